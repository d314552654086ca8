import { describe, expect, it } from '@jest/globals'
import { buildSchema, Kind, parse, specifiedRules, validate, type DocumentNode } from 'graphql'
import { estimateCost } from '../../../src/resolvers/cost.js'
import { typeDefs } from '../../../src/resolvers/typeDefs.js'
import { filterMeasure, largestFilter } from '../../../src/server/limits/filterSize.js'
import { shapeRules } from '../../../src/server/limits/shapeRules.js'
import { depthOfVariables } from '../../../src/server/limits/variableDepth.js'
import { countedReads } from '../../support/countedReads.js'
import { LIMITS } from '../../support/testServer.js'

const schema = buildSchema(typeDefs)

const times = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, i) => write(i)).join(' ')

/** Questions that grow, each of them such that some way of walking them doubles with every level, or with every repetition. */
const SHAPES: [title: string, write: (size: number) => string][] = [
  [
    'fragments that spread the next one twice',
    (size) =>
      `{ policies { nodes { ...F0 } } } ${times(size, (i) => `fragment F${i} on Policy { ...F${i + 1} ...F${i + 1} }`)} fragment F${size} on Policy { id }`,
  ],
  [
    'fragments that ask for one thing twice, each time by the next one',
    (size) =>
      `{ cities { nodes { ...F0 } } } ${times(size, (i) => `fragment F${i} on Jurisdiction { parent { ...F${i + 1} } parent { ...F${i + 1} id } }`)} fragment F${size} on Jurisdiction { id }`,
  ],
  ['one field under many names', (size) => `{ ${times(size, (i) => `a${i}: about { version }`)} }`],
  ['inline fragments inside each other', (size) => `{ ${'... { '.repeat(size)} about { version } ${'} '.repeat(size)} }`],
  [
    'fragments that may be left out',
    (size) => `query ($on: Boolean = true) { policies { nodes { ${times(size, () => '... @include(if: $on) { id }')} } } }`,
  ],
  ['a filter that nests', (size) => `{ policies(filter: ${'{ AND: [{ NOT: '.repeat(size)}{}${' }] }'.repeat(size)}) { totalCount } }`],
  ['a filter of many parts', (size) => `{ policies(filter: { OR: [${times(size, () => '{ title: { eq: "x" } }')}] }) { totalCount } }`],
]

/** Steps that walking a question takes. */
function steps(source: string, walk: (document: DocumentNode) => void): number {
  const { value, reads } = countedReads(parse(source, { noLocation: true }))
  walk(value)
  return reads()
}

/** The ways in which a question is walked before it runs. */
const WALKS: [title: string, walk: (document: DocumentNode) => void][] = [
  ['be validated', (document) => void validate(schema, document, specifiedRules)],
  ['be held to the limits of shape', (document) => void validate(schema, document, shapeRules(LIMITS))],
  ['have its filters measured', (document) => void largestFilter({ document, variables: {} })],
  [
    'be counted',
    (document) => {
      const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      if (operation === undefined) throw new Error('no operation')
      estimateCost({ schema, document, operation, variables: { on: true } }, { fields: 2_500, pageSize: 100 })
    },
  ],
]

describe.each(WALKS)('a question twice as large takes at most about twice the steps to %s', (_, walk) => {
  it.each(SHAPES)('with %s', (__, write) => {
    expect(steps(write(32), walk)).toBeLessThan(2.5 * steps(write(16), walk))
  })
})

describe('variables twice as large take at most about twice the steps', () => {
  const wide = (size: number) => ({ filter: { OR: Array.from({ length: size }, () => ({ title: { eq: 'x' } })) } })
  const deep = (size: number) => {
    let filter: object = {}
    for (let level = 0; level < size; level += 1) filter = { NOT: filter }
    return { filter }
  }
  /** The same value in many places, as one variable in a filter that names it often. */
  const shared = (size: number) => ({ OR: Array.from({ length: size }, () => wide(size)).fill(wide(size)) })

  it.each([
    ['wide ones to have their depth told', wide, (value: Record<string, unknown>) => depthOfVariables(value)],
    ['deep ones to have their depth told', deep, (value: Record<string, unknown>) => depthOfVariables(value)],
    ['wide filters to be measured', wide, (value: unknown) => filterMeasure()(value)],
    ['deep filters to be measured', deep, (value: unknown) => filterMeasure()(value)],
    ['a filter that is named in many places to be measured', shared, (value: unknown) => filterMeasure()(value)],
  ])('%s', (_, write, walk) => {
    const stepsOf = (size: number) => {
      const { value, reads } = countedReads<Record<string, unknown>>(write(size))
      walk(value)
      return reads()
    }
    expect(stepsOf(200)).toBeLessThan(2.5 * stepsOf(100))
  })
})

describe('the count itself', () => {
  it('ends where there are more fields than allowed, however many fragments would bring', () => {
    const branching = (levels: number) =>
      `{ policies(first: 1) { nodes { ...F0 } } } ${times(
        levels,
        (i) =>
          `fragment F${i} on Policy { workItems(first: 1) { nodes { policy { ...F${i + 1} } } edges { node { policy { ...F${i + 1} } } } } }`,
      )} fragment F${levels} on Policy { id }`
    const fields = (levels: number) => {
      const document = parse(branching(levels))
      const [operation] = document.definitions
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
      return estimateCost({ schema, document, operation, variables: {} }, { fields: 2_500, pageSize: 100 }).fields
    }
    expect(fields(2)).toBeLessThan(100)
    expect(fields(40)).toBe(2_501)
  })
})
