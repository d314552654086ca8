import { describe, expect, it } from '@jest/globals'
import { doubtsOf } from '../../../src/model/units/doubts.js'
import { officeName } from '../../../src/model/units/office.js'
import { DOUBTFUL_STEMS, OFFICES, SIMILAR_STEMS, WHOLE_NAMES } from '../../../src/model/units/offices.js'
import { expectedOffices, hasOutlived, planOf, predecessorsOf, successorsOf } from '../../../src/model/units/successions.js'

describe('the name of an office', () => {
  it.each([
    ['发展和改革委员会', ['发改委', '发展改革委', '发展改革委员会', '发展与改革委员会']],
    ['发展和改革局', ['发改局', '发展改革局']],
    ['工业和信息化局', ['工信局', '工业信息化局']],
    ['经济和信息化局', ['经信局', '经济信息化局']],
    ['人力资源和社会保障厅', ['人社厅', '人力资源社会保障厅']],
    ['住房和城乡建设局', ['住建局', '住房城乡建设局']],
    ['卫生健康委员会', ['卫健委', '卫生健康委']],
    ['卫生和计划生育委员会', ['卫计委', '卫生计生委']],
    ['市场监督管理局', ['市场监管局', '市场监督管理局(知识产权局)']],
    ['文化广电和旅游局', ['文广旅局', '文化广电旅游局']],
    ['国有资产监督管理委员会', ['国资委']],
    ['文化和旅游部', ['文旅部']],
    ['教育委员会', ['教委']],
    ['科学技术委员会', ['科委', '科技委']],
    ['人民政府办公室', ['政府办', '府办公室', '政府办公室']],
    ['网络安全和信息化委员会办公室', ['网信办', '委网信办']],
    ['教育体育局', ['教体局', '教育和体育局']],
    ['文化体育旅游局', ['文体旅游局', '文体旅局']],
    ['信用办公室', ['信用办']],
    ['社会保障局', ['社保局']],
    ['科学技术协会', ['科协']],
    ['政务服务办公室', ['政务办', '政务服务办']],
    ['规划委员会', ['规划委']],
  ])('%s is one under all its names', (identity, names) => {
    for (const name of names) expect([name, officeName(name).identity]).toEqual([name, identity])
    expect(officeName(identity).identity).toBe(identity)
  })

  it.each([
    ['发展和改革委员会', 'CANONICAL_NAME'],
    ['发展改革委', 'WORDING'],
    ['发改委', 'SHORT_NAME'],
    ['市场监督管理局(知识产权局)', 'WORDING'],
    ['效能督查处', 'NAME'],
    ['规划局', 'NAME'],
  ])('%s comes by its identity by the rule %s', (name, rule) => {
    expect(officeName(name).rule).toBe(rule)
  })

  it.each([
    ['发改委', '发改局'],
    ['经信委', '工信局'],
    ['文旅局', '文化和旅游局'],
    ['规划局', '城乡规划局'],
    ['农业局', '农业农村局'],
    ['环保局', '生态环境局'],
    ['应急办', '应急局'],
    ['财政局', '财政厅'],
  ])('%s and %s are two', (left, right) => {
    expect(officeName(left).identity).not.toBe(officeName(right).identity)
  })

  it.each([
    ['发改委', 'DEVELOPMENT_AND_REFORM'],
    ['工商局', 'MARKET_REGULATION'],
    ['卫计局', 'HEALTH'],
    ['规划局', 'NATURAL_RESOURCES'],
    ['大数据局', 'DATA'],
    ['委组织部', 'ORGANISATION'],
    ['效能办', null],
    ['信息中心', null],
  ])('%s is for %s', (name, field) => {
    expect(officeName(name).functions).toEqual(field === null ? [] : [field])
  })

  it.each([
    ['经贸信息委', ['INDUSTRY_AND_INFORMATION', 'COMMERCE']],
    ['教体局', ['EDUCATION', 'SPORT']],
    ['文化广电和旅游局', ['CULTURE_AND_TOURISM', 'RADIO_AND_TELEVISION']],
    ['国土房产局', ['NATURAL_RESOURCES', 'HOUSING_AND_CONSTRUCTION']],
  ])('%s is for several fields: %j', (name, fields) => {
    expect(officeName(name).functions).toEqual(fields)
  })

  it.each([
    ['促进大数据发展工作领导小组办公室', 'DATA'],
    ['信息化工作领导小组办公室', 'INDUSTRY_AND_INFORMATION'],
    ['经济和信息化主管部门', 'INDUSTRY_AND_INFORMATION'],
  ])('%s is for the field of its group or its charge', (name, field) => {
    expect(officeName(name).functions).toEqual([field])
  })

  it('is that of its time: a leading group had the office before 2018, and its full name is of no later day', () => {
    const [before, after] = [officeName('网信办', { year: 2016 }), officeName('网信办', { year: 2019 })]

    expect([before.canonical, after.canonical]).toEqual(['网络安全和信息化领导小组办公室', '网络安全和信息化委员会办公室'])
    expect(before.short).toEqual(['网信办'])
    expect(new Set([before, after, officeName('网络安全和信息化领导小组办公室')].map(({ identity }) => identity)).size).toBe(1)
  })

  it('tells 城管执法 by its time: before 2018 there was one such office alone', () => {
    expect(officeName('城管执法局', { year: 2016 }).canonical).toBe('城市管理行政执法局')
    expect(officeName('城管执法局', { year: 2020 }).identity).toBe('城管执法局')
  })

  it('is the office of a field that is called alike everywhere, where its charge names it: 财政部门', () => {
    expect(officeName('财政部门', { level: 'CITY' })).toMatchObject({ identity: '财政局', rule: 'SHORT_NAME' })
    expect(officeName('财政主管部门', { level: 'PROVINCE' }).identity).toBe('财政厅')
    expect(officeName('经济和信息化主管部门', { level: 'CITY' }).identity).toBe('经济和信息化主管部门')
    expect(officeName('财政部门').identity).toBe('财政部门')
  })

  it('has its last word in full whatever it is for, and makes no committee of a working committee', () => {
    expect(officeName('规划委').canonical).toBe('规划委员会')
    expect(officeName('社工委').canonical).toBe('社会工作委员会')
    expect(officeName('开发区工委').canonical).toBeNull()
  })

  it('gives its short names, the usual one first, and each of them leads back to it', () => {
    expect(officeName('发展和改革委员会').short).toEqual(['发改委', '发展改革委', '发展和改革委'])
    for (const { stem } of OFFICES) {
      const { canonical, short } = officeName(`${stem}局`)
      expect(canonical).toBe(`${stem}局`)
      for (const name of short) expect([name, officeName(name).identity]).toEqual([name, canonical])
    }
    for (const { name, short } of WHOLE_NAMES) for (const form of short) expect(officeName(form).identity).toBe(name)
  })
})

describe('the vocabulary of offices', () => {
  const unjoined = (stem: string) => (stem.length > 3 ? stem.replace(/[和与及]/gu, '') : stem)

  it('gives no form to two offices, and a doubtful one to none', () => {
    const forms = OFFICES.flatMap(({ stem, short }) => [...new Set([stem, ...short].map(unjoined))])
    const all = [...forms, ...DOUBTFUL_STEMS.map(({ stem }) => stem)]
    expect(all.filter((form, at) => all.indexOf(form) !== at)).toEqual([])
  })

  it('knows every stem that a doubt speaks of', () => {
    const spoken = [...DOUBTFUL_STEMS.flatMap(({ readings }) => readings), ...SIMILAR_STEMS.flat()]
    expect(spoken.filter((stem) => officeName(`${stem}局`).build?.stem !== stem)).toEqual([])
  })
})

/** Names of every office and every doubtful one, under the last words that departments have. */
const EVERY = [...OFFICES, ...DOUBTFUL_STEMS].flatMap(({ stem }) => ['局', '委员会', '办公室', '部'].map((last) => officeName(stem + last)))

describe('doubts', () => {
  it.each([
    ['规划局', '城乡规划局', 'SHORT_FORM_OF_SEVERAL'],
    ['文旅局', '文化广电和旅游局', 'SHORT_FORM_OF_SEVERAL'],
    ['发改委', '发展和改革局', 'OTHER_FORM_OF_BODY'],
    ['住房建设局', '住房和城乡建设局', 'SIMILAR_NAME'],
    ['社保局', '人力资源和社会保障局', 'SIMILAR_NAME'],
    ['人力资源和社会保障部', '人力资源和社会保障局', 'OTHER_FORM_OF_BODY'],
  ])('%s may be the %s', (name, other, reason) => {
    expect(doubtsOf(officeName(name))).toContainEqual({ identity: other, reason })
  })

  it('go both ways', () => {
    for (const office of EVERY) {
      for (const { identity, reason } of doubtsOf(office)) {
        expect(doubtsOf(officeName(identity))).toContainEqual({ identity: office.identity, reason })
      }
    }
  })
})

describe('successions', () => {
  it.each([
    ['经信委', '工业和信息化局', 2018],
    ['卫计委', '卫生健康委员会', 2018],
    ['工商局', '市场监督管理局', 2018],
    ['质监局', '市场监督管理局', 2018],
    ['食药监局', '市场监督管理局', 2018],
    ['国土局', '自然资源和规划局', 2018],
    ['规划局', '自然资源和规划局', 2018],
    ['环保局', '生态环境局', 2018],
    ['农业局', '农业农村局', 2018],
    ['文广新局', '文化广电和旅游局', 2018],
    ['旅游局', '文旅局', 2018],
    ['安监局', '应急管理局', 2018],
    ['国税局', '税务局', 2018],
    ['大数据局', '数据局', 2023],
  ])('%s gave its work to the %s in %d', (name, other, year) => {
    expect(successorsOf(officeName(name))).toContainEqual({ identity: officeName(other).identity, year })
  })

  it('go both ways, and never back', () => {
    for (const office of EVERY) {
      for (const { identity, year } of successorsOf(office)) {
        const other = officeName(identity)
        expect(other.identity).toBe(identity)
        expect(predecessorsOf(other)).toContainEqual({ identity: office.identity, year })
        expect(successorsOf(other).map((one) => one.identity)).not.toContain(office.identity)
      }
    }
  })
})

describe('what a reform is expected to have made of an office', () => {
  const expected = (name: string, level: 'NATION' | 'PROVINCE' | 'CITY') =>
    expectedOffices(officeName(name), level).map(({ year, identities }) => `${year} ${identities[0]}`)

  it.each([
    ['经贸信息委', 'CITY', ['2018 工业和信息化局', '2018 商务局']],
    ['国土资源厅', 'PROVINCE', ['2018 自然资源厅']],
    ['国土局', 'CITY', ['2018 自然资源和规划局']],
    ['卫计委', 'CITY', ['2018 卫生健康委员会']],
    ['农业部', 'NATION', ['2018 农业农村部']],
    ['林业局', 'CITY', []],
    ['教育局', 'CITY', []],
  ] as const)('of %s of a %s: %j', (name, level, offices) => {
    expect(expected(name, level)).toEqual(offices)
  })

  it('is one that would be a successor, where a document named it', () => {
    for (const office of EVERY)
      for (const level of ['NATION', 'PROVINCE', 'CITY'] as const)
        for (const { identities, year } of expectedOffices(office, level))
          expect(successorsOf(office).filter((one) => one.year === year && identities.includes(one.identity)).length).toBeGreaterThan(0)
  })

  it('rests on a plan that has a title, and is of four offices at most', () => {
    for (const office of EVERY) {
      const all = expectedOffices(office, 'CITY')
      expect(all.length).toBeLessThanOrEqual(4)
      for (const { year } of all) expect(planOf(year)).toMatch(/^《.+》（\d{4}年）$/u)
    }
  })

  it('is not what a later document still names', () => {
    expect([hasOutlived(2016, 2018), hasOutlived(2019, 2018), hasOutlived(2020, 2018)]).toEqual([false, false, true])
  })
})
