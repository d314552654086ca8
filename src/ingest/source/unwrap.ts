import { labelAt } from '../language/labels.js'
import type { Span } from '../text/spans.js'
import type { SourceText } from '../text/document.js'
import { without, type View } from './view.js'

/**
 * Joins lines that were broken at one width. GB/T 9704 (5.2.3) sets 28 characters a line, and text copied from a printed page keeps these
 * breaks. A name may then stand on two lines: 责任单位：市商务 / 局. A paragraph has many lines, and all but the last are equally long. The stages
 * behind this one get whole paragraphs.
 */

interface Line extends Span {
  /** Where its words begin. */
  first: number
  /** Its length in the measure by which the text was broken, with the blanks before it. */
  size: number
  /** Whether it is one of a table: its columns are held apart by bars, tabs or runs of blanks. */
  isRow: boolean
  isPageNumber: boolean
  isIndented: boolean
}

/** A measure of lines: the room of one character, and the room that a stretch of text takes. */
interface Measure {
  unit: number
  size: (words: string) => number
}

/** Converters count characters; a page counts columns, of which a Latin letter or a digit takes half a character. */
const MEASURES: readonly Measure[] = [
  { unit: 1, size: (words) => words.length },
  { unit: 2, size: (words) => 2 * words.length - (words.match(/[\u0020-\u007e]/gu)?.length ?? 0) },
]

/** Fewer full lines than these are full by chance. */
const LEAST_LINES = 10
/** Narrowest and widest column, in characters. */
const NARROWEST = 15
const WIDEST = 60
/** Marks that may not begin a line (避头尾) make one shorter or longer by some characters, */
const PLAY = 3
/** but one that ends with its sentence and has room for a word more ends a paragraph. */
const PLAY_OF_CLOSED = 1
/** Largest share of lines that are longer: one of a table, an address. */
const LONGER = 0.02
/** Least share of full lines, and of full lines that end within a sentence. Lines that an author ends end mostly with a mark: 。 or ；. */
const LEAST_FULL = 0.3
const LEAST_OPEN = 0.7
/** First lines of paragraphs are indented (首行左空二字) where some lines are and most are not. */
const FEWEST_INDENTED = 0.03
const MOST_INDENTED = 0.6

const ROW = /[|│┃]|\S {3,}\S/u
const CLOSED = /[。;:!?][”’)]?$/u
/** What a label can stand behind: a mark, or a bracket of owners. */
const BEFORE_LABEL = /[。;:!?)】〕|][”’)]?$/u
/** The number of a page, as it is printed: 3, — 3 —, 第3页. */
const PAGE_NUMBER = /^\s*(?:[-—–―─━·]{1,2}\s?)?(?:[\d０-９]{1,3}|第\s?\d{1,3}\s?页)(?:\s?[-—–―─━·]{1,2})?\s*$/u

/** Returns the document with whole paragraphs. Null when its lines were not broken at one width. */
export function unwrap(document: SourceText): View | null {
  const { text, folded } = document
  for (const measure of MEASURES) {
    const lines = linesOf(text, folded, measure)
    const width = widthOf(lines, folded, measure)
    if (width === null) continue
    const breaks = breaksWithin(lines, folded, width, measure.unit)
    return breaks.length === 0 ? null : without(document, breaks)
  }
  return null
}

function linesOf(text: string, folded: string, measure: Measure): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const next = folded.indexOf('\n', start)
    const stop = next < 0 ? folded.length : next
    const words = folded.slice(start, stop).trimEnd()
    const end = start + words.length
    const first = end - words.trimStart().length
    const isIndented = /^(?:\u3000| {2})/u.test(text.slice(start, first).replace(/\u00a0/gu, ' '))
    const size = measure.size(text.slice(start, end))
    lines.push({
      start,
      end,
      first,
      size,
      // The folded text has a blank for a tab.
      isRow: ROW.test(words.trimStart()) || text.slice(first, end).includes('\t'),
      isIndented,
      isPageNumber: PAGE_NUMBER.test(text.slice(start, stop)),
    })
    start = stop + 1
  }
  return lines
}

/** The size of a full line; null where the lines have no width in common. */
function widthOf(lines: readonly Line[], folded: string, { unit }: Measure): number | null {
  const running = lines.filter((line) => line.first < line.end && !line.isRow)
  const width = commonest(running.map(({ size }) => size))
  if (width < NARROWEST * unit || width > WIDEST * unit) return null
  const longer = running.filter(({ size }) => size > width + PLAY * unit)
  if (longer.length > running.length * LONGER) return null
  const full = running.filter(({ size }) => size >= width - PLAY * unit)
  const open = full.filter(({ first, end }) => !CLOSED.test(folded.slice(first, end)))
  if (full.length < LEAST_LINES) return null
  return full.length >= running.length * LEAST_FULL && open.length >= full.length * LEAST_OPEN ? width : null
}

/** The size that most lines have. */
function commonest(sizes: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Returns the breaks within paragraphs. Each spans from the last word of a line to the first word of the line that continues it. */
function breaksWithin(lines: readonly Line[], folded: string, width: number, unit: number): Span[] {
  const written = lines.filter(({ first, end }) => first < end)
  const indented = written.filter(({ isIndented }) => isIndented).length / Math.max(1, written.length)
  const marksParagraphs = indented >= FEWEST_INDENTED && indented <= MOST_INDENTED
  const breaks: Span[] = []
  let isFirst = true
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const next = nextLine(lines, at)
    if (line === undefined || line.first === line.end || next === null) continue
    const words = folded.slice(line.first, line.end)
    const goesOn: boolean =
      line.size >= width - (CLOSED.test(words) ? PLAY_OF_CLOSED : PLAY) * unit &&
      !line.isRow &&
      !next.isRow &&
      !(marksParagraphs && next.isIndented) &&
      // A label within a sentence can begin a line by chance. Behind a full stop, or behind a heading as long as a line, it heads a piece.
      !((BEFORE_LABEL.test(words) || isFirst) && labelAt(folded, next.first, true) !== null)
    if (goesOn) breaks.push({ start: line.end, end: next.first })
    isFirst = !goesOn
  }
  return breaks
}

/** Returns the line that can continue a sentence. It skips a page number (— 3 —) and the blank lines around it. Null when no line follows. */
function nextLine(lines: readonly Line[], at: number): Line | null {
  let isTurned = false
  for (let to = at + 1; to < lines.length; to++) {
    const line = lines[to]
    if (line === undefined) return null
    if (line.isPageNumber) isTurned = true
    else if (line.first < line.end) return isTurned || to === at + 1 ? line : null
  }
  return null
}
