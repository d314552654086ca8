import { describe, expect, it } from '@jest/globals'
import { pageOf } from '../../../loaders/page.js'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import type { Found, Listed } from '../../../src/graph/cypher/found.js'
import { orderOf } from '../../../src/graph/cypher/order.js'
import { decodeCursor, encodeCursor } from '../../../src/resolvers/cursor.js'
import { windowOf } from '../../../src/resolvers/listArguments.js'
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
  it('ask for 20 rows, and one more to know the end by, where neither first nor last is given', () => {
    expect(windowOf(list, {})).toMatchObject({ limit: 21, backward: false, after: null, before: null })
    expect(windowOf(list, { first: null, last: null }).limit).toBe(21)
  })

  it('take 1 to 100 rows from either end', () => {
    expect(windowOf(list, { first: 1 })).toMatchObject({ limit: 2, backward: false })
    expect(windowOf(list, { last: 100 })).toMatchObject({ limit: 101, backward: true })
    for (const args of [{ first: 0 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: -1 }, { first: 1, last: 1 }]) {
      expect(code(() => windowOf(list, args))).toBe('BAD_USER_INPUT')
    }
  })

  it('take five keys to sort by at most, each once', () => {
    const by = (...fields: string[]) => ({ orderBy: fields.map((field) => ({ field, direction: 'ASC' as const })) })
    expect(code(() => windowOf(list, by('PLACE', 'ROLE', 'RANK', 'UNIT_NAME', 'WORK_ITEM_TITLE')))).toBeNull()
    expect(code(() => windowOf(list, by('ROLE', 'ROLE')))).toBe('BAD_USER_INPUT')
  })
})

describe('a page', () => {
  const thing = (id: string): Found => ({ row: { id }, ones: {}, lists: new Map(), namedBy: null })
  const row = (id: string): Listed => ({ thing: thing(id), link: null, keys: [id] })
  const wanted = (backward: boolean) => ({ ...windowOf(list, { first: 2 }), backward })
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
})
