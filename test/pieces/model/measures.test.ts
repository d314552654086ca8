import { describe, expect, it } from '@jest/globals'
import { baseQuantity } from '../../../src/model/measures/base.js'
import { measureOf } from '../../../src/model/measures/measure.js'

describe('a value in its base unit', () => {
  it.each([
    [500, '万元', 5_000_000, '元'],
    [1.2, '亿吨', 120_000_000, '吨'],
    [2, '千万条', 20_000_000, '条'],
    [1, '万亿元', 1_000_000_000_000, '元'],
    [0.6, '亿人次', 60_000_000, '人次'],
    [15, '‰', 1.5, '%'],
    [3, '成', 30, '%'],
    [5, '个百分点', 5, '个百分点'],
    [2, '公顷', 20_000, '平方米'],
    [15, '亩', 10_000, '平方米'],
    [3, '平方公里', 3_000_000, '平方米'],
    [2, '万千瓦', 20_000, '千瓦'],
    [1.5, '亿千瓦时', 150_000_000, '千瓦时'],
    [120, '公里', 120_000, '米'],
    [4800, 'Gbps', 4_800_000, 'Mbps'],
    [2, 'PB', 2_000, 'TB'],
    [1, '毫秒', 0.001, '秒'],
    [3, '个工作日', 3, '工作日'],
    [2, '万元/亩', 20_000, '元/亩'],
    [300, '张', 300, '张'],
    [8.3, '万路', 83_000, '路'],
    [1.2, '亿', 120_000_000, null],
    [61, null, 61, null],
  ])('%d %s is %d %s', (value, unit, base, baseUnit) => {
    expect(baseQuantity(value, null, unit)).toEqual({ value: base, valueTo: null, unit: baseUnit })
  })

  it('is free of the noise of binary fractions, at both ends of a range', () => {
    expect(baseQuantity(0.1, 0.3, '万个')).toEqual({ value: 1_000, valueTo: 3_000, unit: '个' })
    expect(baseQuantity(1.13, 2.35, '亿元')).toEqual({ value: 113_000_000, valueTo: 235_000_000, unit: '元' })
  })
})

describe('what a number is of', () => {
  it.each([
    ['软件业务收入', '亿元', 'LEVEL'],
    ['新增床位', '张', 'LEVEL'],
    ['两化融合发展指数', null, 'LEVEL'],
    ['智慧社区覆盖率', '%', 'SHARE'],
    ['数字经济核心产业增加值占GDP比重', '%', 'SHARE'],
    ['综合产值年均增速', '%', 'GROWTH'],
    ['单位地区生产总值能耗下降', '%', 'GROWTH'],
    ['降低企业物流成本', '%', 'GROWTH'],
    ['办理环节平均压缩', '%', 'GROWTH'],
    ['产业规模', '倍', 'GROWTH'],
    ['新能源物流车占比每年提高', '个百分点', 'POINTS'],
  ])('%s (%s) is a %s', (metric, unit, measure) => {
    expect(measureOf(metric, unit)).toBe(measure)
  })
})
