import { describe, expect, it } from '@jest/globals'
import { buildSchema, getVariableValues, Kind, parse } from 'graphql'
import { estimateCost, type Cost } from '../../../src/resolvers/cost.js'
import { typeDefs } from '../../../src/resolvers/typeDefs.js'

const schema = buildSchema(typeDefs)

const rows = (source: string, variables?: Record<string, unknown>): number => cost(source, variables).rows

function cost(source: string, variables: Record<string, unknown> = {}, fields = 2_500): Cost {
  const document = parse(source)
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) throw new Error('no operation')
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  return estimateCost({ schema, document, operation, variables: coerced }, { fields, pageSize: 100 })
}

describe('the rows that an operation can bring', () => {
  it.each([
    ['a full page where no size is given', '{ policies { nodes { id } } }', 20],
    ['the size of the page', '{ policies(first: 7) { nodes { id } } }', 7],
    ['the size of the page from the end', '{ policies(last: 100) { nodes { id } } }', 100],
    [
      'a page for each row above',
      '{ policies(first: 10) { nodes { workItems(first: 30) { nodes { assignments { nodes { id } } } } } } }',
      10 + 300 + 6_000,
    ],
    [
      'nothing for to-one fields and evidence',
      '{ policies(first: 5) { nodes { jurisdiction { parent { name } } evidence { words } issues { code } } } }',
      5,
    ],
    [
      'four offices that reforms are expected to have made of each unit, and the lists below',
      '{ units(first: 5) { nodes { expectedSuccessors { unit { assignments(first: 10) { totalCount } } } } } }',
      5 + 20 + 200,
    ],
    ['both uses of a list under two names', '{ a: units(first: 3) { totalCount } b: units(first: 4) { totalCount } }', 7],
    ['one use of a list that is named twice', '{ units(first: 3) { totalCount } units(first: 3) { nodes { id } } }', 3],
    ['lists below a to-one field', '{ policy(title: "a") { jurisdiction { units(first: 6) { nodes { id } } } } }', 6],
    [
      'lists of every type that may be met',
      '{ workItems(first: 2) { nodes { ... on Task { zones(first: 3) { totalCount } } ... on Project { targets(first: 4) { totalCount } } } } }',
      2 + 6 + 8,
    ],
    ['lists in fragments', '{ policies(first: 2) { nodes { ...F } } } fragment F on Policy { zones(first: 5) { totalCount } }', 2 + 10],
    [
      'the ids of nodes, and the lists below',
      '{ nodes(ids: ["a", "b", "c"]) { ... on Unit { assignments(first: 10) { totalCount } } } }',
      3 + 30,
    ],
    ['nothing of what is skipped', '{ policies @skip(if: true) { totalCount } units(first: 2) @include(if: true) { totalCount } }', 2],
    ['lists under edges as under nodes', '{ policies(first: 2) { edges { node { zones(first: 3) { totalCount } } } } }', 2 + 6],
  ])('count %s', (_, source, expected) => {
    expect(rows(source)).toBe(expected)
  })

  it('are counted with the values of variables', () => {
    const source = 'query ($n: Int = 50, $ids: [ID!]!) { policies(first: $n) { totalCount } nodes(ids: $ids) { id } }'
    expect(rows(source, { ids: ['a'] })).toBe(51)
    expect(rows(source, { ids: ['a', 'b'], n: 3 })).toBe(5)
  })
})
