import type { Listed, Scanned, Window } from '../src/graph/cypher/list.js'

/** What a connection asks of a list: how many, from which end, between which cursors. */
export interface Wanted extends Omit<Window, 'limit'> {
  readonly size: number
}

/** One page of a list, in the order that was asked for. */
export interface Page {
  readonly items: readonly Listed[]
  readonly hasNext: boolean
  readonly hasPrevious: boolean
}

const NOTHING: Scanned = { rows: [], beforeAfter: false, behindBefore: false }

/** The page that was scanned, with one row more where there is more; a list scanned from its end is turned round. */
export function pageOf(scanned: Scanned | null, wanted: Wanted): Page {
  const { rows, beforeAfter, behindBefore } = scanned ?? NOTHING
  const items = rows.slice(0, wanted.size)
  const more = rows.length > wanted.size
  if (wanted.backward) return { items: items.reverse(), hasNext: behindBefore, hasPrevious: more || beforeAfter }
  return { items, hasNext: more || behindBefore, hasPrevious: beforeAfter }
}
