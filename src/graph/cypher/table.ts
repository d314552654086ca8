import type { NodeTable, PropertyEntry, StoredType, ValueOf } from '../../model/properties/property.js'
import { numberColumn, numbersColumn, oneOfColumn, optional, someOfColumn, textColumn, textsColumn, truthColumn } from './entity.js'
import type { Column, OrderKey } from './entity.js'
import type { FilterField } from './operators.js'
import { dateTextNamed, propertyNamed } from './properties.js'

/** What the table of a node's properties says to statements. */
export interface Declared<T extends NodeTable> {
  readonly columns: ColumnsOf<T>
  readonly filters: Readonly<Record<string, FilterField>>
  readonly orders: Readonly<Record<keyof T['orders'], readonly OrderKey[]>>
}

/** The columns that rows can have. */
export type ColumnsOf<T extends NodeTable> = {
  readonly [K in keyof T['properties'] as T['properties'][K]['column'] extends 'row' ? K : never]: Column<ValueOf<T['properties'][K]>>
}

/** Columns, filters and orders as the table gives them. */
export function declaredBy<const T extends NodeTable>(table: T): Declared<T> {
  const filters = Object.entries(table.properties).flatMap(([name, entry]) =>
    entry.filter === undefined ? [] : [[name, fieldOf(name, entry, entry.filter)] as const],
  )
  const orders: Readonly<Record<string, readonly OrderKey[]>> = Object.fromEntries(
    Object.entries(table.orders).map(([order, names]) => [order, names.map((name) => orderKeyOf(table, name))]),
  )
  return {
    columns: columnsOf(table),
    filters: Object.fromEntries(filters),
    orders: orders as Declared<T>['orders'],
  }
}

function columnsOf<const T extends NodeTable>(table: T): ColumnsOf<T> {
  const columns = Object.entries(table.properties).filter(([, entry]) => entry.column === 'row')
  return Object.fromEntries(columns.map(([name, entry]) => [name, columnOf(name, entry)])) as ColumnsOf<T>
}

function columnOf(name: string, entry: PropertyEntry): Column<unknown> {
  const present = presentColumn(name, entry)
  return isOptional(entry) ? optional(present) : present
}

function presentColumn(name: string, entry: PropertyEntry): Column<unknown> {
  const { values } = entry
  switch (presentType(entry)) {
    case 'string':
      return values === undefined ? textColumn(propertyNamed(name)) : oneOfColumn(values, propertyNamed(name))
    case 'strings':
      return values === undefined ? textsColumn(propertyNamed(name)) : someOfColumn(values, propertyNamed(name))
    case 'integer':
    case 'float':
      return numberColumn(propertyNamed(name))
    case 'integers':
      return numbersColumn(propertyNamed(name))
    case 'boolean':
      return truthColumn(propertyNamed(name))
    case 'date':
      return textColumn(dateTextNamed(name))
  }
}

function fieldOf(name: string, entry: PropertyEntry, kind: FilterField['kind']): FilterField {
  return {
    kind,
    property: propertyNamed(entry.filterBy ?? name),
    optional: isOptional(entry),
    ...(entry.lastDay === undefined ? {} : { lastDay: propertyNamed(entry.lastDay) }),
    ...(kind === 'position' && entry.values !== undefined ? { values: entry.values } : {}),
  }
}

const ORDER_KINDS: Readonly<Partial<Record<StoredType, OrderKey['kind']>>> = { string: 'text', integer: 'integer', float: 'float' }

/** @throws where lists cannot be sorted by the property: it may be absent, or is of no type that has an order */
function orderKeyOf(table: NodeTable, name: string): OrderKey {
  const entry = table.properties[name]
  const kind = entry === undefined || isOptional(entry) ? undefined : ORDER_KINDS[presentType(entry)]
  if (kind === undefined) throw new Error(`no order can go by the property ${name}: it is to be there always, and a text or a number`)
  return { property: propertyNamed(name), kind }
}

const isOptional = ({ type }: PropertyEntry): boolean => type.endsWith('?')
const presentType = ({ type }: PropertyEntry): StoredType => type.replace('?', '') as StoredType
