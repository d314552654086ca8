import type { Passage } from '../../loaders/index.js'

/** Ends of a Chinese sentence, as they are printed in full or in half width, and of a line. */
const SENTENCE_END = /[。！？；!?;\n\r]/u

/** A half-width full stop ends a sentence behind Chinese words; behind a figure it is a decimal point or a label's. */
const HAN = /\p{Script=Han}/u

const endsSentence = (text: string, at: number): boolean =>
  SENTENCE_END.test(text.charAt(at)) || (text.charAt(at) === '.' && HAN.test(text.charAt(at - 1)))

/** Marks that close what the end of a sentence stands in. */
const CLOSING = /[”’」』）)》]/u

/** How far a sentence is looked for on each side of what is quoted, in UTF-16 units. */
export const QUOTE_REACH = 300

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

/** The sentence around the words from `start` to `end`: from behind the last sentence's end to its own, at most `QUOTE_REACH` on each side. */
export function sentenceAround(stretch: Stretch, start: number, end: number): string | null {
  if (between(stretch, start, end) === null) return null
  const { text } = stretch
  const from = start - stretch.start
  let first = from
  while (first > 0 && from - first < QUOTE_REACH && !endsSentence(text, first - 1)) first -= 1
  while (first < from && CLOSING.test(text.charAt(first))) first += 1
  let last = end - stretch.start
  const limit = last + QUOTE_REACH
  while (last < text.length && last < limit && !endsSentence(text, last - 1)) last += 1
  while (last < text.length && CLOSING.test(text.charAt(last))) last += 1
  return text.slice(first, last).trim()
}
