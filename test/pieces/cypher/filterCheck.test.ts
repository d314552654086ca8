import { describe, expect, it } from '@jest/globals'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import { checkFilter } from '../../../src/graph/cypher/filterCheck.js'
import type { Filter } from '../../../src/graph/cypher/filterInput.js'

const checked = (filter: Filter) => () => {
  checkFilter(ENTITIES.Policy, filter)
}

describe('a filter before it is compiled', () => {
  it('may ask by eq: null for what can be missing, and for nothing else', () => {
    expect(checked({ docNumber: { eq: null } })).not.toThrow()
    expect(checked({ title: { eq: null } })).toThrow('title.eq cannot be null')
  })

  it.each<Filter>([
    { title: null },
    { title: { contains: null } },
    { jurisdiction: null },
    { AND: null },
    { OR: [null] },
    { NOT: null },
    { workItems: null },
    { workItems: { some: null } },
  ])('never takes the null in %j for "no condition"', (filter) => {
    for (const whole of [filter, { NOT: filter }, { AND: [filter] }, { OR: [filter] }, { citedBy: { none: filter } }]) {
      expect(checked(whole)).toThrow('cannot be null')
    }
  })

  it('takes what is left out for "no condition"', () => {
    expect(checked({ title: undefined, AND: undefined, NOT: undefined, workItems: { some: undefined } })).not.toThrow()
  })

  it('refuses more than 100 values', () => {
    const titles = (count: number) => ({ title: { in: Array.from({ length: count }, (_, index) => String(index)) } })
    expect(checked(titles(100))).not.toThrow()
    expect(checked(titles(101))).toThrow('title.in takes at most 100 values')
  })

  it('refuses filters that nest too deep or have too many parts, without a deep call', () => {
    const nested = (depth: number) => {
      let filter: Filter = {}
      for (let level = 0; level < depth; level += 1) filter = { NOT: filter }
      return filter
    }
    expect(checked(nested(20))).not.toThrow()
    for (const depth of [21, 100_000]) expect(checked(nested(depth))).toThrow('nests deeper')
    const wide = (count: number) => ({ OR: Array<Filter>(count).fill({}) })
    expect(checked(wide(99))).not.toThrow()
    expect(checked(wide(100))).toThrow('more than 100 parts')
  })
})
