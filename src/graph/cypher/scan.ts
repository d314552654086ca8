import { ENTITIES } from './entities/index.js'
import type { Entity, EntityName, Match, ToMany } from './entity.js'
import { conditionsOf, matchLines } from './filter.js'
import type { Filter } from './filterInput.js'
import {
  behind,
  boundTest,
  fixedBy,
  isIndexed,
  leads,
  orderLines,
  presenceTests,
  presenceUnder,
  reversed,
  stretches,
  upTo,
  type Bound,
  type KeyValues,
  type Order,
  type Ordered,
} from './order.js'
import { newNode, type AnswerVariable, type Line, type NodeVariable } from './part.js'
import { isSelective, isWalked } from './selective.js'
import { simplified } from './simplified.js'
import * as words from './words.js'

/** The lines that find what a list holds: its page, what stands outside of its cursors, its counts. Each is for a subquery of its own. */

/** A list of the API: all things of an entity, or those that a relation leads to. */
export interface List {
  /** `Query.policies`, `Policy.workItems`: the field that answers it, and the name of its statements. */
  readonly name: string
  readonly entity: EntityName
  /** Null for a list of the whole graph. */
  readonly relation: { readonly from: EntityName; readonly many: ToMany } | null
}

/** The part of a list that is asked for. `limit` is one more than the page, so that its end is known. */
export interface Window {
  readonly order: Order
  readonly after: KeyValues | null
  readonly before: KeyValues | null
  readonly backward: boolean
  readonly limit: number
}

/** A list under a filter, of the thing `parent` that is in scope; null for a list of the whole graph. */
export interface Filtered {
  readonly list: List
  readonly parent: NodeVariable | null
  readonly filter: Filter
}

/** The rows of a window, in the order in which they are scanned, bound to `on`. */
export function windowLines(of: Filtered, window: Window, on: Ordered): Line[] {
  const bounds = [
    ...(window.after === null ? [] : [behind(window.order, window.after)]),
    ...(window.before === null ? [] : [behind(reversed(window.order), window.before)]),
  ]
  return scan(of, on, window.backward ? reversed(window.order) : window.order, bounds, window.limit)
}

/** Whether a row stands at the cursor `after` or before it: the nearest one, if any. */
export function beforeLines(of: Filtered, order: Order, after: KeyValues, found: AnswerVariable): Line[] {
  return probe(of, reversed(order), upTo(order, after), found)
}

/** Whether a row stands at the cursor `before` or behind it. */
export function behindLines(of: Filtered, order: Order, before: KeyValues, found: AnswerVariable): Line[] {
  return probe(of, order, upTo(reversed(order), before), found)
}

function probe(of: Filtered, order: Order, bound: Bound, found: AnswerVariable): Line[] {
  const on = newOrdered()
  return [...scan(of, on, order, [bound], 1), words.IS_ANY(on.node, found)]
}

/** How many things the list has under its filter. */
export function countLines(of: Filtered, total: AnswerVariable): Line[] {
  const kept = degreeLines(of, total)
  if (kept !== null) return kept
  const { list, filter } = of
  const on = newOrdered()
  const { lines, repeats } = matched(of, on, list.relation === null ? presenceUnder(ENTITIES[list.entity], filter, on) : [])
  return [...lines, repeats ? words.COUNT_DISTINCT(on.node, total) : words.COUNT(on.node, total)]
}

/** The count that Neo4j keeps with the parent; null where it keeps none, or where not all are asked for. */
function degreeLines({ list, parent, filter }: Filtered, total: AnswerVariable): Line[] | null {
  const kept = list.relation?.many.degree
  if (parent === null || kept === undefined || Object.keys(filter).length > 0) return null
  return [words.RETURN(), kept(parent), words.AS_ANSWER(total)]
}

const newOrdered = (): Ordered => ({ node: newNode(), link: newNode() })

/** Everything that the list matches: its path, those that the filter goes, and the tests. A thing may be met twice where `repeats` says so. */
function matched({ list, parent, filter }: Filtered, on: Ordered, tests: readonly Line[][]): { lines: Line[]; repeats: boolean } {
  const conditions = conditionsOf(ENTITIES[list.entity], filter, on.node)
  return {
    lines: [...conditions.before, ...matchLines([matchTo(list, parent, on), ...conditions.paths], [...conditions.tests, ...tests])],
    repeats: conditions.repeats || list.relation?.many.repeats === true,
  }
}

function matchTo({ entity, relation }: List, parent: NodeVariable | null, on: Ordered): Match {
  if (relation === null || parent === null) return { pattern: ENTITIES[entity].pattern(on.node), test: null }
  return relation.many.path(parent, on.node, on.link)
}

/** The first rows in an order, within bounds. */
function scan(of: Filtered, on: Ordered, order: Order, bounds: readonly Bound[], limit: number): Line[] {
  const { list } = of
  const entity: Entity = ENTITIES[list.entity]
  const filter = simplified(entity, of.filter)
  const isWhole = list.relation === null
  const fixed = isWhole ? fixedBy(entity, filter, order) : []
  const rows = (tests: readonly Line[][]): Line[] => {
    const { lines, repeats } = matched(of, on, tests)
    const open = repeats ? words.WITH_DISTINCT() : words.WITH()
    return [...lines, open, ...names(list, on), ...orderLines(order, on, fixed), words.LIMIT(limit)]
  }
  if (!isWhole || isSelective(entity, filter)) return rows(bounds.map((bound) => boundTest(bound, on)))
  const from = isWalked(entity, filter) && isIndexed(entity, order) ? bounds.find((bound) => leads(order, bound)) : undefined
  const others = bounds.filter((bound) => bound !== from).map((bound) => boundTest(bound, on))
  if (from === undefined) return rows([...presenceTests(order, on, bounds.length > 0), ...others])
  const parts = stretches(from, on).flatMap((tests, nth) => [
    ...(nth === 0 ? [] : [words.UNION_ALL()]),
    ...rows([...tests, ...others]),
    words.RETURN(),
    ...names(list, on),
  ])
  // One stretch comes after the other, each in order: the first rows of all are the first of these.
  return [words.CALL_ALONE(), ...parts, words.CLOSE_BLOCK(), words.WITH(), ...names(list, on), words.LIMIT(limit)]
}

/** The node, and the relationship where it says something. */
function names(list: List, on: Ordered): Line[] {
  return list.relation?.many.link === undefined ? [words.NAME(on.node)] : [words.NAME(on.node), words.COMMA(), words.NAME(on.link)]
}
