import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import type { Entity } from '../../../src/graph/cypher/entity.js'
import { newNode, partsOf, write } from '../../../src/graph/cypher/part.js'
import { propertyNamed } from '../../../src/graph/cypher/properties.js'
import { declaredBy } from '../../../src/graph/cypher/table.js'
import { describedTables } from '../../../src/model/properties/describe.js'
import { TABLES } from '../../../src/model/properties/index.js'
import type { FilterKind, NodeTable, StoredType } from '../../../src/model/properties/property.js'

const tables = Object.entries<NodeTable>(TABLES)
const entities = Object.entries<Entity>(ENTITIES)
const tableOf = (name: string): NodeTable => {
  const [, table] = tables.find(([label]) => label === name) ?? []
  if (table === undefined) throw new Error(`${name} has no table`)
  return table
}
const propertiesWhere = (table: NodeTable, test: (entry: NodeTable['properties'][string]) => boolean): string[] =>
  Object.keys(table.properties).filter((name) => test(table.properties[name] ?? { type: 'string', column: null }))

/** How a property is stored that a kind of filter compares. */
const COMPARED: Readonly<Record<FilterKind, StoredType | null>> = {
  id: 'string',
  enum: 'string',
  string: 'string',
  int: 'integer',
  float: 'float',
  date: 'date',
  partialDate: 'string',
  boolean: 'boolean',
  texts: 'strings',
  position: 'integer',
  existence: null,
}

describe('the tables of properties', () => {
  it('stand in docs/model.md: after a change, run `npm run docs:model`', () => {
    expect(readFileSync(join(projectRoot, 'docs', 'model.md'), 'utf8').endsWith(`\n${describedTables()}\n`)).toBe(true)
  })

  it.each(entities)('give %s every column, filter and order that its entity has', (name, entity) => {
    const table = tableOf(name)
    expect(Object.keys(entity.columns)).toEqual(propertiesWhere(table, ({ column }) => column === 'row'))
    const computed = Object.keys(entity.filters).filter((field) => entity.filters[field]?.kind === 'existence')
    expect(Object.keys(entity.filters).filter((field) => !computed.includes(field))).toEqual(
      propertiesWhere(table, ({ filter }) => filter !== undefined),
    )
    expect(Object.keys(entity.orders)).toEqual(Object.keys(table.orders))
  })

  it('give every list whose relationship says something of its own the columns of that relationship', () => {
    const linked = entities.flatMap(([name, { toMany }]) =>
      Object.entries(toMany).flatMap(([field, { path, link }]) => {
        if (link === undefined) return []
        const [, type = ''] = /:([A-Z_]+)\]/.exec(write([path(newNode(), newNode(), newNode()).pattern]).text) ?? []
        return [{ list: `${name}.${field}`, type, columns: Object.keys(link.columns) }]
      }),
    )
    expect(new Set(linked.map(({ type }) => type))).toEqual(new Set(['CITES', 'SUCCEEDED_BY', 'MAYBE_SAME', 'ABOUT']))
    for (const { list, type, columns } of linked) {
      expect({ list, columns }).toEqual({ list, columns: propertiesWhere(tableOf(type), ({ column }) => column === 'row') })
    }
  })

  it('have for each property that a statement can name a part of that name', () => {
    const named = tables.flatMap(([, table]) => [
      ...propertiesWhere(table, ({ type, column, filter }) => (column !== null && !type.startsWith('date')) || filter !== undefined),
      ...Object.values(table.orders).flat(),
    ])
    expect(named.length).toBeGreaterThan(100)
    for (const name of new Set(named)) expect(partsOf(write([propertyNamed(name)(newNode())]).text)).toEqual([`n#.${name}`])
  })

  it.each(entities)('let filters of %s compare only what is stored by its type: Neo4j finds no text that equals a date', (name) => {
    const { properties } = tableOf(name)
    const compared = Object.entries(properties).flatMap(([property, { filter, filterBy }]) =>
      filter === undefined ? [] : [[property, properties[filterBy ?? property]?.type.replace('?', ''), COMPARED[filter]] as const],
    )
    expect(compared.length).toBeGreaterThan(0)
    expect(compared.filter(([, stored, wanted]) => stored !== wanted)).toEqual([])
  })

  it('are refused where a column has no part, or an order goes by what may be absent', () => {
    const column = { properties: { ripeness: { type: 'string', column: 'row' } }, orders: {} } as const
    expect(() => declaredBy(column)).toThrow(/the property ripeness of a table has no part/)
    const order = { properties: { title: { type: 'string?', column: null } }, orders: { TITLE: ['title'] } } as const
    expect(() => declaredBy(order)).toThrow(/no order can go by the property title/)
  })
})
