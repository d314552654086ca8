import type { Figure } from './clauses.js'
import type { Metric } from './metric.js'
import { LEADING } from './words.js'

/**
 * Paired lists: 共享率、开放率分别达到15%、10%. Official writing puts 分别 between a list of metrics and a list of as many numbers;
 * the first pairs with the first. A part that the metrics share is printed once, before the first.
 */
export function pairUp(folded: string, figures: readonly Figure[]): Map<Figure, Metric> {
  const pairs = new Map<Figure, Metric>()
  for (let index = 0; index < figures.length; index += 1) {
    const first = figures[index]
    if (first === undefined || pairs.has(first)) continue
    const list = listFrom(folded, figures, index)
    if (list.length < 2) continue
    const words = folded.slice(first.clause.start, first.quantity.outerStart)
    const apart = words.lastIndexOf('分别')
    if (apart === -1) {
      // …接入率65.6%、55.9%: one metric for a list of numbers without words between.
      continue
    }
    let start = first.clause.start
    let subjects = words.slice(0, apart)
    if (subjects.replace(LEADING, '').trim() === '') {
      start = previousClause(folded, first)
      subjects = folded.slice(start, first.clause.start - 1)
    }
    const names = membersOf(subjects, list.length)
    if (names === null) continue
    for (const [place, figure] of list.entries())
      pairs.set(figure, {
        name: names[place] ?? subjects,
        start,
        end: first.clause.start + apart > start ? Math.max(start + 1, first.clause.start + apart) : first.clause.start,
      })
  }
  return pairs
}

/** Figures of one clause with nothing but separators between them. */
function listFrom(folded: string, figures: readonly Figure[], index: number): Figure[] {
  const list: Figure[] = []
  for (let at = index; at < figures.length; at += 1) {
    const figure = figures[at]
    const last = list.at(-1)
    if (figure === undefined) break
    if (last !== undefined) {
      const between = folded.slice(last.quantity.outerEnd, figure.quantity.outerStart)
      if (figure.clause.start !== last.clause.start || !/^(?:以上|以下|左右)?(?:、|和|与|及|以及)(?:达到?|超过)?$/u.test(between.trim()))
        break
    }
    list.push(figure)
  }
  return list
}

function previousClause(folded: string, figure: Figure): number {
  const { start } = figure.sentence
  const before = folded.slice(start, Math.max(start, figure.clause.start - 1))
  const cut = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':'))
  return start + cut + 1
}

/** The last `count` members of a list of metrics, with the shared beginning put back; null where there are not so many. */
function membersOf(subjects: string, count: number): string[] | null {
  const plain = subjects.replace(/\([^()]*\)/gu, '').replace(/\s+/gu, '')
  const parts = plain.split(/、|以及|和(?!谐)|与|及/u)
  if (parts.length < count) return null
  const head = parts.slice(0, parts.length - count + 1)
  // What was split off before the first member belongs to it: 市、县两级…共享率.
  const firstLength = plain.length - parts.slice(parts.length - count + 1).reduce((sum, part) => sum + part.length, 0) - (count - 1)
  const first = plain
    .slice(0, Math.max(firstLength, head.at(-1)?.length ?? 0))
    .replace(LEADING, '')
    .replace(/[、和与及]+$/u, '')
  const rest = parts.slice(parts.length - count + 1)
  return [first, ...rest.map((part) => shared(first, part))]
}

/** 开放率 after 政务信息资源共享率 is 政务信息资源开放率: both end alike, and the second is shorter. */
function shared(first: string, part: string): string {
  const tail = part.slice(-1)
  if (part.length >= first.length || !first.endsWith(tail) || part.length > 8) return part
  const cut = first.length - part.length
  return cut >= 2 ? first.slice(0, cut) + part : part
}
