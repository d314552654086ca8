import { describe, expect, it } from '@jest/globals'
import { errors, table } from '../../../src/accuracy/report.js'
import { score } from '../../../src/accuracy/score.js'

const annotation = {
  slug: 'made-up-2026',
  source: { file: 'made-up.txt' },
  policy: {
    title: '某市智慧水务实施方案',
    docNumber: '某政发〔2026〕1号',
    issuer: '某市人民政府',
    jurisdiction: '某市',
    issuedOn: null,
    period: { from: null, to: 2028 },
    status: null,
    cites: [{ title: '水务条例', docNumber: null }],
  },
  items: [
    {
      kind: 'TASK',
      path: ['一', '(一)'],
      title: '建设监测网',
      due: '2027',
      assignments: [
        { role: 'LEAD', unit: '市水务局', collective: false },
        { role: 'RESPONSIBLE|COOPERATING', unit: '市财政局', collective: false },
      ],
    },
    { kind: 'TASK', path: ['一', '(二)'], title: '改造管网', alsoTitle: '改造管网和泵站', due: null, assignments: [] },
  ],
  targets: [
    { path: ['一', '(一)'], metric: '监测点数量', comparator: 'GE', value: 30, unit: '个', by: 2027, kind: 'TARGET' },
    { path: ['一', '(二)'], metric: '管网漏损率', comparator: 'LE', value: 8, unit: '%', by: 2028, kind: 'TARGET' },
  ],
  zones: [{ name: '临江产业园', in: '东区' }],
}

describe('the score of a reading', () => {
  it('is one in every part where the reading is the annotation', () => {
    const { parts, fields } = score([annotation], [annotation])
    expect(Object.values(parts).map(({ f1 }) => f1)).toEqual(Object.values(parts).map(() => 1))
    expect(fields).toEqual({ right: 6, of: 6 })
  })

  it('counts everything as missed where the policy was not found', () => {
    const { parts } = score([annotation], [])
    expect(parts.items).toMatchObject({ hits: 0, found: 0, expected: 2, f1: 0 })
    expect(parts.targets.recall).toBe(0)
  })

  it('accepts either of two annotated roles, an equally good longer title, and a metric whose words agree', () => {
    const read = structuredClone(annotation)
    read.items[0]?.assignments.splice(1, 1, { role: 'COOPERATING', unit: '市财政局', collective: false })
    read.items.splice(1, 1, { kind: 'TASK', path: ['一', '(二)'], title: '改造管网和泵站', alsoTitle: '', due: null, assignments: [] })
    read.targets.splice(0, 1, { path: ['一', '(一)'], metric: '监测点', comparator: 'GE', value: 30, unit: '个', by: 2027, kind: 'TARGET' })
    const { parts } = score([annotation], [read])
    expect([parts.assign.f1, parts.items.f1, parts.targets.f1]).toEqual([1, 1, 1])
  })

  it('lists every miss and every false find with its place', () => {
    const read = structuredClone(annotation)
    read.targets.splice(1, 1, { path: ['一'], metric: '管网漏损率', comparator: 'LE', value: 8, unit: '%', by: 2027, kind: 'TARGET' })
    const accuracy = score([annotation], [read])
    expect(accuracy.parts.values.f1).toBe(1)
    expect(accuracy.parts.targets).toMatchObject({ hits: 1, found: 2, expected: 2 })
    expect(errors(accuracy)).toContain('missed  made-up-2026 targets: 一/(二) 管网漏损率: LE 8% by 2028 TARGET')
    expect(errors(accuracy)).toContain('false   made-up-2026 owners: 一 管网漏损率')
    expect(table(accuracy)).toContain('| made-up-2026 | 1.000 |')
  })

  it('refuses what has not the form of an annotation', () => {
    expect(() => score([{ slug: 'broken' }], [])).toThrow(/source/u)
  })
})
