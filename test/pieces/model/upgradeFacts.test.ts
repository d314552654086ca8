import { describe, expect, it } from '@jest/globals'
import { deliverySchema, FACTS_FORMAT } from '../../../src/model/facts.js'
import { upgradeFacts } from '../../../src/model/upgradeFacts.js'
import { madeUpDelivery } from '../../support/madeUpDelivery.js'

describe('facts that an older version of the program wrote', () => {
  const [today] = madeUpDelivery({ policies: [{ title: '种花的意见' }] }).delivery
  if (today === undefined) throw new Error('one policy was made up')

  it('of before publishers were kept are read, with nobody as their publisher', () => {
    const source: Record<string, unknown> = { ...today.source }
    delete source['publisher']
    const upgraded = upgradeFacts({ ...today, format: 2, source })
    expect(deliverySchema.parse([upgraded])).toEqual([{ ...today, source: { ...today.source, publisher: null } }])
  })

  it('of before rules were kept are read, and say that none was', () => {
    const without = (thing: object): Record<string, unknown> =>
      Object.fromEntries(Object.entries(thing).filter(([key]) => !['rule', 'certainty', 'bodies'].includes(key)))
    const [made] = madeUpDelivery({
      policies: [
        {
          title: '种花的意见',
          sections: [
            {
              title: '种花',
              items: [
                { title: '选种', assignments: [{ role: 'LEAD', unit: '市林业局' }], targets: [{ metric: '面积', value: 3, unit: '亩' }] },
              ],
            },
          ],
        },
      ],
    }).delivery
    if (made === undefined) throw new Error('one policy was made up')
    const items = made.items.map((item) => ({ ...without(item), assignments: item.assignments.map(without) }))
    const older = {
      ...made,
      format: 3,
      policy: without(made.policy),
      items,
      targets: made.targets.map(without),
      coverage: without(made.coverage),
    }
    const [read] = deliverySchema.parse([upgradeFacts(older)])
    const facts = [
      read?.policy,
      ...(read?.items ?? []),
      ...(read?.items ?? []).flatMap((item) => item.assignments),
      ...(read?.targets ?? []),
    ]
    expect(facts).toHaveLength(4)
    for (const fact of facts) expect([fact?.rule, fact?.certainty]).toEqual(['NOT_KEPT', 'LIKELY'])
  })

  it('of today stay as they are', () => {
    expect(upgradeFacts(today)).toEqual(today)
  })

  it('of a format that no step leads from are left to the check, which refuses them', () => {
    const unknown = { ...today, format: 1 }
    expect(upgradeFacts(unknown)).toEqual(unknown)
    expect(deliverySchema.safeParse([unknown]).success).toBe(false)
    expect(FACTS_FORMAT).toBeGreaterThan(1)
  })
})
