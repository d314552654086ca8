import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { smallApi } from '../support/smallApi.js'
import { openTestGraph } from '../support/testDatabase.js'
import { codes, openTestServer, toAnswer, type TestServer } from '../support/testServer.js'

const graph = openTestGraph()
let server: TestServer

beforeAll(async () => {
  server = await openTestServer({ api: smallApi(graph).api, graph })
})

afterAll(async () => {
  await server.close()
  await graph.close()
})

/** `count` fields, each under a name of its own. */
function aliased(count: number, field = 'leaf'): string {
  return Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')
}

/** An operation of `depth` fields inside each other. */
function nested(depth: number): string {
  return `{ node ${'{ deep '.repeat(depth - 2)}{ leaf }${' }'.repeat(depth - 2)} }`
}

/** Each limit with an operation that takes exactly as much as is allowed, and one that takes one more. */
const LIMITED: [string, (amount: number) => string, number][] = [
  ['depth', nested, 15],
  ['aliases', (amount) => `{ node { ${aliased(amount)} } }`, 30],
  ['aliases', (amount) => `{ node { ${aliased(amount, '__typename')} } }`, 30],
  ['directives', (amount) => `{ one ${Array.from({ length: amount }, () => '... @include(if: true) { one }').join(' ')} }`, 50],
  ['rootFields', (amount) => `{ ${Array.from({ length: amount }, (_, i) => `a${i}: one`).join(' ')} }`, 20],
  ['filterLeaves', (amount) => `{ list(filter: { AND: [${'{ name: { eq: "x" } } '.repeat(amount)}] }) }`, 20],
  ['filterLeaves', (amount) => `{ list(filter: { AND: [${'{} '.repeat(amount)}] }) }`, 20],
  ['filterRelations', (amount) => `{ list(filter: ${'{ many: { none: '.repeat(amount)}{}${' } }'.repeat(amount)}) }`, 3],
  [
    'filterRelations',
    (amount) => `{ list(filter: { AND: [{}, ${'{ many: { some: {}, all: '.repeat(amount)}{}${' } }'.repeat(amount)}] }) }`,
    3,
  ],
]

describe('limits on an operation', () => {
  it.each(LIMITED)('%s: what is just allowed is answered, one more is refused with both numbers', async (limit, operation, allowed) => {
    const within = await server.ask(operation(allowed))
    expect(within.errors).toEqual([])
    expect(within.status).toBe(200)

    const over = await server.ask(operation(allowed + 1))
    expect(over.status).toBe(400)
    expect(over.data).toBeUndefined()
    expect(over.errors).toHaveLength(1)
    expect(over.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit, allowed, found: allowed + 1 })
    expect(over.errors[0]?.message).toContain(String(allowed + 1))
    expect(over.errors[0]?.message).not.toContain('Syntax Error')
  })

  it('measures through fragments what they bring', async () => {
    const spread = `query { node { ...A } } fragment A on Deep { ${'deep { '.repeat(14)} leaf ${'}'.repeat(14)} }`
    expect((await server.ask(spread)).errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'depth' })
    const fields = Array.from({ length: 21 }, (_, i) => `a${i}: one`).join(' ')
    const root = `query { ...A } fragment A on Query { ${fields} }`
    expect((await server.ask(root)).errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'rootFields' })
  })

  it('counts conditions of a filter that comes as a variable, and a list of values as one', async () => {
    const query = 'query ($filter: Filter) { list(filter: $filter) }'
    const conditions = (count: number) => ({ filter: { AND: Array.from({ length: count }, () => ({ name: { eq: 'x' } })) } })
    expect(codes(await server.ask(query, conditions(20)))).toEqual([])
    expect((await server.ask(query, conditions(21))).errors[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'filterLeaves',
      allowed: 20,
      found: 21,
    })
    expect(codes(await server.ask(query, { filter: { name: { in: Array.from({ length: 30 }, String) } } }))).toEqual([])
  })

  it('refuses, before it runs, what could bring more rows than the budget, and tells every caller the cost', async () => {
    const query = 'query ($count: Int!) { rows(count: $count) }'
    const within = await server.ask(query, { count: 30_000 })
    expect(within.data).toEqual({ rows: 1 })
    expect(within.extensions['cost']).toEqual({ rows: 30_000, allowed: 30_000, work: 0, allowedWork: 400_000 })
    const over = await server.ask(query, { count: 30_001 })
    expect(over.status).toBe(400)
    expect(over.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'rows', allowed: 30_000, found: 30_001 })
    expect(over.extensions['cost']).toEqual({ rows: 30_001, allowed: 30_000, work: 0, allowedWork: 400_000 })
  })

  it('refuses, before it runs, what could take more tests than the budget, and tells every caller the cost', async () => {
    const query = 'query ($work: Int!) { rows(work: $work) }'
    expect((await server.ask(query, { work: 400_000 })).extensions['cost']).toMatchObject({ work: 400_000, allowedWork: 400_000 })
    const over = await server.ask(query, { work: 400_001 })
    expect([over.status, over.data]).toEqual([400, undefined])
    expect(over.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'work', allowed: 400_000, found: 400_001 })
    expect(over.extensions['cost']).toMatchObject({ work: 400_001, allowedWork: 400_000 })
  })

  it('refuses what asks for more fields than allowed once its fragments are written out', async () => {
    const query = 'query ($fields: Int!) { rows(fields: $fields) }'
    expect(codes(await server.ask(query, { fields: 2_500 }))).toEqual([])
    const over = await server.ask(query, { fields: 2_501 })
    expect(over.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'fields', allowed: 2_500, found: 2_501 })
    expect(over.errors[0]?.message).toContain('2501 fields')
  })

  it('refuses what repeats the same fields until nobody would compare them', async () => {
    const answer = await server.ask(`{ ${'node { leaf } '.repeat(620)} }`)
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'LIMIT_EXCEEDED', limit: 'comparisons' }])
    expect(answer.errors[0]?.message).toContain('ask for each once')
  })

  it('refuses variables that nest too deep before anything reads them, however deep they are', async () => {
    const query = 'query ($filter: Filter) { list(filter: $filter) }'
    // As text: what writes JSON would not go so deep itself.
    const ask = async (variables: string) => {
      const payload = `{ "query": ${JSON.stringify(query)}, "variables": ${variables} }`
      const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
      return toAnswer(await server.app.inject({ method: 'POST', url: '/graphql', headers, payload }))
    }
    const lists = (depth: number) => `{ "other": ${'['.repeat(depth)}${']'.repeat(depth)} }`
    expect((await ask(lists(50))).data).toEqual({ list: 1 })
    const deep: [variables: string, depth: number][] = [
      [lists(51), 51],
      [lists(20_000), 20_000],
      [`{ "filter": ${'{"AND":['.repeat(6_000)}${']}'.repeat(6_000)} }`, 12_000],
      [`{ "filter": ${'{"many":{"some":'.repeat(6_000)}{}${'}}'.repeat(6_000)} }`, 12_001],
    ]
    for (const [variables, found] of deep) {
      const over = await ask(variables)
      expect(over.status).toBe(400)
      expect(over.errors.map(({ extensions }) => extensions)).toEqual([
        { code: 'LIMIT_EXCEEDED', limit: 'variableDepth', allowed: 50, found },
      ])
      expect(over.errors[0]?.message).toContain('write them flatter')
    }
  })

  it('takes wide variables, and tells the faults of those that are of another type without all of them', async () => {
    const query = 'query ($filter: Filter) { list(filter: $filter) }'
    const wide = await server.ask(query, { filter: { AND: Array.from({ length: 20_000 }, () => ({})) } })
    expect(wide.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'filterLeaves', allowed: 20, found: 20_000 })
    const wrong = await server.ask(query, { filter: { AND: Array.from({ length: 60_000 }, () => 1) } })
    expect(new Set(codes(wrong))).toEqual(new Set(['BAD_USER_INPUT']))
    expect(wrong.errors.length).toBeLessThan(60)
  })

  it('refuses a text of more tokens than allowed as one that cannot be read', async () => {
    const text = (tokens: number) => `{ list(filter: { name: { in: [${'"x" '.repeat(tokens - 17)}] } }) }`
    expect((await server.ask(text(2_500))).data).toEqual({ list: 1 })
    const over = await server.ask(text(2_600))
    expect(over.status).toBe(400)
    expect(over.errors[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED', limit: 'tokens', allowed: 2_500, found: 2_600 })
    expect(codes(await server.ask(text(2_501)))).toEqual(['GRAPHQL_PARSE_FAILED'])
  })

  it('takes a body of the largest size and refuses one byte more', async () => {
    const body = (bytes: number) => {
      const frame = JSON.stringify({ query: '{ one }', variables: { a: '' } })
      return JSON.stringify({ query: '{ one }', variables: { a: 'x'.repeat(bytes - frame.length) } })
    }
    const send = async (payload: string) =>
      toAnswer(await server.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload }))
    expect((await send(body(262_144))).data).toEqual({ one: 1 })
    const over = await send(body(262_145))
    expect(over.status).toBe(413)
    expect(codes(over)).toEqual(['PAYLOAD_TOO_LARGE'])
  })

  it('lets the playground read the schema', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const answer = await server.ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))
    expect(answer.errors).toEqual([])
  })

  it('measures introspection like any other question', async () => {
    const query = `{ __schema { types { ${'fields { type { '.repeat(7)} name ${'} }'.repeat(7)} } } }`
    expect(codes(await server.ask(query))).toContain('LIMIT_EXCEEDED')
  })
})
