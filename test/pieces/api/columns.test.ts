import { describe, expect, it } from '@jest/globals'
import { buildSchema, isAbstractType, isObjectType } from 'graphql'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import type { Entity } from '../../../src/graph/cypher/entity.js'
import { columnsOfField } from '../../../src/resolvers/columns.js'
import { TABLES } from '../../../src/model/properties/index.js'
import type { NodeTable } from '../../../src/model/properties/property.js'
import { createResolvers } from '../../../src/resolvers/index.js'
import { typeDefs } from '../../../src/resolvers/typeDefs.js'

/** A statement brings the columns that look-ahead names for a field: a field that reads another finds nothing. */

const schema = buildSchema(typeDefs)
const resolvers = createResolvers() as Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Fields that read no column: they are asked when they are there. */
const APART = new Set(['Target.setBy', 'Zone.evidence'])

/** Every field of every type that is no relation, but for those. */
const fields = Object.values<Entity>(ENTITIES).flatMap((entity) => {
  const own = schema.getType(entity.name)
  const types = isAbstractType(own) ? schema.getPossibleTypes(own) : isObjectType(own) ? [own] : []
  return types.flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => entity.toOne[field] === undefined && entity.toMany[field] === undefined && !APART.has(`${entity.name}.${field}`))
      .map((field) => ({ entity, type: type.name, field, name: `${type.name}.${field}` })),
  )
})

/** A row of which lists hold one thing each. */
function sampleOf({ name, columns }: Entity): Record<string, unknown> {
  const { properties }: NodeTable = TABLES[name]
  const sample = (column: string) => {
    const { type = 'string', values: [first] = ['a'] } = properties[column] ?? {}
    const value = type.startsWith('string') ? first : 1
    return /s\??$/.test(type) ? [value] : value
  }
  return Object.fromEntries(Object.keys(columns).map((column) => [column, sample(column)]))
}

/** The columns that the field's resolver reads of its row; of one without a resolver, that of its name. */
function readBy({ entity, type, field }: (typeof fields)[number]): string[] {
  const resolve = resolvers[type]?.[field]
  if (typeof resolve !== 'function') return [field]
  const read = new Set<string>()
  const row = new Proxy(sampleOf(entity), {
    get(columns, name) {
      read.add(String(name))
      return Reflect.get(columns, name) as unknown
    },
  })
  // What it does with what is read does not matter here: there is no database to go on with.
  void Promise.resolve(
    (resolve as (...args: unknown[]) => unknown)(row, {}, {}, { schema, fieldNodes: [], fragments: {}, variableValues: {} }),
  ).catch(() => undefined)
  return [...read].sort()
}

describe('look-ahead', () => {
  it.each(fields)('brings for $name the columns that it reads', (one) => {
    expect([...columnsOfField(one.entity.name, one.field)].sort()).toEqual(readBy(one))
  })
})
