import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { idOf } from '../../src/model/ids.js'
import { zhengtuApi } from '../../src/server/zhengtuApi.js'
import { openSeededServer, SEEDING } from '../support/seededServer.js'
import type { SeededServer } from '../support/seededServer.js'
import { statementsOf } from '../support/testDatabase.js'
import { codes, openTestServer } from '../support/testServer.js'
import type { Answer } from '../support/testServer.js'

let server: SeededServer

beforeAll(async () => {
  server = await openSeededServer()
}, SEEDING)

afterAll(async () => {
  await server.close()
})

/** The errors of an answer as path and code. */
function faults({ errors }: Answer): [string, string][] {
  return errors.map(({ path = [], extensions }) => [path.join('.'), extensions.code])
}

describe('bad input to the API', () => {
  it.each([
    ['first: 0', 'first is from 1 to 100, not 0.'],
    ['first: -1', 'first is from 1 to 100, not -1.'],
    ['last: 0', 'last is from 1 to 100, not 0.'],
    ['first: 1, last: 1', 'Give first or last, not both.'],
  ])('is told of a page of %s', async (page, message) => {
    const answer = await server.ask(`{ units(${page}) { totalCount nodes { id } } }`)
    expect(faults(answer)).toEqual([['units', 'BAD_USER_INPUT']])
    expect(answer.errors[0]?.message).toBe(message)
  })

  it('refuses a page that is too large, however deep in the question, before anything is read', async () => {
    const query = (size: string) => `{ policies { nodes { workItems(${size}) { nodes { id } } } } }`
    for (const size of ['first: 101', 'last: 101']) {
      const { result, statements } = await statementsOf(server.graph, () => server.ask(query(size)))
      expect([result.status, statements]).toEqual([400, []])
      expect(result.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', limit: 'pageSize', allowed: 100, found: 101 })
      expect(result.errors[0]?.message).toBe(`${size.slice(0, -5)} is from 1 to 100, not 101.`)
    }
  })

  it('answers 400 where a directive is given a null through a variable', async () => {
    const answer = await server.ask('query ($on: Boolean = true) { policies @include(if: $on) { totalCount } }', { on: null })
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_USER_INPUT']])
  })

  it('takes the largest page and the smallest', async () => {
    const answer = await server.ask(
      '{ largest: jurisdictions(first: 100) { nodes { id } } smallest: jurisdictions(last: 1) { nodes { id } } }',
    )
    expect(answer.errors).toEqual([])
    expect(answer.data).toMatchObject({ largest: { nodes: { length: 100 } }, smallest: { nodes: { length: 1 } } })
  })

  it('holds pages to the setting', async () => {
    const { graph } = server
    const narrow = await openTestServer({ api: zhengtuApi(graph, { pageSize: 5 }), graph })
    expect(codes(await narrow.ask('{ jurisdictions(first: 5) { nodes { id } } }'))).toEqual([])
    expect((await narrow.ask('{ jurisdictions(first: 6) { nodes { id } } }')).errors[0]?.message).toBe('first is from 1 to 5, not 6.')
    await narrow.close()
  })

  it('tells an id of nothing from an id that is none, and from one of another kind', async () => {
    const nobody = idOf('Policy', 'nobody')
    const answer = await server.ask(
      `{ nothing: node(id: "${nobody}") { id } several: nodes(ids: ["${nobody}"]) { id } none: node(id: "1; DROP") { id } other: unit(id: "${nobody}") { id } }`,
    )
    expect(answer.data).toEqual({ nothing: null, several: [null], none: null, other: null })
    expect(faults(answer).sort()).toEqual([
      ['none', 'BAD_ID'],
      ['other', 'BAD_ID'],
    ])
  })

  it('refuses a cursor that is none, and one of another order', async () => {
    const { data } = await server.ask('{ policies(first: 1, orderBy: [{ field: TITLE }]) { pageInfo { endCursor } } }')
    const { endCursor } = (data as { policies: { pageInfo: { endCursor: string } } }).policies.pageInfo
    const after = (cursor: string, order: string) =>
      server.ask(`{ policies(after: "${cursor}", orderBy: [{ field: ${order} }]) { nodes { id } } }`)
    expect(codes(await after(endCursor, 'TITLE'))).toEqual([])
    expect(codes(await after(endCursor, 'ISSUED_ON'))).toEqual(['BAD_CURSOR'])
    expect(codes(await after('AAAA', 'TITLE'))).toEqual(['BAD_CURSOR'])
    expect(codes(await after('', 'TITLE'))).toEqual(['BAD_CURSOR'])
  })

  it.each(['{ policy { id } }', '{ policy(title: "a", docNumber: "b") { id } }', '{ unit(jurisdiction: "日照市") { id } }'])(
    'asks for exactly one argument: %s',
    async (query) => {
      expect(codes(await server.ask(query))).toEqual(['BAD_USER_INPUT'])
    },
  )

  it('answers null for a name that nobody has, and the ids of all where several have it', async () => {
    const answer = await server.ask('{ none: jurisdiction(name: "无何有市") { id } several: jurisdiction(name: "朝阳区") { id } }')
    expect(answer.data).toEqual({ none: null, several: null })
    expect(faults(answer)).toEqual([['several', 'AMBIGUOUS']])
    const ids = answer.errors[0]?.extensions['ids'] as string[]
    expect(ids.length).toBeGreaterThan(1)
    const { data } = await server.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on District { name } } }', { ids })
    expect(data).toEqual({ nodes: ids.map(() => ({ name: '朝阳区' })) })
  })
})

describe('the budget of rows', () => {
  const operation = (items: number) =>
    `{ policies(first: 1) { nodes { workItems(first: ${items}) { nodes { assignments(first: 100) { nodes { workItem { targets(first: 3) { nodes { id } } } } } } } } } }`

  it('counts each page for each row above it, and is told', async () => {
    const answer = await server.ask(operation(10))
    expect(answer.errors).toEqual([])
    expect(answer.extensions['cost']).toMatchObject({ rows: 1 + 10 + 1_000 + 3_000, allowed: 30_000 })
  })

  it('lets through what just fits and refuses the next', async () => {
    expect(codes(await server.ask(operation(74)))).toEqual([])
    const over = await server.ask(operation(75))
    expect(over.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'rows', allowed: 30_000, found: 1 + 75 + 7_500 + 22_500 })
  })

  it('cannot be hidden from under the same name on another type', async () => {
    const wide =
      'assignments(first: 100) { nodes { unit { assignments(first: 100) { nodes { unit { assignments(first: 100) { nodes { id } } } } } } } }'
    const answer = await server.ask(
      `{ workItems(first: 1) { nodes { ... on Task { x: zones(first: 1) { nodes { id } } } ... on Project { x: ${wide} } } } }`,
    )
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'rows', found: 1 + 1 + 100 + 10_000 + 1_000_000 })
  })
})
