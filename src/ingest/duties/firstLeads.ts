import { NOUN_LABEL } from '../language/roleLabels.js'
import { ALL_VERBS } from '../language/roleWords.js'
import { BODY_LAST } from '../language/bodyWords.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'
import type { PolicySpan } from '../head/policy.js'

/** A note that the unit listed first leads, and where it holds. */
export interface FirstLeads {
  note: Span
  /** The lists that begin within it. */
  holds: Span
}

/** 列在首位的为牵头单位, 排第一位的单位牵头. */
const FIRST_LEADS =
  /(?:列|排|排名|排序|位列|名列|居)?在?(?:首位|第一位|第一个|第一|首个|最前面?)(?:的|者)?(?:责任)?(?:单位|部门)?(?:均)?(?:为|是|作为|系)(?:该项[\u4e00-\u9fff]{0,4})?(?:总|主要)?牵头/gu
/** The note is for the lists behind it too. */
const ALSO_BEHIND = /下同|以下(?:均|类|皆)?同/u
/** Words of a list of owners before the note: its label, its verb or a name that ends like a body's. */
const LIST_BEFORE = new RegExp(`(?:${NOUN_LABEL}) ?[:|]|(?:${ALL_VERBS})[,;。]? {0,4}$`, 'u')

/**
 * The notes of a policy. One within a list of owners is for that list, with 下同 for those behind it too; one in a heading or in a
 * table's head is for all below it; one in a sentence of its own is for the whole policy (各项任务后所列单位,列在首位的为牵头单位).
 */
export function firstLeadsNotes({ folded }: SourceText, policy: PolicySpan, headings: readonly Span[]): FirstLeads[] {
  const notes: FirstLeads[] = []
  for (const found of folded.slice(policy.start, policy.end).matchAll(FIRST_LEADS)) {
    const start = policy.start + found.index
    const note = { start, end: start + found[0].length }
    const list = listAround(folded, note)
    if (list !== null) {
      const also = ALSO_BEHIND.test(folded.slice(note.end, list.end))
      notes.push({ note, holds: { start: list.start, end: also ? policy.end : list.end } })
    } else if (headings.some((heading) => heading.start <= start && start < heading.end))
      notes.push({ note, holds: { start, end: policy.end } })
    else notes.push({ note, holds: policy })
  }
  return notes
}

/** The list of owners that a note stands in: its bracket, or its line; null where it stands in none. */
function listAround(folded: string, note: Span): Span | null {
  const lineStart = folded.lastIndexOf('\n', note.start) + 1
  const newline = folded.indexOf('\n', note.end)
  const lineEnd = newline < 0 ? folded.length : newline
  const open: number[] = []
  for (let at = lineStart; at < note.start; at++) {
    if (OPENS.includes(folded[at] ?? '')) open.push(at)
    else if (CLOSES.includes(folded[at] ?? '')) open.pop()
  }
  const [outer] = open
  // 养护古树。(市林业局、市气象局负责,排在首位的为牵头单位): the outermost bracket, where it holds more than the note.
  if (outer !== undefined && endsLikeList(folded.slice(outer + 1, note.start)))
    return { start: outer, end: closing(folded, outer, lineEnd) }
  const before = folded.slice(lineStart, outer ?? note.start)
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('|')) + 1
  return endsLikeList(before.slice(from)) ? { start: lineStart + from, end: lineEnd } : null
}

const OPENS = '(【[〔'
const CLOSES = ')】]〕'

function closing(folded: string, open: number, end: number): number {
  let depth = 0
  for (let at = open; at < end; at++) {
    if (OPENS.includes(folded[at] ?? '')) depth++
    else if (CLOSES.includes(folded[at] ?? '') && --depth === 0) return at + 1
  }
  return end
}

/** Whether words before a note are a list of owners: a label with its colon, a verb of duty, or the last name of a row of names. */
function endsLikeList(words: string): boolean {
  const bare = words.replace(/[,;、(【〔[ ]{1,4}$/u, '')
  const names = bare.split(/[、,;:]/u)
  return LIST_BEFORE.test(bare) || (names.length > 1 && BODY_LAST.test(names.at(-1) ?? ''))
}
