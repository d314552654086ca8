import { OWNERS_SHOWN } from '../language/roleLabels.js'
import { DUTY_VERBS, LABEL_WORDS } from '../language/roleWords.js'
import { walkPieces } from './pieces.js'
import { firstClause } from './titles.js'
import { onlyNames } from '../language/nameLists.js'
import { dutySeam } from './seams.js'
import { paragraphsOf } from '../language/paragraphs.js'
import { sentencesOf } from '../text/sentences.js'
import type { Span } from '../text/spans.js'
import { endsAsStatement } from '../language/statements.js'
import { nameAt } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import { beginsWithVerb } from '../language/verbs.js'
import type { Outline, Piece } from './piece.js'

/**
 * Run-in headings: the short first sentence of a paragraph, a duty or a subject, with longer text behind it, where the paragraphs
 * beside it begin in the same way (the lowest level of headings in plans, set in bold by custom). A text that has lost its line
 * breaks keeps them by their form: the same short sentence where a sibling's would stand.
 */
interface RunIn extends Span {
  /** Where its title begins, if not with the paragraph. */
  titleStart?: number
  titleEnd: number
  /** The body that it stands behind. */
  owner?: Span
  textStart: number
}

/** About the longest run-in heading. */
const LONGEST = 22
/** A heading of two clauses is shorter: 统筹规划,协同互联. */
const LONGEST_PAIR = 16
/** A statement about a list of subjects is longer: 甲、乙、丙…逐步完善. */
const LONGEST_LIST = 30
/** What is shorter has no text that a heading could stand before. */
const SHORTEST_TEXT = 20
/** In a text without line breaks, what is shorter between two short sentences is no paragraph. */
const SHORTEST_PARAGRAPH = 34
/** 一是…, 其中…, a line of owners, and sentences with figures are no headings. */
const NO_HEADING = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}是|其中|同时|此外|另外|首先|其次|最后|${OWNERS_SHOWN}|完成时|注|备注|到|各|本|该|现|目前|在|以(?!人为本)|对|将|把|从|按|根据|随着|为了|要|应|通过|经过|利用|运用)|\\d{2}|[;:]|正在`,
  'u',
)
/** A line `名称:…` that says what is to be done by when is a field, not a name. */
const FIELD_NAME = new RegExp(
  `^(?:[建实工主]?[设施作要]?(?:目标|内容|任务|措施|举措|重点)|${DUTY_VERBS}|责任|时限|要求|区域|定位|载体|范围|重点|依据|备注|说明)`,
  'u',
)

function shortSentence(folded: string, start: number, stop: number): boolean {
  const length = stop - start
  if (length < 3 || length > LONGEST_LIST) return false
  const words = folded.slice(start, stop)
  if (length > LONGEST && !(/、[^、]+、/u.test(words) && endsAsStatement(words))) return false
  return (
    !NO_HEADING.test(words) &&
    (!words.includes(',') || length <= LONGEST_PAIR) &&
    !/[“《(]/u.test(words.replace(/“[^“”]{0,40}”|《[^《》]{0,40}》|\([^()]{0,40}\)/gu, ''))
  )
}

/** The heading that a paragraph begins with; null where it begins with none. */
function runInAt(folded: string, { start, end }: Span): RunIn | null {
  const length = folded.slice(start, Math.min(end, start + LONGEST_LIST + 1)).indexOf('。')
  const stop = start + length
  if (length < 0 || !shortSentence(folded, start, stop) || end - stop - 1 < SHORTEST_TEXT) return null
  return { start, end, titleEnd: stop, textStart: stop + 1 }
}

/** A paragraph `名称:…`, as the carriers of a layout are listed. */
function namedAt(folded: string, { start, end }: Span): RunIn | null {
  const name = /^[^。,;:]{3,22}(?=:)/u.exec(folded.slice(start, Math.min(end, start + LONGEST + 2)))?.[0]
  if (name === undefined || NO_HEADING.test(name) || FIELD_NAME.test(name) || end - start - name.length < SHORTEST_TEXT) return null
  return { start, end, titleEnd: start + name.length, textStart: start + name.length + 1 }
}

/** What a body does, behind its name and a colon. */
const DUTY_OF_BODY = new RegExp(`^ ?(?:具体|主要|统筹|共同)?(?:${LABEL_WORDS}|组织|制定|指导|协调|做好|加强)`, 'u')
/** A part that says of each body what it does: 职责分工, 部门职责, 任务分工. */
const DIVIDES_DUTIES = /(?:职责|任务|责任|工作|部门|单位)?(?:分工|职责|责任)$/u

/**
 * A paragraph that says what one body does: 市财政局:负责资金保障,开展绩效评价。 It is a piece titled by its first clause, and the body behind
 * whose name it stands owns it.
 */
function dutyOfBodyAt(folded: string, { start, end }: Span): RunIn | null {
  const colon = folded.slice(start, Math.min(end, start + LONGEST_OWNERS)).indexOf(':')
  if (colon < 0 || onlyNames(folded, start, start + colon).length === 0) return null
  const behind = folded.slice(start + colon + 1, end)
  if (!DUTY_OF_BODY.test(behind)) return null
  const from = start + colon + 1 + (behind.startsWith(' ') ? 1 : 0)
  const titleEnd = from + firstClause(folded.slice(from, end))
  return { start, end, titleStart: from, titleEnd, textStart: start, owner: { start, end: start + colon } }
}

/** Longest names before the colon of what they do. */
const LONGEST_OWNERS = 80

/** Headings in a text without line breaks: the short sentences of the form (duty or subject) that most of them have. */
function runInsOf(folded: string, piece: Piece): RunIn[] {
  const sentences = sentencesOf(folded, piece.textStart, piece.textEnd)
  const wordsOf = ({ start, end }: Span): string => folded.slice(start, end)
  const isPair = sentences.map((sentence) => wordsOf(sentence).includes(','))
  let short = sentences.map((sentence) => !sentence.isBracket && shortSentence(folded, sentence.start, sentence.end))
  // Headings of one row are of one form: a pair of clauses is none beside single ones.
  const pairs = short.filter((is, at) => is && isPair[at]).length
  const singles = short.filter((is, at) => is && !isPair[at]).length
  if (singles >= 2 && singles > pairs) short = short.map((is, at) => is && !isPair[at])
  const isVerb = sentences.map((sentence) => beginsWithVerb(wordsOf(sentence)) && !endsAsStatement(wordsOf(sentence)))
  const verbs = short.filter((is, at) => is && isVerb[at]).length
  const nouns = short.filter((is, at) => is && !isVerb[at]).length
  const wanted = verbs > nouns
  const isOne = sentences.map((_, at) => short[at] === true && isVerb[at] === wanted)
  const isSaid = sentences.map((sentence) => endsAsStatement(wordsOf(sentence)))
  // Of two short sentences in a row only one is a heading: the statement, or else the second.
  const first = (at: number): boolean => isSaid[at] === true && isSaid[at + 1] === false
  const kept = sentences.filter((_, at) => isOne[at] && !(isOne[at + 1] && !first(at)) && !(isOne[at - 1] && first(at - 1)))
  return kept
    .map((sentence, index) => ({
      ...sentence,
      titleEnd: sentence.end,
      textStart: sentence.end + 1,
      end: kept[index + 1]?.start ?? piece.textEnd,
    }))
    .filter((runIn) => runIn.end - runIn.textStart >= SHORTEST_PARAGRAPH)
}

/** Adds run-in headings below the leaves of the outline. */
export function findRunIns(document: SourceText, outline: Outline, runOn: boolean): void {
  const leaves = [...walkPieces(outline.pieces)].filter((piece) => piece.children.length === 0 && mayHold(piece))
  const found = runOn ? inRunningText(document, leaves) : inParagraphs(document, leaves)
  for (const [leaf, runIns] of found) {
    const others = neighbours(leaf).map((other) => found.get(other) ?? [])
    const alone = runIns.length === 1
    // In a text without breaks two may be chance where nothing beside has any, and one alone is a heading only at the very beginning.
    const counts = (row: readonly RunIn[]): boolean =>
      row.length >= 2 && (!runOn || row.length >= 3 || others.some((other) => other.length >= 2))
    const [first] = runIns
    const begins = first !== undefined && (first.start < leaf.titleEnd || first.start === firstWord(document, leaf))
    if (alone ? !others.some(counts) || (runOn && !begins) : !counts(runIns)) continue
    if (first !== undefined && first.start < leaf.titleEnd) endTitle(document, leaf, first.start)
    attach(document, leaf, runIns)
  }
}

function inRunningText(document: SourceText, leaves: readonly Piece[]): Map<Piece, RunIn[]> {
  const found = new Map<Piece, RunIn[]>()
  for (const leaf of leaves) {
    const runIns = runInsOf(document.folded, leaf)
    const first = runInWithTitle(document, leaf, runIns)
    const all = first === null ? runIns : [first, ...runIns]
    if (all.length > 0) found.set(leaf, all)
  }
  return found
}

/**
 * The first heading under a piece, run together with the piece's own: where the other paragraphs are headed, so is the first, and
 * what stands before its text is both headings.
 */
function runInWithTitle(document: SourceText, leaf: Piece, runIns: readonly RunIn[]): RunIn | null {
  const { folded } = document
  if (leaf.form === 'DASHED' || leaf.form === 'STEP' || leaf.title === null || folded[leaf.titleEnd] !== '。') return null
  const [next] = runIns
  if (next?.start === firstWord(document, leaf)) return null
  const seam = dutySeam(folded.slice(leaf.titleStart, leaf.titleEnd), next === undefined)
  if (seam === null) return null
  const start = leaf.titleStart + seam
  if (!shortSentence(folded, start, leaf.titleEnd)) return null
  return { start, end: next?.start ?? leaf.textEnd, titleEnd: leaf.titleEnd, textStart: leaf.titleEnd + 1 }
}

function inParagraphs(document: SourceText, leaves: readonly Piece[]): Map<Piece, RunIn[]> {
  const { folded } = document
  const found = new Map<Piece, RunIn[]>()
  const paragraphs = new Map(leaves.map((leaf) => [leaf, paragraphsOf(document, leaf.textStart, leaf.textEnd)]))
  const fields = recurringNames(folded, [...paragraphs.values()].flat())
  for (const [leaf, own] of paragraphs) {
    const duties = own.map((paragraph) => dutyOfBodyAt(folded, paragraph)).filter((runIn) => runIn !== null)
    if (duties.length >= 2 || (duties.length === 1 && DIVIDES_DUTIES.test(leaf.title ?? ''))) {
      found.set(leaf, duties)
      continue
    }
    const sentences = own.map((paragraph) => runInAt(folded, paragraph)).filter((runIn) => runIn !== null)
    // A paragraph that introduces the others may stand before them.
    const introduced = sentences.length >= 2 && sentences.length === own.length - 1 && sentences[0]?.start !== own[0]?.start
    if (own.length > 0 && (sentences.length === own.length || introduced)) {
      found.set(leaf, sentences)
      continue
    }
    // A row of named carriers may have a paragraph behind it.
    const names = own.map((paragraph) => namedAt(folded, paragraph))
    const row = names.slice(0, names.includes(null) ? names.indexOf(null) : names.length).filter((runIn) => runIn !== null)
    if (row.length >= 2 && row.every((runIn) => !fields.has(folded.slice(runIn.start, runIn.titleEnd)))) found.set(leaf, row)
  }
  return found
}

function firstWord(document: SourceText, leaf: Piece): number {
  let at = leaf.textStart
  while (at < leaf.textEnd && /\s/u.test(document.folded[at] ?? '')) at++
  return at
}

/** Ends a piece's own heading where the first one under it begins. */
function endTitle(document: SourceText, leaf: Piece, end: number): void {
  leaf.titleEnd = end
  leaf.title = nameAt(document, leaf.titleStart, end)
  leaf.textStart = end
}

function mayHold(piece: Piece): boolean {
  return piece.form !== 'ARTICLE' && piece.form !== 'BOX' && piece.form !== 'BOX_ENTRY' && piece.form !== 'TABLE_ROW'
}

/** Names before a colon that stand under more than one heading: fields of a template (建设目标: 建设内容:). */
function recurringNames(folded: string, paragraphs: readonly Span[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { start } of paragraphs) {
    const name = /^[^。,;:\n]{2,22}(?=:)/u.exec(folded.slice(start, start + 24))?.[0]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
}

/** Headings beside a piece: its siblings, and those under the siblings of its parent. */
function neighbours(piece: Piece): Piece[] {
  const siblings = piece.parent?.children ?? []
  const cousins = piece.parent?.parent?.children.flatMap((uncle) => uncle.children) ?? []
  return [...siblings, ...cousins].filter((other) => other !== piece)
}

function attach(document: SourceText, leaf: Piece, runIns: readonly RunIn[]): void {
  const { end } = leaf
  runIns.forEach((runIn, index) => {
    const last = runIns[index + 1]?.start ?? end
    leaf.children.push({
      form: 'RUN_IN',
      label: '',
      path: [],
      title: nameAt(document, runIn.titleStart ?? runIn.start, runIn.titleEnd),
      titleStart: runIn.titleStart ?? runIn.start,
      titleEnd: runIn.titleEnd,
      start: runIn.start,
      end: last,
      textStart: runIn.textStart,
      ...(runIn.owner === undefined ? {} : { owner: runIn.owner }),
      textEnd: last,
      parent: leaf,
      children: [],
    })
  })
  leaf.textEnd = runIns[0]?.start ?? leaf.textEnd
}
