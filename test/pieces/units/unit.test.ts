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
    ['市委办公室', '日照市', '中共日照市委员会办公室', '市委办公室'],
    ['国家发展改革委', '全国', '国家发展和改革委员会', '发改委'],
    ['科技部', '全国', '科学技术部', '科技部'],
    ['市政府', '日照市', '日照市人民政府', '政府'],
    ['自治区工信厅', '广西壮族自治区', '广西壮族自治区工业和信息化厅', '工信厅'],
    ['市花卉中心', '日照市', '日照市花卉中心', '花卉中心'],
    ['人民银行日照市中心支行', '日照市', '中国人民银行日照市中心支行', '人行日照中心支行'],
    ['市规划委', '厦门市', '厦门市规划委员会', '规划委'],
    ['市财政部门', '云浮市', '云浮市财政局', '财政局'],
    ['省财政部门', '广东省', '广东省财政厅', '财政厅'],
    ['市财政部门', '上海市', '上海市财政局', '财政局'],
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
    ['人行日照中心支行', '日照市', '中国人民银行日照市中心支行'],
    ['经开区管委会', '日照市', '日照经济技术开发区管理委员会'],
    ['仲恺高新区', '惠州市', '仲恺高新技术产业开发区管委会'],
    ['市水务集团', '深圳市', '深圳市水务（集团）有限公司'],
    ['日照港集团', '日照市', '日照港集团有限公司'],
    ['市社保局', '东莞市', '东莞市社会保障局'],
  ])('%s in %s and %s are one', (left, area, right) => {
    expect(unit(left, area).identity).toBe(unit(right, area).identity)
  })
})

describe('the names that a unit is found by', () => {
  it.each([
    ['市社保局', '东莞市', ['社会保障局', '市社会保障局', '东莞市社会保障局']],
    ['市科协', '东莞市', ['科学技术协会', '东莞市科学技术协会']],
    ['市规划委', '厦门市', ['规划委员会', '厦门市规划委员会']],
    ['市政务办', '中山市', ['政务服务办公室', '中山市政务服务办公室']],
    ['人民银行惠州市中心支行', '惠州市', ['中国人民银行惠州市中心支行', '中国人民银行惠州中心支行', '人行惠州中心支行']],
    ['市水务集团', '深圳市', ['深圳市水务集团', '深圳水务集团', '深圳市水务（集团）有限公司']],
    ['仲恺高新区管委会', '惠州市', ['仲恺高新区', '惠州市仲恺高新区', '仲恺高新技术产业开发区管理委员会']],
    ['市财政局', '云浮市', ['财政部门', '市财政部门', '云浮市财政部门']],
    ['日照综合保税区', '日照市', ['综保区管委会', '日照综保区管委会']],
  ])('are for %s of %s also %j', (name, area, names) => {
    const { aliases } = unit(name, area)
    expect(names.filter((one) => !aliases.includes(one))).toEqual([])
  })

  it.each([
    ['市委网信办', '日照市', ['委网信办']],
    ['市委办公室', '日照市', ['委办', '委办公室']],
    ['市社工委', '深圳市', ['社工委员会']],
    ['云浮新区管委会', '云浮市', ['新区', '市新区', '云浮市新区']],
  ])('are for %s of %s none that nobody uses: %j', (name, area, names) => {
    const { aliases, shortName } = unit(name, area)
    expect(names.filter((one) => aliases.includes(one) || shortName === one)).toEqual([])
  })

  it('are in 2016 none that a later reform gave', () => {
    const printed = { name: '市网信办', kind: 'PARTY_ORGAN', collective: false } as const
    const { fullName, aliases } = namedUnit(printed, divisionNamed('惠州市'), 2016)

    expect(fullName).toBe('中共惠州市委网络安全和信息化领导小组办公室')
    expect(aliases.filter((alias) => alias.includes('委员会') || alias.includes('网信委'))).toEqual([])
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

  it.each([
    [['各有关部门', '各相关部门', '各相关单位', '有关部门', '相关部门和单位', '市有关部门']],
    [['市直有关部门', '市直各有关部门', '市直有关部门、单位', '市级相关部门']],
    [['市直各部门', '市直机关各部门', '各市直部门']],
    [['各有关企业', '各相关企业', '有关企业']],
  ])('is one in other words: %j', (names) => {
    expect(new Set(names.map((name) => unit(name, '日照市', true).identity)).size).toBe(1)
  })

  it('is another where other bodies are meant', () => {
    const names = ['各有关部门', '市直有关部门', '市直各部门', '各部门', '各有关企业', '各区有关部门']
    expect(new Set(names.map((name) => unit(name, '日照市', true).identity)).size).toBe(names.length)
  })
})
