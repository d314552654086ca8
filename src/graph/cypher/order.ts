import type { Entity, OrderKey, ToMany } from './entity.js'
import type { Line, NodeVariable } from './part.js'
import {
  ABOVE,
  AND,
  ASC,
  BELOW,
  CLOSE,
  CLOSE_LIST,
  COMMA,
  DESC,
  FROM,
  ID_OF,
  IS_NOT_NULL,
  OPEN,
  OPEN_LIST,
  OR,
  ORDER_BY,
  SAME,
  UP_TO,
  VALUE,
} from './words.js'
import type { Property } from './property.js'

/** One entry of an `orderBy`, as GraphQL hands it over. */
export interface OrderInput {
  readonly field: string
  readonly direction: 'ASC' | 'DESC'
}

/** A key to sort by, with its direction; `link` says that it stands on the relationship. */
export interface SortKey extends OrderKey {
  readonly descending: boolean
  readonly link: boolean
}

/** A total order: its keys, of which the last is the id, and a name that cursors carry. */
export interface Order {
  readonly keys: readonly SortKey[]
  readonly signature: string
  /** Names of the order enum that it was made of, in their order. */
  readonly names: readonly string[]
}

/** What a cursor stores: one value for each key of the order. */
export type KeyValues = readonly (string | number)[]

const byId: Property = ID_OF

/** The order that a list is asked for, or its own. The id follows in the direction of the last key, so that an index can serve all of it. */
export function orderOf(entity: Entity, relation: ToMany | null, orderBy: readonly OrderInput[]): Order {
  const own = relation?.link?.order ?? []
  const inputs = orderBy.length > 0 || own.length > 0 ? orderBy : [{ field: entity.defaultOrder, direction: 'ASC' } as const]
  const asked = inputs.flatMap(({ field, direction }) =>
    (entity.orders[field] ?? []).map((key) => ({ ...key, descending: direction === 'DESC', link: false })),
  )
  const first = orderBy.length > 0 ? [] : own.map((key) => ({ ...key, descending: false, link: true }))
  const keys: SortKey[] = [...first, ...asked]
  const descending = keys.at(-1)?.descending ?? false
  keys.push({ property: byId, kind: 'text', descending, link: false })
  const signature = `${entity.name}:${inputs.map(({ field, direction }) => `${field}.${direction}`).join(',') || 'PLACE'}`
  return { keys, signature, names: inputs.map(({ field }) => field) }
}

/** The same order from its other end. */
export function reversed(order: Order): Order {
  return { ...order, keys: order.keys.map((key) => ({ ...key, descending: !key.descending })) }
}

/** The properties that a filter fixes to one value and that the index of this order begins with. */
export function fixedBy(entity: Entity, filter: Readonly<Record<string, unknown>>, order: Order): Property[] {
  return Object.entries(entity.ordersUnder ?? {}).flatMap(([name, orders]) => {
    const field = entity.filters[name]
    const operators = filter[name] as { eq?: unknown } | undefined
    const fits = order.names.length === 1 && orders.includes(order.names[0] ?? '')
    return fits && field !== undefined && operators?.eq != null ? [field.property] : []
  })
}

/** What an order speaks of: the node of the list, and the relationship that leads to it. */
export interface Ordered {
  readonly node: NodeVariable
  readonly link: NodeVariable
}

const expression = (key: SortKey, { node, link }: Ordered): Line => key.property(key.link ? link : node)

/** `ORDER BY …`; `fixed` are properties that have one value in all rows, and stand before the keys for the index's sake. */
export function orderLines(order: Order, on: Ordered, fixed: readonly Property[]): Line[] {
  const direction = order.keys[0]?.descending === true ? DESC : ASC
  const keys = order.keys.flatMap((key, index) => [...(index === 0 ? [] : [COMMA()]), expression(key, on), key.descending ? DESC() : ASC()])
  return [ORDER_BY(), ...fixed.flatMap((property) => [property(on.node), direction(), COMMA()]), ...keys]
}

/** `ORDER BY …` of keys that all stand on one node or relationship. */
export function orderedBy(keys: readonly OrderKey[], on: NodeVariable): Line[] {
  return [ORDER_BY(), ...keys.flatMap(({ property }, index) => (index === 0 ? [property(on)] : [COMMA(), property(on)]))]
}

/**
 * Tests that every key is there, which it always is: without one for each of its properties, an index gives no order. A cursor compares
 * the first, which says as much.
 */
export function presenceTests(order: Order, on: Ordered, isFirstCompared: boolean): Line[][] {
  return order.keys.slice(isFirstCompared ? 1 : 0).flatMap((key) => (key.link ? [] : [[expression(key, on), IS_NOT_NULL()]]))
}

/** The same for a count under one value of a field, where an index begins with the field: it alone then tells how many there are. */
export function presenceUnder(entity: Entity, filter: Readonly<Record<string, unknown>>, on: Ordered): Line[][] {
  const [name, ...others] = Object.keys(filter)
  const [field] = name === undefined ? [] : (entity.ordersUnder?.[name] ?? [])
  if (field === undefined || others.length > 0) return []
  return presenceTests(orderOf(entity, null, [{ field, direction: 'ASC' }]), on, false)
}

/** Whether an index gives the order. */
export function isIndexed({ unindexedOrders = [] }: Entity, { names }: Order): boolean {
  return names.length === 1 && !unindexedOrders.includes(names[0] ?? '')
}

/** Columns of the order's keys. */
export function keyLines(order: Order, on: Ordered): Line[] {
  return order.keys.map((key) => expression(key, on))
}

/** One side of a cursor: what stands behind its values in this order. */
export interface Bound {
  readonly order: Order
  readonly values: KeyValues
  /** Whether the cursor's own row is there too. */
  readonly inclusive: boolean
}

/** What stands behind a cursor in this order. */
export function behind(order: Order, values: KeyValues): Bound {
  return { order, values, inclusive: false }
}

/** The cursor's own row, and what stands before it. */
export function upTo(order: Order, values: KeyValues): Bound {
  return { order: reversed(order), values, inclusive: true }
}

/** The test that a row stands on that side. */
export function boundTest({ order, values, inclusive }: Bound, on: Ordered): Line[] {
  return beyond(order.keys, values, on, inclusive)
}

/** Whether one who goes in this order from the cursor comes to the rows of this side. */
export function leads(order: Order, bound: Bound): boolean {
  return order.keys.every(({ descending }, index) => descending === bound.order.keys[index]?.descending)
}

/**
 * The side as stretches of an index that has the keys of the order, the nearest first: all but the last key equal, all but the last two, and
 * so on to none. A walk through a stretch meets nothing that is not on the side, however many rows have the cursor's first key.
 */
export function stretches({ order: { keys }, values, inclusive }: Bound, on: Ordered): Line[][][] {
  return keys
    .map((key, at) => [
      ...keys.slice(0, at).map((before, index) => [expression(before, on), SAME(), valueOf(before, values[index])]),
      compared(key, given(values[at]), on, inclusive && at === keys.length - 1),
      ...keys.slice(at + 1).map((later) => [expression(later, on), IS_NOT_NULL()]),
    ])
    .reverse()
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a cursor has one value for each key of its order')
  return value
}

/**
 * Row comparison. Keys that all go one way are compared as lists, which Cypher orders like words; else the comparison is written out:
 * the first key is beyond, or the same and the rest is. A plain range on the first key comes before, for its index.
 */
function beyond(keys: readonly SortKey[], values: KeyValues, on: Ordered, inclusive: boolean): Line[] {
  const [first] = keys
  const [value] = values
  if (first === undefined || value === undefined) throw new Error('a cursor has one value for each key of its order')
  if (keys.length === 1) return compared(first, value, on, inclusive)
  const range = [...compared(first, value, on, true), AND()]
  const oneWay = keys.every(({ descending }) => descending === first.descending)
  if (!oneWay) return [...range, ...writtenOut(keys, values, on, inclusive)]
  const sides = [keys.map((key) => expression(key, on)), keys.map((key, index) => valueOf(key, values[index]))]
  const [own, cursor] = sides.map((side) => [
    OPEN_LIST(),
    ...side.flatMap((line, index) => (index === 0 ? [line] : [COMMA(), line])),
    CLOSE_LIST(),
  ])
  return [...range, ...(own ?? []), comparison(first, inclusive), ...(cursor ?? [])]
}

function writtenOut([key, ...rest]: readonly SortKey[], [value, ...others]: KeyValues, on: Ordered, inclusive: boolean): Line[] {
  if (key === undefined || value === undefined) throw new Error('a cursor has one value for each key of its order')
  if (rest.length === 0) return compared(key, value, on, inclusive)
  const same = [expression(key, on), SAME(), valueOf(key, value)]
  return [OPEN(), ...compared(key, value, on, false), OR(), ...same, AND(), ...writtenOut(rest, others, on, inclusive), CLOSE()]
}

function compared(key: SortKey, value: string | number, on: Ordered, inclusive: boolean): Line[] {
  return [expression(key, on), comparison(key, inclusive), valueOf(key, value)]
}

function comparison({ descending }: SortKey, inclusive: boolean): Line {
  if (inclusive) return descending ? UP_TO() : FROM()
  return descending ? BELOW() : ABOVE()
}

function valueOf({ kind }: SortKey, value: string | number | undefined): Line {
  return kind === 'text' ? VALUE.text(value as string) : VALUE[kind](value as number)
}

/** Whether values read from a cursor can be compared with an order's keys. */
export function fits(order: Order, values: readonly unknown[]): values is KeyValues {
  return values.length === order.keys.length && order.keys.every((key, index) => isOfKind(key, values[index]))
}

function isOfKind(key: SortKey, value: unknown): boolean {
  if (key.kind === 'text') return typeof value === 'string'
  return key.kind === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)
}
