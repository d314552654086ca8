import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph, type Graph } from '../../src/graph/run.js'
import { smallApi } from '../support/smallApi.js'
import { startTestNeo4j } from '../support/testNeo4j.js'
import { codes, openTestServer, type TestServer } from '../support/testServer.js'

/** A start of Neo4j takes 6–7 s alone, and there are two. */
const PATIENCE = 120_000

let neo4j: Awaited<ReturnType<typeof startTestNeo4j>>
let graph: Graph
let server: TestServer
let served: () => void
const servesAgain = new Promise<void>((resolve) => (served = resolve))

beforeAll(async () => {
  neo4j = await startTestNeo4j({ onRestart: () => served() })
  graph = createGraph(createDriver(neo4j), { database: 'neo4j' })
  server = await openTestServer({ api: smallApi(graph).api, graph })
}, PATIENCE)

afterAll(async () => {
  await server.close()
  await graph.close()
  await neo4j.stop()
}, PATIENCE)

describe('Neo4j dies while the server serves', () => {
  it(
    'says so with 503, a code and Retry-After, is not ready meanwhile, and comes back by itself',
    async () => {
      expect((await server.ask('{ one }')).data).toEqual({ one: 1 })
      expect((await server.app.inject('/health/ready')).json()).toEqual({ ready: true })

      process.kill(neo4j.pid, 'SIGKILL')
      // Two fields fail and one does not: the answer is not half of one.
      const answer = await server.ask('{ a: one b: one echo }')
      expect([answer.status, answer.headers['retry-after'], codes(answer)]).toEqual([503, '2', ['DATABASE_UNAVAILABLE']])
      expect(answer.data).toBeUndefined()
      expect(JSON.stringify(answer)).not.toMatch(/bolt|127\.0\.0\.1|ECONN/)

      const ready = await server.app.inject('/health/ready')
      expect([ready.statusCode, ready.headers['retry-after']]).toEqual([503, '2'])
      expect(ready.json()).toEqual({
        ready: false,
        code: 'DATABASE_UNAVAILABLE',
        reason: 'The database does not answer at the moment. Please try again shortly.',
      })
      expect((await server.app.inject('/health/live')).json()).toEqual({ live: true })

      await servesAgain
      expect((await server.ask('{ one }')).data).toEqual({ one: 1 })
      expect((await server.app.inject('/health/ready')).statusCode).toBe(200)
    },
    PATIENCE,
  )
})
