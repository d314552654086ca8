import { describe, expect, it } from '@jest/globals'
import { shortUnitName, unitNameParts } from '../../../src/model/unitNames.js'

const CITY = { name: '日照市', shortName: '日照' }
const REGION = { name: '广西壮族自治区', shortName: '广西' }

describe('the name of a unit', () => {
  it.each([
    ['日照市工商局', CITY, 'PLACE', '工商局'],
    ['日照供电局', CITY, 'PLACE', '供电局'],
    ['市工商局', CITY, 'LEVEL', '工商局'],
    ['市政府', CITY, 'LEVEL', '政府'],
    ['市政务服务局', CITY, 'LEVEL', '政务服务局'],
    ['市市场监管局', CITY, 'LEVEL', '市场监管局'],
    ['市场监管局', CITY, 'BARE', '市场监管局'],
    ['市政管理局', CITY, 'BARE', '市政管理局'],
    ['供电局', CITY, 'BARE', '供电局'],
    ['自治区工商局', REGION, 'LEVEL', '工商局'],
    ['广西壮族自治区工商局', REGION, 'PLACE', '工商局'],
    ['日照市', CITY, 'BARE', '日照市'],
  ] as const)('%s is taken apart', (name, area, form, rest) => {
    expect(unitNameParts(name, area)).toEqual({ form, rest })
  })

  it('stays whole where the unit has no area', () => {
    expect(unitNameParts('市工商局', null)).toEqual({ form: 'BARE', rest: '市工商局' })
  })

  it('is short without the committee that a party organ belongs to', () => {
    const short = (name: string) => shortUnitName(name, unitNameParts(name, CITY))
    expect(short('市委网信办')).toBe('网信办')
    expect(short('市委')).toBe('市委')
    expect(short('市财政局')).toBe('财政局')
  })
})
