import { describe, expect, it } from '@jest/globals'
import { numbersOf, targetLines } from '../../support/runningText.js'

describe('a table of main indicators', () => {
  const rows = [
    '一、发展目标',
    '主要指标见下表。',
    '类别 | 指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性',
    '规模 | 果园面积 | 万亩 | 40 | 60 | 8.4% | 预期性',
    '果品产量(万吨) | — | 90 | ≥150 | - | 预期性',
    '质量 | 优质果率 | % | 65 | 80以上 | - | 约束性',
    '二、主要任务',
    '新增果园5万亩。',
  ]

  it('may have its cells parted by ideographic spaces', () => {
    const spaced = [
      '一、发展目标',
      '　　指标　2020年　2025年　年均增速　属性',
      '　　果园面积（万亩）　40　60　8.4%　预期性',
      '　　果品产量（万吨）　90　—　—　预期性',
    ]
    expect(targetLines(spaced.join('\n'), { title: '赣州市果业规划（2021—2025年）', period: { from: 2021, to: 2025 } })).toEqual([
      '果园面积 | EQ 40 万亩 | 2020 | BASELINE',
      '果园面积 | EQ 60 万亩 | 2025 | TARGET',
      '果园面积年均增长 | EQ 8.4 % | - | TARGET',
      '果品产量 | EQ 90 万吨 | 2020 | BASELINE',
    ])
  })

  it('may have its cells parted by single blanks, its rows numbered without a mark', () => {
    const close = [
      '一、发展目标',
      '序号 指标名称 2020年 2025年 指标属性',
      '1 果园面积（万亩） 40 60 预期性',
      '2 优质果率（%） 65 ≥80 约束性',
      '二、主要任务',
      '新增果园5万亩。 建成冷库3座。',
    ]
    const text = close.join('\n')
    const given = { title: '赣州市果业规划（2021—2025年）', period: { from: 2021, to: 2025 } }
    expect(targetLines(text, given)).toEqual([
      '果园面积 | EQ 40 万亩 | 2020 | BASELINE',
      '果园面积 | EQ 60 万亩 | 2025 | TARGET',
      '优质果率 | EQ 65 % | 2020 | BASELINE',
      '优质果率 | GE 80 % | 2025 | TARGET',
      '新增果园 | EQ 5 万亩 | - | TARGET',
      '建成冷库 | EQ 3 座 | - | TARGET',
    ])
    expect(numbersOf(text, given).targets.map(({ path }) => path.join('/'))).toEqual(['一', '一', '一', '一', '二', '二'])
  })

  it('gives each cell its metric, unit and year; the column of the year before the plan is the present', () => {
    expect(targetLines(rows.join('\n'), { title: '赣州市果业规划（2021—2025年）', period: { from: 2021, to: 2025 } })).toEqual([
      '果园面积 | EQ 40 万亩 | 2020 | BASELINE',
      '果园面积 | EQ 60 万亩 | 2025 | TARGET',
      '果园面积年均增长 | EQ 8.4 % | - | TARGET',
      '果品产量 | EQ 90 万吨 | 2020 | BASELINE',
      '果品产量 | GE 150 万吨 | 2025 | TARGET',
      '优质果率 | EQ 65 % | 2020 | BASELINE',
      '优质果率 | GE 80 % | 2025 | TARGET',
      '新增果园 | EQ 5 万亩 | - | TARGET',
    ])
  })
})
