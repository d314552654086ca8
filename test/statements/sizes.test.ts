import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ENTITIES } from '../../src/graph/cypher/entities/index.js'
import type { Entity, ToMany } from '../../src/graph/cypher/entity.js'
import { newNode, write } from '../../src/graph/cypher/part.js'
import { RELATION_SIZES, THINGS, type RelationSize } from '../../src/graph/cypher/sizes.js'
import { NAME, WHERE } from '../../src/graph/cypher/words.js'
import type { Graph } from '../../src/graph/run.js'
import { openEmptyGraph, type EmptyGraph } from '../support/emptyGraph.js'
import { loadSeeds, SEEDING } from '../support/seededServer.js'

/** The seeds and nothing else: on the Neo4j that is shared by all layers stand the documents of other tests too. */
let seeds: EmptyGraph
let graph: Graph

beforeAll(async () => {
  seeds = await openEmptyGraph()
  graph = seeds.graph
  await loadSeeds(graph)
}, SEEDING)

afterAll(() => seeds.close())

const entities: Entity[] = Object.values(ENTITIES)

const relations = entities.flatMap((entity) =>
  Object.entries(entity.toMany).map(([field, relation]) => {
    const size = (RELATION_SIZES[entity.name] as Readonly<Record<string, RelationSize>>)[field]
    if (size === undefined) throw new Error(`${entity.name}.${field} has no size`)
    return { entity, field, relation, size }
  }),
)

/** How often a relation is there, and how many of it a thing has that one comes across by way of it. */
async function measured(entity: Entity, relation: ToMany): Promise<{ all: number; each: number; own: boolean }> {
  const [from, to] = [newNode(), newNode()]
  const { pattern, test } = relation.path(from, to, newNode())
  const [start = '', path = '', ...rest] = write([
    entity.pattern(from),
    pattern,
    ...(test === null ? [] : [WHERE(), test]),
    NAME(to),
  ]).text.split('\n')
  const name = rest.at(-1) ?? ''
  const text = [
    `MATCH ${start} CALL (n0) { MATCH ${path} ${rest.slice(0, -1).join(' ')} RETURN count(*) AS each, collect(${name}.id) AS reached }`,
    'UNWIND CASE WHEN each = 0 THEN [null] ELSE reached END AS one',
    'WITH n0, each, one WITH count(one) AS all, count(DISTINCT one) AS different, sum(each) AS met',
    'RETURN all, different, met',
  ].join('\n')
  const [row] = await graph.read({ name: 'test.sizes', text, parameters: {} }, { timeout: 60_000 })
  const [all, different, met] = [Number(row?.['all']), Number(row?.['different']), Number(row?.['met'])]
  return { all, each: all === 0 ? 0 : met / all, own: all === different }
}

it.each(entities.map(({ name }) => name))('the estimate of work knows about how many there are: %s', async (name) => {
  const [row] = await graph.read({ name: 'test.things', text: `MATCH (n:${name}) RETURN count(n) AS things`, parameters: {} })
  const things = Number(row?.['things'])
  expect(things).toBeLessThanOrEqual(1.5 * THINGS[name])
  expect(things).toBeGreaterThanOrEqual(THINGS[name] / 4)
})

it.each(relations.map((one) => [`${one.entity.name}.${one.field}`, one] as const))(
  'the estimate of work knows about how many a relation leads to: %s',
  async (_, { entity, relation, size }) => {
    const real = await measured(entity, relation)
    expect(real.all).toBeLessThanOrEqual(1.5 * size.all)
    expect(real.each).toBeLessThanOrEqual(1.5 * size.each)
    if (size.own) expect(real.own).toBe(true)
    if (real.all > 100) expect(size.all).toBeLessThanOrEqual(4 * real.all)
  },
)
