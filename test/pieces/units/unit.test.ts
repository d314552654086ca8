import { describe, expect, it } from '@jest/globals'
import { divisionNamed } from '../../../src/model/divisions/index.js'
import { kindOfUnit } from '../../../src/model/units/kind.js'
import { namedUnit } from '../../../src/model/units/unit.js'

const unit = (name: string, area: string | null, collective = false) =>
  namedUnit({ name, kind: kindOfUnit(name, collective), collective }, area === null ? null : divisionNamed(area))

describe('a unit by its name', () => {
  it('is known by every form, whichever is printed', () => {
    for (const name of ['市发改委', '日照市发展改革委', '发展和改革委员会']) {
      const { aliases, fullName, shortName } = unit(name, '日照市')
      expect({ fullName, shortName }).toEqual({ fullName: '日照市发展和改革委员会', shortName: '发改委' })
      for (const alias of ['发改委', '市发改委', '日照市发改委', '市发展改革委', '日照市发展和改革委员会', name])
        expect(aliases).toContain(alias)
    }
  })

  it.each([
    ['市委网信办', '日照市', '中共日照市委网络安全和信息化委员会办公室', '网信办'],
    ['市网信办', '日照市', '中共日照市委网络安全和信息化委员会办公室', '网信办'],
    ['市委', '日照市', '中共日照市委员会', '市委'],
    ['市委办公室', '日照市', '中共日照市委员会办公室', '委办'],
    ['国家发展改革委', '全国', '国家发展和改革委员会', '发改委'],
    ['科技部', '全国', '科学技术部', '科技部'],
    ['市政府', '日照市', '日照市人民政府', '政府'],
    ['自治区工信厅', '广西壮族自治区', '广西壮族自治区工业和信息化厅', '工信厅'],
    ['市花卉中心', '日照市', '日照市花卉中心', '花卉中心'],
    ['人民银行日照市中心支行', '日照市', '人民银行日照市中心支行', '人民银行日照市中心支行'],
    ['市水务集团', '日照市', '日照市水务集团', '市水务集团'],
  ])('%s of %s is the %s, %s for short', (name, area, fullName, shortName) => {
    expect(unit(name, area)).toMatchObject({ fullName, shortName })
  })

  it.each([
    ['东港区', '东港区', '东港区人民政府'],
    ['区政府', '东港区', '东港区人民政府'],
    ['日照高新区', '日照市', '市高新区管委会'],
    ['高新技术产业开发区管理委员会', '日照市', '日照高新区管委会'],
    ['市委组织部', '日照市', '中共日照市委组织部'],
    ['市委办', '日照市', '中共日照市委办公室'],
    ['国家税务总局日照市税务局', '日照市', '市税务局'],
  ])('%s in %s and %s are one', (left, area, right) => {
    expect(unit(left, area).identity).toBe(unit(right, area).identity)
  })
})

describe('a class of bodies', () => {
  const members = (name: string, area: string) => unit(name, area, true).divisions.map((division) => division.name)

  it.each([
    ['各区县政府', '日照市', ['东港区', '岚山区', '五莲县', '莒县']],
    ['各县(市、区)人民政府', '日照市', ['东港区', '岚山区', '五莲县', '莒县']],
    ['各区政府', '日照市', ['东港区', '岚山区']],
    ['各县人民政府', '日照市', ['五莲县', '莒县']],
    ['县区政府', '日照市', ['东港区', '岚山区', '五莲县', '莒县']],
    ['各区县', '日照市', ['东港区', '岚山区', '五莲县', '莒县']],
    ['各区县有关部门', '日照市', []],
    ['市、区政府', '日照市', []],
    ['各镇街', '日照市', []],
    ['各区政府', '东莞市', []],
    ['市直有关部门', '日照市', []],
    ['有关县区政府', '日照市', []],
  ])('%s of %s are the governments of %j', (name, area, expected) => {
    expect(members(name, area)).toEqual(expected)
  })

  it('tells prefectures from county-level cities by where 市 stands', () => {
    expect(members('各市人民政府', '山东省')).toHaveLength(16)
    expect(members('各县(市、区)人民政府', '山东省').length).toBeGreaterThan(130)
    expect(members('各县(市、区)人民政府', '山东省')).not.toContain('日照市')
    expect(members('各市、县(市、区)人民政府', '山东省')).toEqual(expect.arrayContaining(['日照市', '东港区', '莒县']))
  })

  it('holds a place once that the table has as it was and as it is', () => {
    const sanming = members('各县(市、区)政府', '三明市')
    expect(sanming.filter((name) => /^(?:三元|沙县)/u.test(name))).toEqual(['三元区', '沙县区'])
    expect(members('各县(市、区)政府', '临夏回族自治州')).toEqual(expect.arrayContaining(['临夏市', '临夏县']))
  })

  it('holds every province, autonomous region and municipality of the mainland', () => {
    expect(members('各省、自治区、直辖市人民政府', '全国')).toHaveLength(31)
  })

  it.each([
    ['各区县政府', 'LISTED'],
    ['各区县政府、管委', 'PARTLY_LISTED'],
    ['各县区、功能区政府', 'PARTLY_LISTED'],
    ['各有关部门', 'OPEN'],
  ])('%s is %s', (name, membership) => {
    expect(unit(name, '日照市', true).membership).toBe(membership)
  })

  it('is one in every wording', () => {
    const identities = ['各区县政府', '各县区人民政府', '各县、区政府', '县区政府', '各区县'].map(
      (name) => unit(name, '日照市', true).identity,
    )
    expect(new Set(identities).size).toBe(1)
  })
})
