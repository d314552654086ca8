import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import { themeHits } from '../../../src/ingest/items/themes/find.js'
import { themeOfUnit } from '../../../src/ingest/items/themes/functions.js'
import { THEME_WORDS } from '../../../src/ingest/items/themes/words.js'
import { THEME_CODES, THEMES } from '../../../src/model/themes.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'

/** Themes of words, by code. */
const named = (words: string): string[] => themeHits(words, 0, words.length).flatMap(({ themes }) => themes)

const PLAN = [
  '泰州市公共服务提升实施方案',
  '为提升公共服务，制定本方案。',
  '一、主要任务',
  '（一）发展智慧医疗。建设影像平台，方便群众看病。牵头单位：市卫生健康委',
  '（二）完善养老服务。',
  '1．优化场所布局。就近安排活动场所，方便出行。',
  '2．改造乡村道路停车设施。方便群众。',
  '（三）提高办理效率。推行气象信息查询，扩大气象站点，公开气象资料，方便群众了解。',
  '（四）方便群众生活。学校附近设置驿站。',
  '（五）设置便民驿站。沿街安排座椅。牵头单位：市水利局',
  '（六）安排岗亭。沿街安排岗亭。牵头单位：市水利局、市教育局',
  '（七）设置书报亭。沿街安排书报亭。牵头单位：市发展改革委',
  '二、保障措施',
  '（一）加强领导。教育部门做好教育，推进教育事业，落实教育责任。牵头单位：市教育局',
  '',
].join('\n')

function read() {
  const { delivery, text } = readText({ file: 'plan.txt', bytes: new TextEncoder().encode(PLAN) })
  const [facts] = delivery
  if (facts === undefined) throw new Error('the plan is no policy')
  return { facts, text }
}

describe('the themes of an item', () => {
  const { facts, text } = read()
  const themesOf = (title: string) =>
    facts.items
      .filter((item) => item.title === title)
      .flatMap(({ themes }) => themes.map(({ theme, rule, evidence }) => [theme, rule, ...evidence.map(({ words }) => words)]))

  it('are those that the words of its title name, with the words', () => {
    expect(themesOf('发展智慧医疗')).toEqual([['HEALTH', 'TITLE', '医疗']])
    expect(themesOf('改造乡村道路停车设施')).toEqual([
      ['AGRICULTURE', 'TITLE', '乡村'],
      ['TRANSPORT', 'TITLE', '停车'],
    ])
  })

  it('are those of the heading above where its title is general, and of none that its own title speaks against', () => {
    expect(themesOf('优化场所布局')).toEqual([['ELDERLY_CARE', 'HEADING', '养老']])
    expect(facts.items.find(({ title }) => title === '优化场所布局')?.themes[0]?.evidence[0]?.role).toBe('CONTEXT')
  })

  it('are what its text keeps naming, and nothing that it names in passing', () => {
    expect(themesOf('提高办理效率')).toEqual([['METEOROLOGY', 'TEXT', '气象', '气象', '气象']])
    expect(themesOf('方便群众生活')).toEqual([])
  })

  it('are those of the one department that leads it, where nothing else tells', () => {
    expect(themesOf('设置便民驿站')).toEqual([['WATER', 'LEAD', '市水利局']])
    expect(themesOf('安排岗亭')).toEqual([])
    expect(themesOf('设置书报亭')).toEqual([])
  })

  it('are not those of the text or the lead of a safeguard, which carries the whole plan', () => {
    expect(themesOf('加强领导')).toEqual([])
  })

  it('stand where they say', () => {
    expect(evidenceFaults(facts, text)).toEqual([])
    expect(facts.items.flatMap(({ themes }) => themes).length).toBeGreaterThan(4)
  })
})

describe('the words of themes', () => {
  it.each([
    ['促进数字经济健康发展', ['DIGITAL_INDUSTRY']],
    ['优化大数据产业生态环境', ['DIGITAL_INDUSTRY']],
    ['推进生态农业应用', ['AGRICULTURE']],
    ['完善养老保险制度', ['EMPLOYMENT']],
    ['开展跨学科研究', []],
    ['厦门市政府数据开放', ['DATA_SHARING', 'DATA_SHARING']],
    ['市教育局、市卫生健康委', []],
    ['加快文旅体服务', ['CULTURE_TOURISM', 'SPORT']],
    ['互联网+政务', ['GOVERNMENT_SERVICE']],
    ['大数据市场监管', ['MARKET_REGULATION']],
  ])('in %s name %p', (words, themes) => {
    expect(named(words)).toEqual(themes)
  })

  it('belong to one theme each, every theme has some, and every theme is found by its own', () => {
    const all = THEME_CODES.flatMap((code) => THEME_WORDS[code].split(' ').map((word) => ({ code, word })))
    expect(new Set(all.map(({ word }) => word)).size).toBe(all.length)
    for (const { code, word } of all) expect([word, named(word)]).toEqual([word, [code]])
    expect(new Set(all.map(({ code }) => code)).size).toBe(THEME_CODES.length)
  })

  it('have themes with names of their own', () => {
    expect(new Set(THEME_CODES.map((code) => THEMES[code].name)).size).toBe(THEME_CODES.length)
    expect(new Set(THEME_CODES.map((code) => THEMES[code].nameEn)).size).toBe(THEME_CODES.length)
  })
})

describe('the theme of a unit', () => {
  it.each([
    ['市教育局', 'EDUCATION'],
    ['县卫健局', 'HEALTH'],
    ['市政务服务和数据管理局', null],
    ['市发展改革委', null],
    ['市城市更新指挥部', null],
  ])('of %s is %p', (unit, theme) => {
    expect(themeOfUnit(unit, { name: unit.startsWith('县') ? '五莲县' : '日照市', code: null, level: 'CITY' })).toBe(theme)
  })
})
