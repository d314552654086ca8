import { trimmed } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'

/**
 * How a capture of a page or a document writes the rows of a table: cells parted by a tab (copied from a browser or a sheet), by a
 * bar (converters of pages to text), by several blanks (copied from a layout), or with a line for each cell.
 */
export type Separator = 'TAB' | 'BAR' | 'GAP' | 'NONE'

/** A line of the text with the cells that stand on it; empty cells have `start === end`. */
export interface CellLine extends Span {
  cells: Span[]
  separator: Separator
  /** A bar ends the line: converters that write one behind every cell leave line breaks within cells as they are. */
  closed: boolean
}

/** Lines of a span with their cells; empty lines are left out. */
export function cellLines(document: SourceText, start: number, end: number): CellLine[] {
  const lines: CellLine[] = []
  for (let from = start; from <= end;) {
    const next = document.text.indexOf('\n', from)
    const stop = next < 0 || next > end ? end : next
    const line = cellsOf(document, from, stop)
    if (line !== null) lines.push(unframed(document, line, lines.at(-1)))
    from = stop + 1
  }
  return lines
}

/** Below a row without bars around it, those at the ends of a row stand beside empty cells: |b|| under a|b|c|d. */
function unframed(document: SourceText, line: CellLine, above: CellLine | undefined): CellLine {
  if (line.separator !== 'BAR' || !line.closed || above?.separator !== 'BAR' || above.closed) return line
  const cells = spansBetween(document, line.start, line.end, /\|/gu)
  return cells.length === above.cells.length && line.cells.length < cells.length ? { ...line, cells, closed: false } : line
}

function cellsOf(document: SourceText, start: number, end: number): CellLine | null {
  const whole = trimmed(document.folded, start, end)
  if (whole.start >= whole.end) return null
  const printed = document.text.slice(start, end)
  if (printed.trim().includes('\t') || printed.startsWith('\t')) {
    const cells = spansBetween(document, start, end, /\t/gu)
    return { ...whole, cells, separator: 'TAB', closed: false }
  }
  const folded = document.folded.slice(whole.start, whole.end)
  // The rule under the header of a table in Markdown.
  if (/^[|\s:-]+$/u.test(folded) && folded.includes('--')) return null
  if (folded.includes('|')) {
    const cells = spansBetween(document, whole.start, whole.end, /\|/gu)
    const closed = folded.endsWith('|')
    if (closed) cells.pop()
    // A frame: | a | b |
    if (closed && folded.startsWith('|') && cells.length > 1 && folded.length > cells.length) cells.shift()
    return { ...whole, cells, separator: 'BAR', closed }
  }
  if (/\S {2,}\S/u.test(folded)) {
    const cells = spansBetween(document, whole.start, whole.end, / {2,}/gu)
    return { ...whole, cells, separator: 'GAP', closed: false }
  }
  return { ...whole, cells: [whole], separator: 'NONE', closed: false }
}

function spansBetween(document: SourceText, start: number, end: number, separator: RegExp): Span[] {
  // Tabs are blanks in the folded text: they are looked for in the printed one.
  const source = separator.source === '\\t' ? document.text : document.folded
  const spans: Span[] = []
  let from = start
  for (const found of source.slice(start, end).matchAll(separator)) {
    spans.push(trimmed(document.folded, from, start + found.index))
    from = start + found.index + found[0].length
  }
  spans.push(trimmed(document.folded, from, end))
  return spans
}

export const isEmpty = (span: Span): boolean => span.start >= span.end

/** Folded words of a span. */
export const wordsAt = (document: SourceText, span: Span): string => document.folded.slice(span.start, span.end)

/** Words parted by blanks. */
export function wordSpans(document: SourceText, span: Span): Span[] {
  return [...wordsAt(document, span).matchAll(/\S+/gu)].map((found) => ({
    start: span.start + found.index,
    end: span.start + found.index + found[0].length,
  }))
}
