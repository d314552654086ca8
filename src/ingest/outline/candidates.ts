import { beginsLabel, labelAt, type Label } from '../language/labels.js'
import { attachmentLists } from '../language/attachments.js'
import { contentsPages } from '../language/contents.js'
import { figureHeadings } from './figures.js'
import { fillGaps } from './gaps.js'
import { fillSkipped } from './skipped.js'
import { liftGroups } from './groups.js'
import { endsWithOwners } from '../language/paragraphs.js'
import { linesWithin } from '../language/typedLines.js'
import type { Line } from '../text/lines.js'
import type { Page } from '../pages/page.js'
import type { Span } from '../text/spans.js'
import type { PolicySpan } from '../head/policy.js'
import type { Boundary, Candidate } from './candidate.js'

/** Candidates of one policy, its lists of attachments, and whether its line breaks are lost. */
export interface Scan {
  candidates: Candidate[]
  attachments: readonly Span[]
  /** Its contents pages. */
  contents: readonly Span[]
  runOn: boolean
}

/** A line of this length that holds a row of outer headings (一、…二、…) has lost its line breaks. */
const RUN_ON_LINE = 300
const SENTENCE_END = /[。！!？?)\]】|]/u
/** A label behind one of these is a part of its sentence: `包括:(1)…;(2)…`. */
const ENUMERATION = /[;:,、]/u
/** `分三步走:第一步,…` begins its steps behind a colon. */
const BEHIND_COLON = new Set(['STEP', 'WORDED'])

function boundaryBefore(folded: string, at: number, lineStart: number): Boundary | null {
  if (at === lineStart) return 'LINE'
  let before = at - 1
  while (before > lineStart && folded[before] === ' ') before--
  const character = folded[before] ?? ''
  if (SENTENCE_END.test(character)) return 'SENTENCE'
  if (before < at - 1) return ENUMERATION.test(character) ? null : 'BLANK'
  // A closing quotation mark may end a sentence that ended inside it: …。”一、
  if (/[”’》]/u.test(character) && /[。！？]/u.test(folded[before - 1] ?? '')) return 'SENTENCE'
  if (ENUMERATION.test(character)) return null
  // Digits and letters before it make the label a part of a number or a word; 第 makes it an ordinal.
  return /[\dA-Za-z.第—-]/u.test(character) ? null : 'NONE'
}

function labelsWithin(folded: string, line: Line, runOn = false): Candidate[] {
  const found: Candidate[] = []
  for (let at = line.start; at < line.end; at++) {
    const isBullet = runOn && LIST_BULLET.test(folded[at] ?? '')
    if (at > line.start && !isBullet && !beginsLabel(folded[at] ?? '')) continue
    const label = labelAt(folded, at, isBullet || at === line.start)
    if (label === null || label.end > line.end) continue
    const plain = boundaryBefore(folded, at, line.start) ?? (folded[at - 1] === ':' && BEHIND_COLON.has(label.form) ? 'SENTENCE' : null)
    const boundary = runOn ? lostBoundary(folded, at, line.start, label, plain) : plain
    if (boundary === null) continue
    // 主要任务1、完善…: run together with the heading before it, 任务 is that heading's last word and 1、 the label.
    if (label.form === 'WORDED' && boundary === 'NONE' && /[、.]/u.test(folded.slice(at, label.end))) continue
    found.push({ ...label, boundary, line })
    at = label.end - 1
  }
  return found
}

/** Bullets that are nothing else wherever they stand; a line break before one may be lost. */
const LIST_BULLET = /[●■◆▪□➢▶►◇▲]/u

/** Without line breaks, a heading may follow a list of owners directly (市财政局（二）…), and a row of dashes may follow a colon. */
function lostBoundary(folded: string, at: number, lineStart: number, { form }: Label, plain: Boundary | null): Boundary | null {
  if (plain === null) return form === 'DASHED' && /: {0,4}$/u.test(folded.slice(at - 5, at)) ? 'SENTENCE' : null
  return (plain === 'NONE' || plain === 'BLANK') && endsWithOwners(folded, { start: lineStart, end: at }) ? 'SENTENCE' : plain
}

/** A list mark that is no Arabic or Chinese number begins a line; labels of these forms do not stand inside a line that has its breaks. */
const LINE_ONLY = new Set(['DASHED', 'STEP', 'WORDED', 'BOX'])

/**
 * Labels inside a line that has kept its beginning: those that go on counting behind the end of a sentence, as in a cell of a
 * table that was flattened to one line: `(1)…。(2)…。`. The first may stand behind the words of the line's own heading: (一)整治设施1.…。2.…。
 * Chapters and articles count through the whole of a 办法 (《立法技术规范》), so one that goes on counting from the last one of an
 * earlier line is one wherever a sentence ends before it. A dash behind a full stop, in a line that a dash heads, heads the next of their
 * row: in prose a dash stands within a sentence.
 */
function continuations(folded: string, inner: readonly Candidate[], head: Candidate | null, last: LastOf): Candidate[] {
  const kept: Candidate[] = []
  const byKey = new Map<string, Candidate[]>()
  const [first] = inner
  const opens = first?.number === 1 && head !== null && head.rank < first.rank && isHeadingOnly(folded.slice(head.end, first.start))
  const all = opens ? [{ ...first, boundary: 'SENTENCE' as const }, ...inner.slice(1)] : inner
  for (const candidate of all) {
    if (candidate.boundary !== 'SENTENCE') continue
    if (isDash(folded, candidate) && head !== null && isDash(folded, head)) kept.push(candidate)
    if (LINE_ONLY.has(candidate.form)) continue
    const before = last.get(candidate.form) ?? (head?.key === candidate.key ? head : null)
    const row = byKey.get(candidate.key) ?? (before === null ? [] : [before])
    const end = row.at(-1)
    if (end === undefined ? candidate.number === 1 : candidate.number === end.number + 1) row.push(candidate)
    byKey.set(candidate.key, row)
  }
  for (const row of byKey.values()) if (row.length > 1) kept.push(...row.filter((one) => one.line === first?.line && one !== head))
  return kept.sort((a, b) => a.start - b.start)
}

/** The last chapter and the last article so far, by their form. */
type LastOf = Map<Candidate['form'], Candidate>

const isDash = (folded: string, { form, start }: Candidate): boolean => form === 'DASHED' && folded.startsWith('——', start)

/** Whether words can be nothing but a heading: short, and without any mark. */
function isHeadingOnly(words: string): boolean {
  return words.length >= 4 && words.length <= 30 && !/[。;,:()]/u.test(words)
}

/** Whether the policy's text has lost its line breaks: a long line in which outer headings count on, or chapters and their articles. */
function hasLostBreaks(lines: readonly Line[], folded: string): boolean {
  return lines.some((line) => {
    if (line.end - line.start < RUN_ON_LINE) return hasChaptersWithin(line, folded)
    const outer = labelsWithin(folded, line, true).filter((label) => label.rank <= 6 && label.form !== 'BOX' && label.boundary !== 'NONE')
    return outer.filter((label) => label.rank <= 5).length >= 2 || outer.length >= 4
  })
}

/** A chapter begins a line of its own (《立法技术规范》): one behind an article's sentence has lost it. */
function hasChaptersWithin(line: Line, folded: string): boolean {
  if (!folded.slice(line.start, line.end).includes('章')) return false
  const inner = labelsWithin(folded, line).filter((label) => label.start > line.start && label.boundary === 'SENTENCE')
  return inner.some(({ form }) => form === 'CHAPTER') && inner.filter(({ form }) => form === 'ARTICLE').length > 1
}

function remember(last: LastOf, headings: readonly Candidate[]): void {
  for (const heading of headings) if (heading.form === 'CHAPTER' || heading.form === 'ARTICLE') last.set(heading.form, heading)
}

/** Every place of a policy's body where a heading may begin, in the order of the text. Tables and lists of attachments hold none. */
export function scanLabels(page: Page, policy: PolicySpan, tables: readonly Span[] = []): Scan {
  const { folded } = page.document
  const body = linesWithin(page.lines, { start: policy.bodyStart, end: policy.bodyEnd })
  const attachments = attachmentLists(body)
  const contents = contentsPages(linesWithin(page.lines, { start: policy.start, end: policy.bodyEnd }))
  const others = [...tables, ...attachments, ...contents]
  const isOther = (at: number): boolean => others.some((other) => other.start <= at && at < other.end)
  const lines = body.filter((line) => !isOther(line.start))
  const runOn = hasLostBreaks(lines, folded)
  const candidates: Candidate[] = []
  const within: Candidate[] = []
  const last: LastOf = new Map()
  for (const line of lines) {
    if (runOn) {
      candidates.push(...labelsWithin(folded, line, true))
      continue
    }
    const label = labelAt(folded, line.start, true)
    const head = label === null || label.end > line.end ? null : { ...label, boundary: 'LINE' as const, line }
    const own: Candidate[] = head === null ? [] : [head]
    remember(last, own)
    const inner = labelsWithin(folded, line, true).filter((other) => other.start > line.start)
    // Short lines hold no second heading but an article.
    const isShort = line.end - line.start <= 60
    own.push(...continuations(folded, isShort ? inner.filter(({ form }) => form === 'ARTICLE') : inner, head, last))
    remember(last, own)
    candidates.push(...own)
    within.push(...inner)
  }
  const figures = runOn ? [] : figureHeadings(folded, lines, candidates)
  const starts = new Set(figures.map(({ start }) => start))
  // 3.96家企业入网 in the row of 2. and 4. is 3., not the point 3.96.
  const own = [...candidates.filter(({ start }) => !starts.has(start)), ...figures].sort((a, b) => a.start - b.start)
  const filled = fillGaps(own, within)
  const headings = liftGroups(runOn ? filled : fillSkipped(filled, lines, folded), folded)
  return { candidates: headings.filter((candidate) => !isOther(candidate.start)), attachments, contents, runOn }
}
