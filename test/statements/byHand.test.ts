import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { READ_AT_MOST, growing, type Growing } from '../../bench/ask/grow.js'
import type { Operation } from '../../bench/ask/operation.js'
import { OPERATIONS } from '../../bench/ask/operations/index.js'
import { textOf } from '../../src/graph/columns.js'
import type { Graph, Plan } from '../../src/graph/run.js'
import { zhengtuApi } from '../../src/server/zhengtuApi.js'
import { openEmptyGraph, type EmptyGraph } from '../support/emptyGraph.js'
import { SEEDING } from '../support/seededServer.js'
import { statementsOf } from '../support/testDatabase.js'
import { openTestServer, type TestServer } from '../support/testServer.js'
import { wastefulOperators } from '../support/wastefulOperators.js'

/**
 * What the operations of `npm run bench:ask` cost, in what is exact: statements and database hits, against Cypher that is written by hand
 * for the one question.
 */

interface Held {
  /** Statements that it is answered with. */
  statements: number
  /** How often it sorts where by hand an index gives the order. */
  sorts: number
  /** Database hits over those by hand, at most: with 12 policies and with 120. */
  hits: readonly [few: number, many: number]
}

/** As it is today. What gets better is held from then on: `npm run bench:ask` prints the same figures. */
const HELD: Readonly<Record<string, Held>> = {
  item: { statements: 1, sorts: 0, hits: [1, 1] },
  policy: { statements: 1, sorts: 0, hits: [1.3, 1.3] },
  unit: { statements: 1, sorts: 0, hits: [1.3, 1.3] },
  place: { statements: 1, sorts: 1, hits: [1.8, 1.82] },
  latest: { statements: 1, sorts: 0, hits: [1.07, 1.03] },
  led: { statements: 1, sorts: 0, hits: [1.17, 1.15] },
  count: { statements: 1, sorts: 0, hits: [1, 1] },
  page: { statements: 1, sorts: 0, hits: [1.42, 1.42] },
  words: { statements: 1, sorts: 0, hits: [1.34, 1.05] },
}

function heldOf({ name }: Operation): Held {
  const held = HELD[name]
  if (held === undefined) throw new Error(`what ${name} may cost is not said`)
  return held
}

const SORTS = /Sort|Top/
const PATIENCE = { timeout: 60_000 }

let empty: EmptyGraph
let graph: Graph
let server: TestServer
let grown: Growing

beforeAll(async () => {
  empty = await openEmptyGraph()
  graph = empty.graph
  server = await openTestServer({ api: zhengtuApi(graph, { pageSize: 100 }), graph, limits: { requestMilliseconds: 60_000 } })
  grown = growing(graph)
}, SEEDING)

afterAll(async () => {
  await server.close()
  await empty.close()
})

const find = (text: string) => graph.read({ name: 'test.find', text, parameters: {} }, PATIENCE)

/** The answer of each, and the plans of what was sent for it. */
async function bothOf({ about, ours, byHand }: Operation) {
  const variables = await about(find)
  const hand = { name: 'test.byHand', text: byHand.text, parameters: variables }
  const { result, statements } = await statementsOf(graph, () => server.ask(ours, variables))
  expect(result.errors).toEqual([])
  const plans: Plan[] = []
  for (const { name, text, parameters } of statements) plans.push(await graph.profile({ name, text, parameters }))
  return {
    ours: { data: result.data, plans },
    byHand: { data: byHand.data(await graph.read(hand, PATIENCE)), plans: [await graph.profile(hand)] },
  }
}

const hitsOf = (plans: readonly Plan[]): number => plans.reduce((sum, { dbHits }) => sum + dbHits, 0)
const operatorsOf = (plans: readonly Plan[], which: RegExp): string[] =>
  plans.flatMap(({ operators }) => operators.map(({ operator }) => operator).filter((operator) => which.test(operator)))

describe.each([
  ['12', 12, 0],
  ['120', READ_AT_MOST, 1],
] as const)('on a graph of %s made-up policies', (_, policies, nth) => {
  beforeAll(() => grown.growTo(policies), 600_000)

  it.each(OPERATIONS)('$name: $title, is answered as by hand, and costs little more', async (operation) => {
    const held = heldOf(operation)
    const { ours, byHand } = await bothOf(operation)
    expect(ours.data).toEqual(byHand.data)
    expect(ours.plans.flatMap(wastefulOperators)).toEqual([])
    expect(ours.plans.length).toBeLessThanOrEqual(held.statements)
    // By hand nothing is sorted that comes in order from an index.
    expect(operatorsOf(ours.plans, SORTS).length - operatorsOf(byHand.plans, SORTS).length).toBeLessThanOrEqual(held.sorts)
    expect(hitsOf(ours.plans) / hitsOf(byHand.plans)).toBeLessThanOrEqual(held.hits[nth])
  })
})

describe('a bare copy of a policy, of which larger graphs are made', () => {
  beforeAll(() => grown.growTo(READ_AT_MOST + 2), SEEDING)

  /** What belongs to a policy and how it hangs together, counted by kind. */
  const partsOf = (policyId: string) =>
    graph.read(
      {
        name: 'test.parts',
        text: `MATCH (n) WHERE n.policyId = $policyId AND NOT n:Claim
          OPTIONAL MATCH (n)-[r]->(o) RETURN labels(n) AS labels, type(r) AS type, labels(o) AS at, count(*) AS links, count(DISTINCT n) AS things
          ORDER BY labels, type, at`,
        parameters: { policyId },
      },
      PATIENCE,
    )

  it('has all that its policy has, and is answered as that is', async () => {
    const [copy] = await find(
      `MATCH (p:Policy) WHERE p.id ENDS WITH '000001' MATCH (o:Policy) WHERE left(o.policyId, 20) = left(p.policyId, 20) AND o <> p
       RETURN p.id AS id, p.policyId AS policyId, o.id AS originalId, o.policyId AS original`,
    )
    if (copy === undefined) throw new Error('there is no copy')
    const parts = await partsOf(textOf(copy, 'policyId'))
    expect(parts.length).toBeGreaterThan(8)
    expect(parts).toEqual(await partsOf(textOf(copy, 'original')))
    const policy = OPERATIONS.find(({ name }) => name === 'policy')
    const [answer, original] = [
      await server.ask(policy?.ours ?? '', { id: textOf(copy, 'id') }),
      await server.ask(policy?.ours ?? '', { id: textOf(copy, 'originalId') }),
    ]
    expect(answer.data?.['policy']).toMatchObject({ workItems: (original.data?.['policy'] as { workItems: object }).workItems })
  })
})
