import { describe, expect, it } from '@jest/globals'
import { numbersOf, targetLines } from '../../support/runningText.js'

describe('the year of a number', () => {
  it("is its sentence's, else the last one named before it in the paragraph", () => {
    expect(
      targetLines('到2023年，面积达到50万亩；到2025年，面积达到60万亩。产业链更加完善，产值达到90亿元。').map(
        (line) => line.split(' | ')[2],
      ),
    ).toEqual(['2023', '2025', '2025'])
  })

  it('is that of the sentence which introduces dashes, and of no other heading', () => {
    const text = [
      '一、发展目标',
      '到2025年，果业强市基本建成。',
      '——面积稳步扩大。面积达到60万亩。',
      '——质量明显提升。优质果率达到80%。',
      '二、重点任务',
      '（一）扩大面积。新增果园5万亩。',
      '（二）提升质量。建设基地20个。',
    ].join('\n')
    expect(targetLines(text).map((line) => line.split(' | ')[2])).toEqual(['2025', '2025', '-', '-'])
  })

  it("is the heading's, or the single year of the title; a span of years in the title is none", () => {
    const text = ['一、工作目标', '（一）2024年目标', '面积达到50万亩。', '二、主要任务', '新增果园5万亩。'].join('\n')
    expect(targetLines(text).map((line) => line.split(' | ')[2])).toEqual(['2024', '-'])
    expect(targetLines('新增果园5万亩。', { title: '赣州市2024年果业工作要点' })).toEqual(['新增果园 | EQ 5 万亩 | 2024 | TARGET'])
    expect(targetLines('新增果园5万亩。', { title: '赣州市果业规划（2024—2026年）' })).toEqual(['新增果园 | EQ 5 万亩 | - | TARGET'])
  })

  it('is not that of a later clause with a number of its own', () => {
    const years = (text: string): string[] => targetLines(text).map((line) => line.split(' | ')[2] ?? '')
    expect(years('灌溉率达到100%，果品回收率到2024年达到60%、2025年达到65%。')).toEqual(['-', '2024', '2025'])
    expect(years('建成冷库20座，2025年底前全部投用。')).toEqual(['2025'])
  })

  it('is not one that dates another event', () => {
    expect(targetLines('单位产值能耗比2020年下降14%，2019年启动的项目扩建到30个。').map((line) => line.split(' | ')[2])).toEqual(['-', '-'])
  })

  it('comes with its month and the words that name it', () => {
    const { targets } = numbersOf('2025年6月底前建成冷库10座。')
    expect(targets.map(({ by, byMonth, byPrinted }) => [by, byMonth, byPrinted])).toEqual([[2025, 6, '2025年6月底前']])
  })
})
