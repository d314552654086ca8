import { describe, expect, it } from '@jest/globals'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import { simplified } from '../../../src/graph/cypher/simplified.js'
import type { Filter } from '../../../src/graph/cypher/filter.js'

const items = (filter: Filter) => simplified(ENTITIES.WorkItem, filter)
const duties = (filter: Filter) => simplified(ENTITIES.Assignment, filter)

describe('a filter in fewer words', () => {
  it('takes what any of several says of one field by equality as one list', () => {
    expect(items({ OR: ['a', 'b', 'a'].map((title) => ({ title: { eq: title } })) })).toEqual({ title: { in: ['a', 'b'] } })
  })

  it('leaves another branch beside the list', () => {
    const other = { title: { contains: 'c' } }
    expect(items({ OR: [{ title: { eq: 'a' } }, other, { title: { eq: 'b' } }] })).toEqual({ OR: [{ title: { in: ['a', 'b'] } }, other] })
  })

  it('looks for one unit that is any of several', () => {
    const any = duties({ OR: [{ unit: { id: { eq: 'a' } } }, { unit: { id: { eq: 'b' } } }] })
    expect(any).toEqual({ unit: { id: { in: ['a', 'b'] } } })
  })

  it('looks for some assignment that is any of several, but not for none', () => {
    const lead = { role: { eq: 'LEAD' } }
    const first = { rank: { eq: 1 } }
    expect(items({ OR: [{ assignments: { some: lead } }, { assignments: { some: first } }] })).toEqual({
      assignments: { some: { OR: [lead, first] } },
    })
    const none = { OR: [{ assignments: { none: lead } }, { assignments: { none: first } }] }
    expect(items(none)).toEqual(none)
  })

  it('says of a unit at once what all of several say of it', () => {
    const all = duties({
      unit: { id: { eq: 'a' } },
      AND: [{ unit: { name: { contains: '市' } } }, { AND: [{ unit: { name: { contains: '局' } } }] }],
    })
    expect(all).toEqual({ unit: { id: { eq: 'a' }, name: { contains: '市' }, AND: [{ name: { contains: '局' } }] } })
  })

  it('denies together what is denied one by one', () => {
    const denied = duties({ AND: ['a', 'b'].map((name) => ({ NOT: { unit: { name: { contains: name } } } })) })
    expect(denied).toEqual({ NOT: { unit: { OR: [{ name: { contains: 'a' } }, { name: { contains: 'b' } }] } } })
  })

  it('never joins what some says with what another some says: these may be two things', () => {
    const two = { AND: [{ assignments: { some: { rank: { eq: 1 } } } }, { assignments: { some: { rank: { eq: 2 } } } }] }
    expect(items(two)).toEqual({ ...two.AND[0], AND: [two.AND[1]] })
  })
})
