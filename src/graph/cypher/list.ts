import type { Row, Statement } from '../run.js'
import { ENTITIES } from './entities/index.js'
import type { Entity, EntityName, Match, ToMany } from './entity.js'
import { conditionsOf, matchLines, type Filter } from './filter.js'
import {
  behind,
  boundTest,
  fixedBy,
  isIndexed,
  keyLines,
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
import { newNode, write, type Line } from './part.js'
import { addColumns, projection, textIn, type Include, type Loaded } from './projection.js'
import { isSelective, isWalked } from './selective.js'
import { simplified } from './simplified.js'
import * as words from './words.js'

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

/** One thing of a page: its row, what its relationship says, and its keys in the list's order. */
export interface Listed {
  readonly loaded: Loaded
  readonly link: Readonly<Record<string, unknown>> | null
  readonly keys: KeyValues
}

/** What a list has for one parent: rows in the order they were scanned, and whether there are rows outside of its cursors. */
export interface Scanned {
  readonly rows: Listed[]
  /** A row at or before `after`; false where no `after` was given. */
  beforeAfter: boolean
  /** A row at or behind `before`; false where no `before` was given. */
  behindBefore: boolean
}

export interface Reading<T> {
  readonly statement: Statement
  /** What each key found. A key that found nothing may be missing. */
  readonly read: (rows: readonly Row[]) => Map<string, T>
}

/** The key of a list that has no parent. */
export const NO_PARENT = ''

const IN_PAGE = 0
const BEFORE_PAGE = 1

/** Reads a page of `list` for each of `keys`, the ids of its parents; null for a list of the whole graph. */
export function pageReading(
  list: List,
  keys: readonly string[] | null,
  filter: Filter,
  window: Window,
  include: Include,
): Reading<Scanned> {
  const entity: Entity = ENTITIES[list.entity]
  const on: Ordered = { node: newNode(), link: newNode() }
  const order = window.backward ? reversed(window.order) : window.order
  const bounds = [
    ...(window.after === null ? [] : [behind(window.order, window.after)]),
    ...(window.before === null ? [] : [behind(reversed(window.order), window.before)]),
  ]
  const page = [...scan(list, filter, on, order, bounds, window.limit), ...returned(list, on), words.COMMA(), words.IN_PAGE()]
  const probes = [
    ...(window.after === null
      ? []
      : probe(list, filter, on, reversed(window.order), upTo(window.order, window.after), words.BEFORE_PAGE())),
    ...(window.before === null
      ? []
      : probe(list, filter, on, window.order, upTo(reversed(window.order), window.before), words.BEHIND_PAGE())),
  ]
  const answer = projection()
  const key = keys === null ? null : answer.add(words.KEY())
  const side = answer.add(words.SIDE())
  const readEntity = answer.addEntity(entity, on.node, include)
  const readLink =
    list.relation?.many.link === undefined ? null : addColumns(list.name, list.relation.many.link.columns, on.link, answer.add)
  const sortKeys = keyLines(window.order, on).map(answer.add)
  const lines = [...forEach(keys), ...page, ...probes, words.CLOSE_BLOCK(), ...answer.lines()]

  const read = (rows: readonly Row[]) => {
    const found = new Map<string, Scanned>()
    for (const row of rows) {
      const parent = key === null ? NO_PARENT : textIn(row, key)
      const scanned = found.get(parent) ?? { rows: [], beforeAfter: false, behindBefore: false }
      found.set(parent, scanned)
      if (row[side] !== IN_PAGE) {
        if (row[side] === BEFORE_PAGE) scanned.beforeAfter = true
        else scanned.behindBefore = true
        continue
      }
      const loaded = readEntity(row)
      if (loaded === null) continue
      scanned.rows.push({ loaded, link: readLink?.(row) ?? null, keys: sortKeys.map((name) => row[name] as string | number) })
    }
    return found
  }
  return { statement: { name: list.name, ...write(lines) }, read }
}

/** Fields of a connection that are counts, as the names of their statements say. */
export type Counted = 'totalCount' | 'hidden'

/** Counts what `list` has for each of `keys`. */
export function countReading(list: List, keys: readonly string[] | null, filter: Filter, of: Counted = 'totalCount'): Reading<number> {
  const on: Ordered = { node: newNode(), link: newNode() }
  const answer = projection()
  const key = keys === null ? null : answer.add(words.KEY())
  const total = answer.add(words.TOTAL())
  const lines = [...forEach(keys), ...(degree(list, filter) ?? counted(list, filter, on)), words.CLOSE_BLOCK(), ...answer.lines()]
  const read = (rows: readonly Row[]) => new Map(rows.map((row) => [key === null ? NO_PARENT : textIn(row, key), Number(row[total])]))
  return { statement: { name: `${list.name}.${of}`, ...write(lines) }, read }
}

function counted(list: List, filter: Filter, on: Ordered): Line[] {
  const tests = list.relation === null ? presenceUnder(ENTITIES[list.entity], filter, on) : []
  const { lines, repeats } = matched(list, filter, on, tests)
  return [...lines, repeats ? words.COUNT_DISTINCT(on.node) : words.COUNT(on.node)]
}

/** The count that Neo4j keeps with the parent; null where it keeps none, or where not all are asked for. */
function degree({ relation }: List, filter: Filter): Line[] | null {
  const kept = relation?.many.degree
  if (relation === null || kept === undefined || Object.keys(filter).length > 0) return null
  const parent = newNode()
  return [words.MATCH(), ENTITIES[relation.from].anchor(parent), words.RETURN(), kept(parent), words.AS_TOTAL()]
}

function forEach(keys: readonly string[] | null): Line[] {
  return keys === null ? [words.CALL_WITHOUT_KEY()] : [words.UNWIND_KEYS(keys), words.CALL_WITH_KEY()]
}

/** Everything that the list matches: its path, those that the filter goes, and the tests. A thing may be met twice where `repeats` says so. */
function matched(list: List, filter: Filter, on: Ordered, tests: readonly Line[][]): { lines: Line[]; repeats: boolean } {
  const conditions = conditionsOf(ENTITIES[list.entity], filter, on.node)
  return {
    lines: [...conditions.before, ...matchLines([...matchesTo(list, on), ...conditions.paths], [...conditions.tests, ...tests])],
    repeats: conditions.repeats || list.relation?.many.repeats === true,
  }
}

function matchesTo(list: List, on: Ordered): Match[] {
  if (list.relation === null) return [{ pattern: ENTITIES[list.entity].pattern(on.node), test: null }]
  const parent = newNode()
  const { from, many } = list.relation
  return [{ pattern: ENTITIES[from].anchor(parent), test: null }, many.path(parent, on.node, on.link)]
}

/** The first rows in an order, within bounds. */
function scan(list: List, asked: Filter, on: Ordered, order: Order, bounds: readonly Bound[], limit: number): Line[] {
  const entity: Entity = ENTITIES[list.entity]
  const filter = simplified(entity, asked)
  const isWhole = list.relation === null
  const fixed = isWhole ? fixedBy(entity, filter, order) : []
  const rows = (tests: readonly Line[][]): Line[] => {
    const { lines, repeats } = matched(list, asked, on, tests)
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
    ...returned(list, on),
  ])
  // One stretch comes after the other, each in order: the first rows of all are the first of these.
  return [words.CALL_WITHOUT_KEY(), ...parts, words.CLOSE_BLOCK(), words.WITH(), ...names(list, on), words.LIMIT(limit)]
}

/** Whether a row stands outside of a cursor: the nearest one, if any. */
function probe(list: List, filter: Filter, on: Ordered, order: Order, bound: Bound, side: Line): Line[] {
  return [words.UNION_ALL(), ...scan(list, filter, on, order, [bound], 1), ...returned(list, on), words.COMMA(), side]
}

function returned(list: List, on: Ordered): Line[] {
  return [words.RETURN(), ...names(list, on)]
}

/** The node, and the relationship where it says something. */
function names(list: List, on: Ordered): Line[] {
  return list.relation?.many.link === undefined ? [words.NAME(on.node)] : [words.NAME(on.node), words.COMMA(), words.NAME(on.link)]
}
