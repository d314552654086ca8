import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { GraphError, GRAPH_ERROR_CODES } from '../../src/graph/errors.js'
import { isErrorCode } from '../../src/model/errorCodes.js'
import { toSafeError } from '../../src/server/errors/translate.js'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { codes, openTestServer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
let server: TestServer
const mode = process.env['NODE_ENV']

beforeAll(async () => {
  process.env['NODE_ENV'] = 'development'
  server = await openTestServer({ api: smallApi(graph).api, graph })
})

afterEach(() => {
  server.log.length = 0
})

afterAll(async () => {
  process.env['NODE_ENV'] = mode
  await server.close()
  await graph.close()
})

describe('errors', () => {
  it.each(['plain', 'no code', 'unknown code'])('hides an error of our own (%s) and logs it under the id of the request', async (kind) => {
    const answer = await server.ask('query ($with: String!) { one fail(with: $with) }', { with: kind })
    expect(answer.status).toBe(200)
    expect(answer.data).toEqual({ one: 1, fail: null })
    expect(answer.errors).toEqual([
      {
        message: 'Internal server error.',
        locations: [{ line: 1, column: 30 }],
        path: ['fail'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ])
    expect(JSON.stringify(answer)).not.toMatch(/inside|stack/)
    const logged = server.log.find(({ level }) => level === 50)
    expect(logged).toMatchObject({ reqId: answer.headers['x-request-id'], err: { message: expect.stringContaining('inside') } })
  })

  it('hides why a field that must be there is null', async () => {
    const answer = await server.ask('{ required }')
    expect(answer.data).toBeNull()
    expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR'])
  })

  it('passes an error of the closed list with the details that its description promises, and no others', async () => {
    const answer = await server.ask('{ fail(with: "ambiguous") }')
    expect(answer.errors).toEqual([
      { message: 'Several.', locations: [{ line: 1, column: 3 }], path: ['fail'], extensions: { code: 'AMBIGUOUS', ids: ['a', 'b'] } },
    ])
  })

  it('takes a null in a variable where none may be for a fault of the caller', async () => {
    const answer = await server.ask('query ($text: String = "b") { echo(text: $text) }', { text: null })
    expect(codes(answer)).toEqual(['BAD_USER_INPUT'])
    expect(server.log.filter(({ level }) => level === 50)).toEqual([])
  })

  it('takes very many wrong variables for a fault of the caller', async () => {
    const filter = { filter: { AND: Array.from({ length: 60 }, () => ({ name: { eq: 1 } })) } }
    const answer = await server.ask('query ($filter: Filter) { list(filter: $filter) }', filter)
    expect(new Set(codes(answer))).toEqual(new Set(['BAD_USER_INPUT']))
  })

  it('says which operation is missing', async () => {
    expect(codes(await server.ask('query A { one } query B { one }'))).toEqual(['OPERATION_RESOLUTION_FAILURE'])
  })

  it('helps with a misspelt name: the schema is public', async () => {
    expect((await server.ask('{ onne }')).errors[0]?.message).toContain('Did you mean "one"')
  })

  it('translates every fault of the graph into the closed list without its words', () => {
    const translated = GRAPH_ERROR_CODES.map((code) => {
      const safe = toSafeError(new GraphError(code, 'bolt://user:secret@inside MATCH (n)'))
      expect(isErrorCode(safe.code)).toBe(true)
      expect(safe.message).not.toMatch(/secret|inside|MATCH/)
      return [code, safe.code]
    })
    expect(Object.fromEntries(translated)).toMatchObject({
      UNAVAILABLE: 'DATABASE_UNAVAILABLE',
      MODEL_VERSION: 'DATABASE_UNAVAILABLE',
      RESTORE_UNFINISHED: 'DATABASE_UNAVAILABLE',
      TIMEOUT: 'TIMEOUT',
      OUT_OF_MEMORY: 'LIMIT_EXCEEDED',
      STATEMENT: 'INTERNAL_SERVER_ERROR',
      DECODE: 'INTERNAL_SERVER_ERROR',
    })
  })
})
