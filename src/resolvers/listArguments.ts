import { limitOf } from '../../loaders/index.js'
import { ENTITIES } from '../graph/cypher/entities/index.js'
import type { Filter } from '../graph/cypher/filterInput.js'
import { orderOf, type OrderInput } from '../graph/cypher/order.js'
import type { List, Window } from '../graph/cypher/scan.js'
import { decodeCursor } from './cursor.js'
import { badUserInput, pageTooLarge } from './errors.js'

/** Rows of a page where neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 20

/** Rows of a page at most, where the settings say nothing else. */
export const MAX_PAGE_SIZE = 100

/** Keys of an order at most; the id ends every order and does not count. */
const MAX_ORDER_KEYS = 5

/** Arguments of every list of the API. */
export interface ListArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
  readonly filter?: Filter | null
  readonly orderBy?: readonly OrderInput[] | null
  /** Of lists that hide something unless they are told to hold all. */
  readonly including?: string | null
}

/** What the arguments ask of the list. @throws BAD_USER_INPUT, BAD_CURSOR */
export function windowOf(list: List, { first, after, last, before, orderBy }: ListArguments, maxPageSize = MAX_PAGE_SIZE): Window {
  if (first != null && last != null) throw badUserInput('Give first or last, not both.')
  checkOrder(orderBy ?? [])
  const order = orderOf(ENTITIES[list.entity], list.relation?.many ?? null, orderBy ?? [])
  return {
    order,
    limit: limitOf(sizeOf('first', first, maxPageSize) ?? sizeOf('last', last, maxPageSize) ?? DEFAULT_PAGE_SIZE),
    backward: last != null,
    after: after == null ? null : decodeCursor(order, 'after', after),
    before: before == null ? null : decodeCursor(order, 'before', before),
  }
}

function sizeOf(argument: 'first' | 'last', size: number | null | undefined, most: number): number | null {
  if (size == null) return null
  if (size > most) throw pageTooLarge(argument, size, most)
  if (size < 1) throw badUserInput(`${argument} is from 1 to ${String(most)}, not ${String(size)}.`)
  return size
}

function checkOrder(orderBy: readonly OrderInput[]): void {
  if (orderBy.length > MAX_ORDER_KEYS) throw badUserInput(`orderBy takes at most ${String(MAX_ORDER_KEYS)} keys.`)
  if (new Set(orderBy.map(({ field }) => field)).size < orderBy.length) throw badUserInput('orderBy names a key twice.')
}
