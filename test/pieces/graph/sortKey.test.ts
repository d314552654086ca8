import { describe, expect, it } from '@jest/globals'
import { MAX_KEY, MISSING, sortKey } from '../../../src/graph/load/sortKey.js'

const sorted = (names: readonly (string | null)[]) =>
  [...names].sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : sortKey(left) > sortKey(right) ? 1 : 0))

describe('sort keys', () => {
  it('order Chinese by pinyin, syllable by syllable', () => {
    expect(sorted(['重庆市', '上海市', '安徽省', '长沙市', '西安市', '先锋县'])).toEqual([
      '安徽省',
      '长沙市',
      '重庆市',
      '上海市',
      '西安市',
      '先锋县',
    ])
  })

  it('order numbers by value and Latin without case', () => {
    expect(sorted(['专栏10', '专栏2', 'b区', 'A区', '日政发〔2019〕11号', '日政发〔2019〕2号'])).toEqual([
      'A区',
      'b区',
      '日政发〔2019〕2号',
      '日政发〔2019〕11号',
      '专栏2',
      '专栏10',
    ])
  })

  it('put last what is missing or has no letter', () => {
    expect(sorted([null, '做', '——'])[0]).toBe('做')
    expect(sortKey(null)).toBe(MISSING)
    expect(sortKey('——')).toBe(MISSING)
  })

  it('do not care for widths, blanks and punctuation, and are never long', () => {
    expect(sortKey('（５Ｇ） 网络')).toBe(sortKey('5g网络'))
    expect(sortKey('长'.repeat(500))).toHaveLength(MAX_KEY)
  })
})
