import type { Listed, Scanned } from '../src/graph/cypher/found.js'
import type { Window } from '../src/graph/cypher/scan.js'

/** One page of a list, in the order that was asked for. */
export interface Page {
  readonly items: readonly Listed[]
  readonly hasNext: boolean
  readonly hasPrevious: boolean
}

/** Rows that are read for a page of that many: one more, which tells whether there is more. */
export const limitOf = (size: number): number => size + 1

/** The page that was scanned, without the row more; a list scanned from its end is turned round. */
export function pageOf({ rows, beforeAfter, behindBefore }: Scanned, { backward, limit }: Window): Page {
  const items = rows.slice(0, limit - 1)
  const more = rows.length >= limit
  if (backward) return { items: items.reverse(), hasNext: behindBefore, hasPrevious: more || beforeAfter }
  return { items, hasNext: more || behindBefore, hasPrevious: beforeAfter }
}
