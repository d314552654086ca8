import { ENTITIES } from './entities/index.js'
import type { Entity, OrderKey, Property, ToMany } from './entity.js'
import type { Line, NodeVariable } from './part.js'
import { AND, ASC, CLOSE, COMMA, COMPARE, DESC, ID_OF, IS_NOT_NULL, OPEN, OR, ORDER_BY } from './words.js'

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

/** Tests that every key is there, which it always is: without one for each of its properties, an index gives no order. */
export function presenceTests(order: Order, on: Ordered): Line[][] {
  return order.keys.flatMap((key) => (key.link ? [] : [[expression(key, on), IS_NOT_NULL()]]))
}

/** Columns of the order's keys. */
export function keyLines(order: Order, on: Ordered): Line[] {
  return order.keys.map((key) => expression(key, on))
}

/** The test that a row stands behind a cursor in this order. */
export function behind(order: Order, values: KeyValues, on: Ordered): Line[] {
  return beyond(order.keys, values, on, false)
}

/** The test that a row is the cursor's own or stands before it. */
export function upTo(order: Order, values: KeyValues, on: Ordered): Line[] {
  return beyond(reversed(order).keys, values, on, true)
}

/** Row comparison, written out: the first key is beyond, or the same and the rest is. A plain range on the first key comes before, for its index. */
function beyond(keys: readonly SortKey[], values: KeyValues, on: Ordered, inclusive: boolean): Line[] {
  const [key, ...rest] = keys
  const [value, ...others] = values
  if (key === undefined || value === undefined) throw new Error('a cursor has one value for each key of its order')
  const here = () => expression(key, on)
  if (rest.length === 0) return [here(), compare(key, inclusive ? 'orSame' : 'only', value)]
  return [
    here(),
    compare(key, 'orSame', value),
    AND(),
    OPEN(),
    here(),
    compare(key, 'only', value),
    OR(),
    here(),
    compare(key, 'same', value),
    AND(),
    ...beyond(rest, others, on, inclusive),
    CLOSE(),
  ]
}

function compare(key: SortKey, how: 'only' | 'orSame' | 'same', value: string | number): Line {
  const [above, below] = how === 'only' ? (['above', 'below'] as const) : (['from', 'upTo'] as const)
  const name = how === 'same' ? 'same' : key.descending ? below : above
  return key.kind === 'text' ? COMPARE.text[name](value as string) : COMPARE[key.kind][name](value as number)
}

/** Whether values read from a cursor can be compared with an order's keys. */
export function fits(order: Order, values: readonly unknown[]): values is KeyValues {
  return values.length === order.keys.length && order.keys.every((key, index) => isOfKind(key, values[index]))
}

function isOfKind(key: SortKey, value: unknown): boolean {
  if (key.kind === 'text') return typeof value === 'string'
  return key.kind === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)
}

/** Names of the orders of an entity. */
export function orderNames(name: keyof typeof ENTITIES): string[] {
  return Object.keys(ENTITIES[name].orders)
}
