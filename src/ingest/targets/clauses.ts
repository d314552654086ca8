import type { Quantity } from '../numbers/index.js'
import { isWrap } from '../numbers/wraps.js'
import type { Sentence } from './sentences.js'
import type { Span } from '../text/spans.js'

/** A quantity within its clause: the words on both sides that may say what it measures. */
export interface Figure {
  quantity: Quantity
  sentence: Sentence
  clause: Span
  /** Words of the clause before the quantity (and its bounding words), behind the quantity before it. */
  left: Span
  /** Words of the clause behind the quantity, before the next one. */
  right: Span
  /** Neighbours within the clause. */
  previous: Figure | null
  next: Figure | null
  /** Whether only words of the figure before it stand between the two: 119个单位的493个系统. */
  adjoining: boolean
  /** Whether it stands in a bracket or in quotation marks within the sentence. */
  bracketed: boolean
  quoted: boolean
}

/** Words that part the members of a list. */
const SEPARATOR = /以及|和|与|及|或|并/gu

/** The figures of a sentence, in order, each within its clause. */
export function figuresOf(folded: string, sentence: Sentence, quantities: readonly Quantity[]): Figure[] {
  const clauses = clausesOf(folded, sentence)
  const figures: Figure[] = []
  for (const quantity of quantities) {
    const clause = clauses.find((one) => one.start <= quantity.start && quantity.start < one.end) ?? sentence
    const figure: Figure = {
      quantity,
      sentence,
      clause,
      left: { start: clause.start, end: quantity.outerStart },
      right: { start: quantity.outerEnd, end: clause.end },
      previous: null,
      next: null,
      adjoining: false,
      bracketed: 'bracketed' in clause && clause.bracketed,
      quoted: isQuoted(folded, sentence, quantity),
    }
    const previous = figures.at(-1)
    if (previous?.clause.start === clause.start) {
      figure.previous = previous
      previous.next = figure
      divide(folded, previous, figure)
    }
    figures.push(figure)
  }
  return figures
}

/** Divides the words between two figures: up to the last separator they are the first's, behind it the second's. */
function divide(folded: string, first: Figure, second: Figure): void {
  const from = first.quantity.outerEnd
  const to = second.quantity.outerStart
  const between = folded.slice(from, to)
  const cut = cutOf(between)
  first.right = { start: from, end: cut === null ? to : from + cut.index }
  second.left = { start: cut === null ? from : from + cut.index + cut.length, end: to }
  second.adjoining = cut === null && between.trim() !== ''
}

/** Where the words between two figures are parted. A separator directly behind the first ends it; else the last 、 does, else the last 和. */
function cutOf(between: string): { index: number; length: number } | null {
  const directly = /^\s*(?:、|以及|和|与|及|或|并)/u.exec(between)
  if (directly !== null) return { index: 0, length: directly[0].length }
  const listed = between.lastIndexOf('、')
  if (listed !== -1) return { index: listed, length: 1 }
  const last = [...between.matchAll(SEPARATOR)].at(-1)
  return last === undefined ? null : { index: last.index, length: last[0].length }
}

interface Clause extends Span {
  bracketed?: boolean
}

/** The clauses of a sentence: parted by , ; : outside of brackets; the inside of a bracket has clauses of its own. */
export function clausesOf(folded: string, sentence: Span): Clause[] {
  const inner: Clause[] = []
  const outer: Clause[] = []
  const opened: number[] = []
  let from = sentence.start
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const one = folded.charAt(at)
    if (one === '(') opened.push(at + 1)
    else if (one === ')') {
      const start = opened.pop()
      if (start !== undefined && opened.length === 0) inner.push(...insideBracket(folded, start, at))
    } else if (opened.length === 0 && ',;:!?|\n'.includes(one) && !isWrap(folded, at)) {
      if (at > from) outer.push({ start: from, end: at })
      from = at + 1
    }
  }
  if (sentence.end > from) outer.push({ start: from, end: sentence.end })
  // The inside first: a place in a bracket is found there, not in the clause around it.
  return [...inner, ...outer]
}

function insideBracket(folded: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && !',;:。'.includes(folded.charAt(at))) continue
    if (at > from) clauses.push({ start: from, end: at, bracketed: true })
    from = at + 1
  }
  return clauses
}

function isQuoted(folded: string, sentence: { start: number }, quantity: Quantity): boolean {
  let depth = 0
  for (let at = sentence.start; at < quantity.start; at += 1) {
    const one = folded.charAt(at)
    if (one === '“') depth += 1
    else if (one === '”') depth = Math.max(0, depth - 1)
  }
  if (depth === 0) return false
  // 实现“…达到2000名,…达到40%”的三大发展目标: what is set is the goal, and no name.
  const closed = folded.indexOf('”', quantity.end)
  return closed < 0 || !/^”的[^,;。“”]{0,10}目标/u.test(folded.slice(closed, closed + 14))
}
