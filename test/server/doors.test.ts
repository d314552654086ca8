import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sendRaw, type RawAnswer } from '../support/rawHttp.js'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { openTestServer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
let server: TestServer
let url: string

beforeAll(async () => {
  server = await openTestServer({ api: smallApi(graph).api, graph, limits: { requestMilliseconds: 1_000 } })
  url = await server.listen({ host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await server.close()
  await graph.close()
})

/** The status and the code of an answer, which must be JSON in the form of all errors. */
function refusal({ status, headers, body }: RawAnswer): [number, string | undefined] {
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] }
  expect(errors).toHaveLength(1)
  expect(errors[0]?.message).toMatch(/\.$/)
  return [status, errors[0]?.extensions.code]
}

const body = JSON.stringify({ query: '{ one }' })
const post = (version: string, headers: readonly string[] = []) =>
  [`POST /graphql HTTP/${version}`, ...headers, 'Content-Type: application/json', `Content-Length: ${body.length}`, '', body].join('\r\n')

describe('a client that no library wrote', () => {
  it('is answered over HTTP/1.0, which needs no Host', async () => {
    const answer = await sendRaw(url, post('1.0'))
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { data: { one: 1 } }])
    const get = await sendRaw(url, 'GET /graphql?query=%7Bone%7D HTTP/1.0\r\n\r\n')
    expect([get.status, JSON.parse(get.body)]).toMatchObject([200, { data: { one: 1 } }])
    expect(server.log.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('is answered where it names no host in an empty header', async () => {
    expect((await sendRaw(url, post('1.1', ['Host:', 'Connection: close']))).status).toBe(200)
  })

  it('reads in our own form that HTTP/1.1 needs a Host', async () => {
    expect(refusal(await sendRaw(url, post('1.1', ['Connection: close'])))).toEqual([400, 'BAD_REQUEST'])
  })

  it('reads in our own form that its headers are too large, however much more it sends', async () => {
    const header = `X-Large: ${'x'.repeat(1_000_000)}\r\n`
    expect(refusal(await sendRaw(url, 'GET / HTTP/1.1\r\nHost: localhost\r\n', header, '\r\n'))).toEqual([431, 'PAYLOAD_TOO_LARGE'])
    const query = encodeURIComponent(`{ one # ${'x'.repeat(20_000)}\n}`)
    expect(refusal(await sendRaw(url, `GET /graphql?query=${query} HTTP/1.1\r\nHost: localhost\r\n\r\n`))).toEqual([
      431,
      'PAYLOAD_TOO_LARGE',
    ])
  })

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a TLS greeting', '\u0016\u0003\u0001\u0002\u0000\u0001'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['two lengths of one body', post('1.1', ['Host: localhost', 'Content-Length: 3'])],
    ['a length and chunks', post('1.1', ['Host: localhost', 'Transfer-Encoding: chunked'])],
  ])('reads in our own form that %s is malformed', async (_, text) => {
    expect(refusal(await sendRaw(url, text))).toEqual([400, 'BAD_REQUEST'])
  })

  it.each([
    ['a body', `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`],
    [
      'chunks',
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`,
    ],
    ['headers', 'GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ])('is told at the limit of time that %s never came whole, and the connection ends', async (_, start) => {
    expect(refusal(await sendRaw(url, start))).toEqual([408, 'TIMEOUT'])
  })
})
