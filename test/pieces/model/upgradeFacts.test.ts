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
