import { afterEach, afterAll, describe, expect, it } from '@jest/globals'
import type { AccessSettings } from '../../src/config/environment.js'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { openTestServer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
const OURS = 'https://app.example.org'
const OTHER = 'https://evil.example'
let server: TestServer

async function open(access: Partial<AccessSettings> = {}): Promise<string> {
  server = await openTestServer({ api: smallApi(graph).api, graph, access })
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}graphql`
}

afterEach(async () => {
  await server.close()
})

afterAll(async () => {
  await graph.close()
})

/** What a browser asks before a page of `origin` may POST JSON. */
const preflight = (url: string, origin: string) =>
  fetch(url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  })

const post = (url: string, origin: string, query = '{ one }') =>
  fetch(url, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ query }) })

const allowed = (response: Response) => response.headers.get('access-control-allow-origin')

describe('a page of another origin', () => {
  it('is allowed nothing where no origin is set, though OPTIONS is answered', async () => {
    const url = await open()
    const asked = await preflight(url, OURS)
    expect([asked.status, asked.headers.get('allow'), allowed(asked)]).toEqual([204, 'GET, POST, OPTIONS', null])
    const answer = await post(url, OURS)
    expect([allowed(answer), answer.headers.get('vary')]).toEqual([null, null])
  })

  it('may ask and read where its origin is set, and no other may', async () => {
    const url = await open({ corsOrigins: [OURS, 'http://localhost:5173'] })
    const asked = await preflight(url, OURS)
    expect([asked.status, allowed(asked)]).toEqual([204, OURS])
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST')
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type')
    expect(asked.headers.get('access-control-max-age')).toBe('7200')
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull()

    const answer = await post(url, OURS)
    expect([await answer.json(), allowed(answer)]).toMatchObject([{ data: { one: 1 } }, OURS])
    expect(answer.headers.get('access-control-expose-headers')).toBe('x-request-id, retry-after')
    expect(allowed(await preflight(url, OTHER))).toBeNull()
    expect(allowed(await post(url, OTHER))).toBeNull()
  })

  it('reads errors too, so that its developer sees what is wrong', async () => {
    const url = await open({ corsOrigins: [OURS] })
    const wrong = await fetch(url, { method: 'POST', headers: { origin: OURS, 'content-type': 'application/json' }, body: '{' })
    expect([wrong.status, allowed(wrong)]).toEqual([400, OURS])
    expect(await wrong.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })

  it('has answers that caches keep apart by origin and by packing', async () => {
    const url = await open({ corsOrigins: [OURS] })
    const answer = await post(url, OURS, '{ __schema { types { name description } } }')
    expect(answer.headers.get('vary')?.toLowerCase().split(/, */).sort()).toEqual(['accept-encoding', 'origin'])
  })

  it('may read from anywhere where all origins are set', async () => {
    const url = await open({ corsOrigins: ['*'] })
    expect([allowed(await preflight(url, OTHER)), allowed(await post(url, OTHER))]).toEqual(['*', '*'])
  })

  it('may frame the playground only where its origin is set', async () => {
    const policy = async (access: Partial<AccessSettings>) => {
      const url = await open(access)
      const { headers } = await fetch(url.replace('graphql', 'health/live'))
      return headers.get('content-security-policy')
    }
    const closed = await policy({})
    await server.close()
    const opened = await policy({ frameAncestors: ['self', OURS] })
    expect(closed).toMatch(/; frame-ancestors 'none'$/)
    expect(opened).toBe(closed?.replace(/frame-ancestors 'none'$/, `frame-ancestors 'self' ${OURS}`))
  })
})

describe('requests that a browser sends without asking first', () => {
  /** As urql sends a short query by default. */
  const urql = (url: string, query: string) =>
    fetch(`${url}?${new URLSearchParams({ operationName: 'Q', query, variables: '{"text":"政图"}' }).toString()}`, {
      headers: {
        accept: 'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
      },
    })

  it('are answered where they read: a plain GET', async () => {
    const url = await open()
    const answer = await urql(url, 'query Q($text: String!) { echo(text: $text) }')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/graphql-response+json; charset=utf-8'])
    expect(await answer.json()).toMatchObject({ data: { echo: '政图' } })
  })

  it('can change nothing: a mutation by GET is refused whatever headers it has', async () => {
    const url = await open()
    for (const headers of [{}, { 'apollo-require-preflight': 'yes' }, { 'content-type': 'application/json' }]) {
      const answer = await fetch(`${url}?query=mutation%7Bchange%7D`, { headers })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
      expect(await answer.json()).not.toHaveProperty('data')
    }
  })

  it.each([
    ['text/plain', '{"query":"mutation { change }"}', 415],
    ['text/plain; application/json', '{"query":"mutation { change }"}', 415],
    ['application/x-www-form-urlencoded', 'query=mutation%7Bchange%7D', 415],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\nmutation{change}\r\n--x--', 415],
    ['', '{"query":"mutation { change }"}', 415],
  ])('can change nothing: a POST of type %j is refused', async (type, body, status) => {
    const url = await open()
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: new TextEncoder().encode(body) })
    expect(answer.status).toBe(status)
    expect(await answer.json()).not.toHaveProperty('data')
  })

  it('can change nothing: a POST without a body is refused, whatever its address says', async () => {
    const url = await open()
    const answer = await fetch(`${url}?query=mutation%7Bchange%7D`, { method: 'POST' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).not.toHaveProperty('data')
  })
})
