import { describe, expect, it } from '@jest/globals'
import { buildSchema, execute, parse, type DocumentNode, type GraphQLResolveInfo } from 'graphql'
import type { ListAsked, ThingAsked } from '../../../src/graph/cypher/asked.js'
import { questionOf } from '../../../src/resolvers/listQuestion.js'
import { rootList } from '../../../src/resolvers/lists.js'
import { listAhead, thingAhead } from '../../../src/resolvers/lookahead.js'
import { typeDefs } from '../../../src/resolvers/typeDefs.js'

const schema = buildSchema(typeDefs)
const items = rootList('workItems', 'WorkItem')

/** What look-ahead sees in the fields of an operation, by their response keys. */
async function seen(document: DocumentNode, variableValues: Record<string, unknown> = {}) {
  const things: Record<string, ThingAsked> = {}
  const lists: Record<string, ListAsked> = {}
  const rootValue = {
    policy: (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
      things[info.path.key] = thingAhead('Policy', info, 100)
    },
    workItems: (args: { first?: number }, _: unknown, info: GraphQLResolveInfo) => {
      lists[info.path.key] = listAhead(questionOf(items, args, 100), info, 100)
      return { nodes: [] }
    },
  }
  await execute({ schema, document, rootValue, variableValues })
  return { things, lists }
}

describe('what look-ahead saw', () => {
  it('is remembered for a document that is asked again, whichever thing it is asked of', async () => {
    const document = parse('query ($id: ID!) { policy(id: $id) { title jurisdiction { name } } }')
    const [first, again] = [await seen(document, { id: 'pol_1' }), await seen(document, { id: 'pol_2' })]
    expect(first.things['policy']).toMatchObject({ columns: ['title'], ones: { jurisdiction: { columns: ['level', 'name'] } } })
    expect(again.things['policy']).toBe(first.things['policy'])
  })

  it('is another where variables below say something else, also in a fragment', async () => {
    const document = parse(
      'query ($n: Int, $with: Boolean!) { policy(id: "pol_1") { ...P } } fragment P on Policy { docNumber @include(if: $with) workItems(first: $n) { nodes { id } } }',
    )
    const two = (await seen(document, { n: 2, with: true })).things['policy']
    const three = (await seen(document, { n: 3, with: true })).things['policy']
    const without = (await seen(document, { n: 2, with: false })).things['policy']
    expect([two, three, without].map((asked) => [asked?.lists[0]?.window?.limit, asked?.columns])).toEqual([
      [3, ['docNumber']],
      [4, ['docNumber']],
      [3, []],
    ])
  })

  it('of a list is all that fields of the operation ask of it', async () => {
    const document = parse(
      'query ($n: Int) { a: workItems(first: $n) { nodes { title } } b: workItems(first: 5) { nodes { kind } totalCount } }',
    )
    const apart = (await seen(document, { n: 4 })).lists
    expect([apart['a']?.total, apart['b']?.total]).toEqual([false, true])
    const together = (await seen(document, { n: 5 })).lists
    expect(together['a']).toMatchObject({ total: true, thing: { columns: ['kind', 'ownership', 'title'] } })
    expect(together['b']).toEqual(together['a'])
  })
})
