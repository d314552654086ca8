import { describe, expect, it } from '@jest/globals'
import { RELATION_SIZES, THINGS } from '../../../src/graph/cypher/sizes.js'
import { relatedThings, workOfList, type ListWork } from '../../../src/graph/cypher/work.js'

/** The work of a list of the whole graph. */
const work = (entity: ListWork['entity'], filter: ListWork['filter'], orderBy: ListWork['orderBy'] = []): number =>
  workOfList({ entity, count: THINGS[entity], filter, orderBy, whole: true })

const items = THINGS.WorkItem
const { themes } = RELATION_SIZES.WorkItem
const { workItems } = RELATION_SIZES.Theme

describe('the work that a list is counted as', () => {
  it('is none without a filter, in an order that an index gives', () => {
    expect(work('WorkItem', {})).toBe(0)
    expect(work('WorkItem', {}, [{ field: 'DUE', direction: 'DESC' }])).toBe(0)
  })

  it('is a look at everything and a test of each for one condition', () => {
    expect(work('WorkItem', { ownership: { eq: 'NAMED' } })).toBe(items + items)
    expect(work('WorkItem', { title: { contains: '健康' } })).toBe(items + items)
  })

  it('is more for a text that no index finds: one without an index, or one under OR or NOT', () => {
    expect(work('Assignment', { mention: { contains: '局' } })).toBe(THINGS.Assignment * 3)
    expect(work('WorkItem', { NOT: { title: { contains: '健康' } } })).toBe(items * 3)
    expect(work('WorkItem', { OR: [{ title: { contains: '健康' } }, { title: { contains: '医疗' } }] })).toBe(items * 5)
    expect(work('WorkItem', { AND: [{ title: { contains: '健康' } }, { title: { contains: '医疗' } }] })).toBe(items * 3)
  })

  it('is a look at everything for an order that no index gives', () => {
    expect(work('Target', {}, [{ field: 'VALUE', direction: 'ASC' }])).toBe(THINGS.Target * 2)
    const two: ListWork['orderBy'] = [
      { field: 'TITLE', direction: 'ASC' },
      { field: 'DUE', direction: 'ASC' },
    ]
    expect(work('WorkItem', {}, two)).toBe(items * 3)
  })

  it('goes to one thing for each by a relation to one', () => {
    expect(work('Assignment', { unit: { name: { eq: '市教育局' } } })).toBe(THINGS.Assignment * 3)
  })

  it('goes to all things that a relation to many leads to, for some, all and none alike', () => {
    const inner = { code: { eq: 'HEALTH' } }
    for (const quantifier of ['some', 'all', 'none']) {
      expect(work('WorkItem', { themes: { [quantifier]: inner } })).toBe(items + themes.all + themes.all)
    }
    expect(work('WorkItem', { themes: { some: inner, none: inner } })).toBe(items + 4 * themes.all)
  })

  it('multiplies with each relation to many inside another', () => {
    const two = { themes: { all: { workItems: { all: {} } } } }
    expect(work('WorkItem', two)).toBe(items + themes.all + themes.all * workItems.each)
    const three = { themes: { all: { workItems: { all: { themes: { all: {} } } } } } }
    expect(work('WorkItem', three)).toBe(work('WorkItem', two) + themes.all * workItems.each * themes.each)
  })

  it('never counts more children than there are, where each belongs to one parent', () => {
    const { children } = RELATION_SIZES.Jurisdiction
    const filter = { children: { none: { children: { none: {} } } } }
    expect(work('Jurisdiction', filter)).toBe(THINGS.Jurisdiction + 2 * children.all)
  })

  it('is counted for all parents of a nested list together', () => {
    const { workItems: ofPolicy } = RELATION_SIZES.Policy
    expect(relatedThings('Policy', 'workItems', 1)).toBe(ofPolicy.each)
    expect(relatedThings('Policy', 'workItems', 1_000)).toBe(ofPolicy.all)
    expect(relatedThings('Policy', 'nothing', 1)).toBeNull()
    const nested: ListWork = { entity: 'WorkItem', count: 60, filter: {}, orderBy: [{ field: 'TITLE', direction: 'ASC' }], whole: false }
    expect(workOfList(nested)).toBe(120)
  })
})
