import { describe, expect, it } from '@jest/globals'
import { fates, planWith, type Sentences } from '../../support/sentencePolicy.js'

/** What became of the numbers of the sentences; the plan's own are its four labels. */
const numbersOf = (sentences: Sentences): string[] => fates(planWith(sentences), 'numbers').filter((fate) => !fate.endsWith('LABEL'))

describe('a number', () => {
  it('is read in a target, and so is the year by which it is due', () => {
    expect(numbersOf({ task: '到2026年，建成精品民宿300家。' })).toEqual(['2026 read', '300 read'])
  })

  it('that sets nothing says why', () => {
    expect(numbersOf({ task: '推进5G网络建设，落实《泰州市旅游规划（2021—2025年）》（泰政发〔2021〕8号），做到统一管理。' })).toEqual([
      '5 NAME',
      '2021 CITATION',
      '2025 CITATION',
      '2021 DOCUMENT_NUMBER',
      '8 DOCUMENT_NUMBER',
      '一 WORD',
    ])
  })

  it('of the closing is accounted for, too', () => {
    expect(numbersOf({ closing: '泰州市人民政府办公室\n2024年3月1日\n抄送：市政府12个部门。' })).toEqual([
      '2024 read',
      '3 read',
      '1 read',
      '12 OUTSIDE_BODY',
    ])
  })

  it('in characters inside the unit before it is no number of its own', () => {
    expect(numbersOf({ task: '到2026年，入住率提高5个百分点。' })).toEqual(['2026 read', '5 read', '百 read'])
  })
})
