import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createDriver } from '../../src/graph/driver.js'
import { replan } from '../../src/graph/replan.js'
import { createGraph } from '../../src/graph/run.js'
import type { Graph, Statement } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { openLine } from '../support/line.js'
import type { Line } from '../support/line.js'
import { statementsOf, testDatabase, uniqueName } from '../support/testDatabase.js'

jest.setTimeout(120_000)

let line: Line
let graph: Graph

beforeAll(async () => {
  line = await openLine(testDatabase().uri)
  graph = createGraph(createDriver({ ...testDatabase(), uri: line.uri, maxConnections: 1 }), { database: 'neo4j', readTimeout: 60_000 })
})
afterAll(async () => {
  await graph.close()
  await line.close()
})

const statement = (text: string, parameters: Statement['parameters'] = {}): Statement => ({ name: 'test.door', text, parameters })

/** Never ends within a test, and holds little memory. */
const ENDLESS = statement('UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n')

const running = async (): Promise<number> => {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 1000000)' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1 AS n"
  return (await graph.read(statement(text))).length
}

describe('a read', () => {
  it('is one round trip, however many rows it answers', async () => {
    const MANY = statement('UNWIND range(1, 5000) AS n RETURN n')
    await graph.read(MANY)
    const before = line.trips()
    expect(await graph.read(MANY)).toHaveLength(5_000)
    expect(line.trips() - before).toBe(1)
  })

  it('of a text that is new is planned before it runs, once for all who wait, and again where the server lost its plans', async () => {
    await graph.read(statement('RETURN 1 AS n'))
    const NEW = statement(`RETURN 1 AS ${uniqueName('n')}`)
    const tripsOf = async (work: () => Promise<unknown>) => {
      const before = line.trips()
      await work()
      return line.trips() - before
    }
    expect(graph.isPlanned(NEW)).toBe(false)
    expect(await tripsOf(() => Promise.all([graph.read(NEW), graph.read(NEW), graph.read(NEW)]))).toBe(1 + 3)
    expect(await tripsOf(() => graph.read(NEW))).toBe(1)
    graph.forgetPlans()
    expect(await tripsOf(() => graph.read(NEW))).toBe(1 + 1)
    // A probe is told soon, whatever is being planned.
    graph.forgetPlans()
    expect(await tripsOf(() => graph.read(NEW, { planFirst: false }))).toBe(1)
  })

  it('answers plain values', async () => {
    const rows = await graph.read(
      statement("RETURN 1 AS one, 1.5 AS half, 'a' AS text, true AS yes, null AS nothing, [1, {a: 'b'}] AS list"),
    )
    expect(rows).toEqual([{ one: 1, half: 1.5, text: 'a', yes: true, nothing: null, list: [1, { a: 'b' }] }])
  })

  it.each([
    ['an integer that a number cannot hold', 'RETURN 9007199254740993 AS wrong'],
    ['a date', 'RETURN date() AS wrong'],
    ['a node', 'MATCH (wrong:Meta) RETURN wrong'],
    ['no number', 'RETURN 0.0 / 0.0 AS wrong'],
  ])('refuses %s, and names the column', async (_, text) => {
    await applySchema(graph)
    await expect(graph.read(statement(text))).rejects.toMatchObject({ code: 'DECODE', message: expect.stringContaining('column wrong') })
  })

  it('may not write', async () => {
    await expect(graph.read(statement('CREATE (:Nothing)'))).rejects.toMatchObject({ code: 'READ_ONLY' })
  })

  it('carries its name as a comment, and refuses a name that could end it', async () => {
    const rows = await graph.read(
      statement("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'SHOW' RETURN currentQuery AS text"),
    )
    expect(rows).toMatchObject([{ text: expect.stringMatching(/^\/\* test\.door \*\/ SHOW/) }])
    await expect(graph.read({ ...statement('RETURN 1 AS n'), name: '*/ MATCH' })).rejects.toMatchObject({ code: 'STATEMENT' })
  })

  it('is seen by who observes, also where it fails', async () => {
    const { statements } = await statementsOf(graph, async () => {
      await graph.read(statement('UNWIND $list AS n RETURN n', { list: ['a', 'b'] }))
      await graph.read(statement('RETRUN 1')).catch(() => null)
    })
    expect(statements).toMatchObject([
      { name: 'test.door', text: 'UNWIND $list AS n RETURN n', parameters: { list: ['a', 'b'] }, mode: 'READ', rows: 2, error: null },
      { rows: 0, error: 'STATEMENT' },
    ])
  })

  it('ends at its time limit, on the server too', async () => {
    await expect(graph.read(ENDLESS, { timeout: 300 })).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(await running()).toBe(0)
  })

  it('ends when the caller gives up, on the server too', async () => {
    const giveUp = new AbortController()
    const read = graph.read(ENDLESS, { signal: giveUp.signal })
    setTimeout(() => {
      giveUp.abort()
    }, 300)
    await expect(read).rejects.toMatchObject({ code: 'ABORTED' })
    expect(await running()).toBe(0)
    await expect(graph.read(ENDLESS, { signal: giveUp.signal })).rejects.toMatchObject({ code: 'ABORTED' })
  })

  it('is not tried again where memory does not suffice', async () => {
    const greedy = statement('UNWIND range(1, 100000000) AS a WITH collect({a: a, b: toString(a)}) AS list RETURN size(list) AS n')
    const { statements } = await statementsOf(graph, () => graph.read(greedy).catch(() => null))
    expect(statements.map(({ error }) => error)).toEqual(['OUT_OF_MEMORY'])
  })

  it('is tried again where the connection broke, at most twice', async () => {
    await graph.read(statement('RETURN 1 AS n'))
    line.cut(false)
    expect(await graph.read(statement('RETURN 1 AS n'))).toEqual([{ n: 1 }])
    const lost = createGraph(createDriver({ ...testDatabase(), uri: 'bolt://127.0.0.1:9' }), { database: 'neo4j' })
    const { statements } = await statementsOf(lost, () =>
      expect(lost.read(statement('RETURN 1 AS n'))).rejects.toMatchObject({ code: 'UNAVAILABLE' }),
    )
    expect(statements).toHaveLength(3)
    await lost.close()
  })

  it('tells a wrong password and an unknown database apart', async () => {
    const refused = createGraph(createDriver({ ...testDatabase(), password: 'none of it' }), { database: 'neo4j' })
    await expect(refused.read(statement('RETURN 1 AS n'))).rejects.toMatchObject({ code: 'UNAUTHORISED' })
    await refused.close()
    const nowhere = createGraph(createDriver(testDatabase()), { database: 'nosuch' })
    await expect(nowhere.read(statement('RETURN 1 AS n'))).rejects.toMatchObject({ code: 'DATABASE_NOT_FOUND' })
    await nowhere.close()
  })
})

describe('a write', () => {
  it('answers its result and what the server counted, summed over its statements', async () => {
    const { result, counters } = await graph.write('test.write', async (transaction) => {
      await transaction.run(statement("CREATE (:Theme {id: 'test'})"))
      return transaction.run(statement("MATCH (n:Theme {id: 'test'}) SET n.name = 'a' DELETE n RETURN 1 AS n"))
    })
    expect(result).toEqual([{ n: 1 }])
    expect(counters).toMatchObject({ nodesCreated: 1, nodesDeleted: 1, labelsAdded: 1, propertiesSet: 2 })
  })

  it('leaves nothing where its work throws', async () => {
    const work = graph.write('test.write', async (transaction) => {
      await transaction.run(statement("CREATE (:Theme {id: 'test'})"))
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toMatchObject({ code: 'FAILED', message: expect.stringContaining('changed my mind') })
    expect(await graph.read(statement("MATCH (n:Theme {id: 'test'}) RETURN n.id AS id"))).toEqual([])
  })
})

describe('the schema', () => {
  it('is applied once: a second time nothing is made, and what is declared no longer is dropped', async () => {
    await applySchema(graph)
    await graph.write('test.index', (transaction) => transaction.run(statement('CREATE INDEX zhengtu_of_old FOR (n:Theme) ON (n.old)')))
    const { result, statements } = await statementsOf(graph, () => applySchema(graph))
    expect(result).toMatchObject({ made: [], dropped: ['zhengtu_of_old'], server: { edition: 'community' } })
    expect(statements.filter(({ mode }) => mode === 'WRITE')).toHaveLength(1)
    expect((await applySchema(graph)).dropped).toEqual([])
  })
})

describe('plans', () => {
  it('are answered without running the statement, or with what running it took', async () => {
    const plan = await graph.explain(statement("CREATE (:Theme {id: 'test'})"))
    expect(plan.operators.map(({ operator }) => operator)).toContain('Create')
    expect(await graph.read(statement("MATCH (n:Theme {id: 'test'}) RETURN n.id AS id"))).toEqual([])
    const profile = await graph.profile(statement('MATCH (n:Meta) RETURN n.version AS version'))
    expect(profile.dbHits).toBeGreaterThan(0)
    expect(profile.root.rows).toBe(1)
    const { notifications } = await graph.explain(statement('MATCH (a:Policy), (b:Policy) RETURN a.id AS a, b.id AS b'))
    expect(notifications.join()).toContain('CartesianProduct')
  })

  it('are forgotten where much was written at once, in one round trip, and nothing is written', async () => {
    const { statements } = await statementsOf(graph, () => replan(graph))
    expect(statements).toEqual([expect.objectContaining({ name: 'statistics.prepare', mode: 'READ', error: null })])
  })
})
