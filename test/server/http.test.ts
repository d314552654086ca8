import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { auditServer } from 'graphql-http'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { codes, openTestServer, toAnswer, type Answer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
let server: TestServer

beforeAll(async () => {
  server = await openTestServer({ api: smallApi(graph).api, graph })
})

afterAll(async () => {
  await server.close()
  await graph.close()
})

interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD'
  url?: string
  type?: string
  accept?: string
  body?: string
}

async function send({ method = 'POST', url = '/graphql', type = 'application/json', accept = '*/*', body }: Sent): Promise<Answer> {
  const headers = { accept, ...(body === undefined ? {} : { 'content-type': type }) }
  return toAnswer(await server.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) }))
}

const query = JSON.stringify({ query: '{ one }' })

describe('the API over HTTP', () => {
  it('answers POST, and GET for queries', async () => {
    expect((await send({ body: query })).data).toEqual({ one: 1 })
    const get = await server.app.inject('/graphql?query=%7Bone%7D')
    expect(toAnswer(get).data).toEqual({ one: 1 })
  })

  it.each<[string, Sent, number, string]>([
    ['text that is no JSON', { body: '{"query": ' }, 400, 'BAD_REQUEST'],
    ['an empty body', { body: '' }, 400, 'BAD_REQUEST'],
    ['JSON without a query', { body: '{}' }, 400, 'BAD_REQUEST'],
    ['a query that is no text', { body: '{"query": 1}' }, 400, 'BAD_REQUEST'],
    ['variables that are no object', { body: '{"query": "{one}", "variables": [1]}' }, 400, 'BAD_REQUEST'],
    ['a name that reaches for a prototype', { body: '{"query": "{one}", "__proto__": {"a": 1}}' }, 400, 'BAD_REQUEST'],
    ['several operations in a list', { body: '[{"query": "{one}"}]' }, 400, 'BAD_REQUEST'],
    ['a JSON number', { body: '7' }, 400, 'BAD_REQUEST'],
    ['plain text', { body: query, type: 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form', { body: 'query=%7Bone%7D', type: 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a GET without a query', { method: 'GET' }, 400, 'BAD_REQUEST'],
    ['PUT', { method: 'PUT', body: query }, 405, 'BAD_REQUEST'],
    ['an address that is not there', { method: 'GET', url: '/nothing' }, 404, 'NOT_FOUND'],
    ['an address that cannot be decoded', { method: 'GET', url: '/%c0%af' }, 400, 'BAD_REQUEST'],
  ])('refuses %s', async (_, sent, status, code) => {
    const answer = await send(sent)
    expect([answer.status, codes(answer)]).toEqual([status, [code]])
    expect(answer.data).toBeUndefined()
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it('refuses a mutation by GET with 405', async () => {
    const answer = toAnswer(await server.app.inject('/graphql?query=mutation%7Bchange%7D'))
    expect([answer.status, answer.headers['allow'], codes(answer)]).toEqual([405, 'POST', ['BAD_REQUEST']])
  })

  it.each([
    ['a text that is no GraphQL', '{ one', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ two }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of another type', 'query ($count: Int!) { rows(count: $count) }', 'BAD_USER_INPUT'],
    ['more root fields than allowed', `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: one`).join(' ')} }`, 'LIMIT_EXCEEDED'],
  ])('answers %s as 400 to who knows GraphQL over HTTP, as 200 to who knows JSON alone', async (_, text, code) => {
    const body = JSON.stringify({ query: text, variables: { count: 'many' } })
    const modern = await send({ body, accept: 'application/graphql-response+json' })
    expect([modern.status, codes(modern)]).toEqual([400, [code]])
    const plain = await send({ body, accept: 'application/json' })
    expect([plain.status, codes(plain)]).toEqual([200, [code]])
  })

  it('keeps a query under its hash, so that a client need not send it again', async () => {
    const sha256Hash = createHash('sha256').update('{ echo }').digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    expect(codes(await send({ body: JSON.stringify({ extensions }) }))).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
    expect((await send({ body: JSON.stringify({ query: '{ echo }', extensions }) })).data).toEqual({ echo: 'a' })
    expect((await send({ body: JSON.stringify({ extensions }) })).data).toEqual({ echo: 'a' })
  })

  it('leads a person who opens the address in a browser to the playground', async () => {
    const response = await server.app.inject({ url: '/graphql', headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect([response.statusCode, response.headers.location]).toEqual([302, './playground'])
  })

  it('says the id under which the log knows the request, and takes none from outside', async () => {
    const response = await server.app.inject({ url: '/health/live', headers: { 'x-request-id': 'forged' } })
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('passes the audit of the specification: no fault, no warning, no notice', async () => {
    const url = await server.listen({ host: '127.0.0.1', port: 0 })
    const results = await auditServer({ url: `${url}graphql` })
    expect(results.length).toBeGreaterThan(50)
    expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([])
  })
})
