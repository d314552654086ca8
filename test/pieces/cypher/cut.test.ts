import { describe, expect, it } from '@jest/globals'
import { columnsAsked, NOTHING_ASKED, type ListAsked, type ThingAsked } from '../../../src/graph/cypher/asked.js'
import { cutList, cutThing } from '../../../src/graph/cypher/cut.js'
import { relationList, rootList } from '../../../src/resolvers/lists.js'
import { pageAsked } from '../../support/asked.js'

const items = relationList('Policy', 'workItems') ?? rootList('workItems', 'WorkItem')

function list(key: string, thing: ThingAsked): ListAsked {
  return {
    ...pageAsked(
      items,
      {},
      { order: { keys: [], signature: key, names: [] }, after: null, before: null, backward: false, limit: 21 },
      thing,
    ),
    key,
  }
}

const of = (columns: string, parts: Partial<ThingAsked>): ThingAsked => ({ ...columnsAsked(columns), ...parts })

/** Names of what is left, the inner ones in brackets. */
function shown({ columns, ones, lists, namedBy }: ThingAsked): string {
  const inner = [
    ...(namedBy === null ? [] : [`named ${shown(namedBy)}`]),
    ...Object.entries(ones).map(([name, one]) => `${name} ${shown(one)}`),
    ...lists.map(({ key, thing }) => `${key} ${shown(thing)}`),
  ]
  return `${columns.join()}[${inner.join(' ')}]`
}

describe('what one statement holds', () => {
  const nested = of('a', { lists: [list('one', of('b', { lists: [list('two', of('c', { lists: [list('three', of('d', {}))] }))] }))] })
  const wide = of('a', {
    ones: { policy: of('b', { ones: { issuer: of('c', {}) } }), section: of('d', {}) },
    lists: [list('one', of('e', {}))],
  })

  it('is all that is asked for, where that is little', () => {
    expect(cutThing(nested, { parts: 10, depth: 10 })).toEqual(nested)
    expect(cutThing(wide, { parts: 4, depth: 1 })).toEqual(wide)
  })

  it('ends with so many lists inside each other', () => {
    expect(shown(cutThing(nested, { parts: 10, depth: 2 }))).toBe('a[one b[two c[]]]')
  })

  it('keeps the outer parts where there are too many', () => {
    expect(shown(cutThing(wide, { parts: 3, depth: 5 }))).toBe('a[policy b[] section d[] one e[]]')
    expect(shown(cutThing(wide, { parts: 1, depth: 5 }))).toBe('a[policy b[]]')
  })

  it('counts things to which relations lead inside each other as parts, and not as depth', () => {
    expect(shown(cutThing(wide, { parts: 10, depth: 0 }))).toBe('a[policy b[issuer c[]] section d[]]')
  })

  it('is nothing but what is asked for first, where it is to hold no parts', () => {
    const named = of('a', { namedBy: NOTHING_ASKED, ones: { within: of('b', {}) } })
    expect(shown(cutThing(named, { parts: 0, depth: 0 }))).toBe('a[]')
    const cut = cutList({ ...list('one', nested), total: true }, { parts: 0, depth: 0 })
    expect([cut.key, cut.total, cut.window === null, shown(cut.thing)]).toEqual(['one', true, false, 'a[]'])
  })
})
