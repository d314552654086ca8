import { describe, expect, it } from '@jest/globals'
import { labelAt } from '../../../src/ingest/language/labels.js'
import { numeralValue } from '../../../src/ingest/text/numerals.js'

const label = (words: string, atLineStart = true): string | null => labelAt(words, 0, atLineStart)?.label ?? null

describe('labels', () => {
  it.each([
    ['第一章 总则', '第一章'],
    ['第二部分 重点任务', '第二部分'],
    ['第三节 保障', '第三节'],
    ['第十条 本办法', '第十条'],
    ['第一步,到2025年', '第一步'],
    ['任务一:改造', '任务一'],
    ['一、总体要求', '一'],
    ['二.总体要求', '二'],
    ['(一)加强', '(一)'],
    ['〔二〕加强', '(二)'],
    ['三)加强', '(三)'],
    ['㈠加强', '(一)'],
    ['1.加强', '1'],
    ['12、加强', '12'],
    ['⒊加强', '3'],
    ['1.1加强', '1.1'],
    ['(1)加强', '(1)'],
    ['2)加强', '2)'],
    ['⑷加强', '(4)'],
    ['③加强', '③'],
    ['专栏2 工程', '专栏2'],
    ['5-10公共安全', '5-10'],
    ['1 加强管理', '1'],
  ])('reads %s', (words, expected) => {
    expect(label(words)).toBe(expected)
  })

  it.each(['2.5亿元', '2020年', '1.5万平方米', '一是加强', '100%', '第一批'])('takes %s for none', (words) => {
    expect(label(words)).toBeNull()
  })

  it('takes a bullet and a bare number for labels at the beginning of a line only', () => {
    expect(labelAt('● 加强', 0, true)?.form).toBe('DASHED')
    expect(label('● 加强', false)).toBeNull()
    expect(label('1 加强', false)).toBeNull()
  })
})

describe('numerals', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['二〇二四', 2024],
    ['37', 37],
  ])('values %s', (words, value) => {
    expect(numeralValue(words)).toBe(value)
  })
})
