import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import type { AccessSettings } from '../../src/config/environment.js'
import type { Limits } from '../../src/server/limits/limits.js'
import { smallApi, type Gate } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { codes, openTestServer, type Answer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
let server: TestServer

async function open(limits: Partial<Limits> = {}, access: Partial<AccessSettings> = { trustedProxies: ['loopback'] }): Promise<Gate> {
  const { api, gate } = smallApi(graph)
  server = await openTestServer({ api, graph, limits: { inFlight: 8, ...limits }, access })
  return gate
}

afterEach(async () => {
  await server.close()
})

afterAll(async () => {
  await graph.close()
})

/** Asks through the proxy, which names this address. */
const askFrom = (address: string, query: string) => server.ask(query, {}, { 'x-forwarded-for': address })

/** Sends that many questions that wait, and answers when all but the running ones were turned away. */
async function crowd(addresses: readonly string[], running: number, gate: Gate): Promise<{ refused: Answer[]; all: Promise<Answer[]> }> {
  const refused: Answer[] = []
  const answers = await new Promise<Promise<Answer>[]>((resolve) => {
    const sent = addresses.map(async (address) => {
      const answer = await askFrom(address, '{ wait }')
      if (answer.status !== 200 && refused.push(answer) === addresses.length - running) resolve(sent)
      return answer
    })
  })
  await gate.reached(running)
  return { refused, all: Promise.all(answers) }
}

const times = (count: number, address: string) => Array.from({ length: count }, () => address)

describe('a crowd of questions', () => {
  it('from one address takes its share of the places; everybody else is answered meanwhile', async () => {
    const gate = await open()
    const { refused, all } = await crowd(times(64, '203.0.113.1'), 6, gate)
    for (const answer of refused) {
      expect([answer.status, answer.headers['retry-after'], codes(answer)]).toEqual([503, '2', ['OVERLOADED']])
      expect(answer.errors[0]?.message).toMatch(/^Your address holds 6 of 8 places/)
    }
    for (const address of ['203.0.113.2', '203.0.113.3', '2001:db8::1']) {
      expect((await askFrom(address, '{ one }')).data).toEqual({ one: 1 })
    }
    gate.open()
    expect((await all).filter(({ data }) => data?.['wait'] === 1)).toHaveLength(6)
    expect((await askFrom('203.0.113.1', '{ one }')).data).toEqual({ one: 1 })
  })

  it('from two addresses leaves a place for a third', async () => {
    const gate = await open({ inFlight: 64 })
    const first = await crowd(times(64, '203.0.113.1'), 48, gate)
    const second = await crowd(times(64, '203.0.113.2'), 12, gate)
    expect((await askFrom('203.0.113.3', '{ one }')).data).toEqual({ one: 1 })
    gate.open()
    await Promise.all([first.all, second.all])
  })

  it('from one network of IPv6 counts as from one address', async () => {
    const gate = await open()
    const addresses = Array.from({ length: 20 }, (_, i) => `2001:db8:1:2::${i + 1}`)
    const { all } = await crowd(addresses, 6, gate)
    expect((await askFrom('2001:db8:1:3::1', '{ one }')).data).toEqual({ one: 1 })
    gate.open()
    await all
  })

  it('is not many because it says so: without a trusted proxy what it claims counts nothing', async () => {
    const gate = await open({}, {})
    const addresses = Array.from({ length: 20 }, (_, i) => `203.0.113.${i}`)
    const { refused, all } = await crowd(addresses, 6, gate)
    expect(new Set(refused.map(({ errors }) => errors[0]?.message.slice(0, 12)))).toEqual(new Set(['Your address']))
    gate.open()
    await all
  })

  it('never keeps out who asks for the schema or `__typename` alone, nor the health', async () => {
    const gate = await open({ inFlight: 2, addressShare: 100 })
    const { all } = await crowd(times(3, '203.0.113.1'), 2, gate)
    const alone = [
      '{ __typename }',
      getIntrospectionQuery(),
      '{ ...T } fragment T on Query { ... { t: __typename } __type(name: "Query") { name } }',
    ]
    for (const query of alone) expect(codes(await askFrom('203.0.113.1', query))).toEqual([])
    expect(codes(await askFrom('203.0.113.2', '{ __typename one }'))).toEqual(['OVERLOADED'])
    expect((await server.app.inject('/health/ready')).statusCode).toBe(200)
    gate.open()
    await all
  })

  it('gets no place for what is refused anyhow, so that its faults are told and not the crowd', async () => {
    const gate = await open({ inFlight: 1 })
    const { all } = await crowd(times(2, '203.0.113.1'), 1, gate)
    expect(codes(await askFrom('203.0.113.1', '{ two }'))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    expect(codes(await askFrom('203.0.113.1', 'query ($count: Int! = 30001) { rows(count: $count) }'))).toEqual(['LIMIT_EXCEEDED'])
    gate.open()
    await all
  })
})
