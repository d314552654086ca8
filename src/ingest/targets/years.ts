import { singleYear } from '../head/period.js'
import { DAY, isMonth, partOfDate, TO_YEAR, YEAR, YEAR_IN_WORDS } from '../text/dates.js'
import type { Span } from '../text/spans.js'
import { CHANGE_TO } from './forms.js'
import { wholeStart, type Sentence } from './sentences.js'
import type { PolicyHead } from '../head/policy.js'
import type { Piece } from '../outline/piece.js'

/** A year that the text names. */
export interface YearMention extends Span {
  /** Behind the words that belong to it (年底, 月底前). */
  end: number
  year: number
  month: number | null
  /**
   * DEADLINE: by then (到2025年, 2025年底前, or the bare year). STATE: a moment that is looked back from (截至2023年底).
   * START: where a change begins (由2020年的63%提高到72%). EVENT: the date of something else (2021年6月上线, 较2020年增长, 自2022年起).
   */
  use: 'DEADLINE' | 'STATE' | 'START' | 'EVENT'
  /** Whether words mark it (到, 底前), beside the bare year. */
  marked: boolean
}

const YEARS = new RegExp(
  [
    `${YEAR}\\s?年\\s?\\d{1,2}\\s?月(?:份)?(?:\\s?${DAY})?(?:起)?\\s?${TO_YEAR}\\s?(?:(?<windowYear>${YEAR})\\s?年\\s?)?(?<windowMonth>\\d{1,2})\\s?月(?:份)?(?:\\s?${DAY})?(?:期间|间)?`,
    `(?<first>${YEAR})\\s?年?\\s?${TO_YEAR}\\s?(?<last>${YEAR})\\s?年(?:度|间)?`,
    `(?<year>${YEAR})(?=\\s?年|、${YEAR}\\s?年)\\s?(?:年(?:度)?)?(?:\\s?(?<month>\\d{1,2})\\s?月(?:份)?(?:\\s?${DAY})?)?`,
    `(?<words>${YEAR_IN_WORDS})年(?:(?<wordMonth>[一二三四五六七八九十]{1,2})月)?`,
  ].join('|'),
  'gu',
)

/** Words before a year that make it the deadline of what follows, and words behind it that do. */
const TO = /(?:到|至|力争|争取|确保|于|在|截止到?|力争到|预计|计划)\s?$/u
const STATE = /(?:截至|截止到?|截止至|至)\s?(?:目前|今)?$/u
const END = /^\s?(?:年?(?:底|末)(?:之?前)?|上半年|下半年|第[一二三四]季度末?|之?前|以前|内|初|中旬|全年)/u
/** Words that tie a year to something else: a base that is compared with, a start, an act of the past. */
const BASE_BEFORE = /(?:较|比|与|同|自|从|以|对比|相比|按照?|对照|不低于|高于|超过)\s?$/u
const EVENT_BEHIND =
  /^\s?(?:年)?(?:初)?(?:起|开始|以来|之?后|至今|为基[数期年准]|的?基[数期准]|基础上|水平|同期|相比|(?:发布|印发|出台|成立|启动|颁布|修订)\p{Script=Han}{0,16}(?:的|后|以来))/u

/** 由2020年的63%提高到72%: the year of the figure from which a change sets out. */
const START_BEFORE = /[由从]\s?$/u
const START_BEHIND = new RegExp(`^\\s?年?[底末]?的?\\s?\\d[^,;。]{0,10}?${CHANGE_TO}`, 'u')

/** Every year between two offsets of the folded text, with the use that the words around it tell. */
export function findYears(folded: string, start: number, end: number): YearMention[] {
  const years: YearMention[] = []
  const text = folded.slice(start, end)
  for (const match of text.matchAll(YEARS)) {
    const groups = match.groups ?? {}
    // 2025年3月1日至12月31日: a window counts by its end; without a year of its own that is the year of its beginning.
    const window = groups['windowMonth']
    const windowYear = window === undefined ? undefined : (groups['windowYear'] ?? match[0].slice(0, 4))
    const printed = windowYear ?? groups['last'] ?? groups['year'] ?? groups['words'] ?? ''
    const year = partOfDate(printed) ?? 0
    if (year < 1900 || year > 2200) continue
    const at = start + match.index
    const month = partOfDate(window ?? groups['month'] ?? groups['wordMonth'])
    const stop = at + match[0].length
    const before = folded.slice(Math.max(start, at - 8), at)
    const behind = folded.slice(stop, Math.min(end, stop + 24))
    const tail = END.exec(behind)?.[0] ?? ''
    const marked = TO.test(before) || tail !== '' || window !== undefined
    years.push({
      start: at,
      end: stop + tail.length,
      year,
      month: month !== null && isMonth(month) ? month : null,
      use: useOf(before, behind, month, marked, tail),
      marked,
    })
  }
  return years
}

function useOf(before: string, behind: string, month: number | null, marked: boolean, tail: string): YearMention['use'] {
  if (STATE.test(before) && before.includes('截')) return 'STATE'
  if (START_BEFORE.test(before) && START_BEHIND.test(behind)) return 'START'
  if (BASE_BEFORE.test(before) || EVENT_BEHIND.test(behind.slice(tail.length))) return 'EVENT'
  // 于2014年建设: an act in that year; 于2025年底前 is a deadline.
  if (/于\s?$/u.test(before) && tail === '') return 'EVENT'
  // 2021年6月,…上线: a date with its month and nothing that marks a deadline dates an act.
  if (month !== null && !marked) return 'EVENT'
  return 'DEADLINE'
}

/** How far back in a paragraph a year is looked for: whole policies come in one line, and no paragraph of prose is longer. */
const LOOK_BACK = 3000

/** The year that counts for a number, and where it stands. */
export interface By {
  year: number
  month: number | null
  /** Words of the deadline as printed, with the 到 before it; null where a heading or the title names the year. */
  span: Span | null
}

/** A year as what counts for a number, with the words that lead to it. */
export function spanOf(folded: string, mention: YearMention): By {
  const before = /(?:到|至|截至|截止到?|力争到?|在)\s?$/u.exec(folded.slice(Math.max(0, mention.start - 4), mention.start))
  return { year: mention.year, month: mention.month, span: { start: mention.start - (before?.[0].length ?? 0), end: mention.end } }
}

/** Whether a year may hold for a number that is not a figure of the present state. */
const isDeadlineOrState = ({ use }: YearMention): boolean => use === 'DEADLINE' || use === 'STATE'

const last = <T>(list: readonly T[]): T | undefined => list.at(-1)

/**
 * The year of a target: the sentence's, else the last one named before it in the paragraph, else that of the sentence which
 * introduces its dashed list, else the heading's, else the single year of the policy's title.
 */
export function targetYear(folded: string, at: number, sentence: Sentence, head: PolicyHead): By | null {
  const usable = (list: YearMention[]): YearMention[] => list.filter(isDeadlineOrState)
  const own = usable(findYears(folded, sentence.start, sentence.end))
  const before = last(own.filter((one) => one.end <= at))
  if (before !== undefined) return spanOf(folded, before)
  const after = own.find((one) => one.start >= at && one.marked && !ofAnotherClause(folded, at, one, sentence))
  if (after !== undefined) return spanOf(folded, after)
  const from = Math.max(sentence.paragraph.start, sentence.start - LOOK_BACK)
  const earlier = last(usable(findYears(folded, from, sentence.start)))
  if (earlier !== undefined) return withOwnMonth(folded, sentence, at, spanOf(folded, earlier))
  const introduced = introducingYear(folded, sentence.paragraph.piece)
  if (introduced !== null) return introduced
  const due = dueYear(sentence.paragraph.piece)
  if (due !== null) return due
  for (let piece = sentence.paragraph.piece; piece !== null; piece = piece.parent) {
    const years = usable(findYears(folded, piece.titleStart, piece.titleEnd))
    const only = new Set(years.map((one) => one.year)).size === 1 ? years[0] : undefined
    if (only !== undefined) return spanOf(folded, only)
  }
  return titleYear(head)
}

/** …达到100%,…率到2024年达到60%: the year of a later clause with a number of its own is that number's. */
function ofAnotherClause(folded: string, at: number, { start, end }: YearMention, sentence: Sentence): boolean {
  const between = folded.slice(at, start)
  const cut = Math.max(between.lastIndexOf(','), between.lastIndexOf(':'))
  const named = between.slice(cut + 1).replace(/(?:力争|确保|争取)?[到至在于]?\s{0,8}$/u, '')
  const rest = /^[^,]*/u.exec(folded.slice(end, sentence.end))?.[0] ?? ''
  return cut >= 0 && named.trim().length >= 2 && /[\d一二三四五六七八九十百]/u.test(rest)
}

/** The deadline in its own cell is that of all that a table's row sets. */
function dueYear(piece: Piece | null): By | null {
  const due = piece?.row?.due
  const [year, month] = due?.value?.split('-').map(Number) ?? []
  return due == null || year === undefined ? null : { year, month: month ?? null, span: { start: due.start, end: due.end } }
}

/** 6月底前,… behind a sentence that names the year: the month is the sentence's own. */
function withOwnMonth(folded: string, sentence: Sentence, at: number, by: By): By {
  const words = folded.slice(sentence.start, at)
  const month = /(?<!\d)(\d{1,2})\s?月(?:底|末|中旬|上旬|下旬|\s?\d{1,2}\s?日)?(?:之?前|以前|底)?/u.exec(words)
  if (month !== null) {
    const start = sentence.start + month.index
    const number = Number(month[1])
    return { year: by.year, month: number >= 1 && number <= 12 ? number : null, span: { start, end: start + month[0].length } }
  }
  return /年底|年末|年内|全年/u.test(words) ? { ...by, month: null } : by
}

/** 到2025年,…:——…——…: the year of the sentence that introduces dashes holds for each of them. */
function introducingYear(folded: string, piece: Piece | null): By | null {
  if (piece?.form !== 'DASHED' || piece.parent === null) return null
  const { textStart, textEnd, titleStart, titleEnd } = piece.parent
  const until = Math.min(textEnd, piece.start)
  const years = findYears(folded, Math.max(textStart, until - LOOK_BACK), until).filter(isDeadlineOrState)
  const found = last(years) ?? last(findYears(folded, titleStart, titleEnd).filter(isDeadlineOrState))
  return found === undefined ? null : spanOf(folded, found)
}

function titleYear(head: PolicyHead): By | null {
  const year = singleYear(head.title)
  return year === null ? null : { year, month: null, span: null }
}

/** A figure of the present state has only the year that its own sentence ties to it; 目前 and 现 cut the tie. */
export function baselineYear(folded: string, at: number, sentence: Sentence): By | null {
  // 截至2020年底,…;拥有…: a semicolon ends a clause of the sentence, not the sentence.
  const years = findYears(folded, wholeStart(folded, sentence), at).filter((one) => one.use !== 'EVENT')
  const found = last(years)
  if (found === undefined) return null
  return /(?<!项)目前|当前|现有|现已|现辖|至今/u.test(folded.slice(found.end, at)) ? null : spanOf(folded, found)
}
