import { describe, expect, it } from '@jest/globals'
import { countGaps, gapsOf, type Duty, type ItemOfPolicy, type PolicyRows, type TargetOfPolicy } from '../../../src/analysis/index.js'
import { nearestTitles } from '../../../src/cli/nearestTitles.js'
import type { Role } from '../../../src/model/enums.js'

const proof = (start: number, words: string) => [{ line: start, start, words }]

function item(id: string, start: number, more: Partial<ItemOfPolicy> = {}): ItemOfPolicy {
  const plain = { title: id, path: [id], ownership: 'NAMED', due: null, inherited: [] } as const
  return { id, start, end: start + 10, evidence: proof(start, id), ...plain, ...more }
}

function duty(itemId: string, role: Role, unit: string, start = 1): Duty {
  return { itemId, role, unit, unitId: `id of ${unit}`, evidence: proof(start, unit) }
}

function target(id: string, start: number, more: Partial<TargetOfPolicy> = {}): TargetOfPolicy {
  return { id, kind: 'TARGET', metric: '花园面积', byYear: null, setBy: null, evidence: proof(start, '30公顷'), ...more }
}

function kindsIn(rows: Partial<PolicyRows>, periodTo: number | null = 2025): string[] {
  const policy = { id: 'p', title: '河畔花园建设方案', periodTo }
  const found = gapsOf({ items: [], duties: [], targets: [], ...rows, policy })
  return found.map((gap) => `${gap.kind} ${gap.item?.id ?? gap.target?.id ?? ''}`)
}

describe('an item', () => {
  it('that names one leader and others with them leaves nothing open', () => {
    expect(kindsIn({ items: [item('a', 10)], duties: [duty('a', 'LEAD', '市林业局'), duty('a', 'COOPERATING', '市财政局')] })).toEqual([])
  })

  it('that one unit is responsible for needs no leader', () => {
    expect(kindsIn({ items: [item('a', 10)], duties: [duty('a', 'RESPONSIBLE', '市林业局')] })).toEqual([])
  })

  it('without anybody has no owner, unless a heading gives it one', () => {
    const silent = { ownership: 'NONE_STATED' } as const
    const items = [item('a', 10, silent), item('b', 20, { ...silent, inherited: [duty('heading', 'LEAD', '市林业局')] })]
    expect(kindsIn({ items })).toEqual(['NO_OWNER a'])
  })

  it('with several units of which none leads says so, unless a heading says who leads', () => {
    const duties = ['a', 'b'].flatMap((id) => [duty(id, 'RESPONSIBLE', '市林业局'), duty(id, 'RESPONSIBLE', '市财政局')])
    const items = [item('a', 10), item('b', 20, { inherited: [duty('heading', 'LEAD', '市发展改革委')] })]
    expect(kindsIn({ items, duties })).toEqual(['NO_LEAD a'])
  })

  it('under a heading that gives it several units without a leader says so, too', () => {
    const inherited = [duty('heading', 'RESPONSIBLE', '市林业局'), duty('heading', 'RESPONSIBLE', '市财政局')]
    expect(kindsIn({ items: [item('a', 10, { ownership: 'NONE_STATED', inherited })] })).toEqual(['NO_LEAD a'])
  })

  it('that several units lead says so; one unit that is named twice is one', () => {
    const duties = [
      duty('a', 'LEAD', '市林业局'),
      duty('a', 'LEAD', '市财政局'),
      duty('b', 'LEAD', '市林业局'),
      duty('b', 'LEAD', '市林业局'),
    ]
    expect(kindsIn({ items: [item('a', 10), item('b', 20)], duties })).toEqual(['TWO_LEADS a'])
  })

  it('that names only a class of bodies says so', () => {
    const items = [item('a', 10, { ownership: 'CLASS_ONLY' })]
    expect(kindsIn({ items, duties: [duty('a', 'RESPONSIBLE', '各有关部门')] })).toEqual(['CLASS_ONLY a'])
  })

  it('whose duty was not understood is not taken for one without an owner', () => {
    expect(kindsIn({ items: [item('a', 10, { ownership: 'NOT_READ' })] })).toEqual(['NOT_READ a'])
  })

  it('that is owned has a deadline of its own, of its target, or of the policy', () => {
    const items = [item('a', 10), item('b', 20, { due: '2025-06' }), item('c', 30)]
    const duties = items.map(({ id }) => duty(id, 'LEAD', '市林业局'))
    const targets = [target('t', 31, { byYear: 2024, setBy: { itemId: 'c' } })]
    expect(kindsIn({ items, duties, targets }, null)).toEqual(['OWNER_WITHOUT_DEADLINE a'])
    expect(kindsIn({ items, duties, targets }, 2025)).toEqual([])
  })
})

describe('a target', () => {
  it('is owned with its item, or with its heading or one above it', () => {
    const items = [item('owned', 10), item('silent', 30, { ownership: 'NONE_STATED' })]
    const targets = [
      target('of owned', 11, { setBy: { itemId: 'owned' } }),
      target('of silent', 31, { setBy: { itemId: 'silent' } }),
      target('of the owned heading', 12, { setBy: { start: 12, end: 15 } }),
      target('of another heading', 50, { setBy: { start: 50, end: 55 } }),
      target('of the policy', 1),
    ]
    expect(kindsIn({ items, duties: [duty('owned', 'LEAD', '市林业局')], targets })).toEqual([
      'NO_OWNER silent',
      'TARGET_WITHOUT_OWNER silent',
      'TARGET_WITHOUT_OWNER of another heading',
    ])
  })

  it('that is the value of today, or a grant, needs nobody', () => {
    const targets = (['BASELINE', 'INCENTIVE'] as const).map((kind) => target(kind, 50, { kind, setBy: { start: 50, end: 55 } }))
    expect(kindsIn({ targets })).toEqual([])
  })
})

describe('the gaps of a policy', () => {
  const silent = { ownership: 'NONE_STATED' } as const

  it('stand in the order of its text, each with its words', () => {
    const policy = { id: 'p', title: '河畔花园建设方案', periodTo: null }
    const duties = [duty('a', 'LEAD', '市林业局', 15), duty('a', 'LEAD', '市财政局', 16)]
    const found = gapsOf({ policy, items: [item('b', 30, silent), item('a', 10)], duties, targets: [] })
    expect(found.map(({ kind, why, evidence }) => [kind, why, evidence[0]?.words])).toEqual([
      ['TWO_LEADS', '市林业局、市财政局 lead', '市林业局'],
      ['OWNER_WITHOUT_DEADLINE', 'no year is stated for 市林业局、市财政局', '市林业局'],
      ['NO_OWNER', 'nobody is named, not even by a heading', 'b'],
    ])
    expect(countGaps(found)).toEqual([
      { kind: 'NO_OWNER', count: 1 },
      { kind: 'TWO_LEADS', count: 1 },
      { kind: 'OWNER_WITHOUT_DEADLINE', count: 1 },
    ])
  })
})

describe('a title that is not known', () => {
  it('is answered by those that share most with it, and by none that shares nothing', () => {
    const titles = ['雨水花园建设方案', '河畔花园建设实施方案', '桥梁养护意见'].map((title) => ({ title }))
    expect(nearestTitles('《河畔花园建设方案》', titles, 2).map(({ title }) => title)).toEqual(['河畔花园建设实施方案', '雨水花园建设方案'])
    expect(nearestTitles('稻米', titles, 2)).toEqual([])
  })
})
