import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ListAsked } from '../../src/graph/cypher/asked.js'
import { ENTITIES } from '../../src/graph/cypher/entities/index.js'
import type { Entity } from '../../src/graph/cypher/entity.js'
import type { Filter } from '../../src/graph/cypher/filter.js'
import { listReading } from '../../src/graph/cypher/list.js'
import { orderOf } from '../../src/graph/cypher/order.js'
import { partsOf } from '../../src/graph/cypher/part.js'
import type { Graph, Plan } from '../../src/graph/run.js'
import { rootList, scoped } from '../../src/resolvers/lists.js'
import { loadSeeds, SEEDING } from '../support/seededServer.js'
import { testApi } from '../support/api.js'
import { countAsked, pageAsked, windowOf } from '../support/asked.js'
import { filterShapes, lookupShapes, orderBy, orderShapes, relationLists, rootLists, type Shape } from '../support/shapes.js'
import { readQuestions } from '../support/questions.js'
import { openTestGraph } from '../support/testDatabase.js'
import { wastefulOperators } from '../support/wastefulOperators.js'

let graph: Graph

beforeAll(async () => {
  graph = openTestGraph()
  await loadSeeds(graph)
}, SEEDING)

afterAll(() => graph.close())

/** The operator behind which rows stand in another order. */
const DISORDERING = 'LeftOuterHashJoin'

const statementOf = (asked: ListAsked) => listReading(asked).statement([])

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

function faultsIn(plan: Plan): string[] {
  const { operators, notifications } = plan
  const wasteful = [...wastefulOperators(plan), ...operators.filter(({ operator }) => operator === DISORDERING)]
  return [
    ...wasteful.map(({ operator, details }) => `${operator} ${details}`),
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

describe('a statement of several levels', () => {
  it.each(readQuestions())(
    'of the playground has a plan without waste, in which rows keep their order: $name',
    async ({ query, variables }) => {
      const { statements } = await testApi(graph).counted(query, variables)
      expect(await faultsOf(statements.map((statement) => ({ title: statement.name, statement })))).toEqual([])
    },
  )

  it('brings the lists of each thing in their order, whatever is read of each', async () => {
    const wide =
      '{ policies(first: 10) { nodes { workItems(first: 50) { nodes { id section { title } policy { issuer { name } jurisdiction { parent { name } } } } } } } }'
    const narrow = '{ policies(first: 10) { nodes { workItems(first: 50) { nodes { id } } } } }'
    const ids = async (query: string) => {
      const { policies } = await testApi(graph).answer<{ policies: { nodes: { workItems: { nodes: { id: string }[] } }[] } }>(query)
      return policies.nodes.map(({ workItems }) => workItems.nodes.map(({ id }) => id))
    }
    const found = await ids(narrow)
    expect(found.flat().length).toBeGreaterThan(100)
    expect(await ids(wide)).toEqual(found)
  })
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
    const { operators } = await graph.explain(statementOf(countAsked(rootList('policies', 'Policy'), filter)))
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
        expect(sorts(await graph.explain(statementOf(pageAsked(list, {}, window))))).toEqual([])
      }
    },
  )

  it('holds under a role, which the index begins with', async () => {
    const order = orderOf(ENTITIES.Assignment, null, orderBy('UNIT_NAME'))
    const asked = pageAsked(rootList('assignments', 'Assignment'), { role: { eq: 'LEAD' } }, windowOf(order))
    expect(sorts(await graph.explain(statementOf(asked)))).toEqual([])
  })

  it('holds for the policies that were read and the cities that have one', async () => {
    for (const list of [rootList('policies', 'Policy'), rootList('cities', 'Jurisdiction')]) {
      const { shown } = scoped(list, {}, null)
      const asked = pageAsked(list, shown, windowOf(orderOf(ENTITIES[list.entity], null, [])))
      expect(sorts(await graph.explain(statementOf(asked)))).toEqual([])
    }
  })
})
