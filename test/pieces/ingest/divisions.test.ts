import { describe, expect, it } from '@jest/globals'
import {
  divisionAtStart,
  divisionNamed,
  divisionOf,
  divisionsNamed,
  divisionsUnder,
  isWithin,
  NATION,
  provinceOfAbbreviation,
  shortNameOf,
} from '../../../src/model/divisions/index.js'

describe('administrative divisions', () => {
  it('are known by full name, short name and code', () => {
    expect(divisionNamed('日照市')?.code).toBe('371100')
    expect(divisionNamed('日照')?.code).toBe('371100')
    expect(divisionOf('371122')).toMatchObject({ name: '莒县', shortName: '莒县', level: 'DISTRICT', parent: '371100' })
  })

  it('prefer the higher level where a short name is shared', () => {
    expect(divisionNamed('吉林')?.level).toBe('PROVINCE')
  })

  it('answer none for a name that several have, and the one within an area', () => {
    expect(divisionNamed('鼓楼区')).toBeNull()
    expect(divisionsNamed('鼓楼区').length).toBeGreaterThan(1)
    expect(divisionNamed('鼓楼区', '350100')?.code).toBe('350102')
  })

  it('belong to what is above them, with counties directly under a province', () => {
    expect(divisionOf('469021')).toMatchObject({ name: '定安县', level: 'DISTRICT', parent: '460000' })
    expect(divisionOf('110105')?.parent).toBe('110000')
    expect(isWithin('371122', '370000')).toBe(true)
    expect(isWithin('371122', NATION.code)).toBe(true)
    expect(isWithin('371122', '440000')).toBe(false)
    expect(divisionsUnder('371100').map(({ name }) => name)).toEqual(['东港区', '岚山区', '五莲县', '莒县'])
  })

  it('leave out zones that the standard does not have', () => {
    expect(divisionOf('371171')).toBeNull()
    expect(divisionNamed('日照经济技术开发区')).toBeNull()
  })

  it('have short names without level and nationality', () => {
    expect(shortNameOf('广西壮族自治区')).toBe('广西')
    expect(shortNameOf('恩施土家族苗族自治州')).toBe('恩施')
    expect(shortNameOf('香港特别行政区')).toBe('香港')
  })

  it('are found at the beginning of a name, and by the character of a document number', () => {
    expect(divisionAtStart('惠州市公安局')?.printed).toBe('惠州市')
    expect(provinceOfAbbreviation('粤')?.name).toBe('广东省')
    expect(provinceOfAbbreviation('某')).toBeNull()
    expect(divisionNamed('全国')).toBe(NATION)
  })
})
