import { simplify } from './fold.js'
import type { SourceText } from './document.js'
import type { Span } from './spans.js'

/** A line of the text without the blanks around it. */
export interface Line extends Span {
  /** Its folded words. */
  words: string
}

/** The lines within a span, empty ones left out. */
export function linesOf(document: SourceText, start = 0, end = document.folded.length): Line[] {
  const { folded } = document
  const lines: Line[] = []
  for (let from = start; from <= end;) {
    const next = folded.indexOf('\n', from)
    const stop = next < 0 || next > end ? end : next
    const { start: first, end: last } = trimmed(folded, from, stop)
    if (first < last) lines.push({ start: first, end: last, words: folded.slice(first, last) })
    from = stop + 1
  }
  return lines
}

/** The span without the blanks at its ends. */
export function trimmed(folded: string, start: number, end: number): Span {
  let first = start
  let last = end
  while (first < last && isBlank(folded.charCodeAt(first))) first++
  while (last > first && isBlank(folded.charCodeAt(last - 1))) last--
  return { start: first, end: last }
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d
}

/** What ends a line: LF with any CR before it, CR alone, NEL, and Unicode's line and paragraph separators. */
const LINE_END = /\r*\n|[\r\u0085\u2028\u2029]/gu

/** Numbers of lines for offsets, from 1: one pass over the text when the first is asked for, then a search for each. */
export function lineCounter(text: string): (offset: number) => number {
  let found: number[] | null = null
  return (offset) => {
    const ends = (found ??= [...text.matchAll(LINE_END)].map(({ index, 0: { length } }) => index + length - 1))
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

/**
 * A name or title as facts give it: the printed words, in simplified characters where the document is in traditional script,
 * with line breaks and the blanks that typesetting leaves between ideographs taken out.
 */
export function nameAt(document: SourceText, start: number, end: number): string {
  const printed = document.text.slice(start, end)
  const script = document.traditional ? simplify(printed) : printed
  return script
    .replace(/[\r\n]+[ \t\u3000]*/gu, '')
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .trim()
}
