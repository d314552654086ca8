import type { Passage } from '../graph/cypher/passages.js'

/** A stretch of text that begins at `start` of the document. */
export interface Stretch {
  readonly start: number
  readonly text: string
}

/** Passages that follow on each other as one stretch; null where there is none, or one between them is missing. */
export function joined(passages: readonly Passage[]): Stretch | null {
  const [first, ...rest] = passages
  if (first === undefined) return null
  let text = first.text
  for (const passage of rest) {
    if (passage.start !== first.start + text.length) return null
    text += passage.text
  }
  return { start: first.start, text }
}

/** The words from `start` to `end` of the document, null where the stretch does not hold all of them. */
export function between(stretch: Stretch, start: number, end: number): string | null {
  const from = start - stretch.start
  const to = end - stretch.start
  return from < 0 || to > stretch.text.length ? null : stretch.text.slice(from, to)
}
