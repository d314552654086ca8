import { describe, expect, it } from '@jest/globals'
import { pageOf } from '../../../loaders/page.js'
import { padded } from '../../../loaders/sizeClass.js'
import type { Listed } from '../../../src/graph/cypher/list.js'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import { orderOf } from '../../../src/graph/cypher/order.js'
import { decodeCursor, encodeCursor } from '../../../src/resolvers/cursor.js'
import { wantedOf } from '../../../src/resolvers/listArguments.js'
import { rootList } from '../../../src/resolvers/lists.js'

const list = rootList('assignments', 'Assignment')
const order = orderOf(ENTITIES.Assignment, null, [{ field: 'UNIT_NAME', direction: 'ASC' }])
const other = orderOf(ENTITIES.Assignment, null, [{ field: 'UNIT_NAME', direction: 'DESC' }])

const code = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return (error as { extensions?: { code?: unknown } }).extensions?.code
  }
  return null
}

describe('a cursor', () => {
  it('holds the keys of its row and gives them back', () => {
    expect(decodeCursor(order, 'after', encodeCursor(order, ['shi4', 'asg_1']))).toEqual(['shi4', 'asg_1'])
  })

  it.each([
    ['of another order', encodeCursor(other, ['shi4', 'asg_1'])],
    ['with too few keys', encodeCursor(order, ['shi4'])],
    ['with a key of another type', encodeCursor(order, [1, 'asg_1'])],
    ['that is no base64', '%%%'],
    ['that holds no list', Buffer.from('{"a":1}').toString('base64url')],
    ['that is empty', ''],
    ['that holds words', Buffer.from('hello').toString('base64url')],
  ])('%s is BAD_CURSOR', (_, cursor) => {
    expect(code(() => decodeCursor(order, 'before', cursor))).toBe('BAD_CURSOR')
  })

  it('of a place holds a text and a number', () => {
    const place = orderOf(ENTITIES.WorkItem, null, [])
    expect(decodeCursor(place, 'after', encodeCursor(place, ['pol_1', 7, 'itm_1']))).toEqual(['pol_1', 7, 'itm_1'])
    expect(code(() => decodeCursor(place, 'after', encodeCursor(place, ['pol_1', 7.5, 'itm_1'])))).toBe('BAD_CURSOR')
  })
})

describe('the arguments of a list', () => {
  it('ask for 20 rows where neither first nor last is given', () => {
    expect(wantedOf(list, {})).toMatchObject({ size: 20, backward: false, after: null, before: null })
    expect(wantedOf(list, { first: null, last: null }).size).toBe(20)
  })

  it('take 1 to 100 rows from either end', () => {
    expect(wantedOf(list, { first: 1 })).toMatchObject({ size: 1, backward: false })
    expect(wantedOf(list, { last: 100 })).toMatchObject({ size: 100, backward: true })
    for (const args of [{ first: 0 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: -1 }, { first: 1, last: 1 }]) {
      expect(code(() => wantedOf(list, args))).toBe('BAD_USER_INPUT')
    }
  })

  it('take five keys to sort by at most, each once', () => {
    const by = (...fields: string[]) => ({ orderBy: fields.map((field) => ({ field, direction: 'ASC' as const })) })
    expect(code(() => wantedOf(list, by('PLACE', 'ROLE', 'RANK', 'UNIT_NAME', 'WORK_ITEM_TITLE')))).toBeNull()
    expect(code(() => wantedOf(list, by('ROLE', 'ROLE')))).toBe('BAD_USER_INPUT')
  })
})

describe('a page', () => {
  const row = (id: string): Listed => ({ loaded: { row: { id }, related: {} }, link: null, keys: [id] })
  const wanted = (backward: boolean) => ({ ...wantedOf(list, { first: 2 }), backward })
  const scanned = (ids: string, outside = {}) => ({ rows: [...ids].map(row), beforeAfter: false, behindBefore: false, ...outside })
  const shown = (page: ReturnType<typeof pageOf>) => [page.items.map(({ keys }) => keys[0]).join(''), page.hasPrevious, page.hasNext]

  it('has more behind it where one row more was found', () => {
    expect(shown(pageOf(scanned('abc'), wanted(false)))).toEqual(['ab', false, true])
    expect(shown(pageOf(scanned('ab'), wanted(false)))).toEqual(['ab', false, false])
  })

  it('scanned from the end is turned round, and has more before it', () => {
    expect(shown(pageOf(scanned('zyx'), wanted(true)))).toEqual(['yz', true, false])
  })

  it('knows of rows outside of its cursors, in whichever direction it goes', () => {
    expect(shown(pageOf(scanned('ab', { beforeAfter: true }), wanted(false)))).toEqual(['ab', true, false])
    expect(shown(pageOf(scanned('ba', { behindBefore: true }), wanted(true)))).toEqual(['ab', false, true])
    expect(shown(pageOf(scanned('', { beforeAfter: true, behindBefore: true }), wanted(false)))).toEqual(['', true, true])
  })

  it('of a parent that was not found is empty', () => {
    expect(shown(pageOf(null, wanted(false)))).toEqual(['', false, false])
  })
})

describe('the keys of a loader', () => {
  it.each([
    [1, 1],
    [2, 10],
    [10, 10],
    [11, 100],
    [100, 100],
    [101, 1_000],
  ])('%i are sent as %i, so that the plan stays', (count, sent) => {
    const keys = Array.from({ length: count }, (_, index) => `key${String(index)}`)
    expect(padded(keys)).toHaveLength(sent)
    expect(padded(keys).slice(0, count)).toEqual(keys)
    expect(padded(keys).slice(count)).toEqual(Array<string>(sent - count).fill(''))
  })
})
