import { describe, expect, it } from '@jest/globals'
import { zoneName } from '../../../src/model/zones/zoneName.js'

const CITY = { name: '日照市', shortName: '日照' }

describe('the name of a zone', () => {
  it.each([
    ['高新区', '日照高新技术产业开发区'],
    ['国家高新区', '日照高新区'],
    ['日照国家高新技术产业开发区', '高新区'],
    ['综保区', '日照综合保税区'],
    ['经开区', '日照经济技术开发区'],
    ['国家级经开区', '日照经开区'],
    ['河畔产业聚集区', '河畔产业集聚区'],
    ['日照花木产业园', '花木产业园'],
  ])('%s and %s are one', (left, right) => {
    expect(zoneName(left, CITY).identity).toBe(zoneName(right, CITY).identity)
    expect(zoneName(left, CITY).aliases).toContain(left)
  })

  it.each([
    ['高新区', '河畔高新区'],
    ['经济开发区', '经济技术开发区'],
    ['日照港区', '港区'],
    ['花木产业园', '花木产业园区'],
  ])('%s and %s are two', (left, right) => {
    expect(zoneName(left, CITY).identity).not.toBe(zoneName(right, CITY).identity)
  })

  it('is not known by 经开区 alone in a county, which may have either kind', () => {
    const county = { name: '五莲县', shortName: '五莲' }
    expect(zoneName('经开区', county).identity).not.toBe(zoneName('经济技术开发区', county).identity)
  })

  it('has the full and the short form among its aliases, with the place and without', () => {
    expect(zoneName('国家高新区', CITY).aliases).toEqual([
      '国家高新区',
      '高新技术产业开发区',
      '高新区',
      '日照市高新技术产业开发区',
      '日照高新技术产业开发区',
      '日照市高新区',
      '日照高新区',
    ])
  })
})
