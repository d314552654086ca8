import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadGenerated } from '../../bench/generate/load.js'
import { textOf } from '../../src/graph/columns.js'
import type { ListAsked } from '../../src/graph/cypher/asked.js'
import { ENTITIES } from '../../src/graph/cypher/entities/index.js'
import type { EntityName } from '../../src/graph/cypher/entity.js'
import type { Filter } from '../../src/graph/cypher/filter.js'
import type { ListFound } from '../../src/graph/cypher/found.js'
import { listReading } from '../../src/graph/cypher/list.js'
import { orderOf, type KeyValues, type OrderInput } from '../../src/graph/cypher/order.js'
import { partsOf } from '../../src/graph/cypher/part.js'
import type { Window } from '../../src/graph/cypher/scan.js'
import { replan } from '../../src/graph/replan.js'
import type { Graph, Plan, Statement } from '../../src/graph/run.js'
import { rootList } from '../../src/resolvers/lists.js'
import { areaFilter, unitNameFilter } from '../../src/resolvers/names.js'
import { openEmptyGraph, type EmptyGraph } from '../support/emptyGraph.js'
import { statementsOf } from '../support/testDatabase.js'
import { countAsked, pageAsked, windowOf } from '../support/asked.js'
import { relationLists } from '../support/shapes.js'

/**
 * What statements cost on a graph of 120 generated policies, in database hits, which are exact: against Cypher that is written by hand for
 * the one question and answers the same columns.
 */

const POLICIES = 120

/** How much more than hand-written Cypher a statement may cost. */
const ALLOWED = 1.3

let empty: EmptyGraph
let graph: Graph
/** How many statements each document took. */
const statements: number[] = []

beforeAll(async () => {
  empty = await openEmptyGraph()
  graph = empty.graph
  for (let serial = 1; serial <= POLICIES; serial += 1) {
    const sent = await statementsOf(graph, () => loadGenerated(graph, serial))
    statements.push(sent.statements.length)
  }
  await replan(graph)
}, 600_000)

afterAll(() => empty.close())

it('takes a document in with twenty statements at most, whatever is in it and however large the graph is', () => {
  expect(statements).toHaveLength(POLICIES)
  expect(Math.max(...statements)).toBeLessThanOrEqual(20)
})

const WHOLE: Readonly<Partial<Record<EntityName, string>>> = {
  Assignment: 'assignments',
  Jurisdiction: 'jurisdictions',
  Policy: 'policies',
  Target: 'targets',
  Unit: 'units',
  WorkItem: 'workItems',
}

const list = (entity: EntityName) => rootList(WHOLE[entity] ?? '', entity)

interface Asked {
  entity: EntityName
  filter?: Filter
  orderBy?: readonly OrderInput[]
  window?: Partial<Window>
}

/** The statement of a list of the whole graph, and how to read it. */
function readingOf(asked: ListAsked) {
  const { statement, read } = listReading(asked)
  const found = async (): Promise<ListFound> => {
    const [answer] = read(await graph.read(statement([]), { timeout: 60_000 })).values()
    if (answer === undefined) throw new Error(`${asked.key} answers nothing`)
    return answer
  }
  return { statement: statement([]), found }
}

const pageOf = ({ entity, filter = {}, orderBy = [], window = {} }: Asked) =>
  readingOf(pageAsked(list(entity), filter, windowOf(orderOf(ENTITIES[entity], null, orderBy), window)))

/** The columns of a page, as its own statement answers them: hand-written Cypher is to bring the same. */
function columnsOf(statement: Statement, name: string): string {
  const own = statement.text.split('\n')
  const [from, to] = [own.indexOf('RETURN collect(['), own.findIndex((line) => line.startsWith(']) AS'))]
  return own
    .slice(from + 1, to)
    .map((line, at) => (line === ',' ? line : `${line.replace(/^n\d+\.|(?<=\()n\d+\./, `${name}.`)} AS c${String(at)}`))
    .join(' ')
}

/** A first row, for what a question is about. */
async function one(text: string, parameters: Statement['parameters'] = {}): Promise<Readonly<Record<string, unknown>>> {
  const [row] = await graph.read({ name: 'test.one', text, parameters }, { timeout: 60_000 })
  if (row === undefined) throw new Error(`nothing is found by ${text}`)
  return row
}

/** The unit that leads most. */
const busiest = () =>
  one('MATCH (u:Unit)<-[:TO]-(a:Assignment {roleKey: 0}) RETURN u.id AS id, count(a) AS leads ORDER BY leads DESC, id LIMIT 1')

const SCANS_ALL = /AllNodesScan|AllRelationshipsScan|CartesianProduct|NestedPlan/
const SORTS = /Sort|Top/
const operatorsIn = (plan: Plan, which: RegExp) => plan.operators.map(({ operator }) => operator).filter((name) => which.test(name))

/** The hits of our statement, and of the one by hand where both answer the same ids in the same order. */
async function compared(
  statement: Statement,
  ids: readonly unknown[],
  hand: Omit<Statement, 'name'>,
): Promise<{ ours: number; hand: number }> {
  partsOf(statement.text)
  const byHand = { name: 'test.hand', ...hand }
  const rows = await graph.read(byHand, { timeout: 60_000 })
  expect(rows.map((row) => row['id'])).toEqual(ids)
  const plan = await graph.profile(statement)
  expect(operatorsIn(plan, SCANS_ALL)).toEqual([])
  return { ours: plan.dbHits, hand: (await graph.profile(byHand)).dbHits }
}

const idsOf = ({ scanned }: ListFound) => (scanned?.rows ?? []).map(({ thing }) => thing.row['id'])

/** Compares a page with what `match` finds by hand; `order` and the limit follow it. */
async function comparedPage(asked: Asked, match: string, order: string, parameters: Statement['parameters'] = {}) {
  const reading = pageOf(asked)
  const ids = idsOf(await reading.found())
  const text = `${match} WITH ${order.includes('DISTINCT') ? order : `n ORDER BY ${order}`} LIMIT 21 RETURN n.id AS id, ${columnsOf(reading.statement, 'n')}`
  const figures = await compared(reading.statement, ids, { text, parameters })
  return { ...figures, found: ids.length, plan: await graph.explain(reading.statement) }
}

async function comparedCount(entity: EntityName, filter: Filter, hand: string, parameters: Statement['parameters'] = {}) {
  const reading = readingOf(countAsked(list(entity), filter))
  partsOf(reading.statement.text)
  const { total } = await reading.found()
  const byHand = { name: 'test.hand', text: `${hand} AS total`, parameters }
  expect(total).toBe((await graph.read(byHand, { timeout: 60_000 }))[0]?.['total'])
  return { ours: (await graph.profile(reading.statement)).dbHits, hand: (await graph.profile(byHand)).dbHits, total: Number(total) }
}

const BUSY = 'MATCH (:Unit {id: $id})<-[:TO]-(a:Assignment)-[:FOR]->(n:WorkItem)'
const OF_PLACE = 'MATCH (:Jurisdiction {name: $name})<-[:OF]-(:Unit)<-[:TO]-(:Assignment)-[:FOR]->(n:WorkItem)'
const PLACE = '石家庄市'

describe('a filter by some of many that has a selective end', () => {
  it('finds the items of a unit from the unit', async () => {
    const { id } = await busiest()
    const filter = { assignments: { some: { unit: { id: { eq: id } }, role: { eq: 'LEAD' } } } }
    const match = `${BUSY} WHERE a.roleKey = 0`
    const page = await comparedPage({ entity: 'WorkItem', filter }, match, 'DISTINCT n ORDER BY n.policyId, n.order, n.id', { id })
    expect(page.found).toBeGreaterThan(2)
    expect(page.ours).toBeLessThanOrEqual(ALLOWED * page.hand)
    const count = await comparedCount('WorkItem', filter, `${match} RETURN count(DISTINCT n)`, { id })
    expect(count.ours).toBeLessThanOrEqual(ALLOWED * count.hand)
  })

  it('finds the latest items of all units of a place from the place', async () => {
    const filter = { assignments: { some: { unit: { jurisdiction: { name: { eq: PLACE } } } } } }
    const asked = { entity: 'WorkItem', filter, orderBy: [{ field: 'DUE', direction: 'DESC' }] } as const
    const page = await comparedPage(asked, OF_PLACE, 'DISTINCT n ORDER BY n.dueKey DESC, n.id DESC', { name: PLACE })
    expect(page.found).toBe(21)
    expect(page.ours).toBeLessThanOrEqual(ALLOWED * page.hand)
    const count = await comparedCount('WorkItem', filter, `${OF_PLACE} RETURN count(DISTINCT n)`, { name: PLACE })
    expect(count.total).toBeGreaterThan(21)
    expect(count.ours).toBeLessThanOrEqual(ALLOWED * count.hand)
  })

  it('goes on from there to what has it: the policies that a unit has work in', async () => {
    const { id } = await busiest()
    const filter = { workItems: { some: { assignments: { some: { unit: { id: { eq: id } } } } } } }
    const match = `${BUSY.replace('(n:', '(w:')} MATCH (n:Policy {policyId: w.policyId})`
    const count = await comparedCount('Policy', filter, `${match} RETURN count(DISTINCT n)`, { id })
    expect(count.total).toBeGreaterThan(1)
    expect(count.ours).toBeLessThanOrEqual(ALLOWED * count.hand)
  })

  it('meets each thing once on its way through four relations to many', async () => {
    const through = (...relations: string[]): Filter =>
      relations.reduceRight<Filter>((inner, relation) => ({ [relation]: { some: inner } }), { name: { eq: '交通' } })
    const filter = through('workItems', 'themes', 'workItems', 'themes')
    const [all] = await graph.read({ name: 'test.all', text: 'MATCH (:WorkItem)-[r:ABOUT]->() RETURN count(r) AS links', parameters: {} })
    const { ours, total } = await comparedCount(
      'Policy',
      filter,
      `MATCH (n:Policy) WHERE EXISTS { MATCH (w:WorkItem {policyId: n.policyId})-[:ABOUT]->(:Theme)<-[:ABOUT]-(:WorkItem)-[:ABOUT]->(:Theme {name: '交通'}) } RETURN count(n)`,
    )
    expect(total).toBeGreaterThan(0)
    expect(ours).toBeLessThanOrEqual(6 * Number(all?.['links']))
  })

  it('lists a thing once, however often it is met', async () => {
    const filter = { assignments: { some: { unit: { jurisdiction: { name: { eq: PLACE } } } } } }
    const asked = pageOf({ entity: 'WorkItem', filter, window: { limit: 100 } })
    const ids = idsOf(await asked.found())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is looked for at each item where nothing at its end is rare, for the first page soon has enough of them', async () => {
    const { plan } = await comparedPage(
      { entity: 'WorkItem', filter: { assignments: { some: { role: { eq: 'LEAD' } } } } },
      'MATCH (n:WorkItem) WHERE n.policyId IS NOT NULL AND n.order IS NOT NULL AND n.id IS NOT NULL AND EXISTS { (n)<-[:FOR]-(:Assignment {roleKey: 0}) }',
      'n.policyId, n.order, n.id',
    )
    expect(operatorsIn(plan, SORTS)).toEqual([])
  })
})

describe('a count', () => {
  it.each(['Policy', 'WorkItem', 'Assignment', 'Unit', 'Target', 'Jurisdiction'] as const)(
    'of all %s is one look at the count store',
    async (entity) => {
      const { ours, total } = await comparedCount(entity, {}, `MATCH (n:${entity}) RETURN count(n)`)
      expect({ ours, some: total > 0 }).toEqual({ ours: 1, some: true })
    },
  )

  const closed: [EntityName, string, unknown][] = [
    ['WorkItem', 'kind', 'TASK'],
    ['WorkItem', 'ownership', 'NONE_STATED'],
    ['Target', 'kind', 'TARGET'],
    ['Policy', 'ingested', true],
    ['Unit', 'named', true],
  ]
  it.each(closed)('of %s by %s comes from an index, which reads no property', async (entity, field, value) => {
    const { ours, total } = await comparedCount(
      entity,
      { [field]: { eq: value } },
      `MATCH (n:${entity} {${field}: $value}) RETURN count(n)`,
      { value },
    )
    expect(total).toBeGreaterThan(0)
    expect(ours).toBe(total + 1)
  })

  it('of assignments by role comes from an index too', async () => {
    const { ours, total } = await comparedCount('Assignment', { role: { eq: 'LEAD' } }, 'MATCH (n:Assignment {roleKey: 0}) RETURN count(n)')
    expect(ours).toBe(total + 1)
  })
})

describe('a count of what belongs to something', () => {
  const counted = relationLists.flatMap((list) => (list.relation?.many.degree === undefined ? [] : [{ list, name: list.name }]))

  /** What generated policies never have: their goals belong to items. */
  const NOWHERE = new Set(['Section.targets'])

  it.each(counted)('of $name is kept with it, and is that of the list', async ({ list }) => {
    // Those that have most about them, and any: what has most relationships may have none of this one.
    const orders = ['COUNT { (n)--() } DESC, n.id', 'n.id']
    const parents = await Promise.all(
      orders.map((order) =>
        graph.read({
          name: 'test.parents',
          text: `MATCH (n:${list.relation?.from ?? ''}) WITH n ORDER BY ${order} LIMIT 200 RETURN n.id AS id`,
          parameters: {},
        }),
      ),
    )
    const keys = [...new Set(parents.flat().map((row) => textOf(row, 'id')))]
    const reading = listReading(countAsked(list, {}))
    const counts = reading.read(await graph.read(reading.statement(keys)))
    const found = keys.map((key) => counts.get(key)?.total ?? 0)
    expect(Math.max(...found) > 0).toBe(!NOWHERE.has(list.name))
    const order = orderOf(ENTITIES[list.entity], list.relation?.many ?? null, [])
    const all = listReading(pageAsked(list, {}, windowOf(order, { limit: 10_000 })))
    const rows = all.read(await graph.read(all.statement(keys), { timeout: 60_000 }))
    expect(found).toEqual(keys.map((key) => rows.get(key)?.scanned?.rows.length ?? 0))
    expect((await graph.profile(reading.statement(keys))).dbHits).toBeLessThanOrEqual(5 * keys.length)
  })
})

describe('a page behind a cursor', () => {
  /** The keys of the row at a place of an order. */
  async function keysAt(entity: EntityName, keys: readonly string[], skip: number): Promise<KeyValues> {
    const order = keys.map((key) => `n.${key}`).join(', ')
    const row = await one(
      `MATCH (n:${entity}) WITH n ORDER BY ${order} SKIP ${String(skip)} LIMIT 1 RETURN ${keys.map((key) => `n.${key} AS ${key}`).join(', ')}`,
    )
    return keys.map((key) => row[key] as string | number)
  }
  const hits = async (asked: Asked) => (await graph.profile(pageOf(asked).statement)).dbHits

  it.each([
    ['forwards', { field: 'DUE', direction: 'ASC' }, 'after', false],
    ['backwards', { field: 'DUE', direction: 'ASC' }, 'before', true],
    ['forwards, the last first', { field: 'DUE', direction: 'DESC' }, 'after', false],
    ['backwards, the last first', { field: 'DUE', direction: 'DESC' }, 'before', true],
  ] as const)(
    'costs little more than the first page, wherever the cursor stands among thousands of equal dates: %s',
    async (_, order, side, backward) => {
      const start = await hits({ entity: 'WorkItem', orderBy: [order] })
      for (const skip of [200, 1_200, 2_200]) {
        const cursor = await keysAt('WorkItem', ['dueKey', 'id'], skip)
        const page = await hits({ entity: 'WorkItem', orderBy: [order], window: { [side]: cursor, backward } })
        expect(page).toBeLessThanOrEqual(ALLOWED * start)
      }
    },
  )

  it('costs little more than the first page among titles that all differ, too', async () => {
    const start = await hits({ entity: 'WorkItem', orderBy: [{ field: 'TITLE', direction: 'ASC' }] })
    const cursor = await keysAt('WorkItem', ['titleKey', 'id'], 2_000)
    const page = await hits({ entity: 'WorkItem', orderBy: [{ field: 'TITLE', direction: 'ASC' }], window: { after: cursor } })
    expect(page).toBeLessThanOrEqual(ALLOWED * start)
  })

  it('has the rows that come next, in their order, and knows that there are some before', async () => {
    const keys = ['policyId', 'order', 'id']
    const reading = pageOf({ entity: 'WorkItem', window: { after: await keysAt('WorkItem', keys, 999) } })
    const found = await reading.found()
    const rows = await graph.read({
      name: 'test.next',
      text: 'MATCH (n:WorkItem) RETURN n.id AS id ORDER BY n.policyId, n.order, n.id SKIP 1000 LIMIT 21',
      parameters: {},
    })
    expect(idsOf(found)).toEqual(rows.map((row) => textOf(row, 'id')))
    expect(found.scanned).toMatchObject({ beforeAfter: true, behindBefore: false })
  })
})

describe('a look-up by name', () => {
  it('of a place reads no other place', async () => {
    const plan = await graph.profile(pageOf({ entity: 'Jurisdiction', filter: areaFilter('石家庄') }).statement)
    expect(plan.root.rows).toBe(1)
    expect(plan.dbHits).toBeLessThan(30)
  })

  it('of a unit in a place begins at the place', async () => {
    const filter = { ...unitNameFilter('市财政局'), jurisdiction: areaFilter(PLACE) }
    const plan = await graph.explain(pageOf({ entity: 'Unit', filter }).statement)
    expect(operatorsIn(plan, /LabelScan|NodeIndexScan/)).toEqual([])
  })
})
