import type { QueryResult, Record as RowRecord } from 'neo4j-driver'
import { GraphError } from './errors.js'

/** What a column of an answer may hold. Dates leave as text (`toString`), nodes as their columns. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/** One row: column names to values. */
export type Row = Readonly<Record<string, Value>>

/**
 * Rows of an answer as plain objects.
 * @throws GraphError DECODE where a value is no plain one: an integer beyond ±2^53, a node, a date.
 */
export function decodeRows(result: QueryResult, statement: string): Row[] {
  return result.records.map((record) => decodeRow(record, statement))
}

/** One row of an answer as a plain object. @throws GraphError DECODE as `decodeRows` */
export function decodeRow(record: RowRecord, statement: string): Row {
  const row: Record<string, Value> = {}
  for (const key of record.keys) row[String(key)] = decode(record.get(key), statement, String(key))
  return row
}

function decode(value: unknown, statement: string, column: string): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (Number.isFinite(value)) return value
      break
    case 'object':
      if (value === null) return null
      if (Array.isArray(value)) return value.map((element) => decode(element, statement, column))
      if (Object.getPrototypeOf(value) === Object.prototype) {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner, statement, column)]))
      }
  }
  const what = typeof value === 'object' && value !== null ? value.constructor.name : String(value)
  throw new GraphError('DECODE', `${statement}: column ${column} holds ${what}, which a row cannot carry`, { statement })
}
