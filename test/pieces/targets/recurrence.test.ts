import { describe, expect, it } from '@jest/globals'
import { numbersOf } from '../../support/runningText.js'

describe('a number that is to be reached again', () => {
  const recurrences = (text: string) => numbersOf(text).targets.map(({ recurrence, evidence }) => [recurrence, evidence.at(-1)?.words])

  it.each([
    ['每年召开果农会议2次以上。', 'YEARLY', '每年'],
    ['果园巡查每季度不少于3次。', 'QUARTERLY', '每季度'],
    ['每半年举办展销会1次。', 'HALF_YEARLY', '每半年'],
    ['补贴标准提高到每人每月800元。', 'MONTHLY', '每月'],
    ['组织果农培训4场（每周）。', 'WEEKLY', '每周'],
  ])('says how often: %s', (text, every, words) => {
    expect(recurrences(text)).toEqual([[every, words]])
  })

  it('may say it in its unit', () => {
    expect(numbersOf('果品加工能力达到10万吨/年。').targets).toMatchObject([{ recurrence: 'YEARLY', unit: '万吨/年' }])
  })

  it('is no rate of growth, and says nothing of the next clause', () => {
    expect(recurrences('果品产值年均增长12%。')).toMatchObject([[null, expect.anything()]])
    expect(recurrences('每年开展巡查，培育果企8家。')).toMatchObject([[null, expect.anything()]])
  })
})
