import neo4j from 'neo4j-driver'
import { TABLES, type Tabled } from '../../model/properties/index.js'
import type { NodeTable, PropertyEntry, StoredType } from '../../model/properties/property.js'
import { GraphError } from '../errors.js'

/**
 * Properties as parameters of a statement: integers as integers, dates as dates, nulls left out. They are checked against the table of
 * what they are of, before anything is written: Neo4j Community has constraints on uniqueness only.
 * @throws GraphError FACTS where a property is missing, unknown or of another type
 */
export function encode(of: Tabled, properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const table: NodeTable = TABLES[of]
  const encoded: Record<string, unknown> = {}
  for (const name of Object.keys(properties)) {
    if (!isWritten(table.properties[name])) throw new GraphError('FACTS', `${of}.${name} is no property of the model`)
  }
  for (const [name, entry] of Object.entries(table.properties)) {
    if (!isWritten(entry)) continue
    const { type } = entry
    const value = properties[name]
    const wanted = type.replace('?', '') as StoredType
    if (value === null || value === undefined) {
      if (type.endsWith('?')) continue
      throw new GraphError('FACTS', `${of}.${name} is missing`)
    }
    if (!ENCODERS[wanted].accepts(value)) throw new GraphError('FACTS', `${of}.${name} is no ${wanted}: ${JSON.stringify(value)}`)
    encoded[name] = ENCODERS[wanted].encode(value)
  }
  return encoded
}

/** Whether it is written with the node: the rest is written with its keys, or with a relationship. */
function isWritten(entry: PropertyEntry | undefined): entry is PropertyEntry {
  return entry !== undefined && entry.writtenWith === undefined
}

const isInteger = (value: unknown): boolean => Number.isSafeInteger(value)
const isText = (value: unknown): boolean => typeof value === 'string'
const itself = (value: unknown): unknown => value

const ENCODERS: Readonly<Record<StoredType, { accepts: (value: unknown) => boolean; encode: (value: unknown) => unknown }>> = {
  string: { accepts: isText, encode: itself },
  boolean: { accepts: (value) => typeof value === 'boolean', encode: itself },
  integer: { accepts: isInteger, encode: (value) => neo4j.int(value as number) },
  float: { accepts: (value) => Number.isFinite(value), encode: itself },
  strings: { accepts: (value) => Array.isArray(value) && value.every(isText), encode: itself },
  integers: {
    accepts: (value) => Array.isArray(value) && value.every(isInteger),
    encode: (value) => (value as number[]).map((element) => neo4j.int(element)),
  },
  date: {
    accepts: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value as string),
    encode: (value) => {
      const [year = 0, month = 1, day = 1] = (value as string).split('-').map(Number)
      return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(day))
    },
  },
}
