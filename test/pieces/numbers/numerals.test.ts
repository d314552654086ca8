import { describe, expect, it } from '@jest/globals'
import { readNumeral } from '../../../src/ingest/numbers/numerals.js'
import { unitAt } from '../../../src/ingest/numbers/measures.js'

describe('numbers in Chinese characters', () => {
  it.each([
    ['三', 3, ''],
    ['两', 2, ''],
    ['十五', 15, ''],
    ['二十', 20, ''],
    ['一百零三', 103, ''],
    ['三千二百', 3200, ''],
    ['二〇二五', 2025, ''],
    ['五十万', 50, '万'],
    ['三千五百万', 3500, '万'],
    ['五千万', 5, '千万'],
    ['两亿', 2, '亿'],
    ['百', 100, ''],
    ['万', 1, '万'],
    ['千亿', 1000, '亿'],
    ['三万五千', 35000, ''],
  ])('reads %s as %d, with %j left in its unit', (words, value, scale) => {
    expect(readNumeral(words)).toEqual({ value, scale })
  })

  it('reads nothing in characters that form no number', () => {
    expect(readNumeral('三四五百')).toBeNull()
  })
})

describe('units', () => {
  it.each([
    '个百分点',
    '万元',
    '千瓦时',
    '微克/立方米',
    '台(套)',
    '元/平方米',
    'Gbps',
    '吨标准煤',
    '个工作日',
    '亿立方米',
    '%',
    '平方公里',
    '人次',
  ])('knows %s whole', (unit) => {
    expect(unitAt(`${unit}以上`, 0)?.length).toBe(unit.length)
  })

  it('takes no measure word from the beginning of another word', () => {
    for (const words of ['个人', '家庭', '项目', '条件', '人才', '所有', '部门', '元宇宙']) expect(unitAt(words, 0)).toBeNull()
  })
})
