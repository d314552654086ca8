import { TEXT_STATES } from '../../../model/enums.js'
import type { OwnClaim } from './claims.js'
import { compareText } from '../hash.js'

/** Why one copy comes before another, in the order in which it is asked. */
export type CopyReason = 'TEXT_STATE' | 'TEXT_ATTACHED' | 'DATE' | 'SEQUENCE'

const RANKS: readonly (readonly [CopyReason, (left: OwnClaim, right: OwnClaim) => number])[] = [
  ['TEXT_STATE', (left, right) => TEXT_STATES.indexOf(left.content.textState) - TEXT_STATES.indexOf(right.content.textState)],
  ['TEXT_ATTACHED', (left, right) => Number(right.content.attached) - Number(left.content.attached)],
  ['DATE', (left, right) => compareDates(right.content.date, left.content.date)],
  ['SEQUENCE', (left, right) => right.content.sequence - left.content.sequence],
]

/** Order of copies of one policy, the one that is shown first. Total: no two claims are equal in it. */
export function compareCopies(left: OwnClaim, right: OwnClaim): number {
  for (const [, compare] of RANKS) {
    const order = compare(left, right)
    if (order !== 0) return order
  }
  return compareText(left.content.document, right.content.document) || left.content.start - right.content.start
}

/** Why `first` comes before `second`; null where both are of one rank and only their ids tell them apart. */
export function whyFirst(first: OwnClaim, second: OwnClaim): CopyReason | null {
  return RANKS.find(([, compare]) => compare(first, second) !== 0)?.[0] ?? null
}

/** Order of dates of capture, the older first. One that nobody knows counts as older than every date. */
export function compareDates(left: string | null, right: string | null): number {
  return compareText(left ?? '', right ?? '')
}
