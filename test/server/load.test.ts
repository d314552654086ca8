import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import type { Limits } from '../../src/server/limits/limits.js'
import { smallApi, type Gate } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { codes, openTestServer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
let server: TestServer

async function open(limits: Partial<Limits> = {}): Promise<Gate> {
  const { api, gate } = smallApi(graph)
  server = await openTestServer({ api, graph, limits: { addressShare: 100, ...limits } })
  return gate
}

afterEach(async () => {
  await server.close()
})

afterAll(async () => {
  await graph.close()
})

describe('a server under load', () => {
  it('runs as many operations as the cap, and turns the next away with Retry-After', async () => {
    const gate = await open({ inFlight: 2 })
    const running = [server.ask('{ wait }'), server.ask('{ wait }')]
    await gate.reached(2)
    const refused = await server.ask('{ one }')
    expect([refused.status, refused.headers['retry-after'], codes(refused)]).toEqual([503, '2', ['OVERLOADED']])
    expect((await server.app.inject('/health/live')).statusCode).toBe(200)
    gate.open()
    expect((await Promise.all(running)).map(({ data }) => data)).toEqual([{ wait: 1 }, { wait: 1 }])
    expect((await server.ask('{ one }')).data).toEqual({ one: 1 })
  })

  it('ends a request whose time is over, over a real connection too, and the statement with it', async () => {
    await open({ requestMilliseconds: 1_500, inFlight: 1 })
    const url = await server.listen({ host: '127.0.0.1', port: 0 })
    const post = async (query: string) => {
      const response = await fetch(`${url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      return [response.status, ((await response.json()) as { errors?: { extensions: unknown }[] }).errors?.[0]?.extensions]
    }
    expect(await post('{ sleep }')).toEqual([504, { code: 'TIMEOUT' }])
    // The one place in flight is free again only because the statement was given up.
    expect(await post('{ one }')).toEqual([200, undefined])
  })

  it('answers what is in flight before it stops, and takes nothing new meanwhile', async () => {
    const gate = await open()
    const url = await server.listen({ host: '127.0.0.1', port: 0 })
    const post = (query: string) =>
      fetch(`${url}graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
    const running = post('{ wait }')
    await gate.reached(1)
    const closed = server.close()
    await expect(post('{ one }')).rejects.toThrow()
    gate.open()
    expect(await (await running).json()).toMatchObject({ data: { wait: 1 } })
    await closed
    await expect(server.close()).resolves.toBeUndefined()
  })
})
