import { describe, expect, it } from '@jest/globals'
import { unitNameParts } from '../../../src/model/units/nameParts.js'

const CITY = { name: '日照市', shortName: '日照' }
const NATION = { name: '全国', shortName: '全国' }
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
    ['中共日照市委组织部', CITY, 'PLACE', '委组织部'],
    ['国家发展改革委', NATION, 'PLACE', '发展改革委'],
    ['国家安全部', NATION, 'BARE', '国家安全部'],
    ['科技部', NATION, 'BARE', '科技部'],
  ] as const)('%s is taken apart', (name, area, form, rest) => {
    expect(unitNameParts(name, area)).toEqual({ form, rest })
  })

  it('stays whole where the unit has no area', () => {
    expect(unitNameParts('市工商局', null)).toEqual({ form: 'BARE', rest: '市工商局' })
  })
})
