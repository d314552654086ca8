import type { Recurrence } from '../../model/enums.js'
import type { Figure } from './clauses.js'
import type { Span } from '../text/spans.js'

/** How often a number is to be reached again, and the words that say so; no span where the unit says it (万吨/年). */
export interface Recurring {
  every: Recurrence
  span: Span | null
}

const EVERY: Readonly<Record<string, Recurrence>> = {
  半年: 'HALF_YEARLY',
  年度: 'YEARLY',
  年: 'YEARLY',
  季度: 'QUARTERLY',
  季: 'QUARTERLY',
  个月: 'MONTHLY',
  月: 'MONTHLY',
  星期: 'WEEKLY',
  周: 'WEEKLY',
  天: 'DAILY',
  日: 'DAILY',
}
const PERIOD = `(${Object.keys(EVERY).join('|')})`

const BEFORE = new RegExp(`每一?${PERIOD}`, 'gu')
const BEHIND = new RegExp(`^[^,;。、\\n(]{0,6}\\((每一?${PERIOD})\\)`, 'u')
const PER = new RegExp(`/${PERIOD}$`, 'u')

/**
 * 每年召开两次, 每季度不少于1次, 每人每月800元: 每 with a period in the clause of the number, before it or in a bracket directly behind. 年均增长
 * is a rate and no recurrence; 每年 of an earlier clause says it of that clause alone. Null where nothing says it.
 */
export function recurrenceOf(folded: string, { clause, quantity }: Figure): Recurring | null {
  const from = Math.min(clause.start, quantity.outerStart)
  const found = [...folded.slice(from, quantity.outerStart).matchAll(BEFORE)].at(-1)
  if (found !== undefined) return recurring(found[1], from + found.index, found[0].length)
  const behind = BEHIND.exec(folded.slice(quantity.outerEnd, quantity.outerEnd + 16))
  if (behind?.[1] !== undefined) return recurring(behind[2], quantity.outerEnd + behind[0].indexOf('每'), behind[1].length)
  const every = EVERY[PER.exec(quantity.unit ?? '')?.[1] ?? '']
  return every === undefined ? null : { every, span: null }
}

function recurring(period: string | undefined, start: number, length: number): Recurring | null {
  const every = EVERY[period ?? '']
  return every === undefined ? null : { every, span: { start, end: start + length } }
}
