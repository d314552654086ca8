import { linesOf } from './lines.js'
import type { SourceText } from './document.js'
import type { Span } from './spans.js'

/** A sentence without its full stop, or a bracket that stands behind one. */
export interface Sentence extends Span {
  isBracket: boolean
}

/** A line of owners or of a deadline belongs to the paragraph above it. */
const DUTY_LINE = /^[([【]?(?:牵头|责任|配合|实施|承办|主办|协办|参与|落实|负责)(?:单位|部门|领导|人|及|:)|^[([【]?(?:完成时|时限|\()/u

/** Whether a paragraph ends with a list of owners, which needs no stop: …。责任单位:市林草局. */
export function endsWithOwners(folded: string, { start, end }: Span): boolean {
  const words = folded.slice(Math.max(start, end - 160), end)
  return /(?:单位|部门|主体|时限|时间) ?:[^。\n]{0,150}$/u.test(words)
}

/** Paragraphs of a span: its lines, those of owners joined to what they stand under, broken ones mended. */
export function paragraphsOf(document: SourceText, start: number, end: number): Span[] {
  const paragraphs: Span[] = []
  for (const line of linesOf(document, start, end)) {
    const last = paragraphs.at(-1)
    const before = last === undefined ? '' : (document.folded[last.end - 1] ?? '')
    // A line that was broken in the middle of a sentence goes on.
    const isBroken = last !== undefined && !/[。!?;:)】|”]/u.test(before) && !endsWithOwners(document.folded, last)
    if (last !== undefined && (DUTY_LINE.test(line.words) || isBroken)) last.end = line.end
    else paragraphs.push({ start: line.start, end: line.end })
  }
  return paragraphs
}

/** Sentences of a span; a bracket behind a full stop is one of its own. */
export function sentencesOf(folded: string, start: number, end: number): Sentence[] {
  const sentences: Sentence[] = []
  let from = start
  const close = (at: number, isBracket: boolean): void => {
    let first = from
    while (first < at && /[\s。]/u.test(folded[first] ?? '')) first++
    if (first < at) sentences.push({ start: first, end: at, isBracket })
  }
  let depth = 0
  for (let at = start; at < end; at++) {
    const character = folded[at] ?? ''
    if ('(“《【'.includes(character)) {
      if (character === '(' && depth === 0 && folded.slice(from, at).trim() === '') {
        const stop = matching(folded, at, end)
        if (stop !== null) {
          from = at
          close(stop + 1, true)
          from = stop + 1
          at = stop
          continue
        }
      }
      depth++
    } else if (')”》】'.includes(character)) depth = Math.max(0, depth - 1)
    else if (character === '\n') {
      close(at, false)
      from = at + 1
      depth = 0
    } else if (character === '。') {
      if (depth > 0) continue
      close(at, false)
      from = at + 1
    }
  }
  close(end, false)
  return sentences
}

function matching(folded: string, at: number, end: number): number | null {
  let depth = 0
  for (let to = at; to < end; to++) {
    if (folded[to] === '(') depth++
    else if (folded[to] === ')' && --depth === 0) return to
  }
  return null
}
