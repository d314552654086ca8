import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { codes, openTestServer, toAnswer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
let server: TestServer

beforeAll(async () => {
  server = await openTestServer({ api: smallApi(graph).api, graph, access: { hosts: ['graph.example.org', '*.cities.example.org'] } })
})

afterAll(async () => {
  await server.close()
  await graph.close()
})

const ask = (host: string) => server.ask('{ one }', {}, { host })

describe('the name under which the server is asked', () => {
  it.each([
    'localhost',
    'localhost:4000',
    'LOCALHOST.',
    'zhengtu.localhost:4000',
    '127.0.0.1:4000',
    '127.8.9.10',
    '[::1]:4000',
    '192.168.7.7:80',
    '[2001:db8::7]',
    'graph.example.org',
    'Graph.Example.Org:443',
    'rizhao.cities.example.org',
  ])('%s is answered', async (host) => {
    expect((await ask(host)).data).toEqual({ one: 1 })
  })

  it.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    'notlocalhost',
    '127.0.0.1.evil.example',
    'www.graph.example.org',
    'cities.example.org',
    'xcities.example.org',
  ])('%s gets no data, but the setting that would allow it', async (host) => {
    const answer = await ask(host)
    expect([answer.status, codes(answer), answer.data]).toEqual([421, ['HOST_NOT_ALLOWED'], undefined])
    expect(answer.errors[0]?.message).toContain(`ALLOWED_HOSTS=${host.replace(/:\d+$/, '')}`)
  })

  it.each(['a b', '[::1', 'user@localhost', 'localhost/x', '<script>', '::1', 'localhost:port', 'xn--a.localhost', 'xn--zz.localhost:80'])(
    '%j is refused as no host',
    async (host) => {
      const answer = await ask(host)
      expect([answer.status, codes(answer)]).toEqual([400, ['BAD_REQUEST']])
    },
  )

  it('does not matter for the health, which monitors ask under any', async () => {
    for (const url of ['/health/live', '/health/ready']) {
      expect((await server.app.inject({ url, headers: { host: 'evil.example' } })).statusCode).toBe(200)
    }
    const around = toAnswer(await server.app.inject({ url: '/health/../graphql?query=%7Bone%7D', headers: { host: 'evil.example' } }))
    expect(codes(around)).toEqual(['HOST_NOT_ALLOWED'])
  })

  it('is not taken from what a client claims a proxy to have said', async () => {
    const answer = await server.ask('{ one }', {}, { host: 'evil.example', 'x-forwarded-host': 'localhost' })
    expect(codes(answer)).toEqual(['HOST_NOT_ALLOWED'])
  })
})
