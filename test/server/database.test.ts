import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import type { Graph } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { zhengtuApi } from '../../src/server/zhengtuApi.js'
import { countRows, readQuestions } from '../support/questions.js'
import { startTestNeo4j } from '../support/testNeo4j.js'
import { codes, openTestServer } from '../support/testServer.js'
import type { TestServer } from '../support/testServer.js'

/** A start of Neo4j takes 6–7 s where the machine has nothing else to do, and there are two. */
const PATIENCE = 120_000

let neo4j: Awaited<ReturnType<typeof startTestNeo4j>>
let graph: Graph
let server: TestServer
/** What was opened, to be closed in the other order, also where the opening stopped half way. */
const opened: (() => Promise<void>)[] = []
let served: () => void
const servesAgain = new Promise<void>((resolve) => (served = resolve))

beforeAll(async () => {
  neo4j = await startTestNeo4j({
    onRestart: () => {
      served()
    },
  })
  opened.push(() => neo4j.stop())
  graph = createGraph(createDriver(neo4j), { database: 'neo4j', readTimeout: 20_000 })
  opened.push(() => graph.close())
  await applySchema(graph)
  server = await openTestServer({ api: zhengtuApi(graph, { pageSize: 100 }), graph, limits: { requestMilliseconds: 60_000 } })
  opened.push(() => server.close())
}, PATIENCE)

afterAll(async () => {
  for (const close of opened.reverse()) await close()
}, PATIENCE)

describe('a database in which nothing was loaded', () => {
  it.each(readQuestions().map((question) => [question.operation, question] as const))(
    'answers %s with nothing, and without errors',
    async (_, { query, variables }) => {
      const answer = await server.ask(query, variables)
      expect([answer.status, answer.errors, countRows(answer.data)]).toEqual([200, [], 0])
    },
  )

  it('counts nothing and has no further page', async () => {
    const answer = await server.ask(
      '{ policies { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }',
    )
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
    expect(answer.data).toEqual({ policies: { totalCount: 0, pageInfo, nodes: [] } })
  })

  it('is ready', async () => {
    expect((await server.app.inject('/health/ready')).json()).toEqual({ ready: true, warm: false })
  })
})

describe('an archive is being restored while the server serves', () => {
  const mark = (text: string) => graph.write('test.mark', (transaction) => transaction.run({ name: 'test.mark', text, parameters: {} }))

  it('is not ready until the graph is whole, and says why', async () => {
    await mark("MERGE (meta:Meta {id: 'model'}) SET meta.restoring = 'backup.gz'")
    const ready = await server.app.inject('/health/ready')
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      {
        ready: false,
        code: 'DATABASE_UNAVAILABLE',
        reason: 'The graph is being restored from an archive, or that was not finished: it is not whole.',
        warm: false,
      },
    ])
    await mark("MATCH (meta:Meta {id: 'model'}) REMOVE meta.restoring")
    expect((await server.app.inject('/health/ready')).statusCode).toBe(200)
  })
})

describe('Neo4j dies while the server serves', () => {
  it(
    'says so with 503, a code and Retry-After, is not ready meanwhile, and comes back by itself',
    async () => {
      process.kill(neo4j.pid, 'SIGKILL')
      // Two fields fail and one does not: the answer is not half of one.
      const answer = await server.ask('{ __typename policies { totalCount } units { totalCount } }')
      expect([answer.status, answer.headers['retry-after'], codes(answer)]).toEqual([503, '2', ['DATABASE_UNAVAILABLE']])
      expect(answer.data).toBeUndefined()
      expect(JSON.stringify(answer)).not.toMatch(/bolt|127\.0\.0\.1|ECONN/)

      const ready = await server.app.inject('/health/ready')
      expect([ready.statusCode, ready.headers['retry-after']]).toEqual([503, '2'])
      expect(ready.json()).toEqual({
        ready: false,
        code: 'DATABASE_UNAVAILABLE',
        reason: 'The database does not answer at the moment. Please try again shortly.',
        warm: false,
      })
      expect((await server.app.inject('/health/live')).json()).toEqual({ live: true })

      await servesAgain
      const again = await server.ask('{ policies { totalCount } }')
      expect([again.errors, again.data]).toEqual([[], { policies: { totalCount: 0 } }])
      expect((await server.app.inject('/health/ready')).statusCode).toBe(200)
    },
    PATIENCE,
  )
})
