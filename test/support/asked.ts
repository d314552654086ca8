import { columnsAsked, listKey, NOTHING_ASKED, type ListAsked, type ThingAsked } from '../../src/graph/cypher/asked.js'
import { ENTITIES } from '../../src/graph/cypher/entities/index.js'
import type { EntityName } from '../../src/graph/cypher/entity.js'
import type { Filter } from '../../src/graph/cypher/filterInput.js'
import type { Order } from '../../src/graph/cypher/order.js'
import type { List, Window } from '../../src/graph/cypher/scan.js'

/** What look-ahead would make of a selection, said by hand. */

export const windowOf = (order: Order, changes: Partial<Window> = {}): Window => ({
  order,
  after: null,
  before: null,
  backward: false,
  limit: 21,
  ...changes,
})

/** Every column of an entity. */
export const wholeThing = (name: EntityName): ThingAsked => columnsAsked(...Object.keys(ENTITIES[name].columns))

/** A page of a list, with every column of its things and of what its relationship says, and the keys of its rows. */
export function pageAsked(list: List, filter: Filter, window: Window, thing = wholeThing(list.entity)): ListAsked {
  return {
    key: listKey(list, filter, null, window),
    ...{ list, filter, window, thing, cursors: true, total: false, hidden: null },
    link: columnsAsked(...Object.keys(list.relation?.many.link?.columns ?? {})),
  }
}

/** How many things a list has. */
export function countAsked(list: List, filter: Filter): ListAsked {
  return {
    key: list.name,
    list,
    filter,
    window: null,
    cursors: false,
    total: true,
    hidden: null,
    thing: NOTHING_ASKED,
    link: NOTHING_ASKED,
  }
}
