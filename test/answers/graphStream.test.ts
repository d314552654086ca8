import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import type { Graph, Statement } from '../../src/graph/run.js'
import { openLine } from '../support/line.js'
import type { Line } from '../support/line.js'
import { statementsOf, testDatabase } from '../support/testDatabase.js'

jest.setTimeout(120_000)

const FETCHED = 100
const ALL = 100_000
const statement = (text: string): Statement => ({ name: 'test.stream', text, parameters: {} })
/** Its rows are made as they are fetched. */
const MANY = statement(`UNWIND range(1, ${String(ALL)}) AS n RETURN n, 'streamed' AS word`)
/** The same without an end that a test would reach. */
const ENDLESS = statement("UNWIND range(1, 100000000) AS n RETURN n, 'without end' AS word")

let line: Line
let graph: Graph
beforeAll(async () => {
  line = await openLine(testDatabase().uri)
  // One connection: what is not given back is missed at once.
  graph = createGraph(createDriver({ ...testDatabase(), uri: line.uri, maxConnections: 1 }), { database: 'neo4j', readTimeout: 60_000 })
})
afterAll(async () => {
  await graph.close()
  await line.close()
})

const running = async (): Promise<number> => {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'without end' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1 AS n"
  return (await graph.read(statement(text))).length
}

describe('a stream of rows', () => {
  it('gives every row once, in order, and as a read would', async () => {
    const few = statement("UNWIND range(1, 250) AS n RETURN n, 'a' AS text, [1.5, null] AS list")
    const rows = []
    for await (const row of graph.stream(few, { fetchSize: FETCHED })) rows.push(row)
    expect(rows).toEqual(await graph.read(few))
  })

  it('fetches no more than its consumer takes: two batches at most are ahead', async () => {
    for await (const row of graph.stream(MANY, { fetchSize: FETCHED })) if (row['n'] === 1) break
    const taken = 10 * FETCHED
    const before = line.trips()
    for await (const row of graph.stream(MANY, { fetchSize: FETCHED })) if (row['n'] === taken) break
    const batches = line.trips() - before
    expect(batches).toBeGreaterThanOrEqual(taken / FETCHED)
    // To open and to end it are round trips, too.
    expect(batches).toBeLessThanOrEqual(taken / FETCHED + 5)
    expect(batches).toBeLessThan(ALL / FETCHED / 10)
  })

  it('ends on the server where the consumer stops early, and gives its connection back', async () => {
    for await (const row of graph.stream(ENDLESS, { fetchSize: FETCHED })) if (row['n'] === 3) break
    expect(await running()).toBe(0)
  })

  it('ends on the server where the consumer gives up', async () => {
    const giveUp = new AbortController()
    const rows = graph.stream(ENDLESS, { fetchSize: FETCHED, signal: giveUp.signal })
    await rows.next()
    giveUp.abort()
    await expect(rows.next()).rejects.toMatchObject({ code: 'ABORTED' })
    expect(await running()).toBe(0)
  })

  it('throws in the middle where the database goes away, after the rows that came', async () => {
    let rows = 0
    const read = async (): Promise<void> => {
      for await (const row of graph.stream(ENDLESS, { fetchSize: FETCHED })) {
        rows += 1
        if (row['n'] === FETCHED) line.cut(false)
      }
    }
    await expect(read()).rejects.toMatchObject({ name: 'GraphError', code: 'UNAVAILABLE' })
    expect(rows).toBeGreaterThanOrEqual(FETCHED)
    // The door is open again for the next.
    expect(await graph.read(statement('RETURN 1 AS n'))).toEqual([{ n: 1 }])
  })

  it('throws in the middle where the statement fails there', async () => {
    const rows = graph.stream(statement('UNWIND range(1, 1000) AS n RETURN 1 / (500 - n) AS n'), { fetchSize: FETCHED })
    const seen: unknown[] = []
    const read = async (): Promise<void> => {
      for await (const row of rows) seen.push(row['n'])
    }
    await expect(read()).rejects.toMatchObject({ name: 'GraphError' })
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.length).toBeLessThan(500)
  })

  it('waits for a row no longer than it is told', async () => {
    const slow = statement('UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n')
    await expect(graph.stream(slow, { idle: 300 }).next()).rejects.toMatchObject({ code: 'TIMEOUT' })
  })

  it('may not write', async () => {
    await expect(graph.stream(statement('CREATE (:Nothing)')).next()).rejects.toMatchObject({ code: 'READ_ONLY' })
  })

  it('is seen by who observes with the rows that it gave, where it was stopped and where it failed', async () => {
    const { statements } = await statementsOf(graph, async () => {
      for await (const row of graph.stream(MANY, { fetchSize: FETCHED })) if (row['n'] === 3) break
      await graph
        .stream(statement('RETRUN 1'))
        .next()
        .catch(() => null)
    })
    expect(statements).toMatchObject([
      { name: 'test.stream', mode: 'READ', rows: 3, error: null },
      { rows: 0, error: 'STATEMENT' },
    ])
  })
})
