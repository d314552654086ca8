import { newRun, trimRun, type Run } from './run.js'

/** The canonical text while it is written: lines without blanks at their ends, no empty lines. */
export interface Page {
  text: string
  /** Offsets at which another line of the raw file begins to count, in order. */
  marks: [offset: number, line: number][]
  /** The line that is being written. */
  run: Run
}

export function newPage(): Page {
  return { text: '', marks: [], run: newRun() }
}

/** Ends the line that is being written; an empty one is none. */
export function endLine(page: Page): void {
  const { words, marks } = trimRun(page.run)
  page.run = newRun()
  for (const [index, line] of words.split('\n').entries()) {
    const kept = index === 0 ? line : line.trim()
    if (kept !== '') addLine(page, kept, index === 0 ? marks : [])
  }
}

/** Adds a finished line. Answers the offset at which it begins. */
export function addLine(page: Page, words: string, marks: readonly [number, number][]): number {
  if (page.text !== '') page.text += '\n'
  const start = page.text.length
  for (const [offset, line] of marks) page.marks.push([start + Math.min(offset, words.length), line])
  page.text += words
  return start
}

/** The line of the raw file that an offset of the text stands on. */
export function rawLineOf(marks: readonly (readonly [number, number])[]): (offset: number) => number {
  return (offset) => {
    let low = 0
    let high = marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((marks[middle]?.[0] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return marks[low - 1]?.[1] ?? 1
  }
}
