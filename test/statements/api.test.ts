import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ENTITIES } from '../../src/graph/cypher/entities/index.js'
import type { Entity } from '../../src/graph/cypher/entity.js'
import type { Filter } from '../../src/graph/cypher/filter.js'
import { countReading, pageReading } from '../../src/graph/cypher/list.js'
import { orderOf } from '../../src/graph/cypher/order.js'
import { partsOf } from '../../src/graph/cypher/part.js'
import type { Graph, Plan } from '../../src/graph/run.js'
import { CITIES_WITH_POLICY, READ_POLICIES, rootList, scoped } from '../../src/resolvers/lists.js'
import { loadSeeds, SEEDING } from '../support/seededServer.js'
import { filterShapes, lookupShapes, orderBy, orderShapes, relationLists, rootLists, windowOf, type Shape } from '../support/shapes.js'
import { openTestGraph } from '../support/testDatabase.js'

let graph: Graph

beforeAll(async () => {
  graph = openTestGraph()
  await loadSeeds(graph)
}, SEEDING)

afterAll(() => graph.close())

/** Operators that look at everything, or join everything with everything. */
const WASTEFUL = /AllNodesScan|CartesianProduct|AllRelationshipsScan|NestedPlan/

/** What is wrong with the plans of shapes. */
async function faultsOf(shapes: readonly Shape[]): Promise<string[]> {
  const faults: string[] = []
  for (const { title, statement } of shapes) {
    partsOf(statement.text)
    const plan = await graph.explain(statement)
    faults.push(...faultsIn(plan).map((fault) => `${title}: ${fault}`))
  }
  return faults
}

function faultsIn({ operators, notifications }: Plan): string[] {
  return [
    ...operators.flatMap(({ operator, details }) => (WASTEFUL.test(operator) ? [`${operator} ${details}`] : [])),
    ...operators.flatMap(({ details }) => (/\*(?!\d*\.\.\d|\d+\])/.test(details) ? [`unbounded ${details}`] : [])),
    ...notifications.filter((code) => /CartesianProduct|DeprecatedFeature|UnboundedVariable|DynamicProperty|EagerLoad/.test(code)),
  ]
}

const sorts = ({ operators }: Plan) => operators.map(({ operator }) => operator).filter((operator) => /Sort|Top/.test(operator))

describe('every statement of the API', () => {
  it.each(rootLists)(
    'finds and counts $name under each filter without a scan of everything',
    async (list) => {
      const shapes = filterShapes(list)
      expect(shapes.length).toBeGreaterThan(10)
      expect(await faultsOf(shapes)).toEqual([])
    },
    120_000,
  )

  it.each(rootLists)(
    'pages $name in each order, from both ends and between cursors',
    async (list) => {
      expect(await faultsOf(orderShapes(list))).toEqual([])
    },
    120_000,
  )

  it.each(relationLists)(
    'pages $name in each order, from both ends and between cursors',
    async (list) => {
      expect(await faultsOf(orderShapes(list))).toEqual([])
    },
    120_000,
  )

  it(
    'looks up things by id, and what they lead to',
    async () => {
      expect(await faultsOf(lookupShapes())).toEqual([])
    },
    SEEDING,
  )
})

describe('a filter through relations inside each other', () => {
  const lead = { role: { eq: 'LEAD' } }
  const health = { title: { contains: '健康' } }
  const filters: [words: string, filter: Filter][] = [
    ['all of all', { workItems: { all: { assignments: { all: lead } } } }],
    ['all of all of all', { workItems: { all: { themes: { all: { workItems: { all: health } } } } } }],
    ['not some of none', { NOT: { workItems: { some: { assignments: { none: lead } } } } }],
    ['any of several', { OR: [{ workItems: { all: health } }, { assignments: { some: { unit: { assignments: { all: lead } } } } }] }],
    ['not all of one', { NOT: { AND: [{ workItems: { all: health } }, { jurisdiction: { units: { none: {} } } }] } }],
  ]

  it.each(filters)('is a part of the one plan, not a plan of its own for each row: %s', async (_, filter) => {
    const { statement } = countReading(rootList('policies', 'Policy'), null, filter)
    const { operators } = await graph.explain(statement)
    expect(operators.map(({ details }) => details).filter((details) => details.includes('EXISTS {'))).toEqual([])
  })
})

describe('an order that an index gives', () => {
  const indexed = rootLists.flatMap((list) => {
    const { orders, unindexedOrders = [] }: Entity = ENTITIES[list.entity]
    return Object.keys(orders)
      .filter((field) => !unindexedOrders.includes(field))
      .flatMap((field) => (['ASC', 'DESC'] as const).map((direction) => ({ list, name: list.name, field, direction })))
  })

  it.each(indexed)(
    'of $name by $field $direction needs no sorting, from the start or from a cursor',
    async ({ list, field, direction }) => {
      const order = orderOf(ENTITIES[list.entity], null, orderBy(field, direction))
      const cursor = order.keys.map(({ kind }) => (kind === 'text' ? 'm' : 3))
      for (const window of [windowOf(order), windowOf(order, { backward: true }), windowOf(order, { after: cursor })]) {
        expect(sorts(await graph.explain(pageReading(list, null, {}, window, {}).statement))).toEqual([])
      }
    },
  )

  it('holds under a role, which the index begins with', async () => {
    const order = orderOf(ENTITIES.Assignment, null, orderBy('UNIT_NAME'))
    const { statement } = pageReading(rootList('assignments', 'Assignment'), null, { role: { eq: 'LEAD' } }, windowOf(order), {})
    expect(sorts(await graph.explain(statement))).toEqual([])
  })

  it('holds for the policies that were read and the cities that have one', async () => {
    const policies = pageReading(
      rootList('policies', 'Policy'),
      null,
      scoped({}, READ_POLICIES, null).shown,
      windowOf(orderOf(ENTITIES.Policy, null, [])),
      {},
    )
    expect(sorts(await graph.explain(policies.statement))).toEqual([])
    const order = orderOf(ENTITIES.Jurisdiction, null, [])
    const cities = pageReading(rootList('cities', 'Jurisdiction'), null, scoped({}, CITIES_WITH_POLICY, null).shown, windowOf(order), {})
    expect(sorts(await graph.explain(cities.statement))).toEqual([])
  })
})
