import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'
import type { Figures } from '../../../bench/ask/measure.js'
import { OPERATIONS } from '../../../bench/ask/operations/index.js'
import { optionsOf } from '../../../bench/ask/options.js'
import { digestOf } from '../../../bench/ask/parity.js'
import { describeGrowth, describeSize } from '../../../bench/ask/report.js'
import { typeDefs } from '../../../src/resolvers/index.js'

describe('the options of bench:ask', () => {
  it('are two sizes, both our own lanes and every operation where nothing is said', () => {
    expect(optionsOf([])).toEqual({ sizes: [12, 120], calls: 300, peer: false, only: [] })
  })

  it('are sizes, calls, operations and the peer as they are given', () => {
    const given = ['--sizes', '12,120,1200', '--calls', '50', '--only', 'item,policy', '--peer']
    expect(optionsOf(given)).toEqual({ sizes: [12, 120, 1_200], calls: 50, peer: true, only: ['item', 'policy'] })
  })

  it.each([
    [['--sizes', '120,12'], '--sizes 120,12: each is to be larger than the one before.'],
    [['--sizes', '12,many'], '--sizes: a whole number from 12 to 20000 was expected, not "many".'],
    [['--sizes', '3'], '--sizes: a whole number from 12 to 20000 was expected, not "3".'],
    [['--calls', '0'], '--calls: a whole number from 1 to 100000 was expected, not "0".'],
    [['--only', 'item,items'], '--only: there is no operation items.'],
    [['--size', '12'], "Unknown option '--size'"],
  ])('say what is wrong with %j', (given, words) => {
    expect(() => optionsOf(given)).toThrow(words)
  })
})

describe('two answers', () => {
  it('are the same whatever the order of their fields', () => {
    expect(digestOf({ workItem: { id: 'a', title: null } })).toBe(digestOf({ workItem: { title: null, id: 'a' } }))
  })

  it.each([
    ['a value', { nodes: [{ id: 'a' }, { id: 'c' }] }],
    ['the order of a list', { nodes: [{ id: 'b' }, { id: 'a' }] }],
    ['a row', { nodes: [{ id: 'a' }] }],
    ['a field', { nodes: [{ id: 'a', title: null }, { id: 'b' }] }],
  ])('differ by %s', (_, other) => {
    expect(digestOf(other)).not.toBe(digestOf({ nodes: [{ id: 'a' }, { id: 'b' }] }))
  })
})

it.each(OPERATIONS)('$name is a question that the schema knows', ({ ours }) => {
  expect(validate(buildSchema(typeDefs), parse(ours))).toEqual([])
})

describe('what is printed', () => {
  const figures = (lane: Figures['lane'], p50: number, hits: number): Figures => ({
    ...{ operation: 'item', lane, p50, p95: 2 * p50, serviceCpu: 0.5, databaseCpu: null, statements: 1, hits },
  })
  const item = OPERATIONS.filter(({ name }) => name === 'item')

  it('has each lane, and ours over that by hand', () => {
    const lines = describeSize({ policies: 12, figures: [figures('F', 1, 6), figures('O', 1.5, 9)] }, item).split('\n')
    expect(lines.slice(-2)).toEqual([
      '| item: item by id | F | 1.00 | 2.00 | 0.50 | – | 1 | 6 |  |  |  |',
      '|  | O | 1.50 | 3.00 | 0.50 | – | 1 | 9 | 1.50 | 1.50 |  |',
    ])
  })

  it('says how each grows from the smallest graph to the largest, and nothing of growth where there is one', () => {
    const few = { policies: 12, figures: [figures('F', 1, 6), figures('O', 1, 9)] }
    const many = { policies: 120, figures: [figures('F', 1, 6), figures('O', 3, 18)] }
    expect(describeGrowth([few, many], item)?.split('\n').at(-1)).toBe('| item | 1.00 · 1.00 | 3.00 · 2.00 |')
    expect(describeGrowth([few], item)).toBeNull()
  })
})
