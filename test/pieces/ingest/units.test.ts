import { describe, expect, it } from '@jest/globals'
import { areaAtStart, levelWord, type Area } from '../../../src/ingest/language/areas.js'
import { restoreLevels } from '../../../src/ingest/duties/levels.js'
import { readUnitList } from '../../../src/ingest/language/unitList.js'

const CITY: Area = { name: '惠州市', code: '441300', level: 'CITY' }
const COUNTY: Area = { name: '新安县', code: '410323', level: 'DISTRICT' }
const PROVINCE: Area = { name: '四川省', code: '510000', level: 'PROVINCE' }
const REGION: Area = { name: '宁夏回族自治区', code: '640000', level: 'PROVINCE' }
const NATIONAL: Area = { name: '全国', code: '100000', level: 'NATION' }

/** The restored names of a list; `*` marks a collective. */
function names(list: string, area: Area | null): string[] {
  const entries = readUnitList(list, 0, list.length, () => undefined)
  const restored = restoreLevels(entries, area)
  return entries.map(({ words, collective }, at) => `${restored[at]?.supplied?.text ?? ''}${words}${collective ? '*' : ''}`)
}

describe('lists of units', () => {
  it.each([
    ['市发展改革局、工商局', CITY, ['市发展改革局', '市工商局']],
    ['市委网信办、住房城乡建设局', CITY, ['市委网信办', '市住房城乡建设局']],
    [
      '惠州供电局、供电局、人民银行惠州市中心支行、仲恺高新区管委会、铁塔公司',
      CITY,
      ['惠州供电局', '供电局', '人民银行惠州市中心支行', '仲恺高新区管委会', '铁塔公司'],
    ],
    ['市场监管局、市政园林局、市政务服务局、市民政局', CITY, ['市市场监管局', '市市政园林局', '市政务服务局', '市民政局']],
    ['国税局、气象局、烟草专卖局、邮政管理局', CITY, ['市国税局', '市气象局', '市烟草专卖局', '市邮政管理局']],
    ['教体局、卫健委', COUNTY, ['县教体局', '县卫健委']],
    ['自治区农业农村厅、财政厅', REGION, ['自治区农业农村厅', '自治区财政厅']],
    ['教育部、共青团中央', NATIONAL, ['教育部', '共青团中央']],
    ['国家发展改革委、财政部、工业和信息化部', NATIONAL, ['国家发展改革委', '财政部', '工业和信息化部']],
    ['市委宣传部、团市委、东江艺术团', CITY, ['市委宣传部', '团市委', '市东江艺术团']],
    ['团县委、妇联', COUNTY, ['团县委', '县妇联']],
    ['省商务厅,宜宾、眉山、乐山市政府', PROVINCE, ['省商务厅', '宜宾', '眉山', '乐山市政府']],
    ['大亚湾开发区、石龙镇、南城区', CITY, ['大亚湾开发区', '石龙镇', '南城区']],
  ])('puts the level back in %s', (list, area, expected) => {
    expect(names(list, area)).toEqual(expected)
  })

  it.each([
    ['市直有关部门、单位,各区县政府、管委', ['市直有关部门、单位*', '各区县政府、管委*']],
    ['各街道、区直各部门', ['各街道*', '区直各部门*']],
    ['各通信运营商、铁塔公司', ['各通信运营商*', '铁塔公司']],
    ['企业所在地的税务部门', ['企业所在地的税务部门*']],
    ['全区经济运行各专班', ['全区经济运行各专班*']],
    ['各县、区人民政府,大亚湾开发区、仲恺高新区管委会', ['各县、区人民政府*', '大亚湾开发区', '仲恺高新区管委会']],
    ['市安监局和各相关部门', ['市安监局', '各相关部门*']],
    ['市、区、街道、社区等', ['市、区、街道、社区*']],
    ['各县(市、区)人民政府', ['各县(市、区)人民政府*']],
    ['市财政局、市审计局等相关部门', ['市财政局', '市审计局']],
    ['市财政局等', ['市财政局']],
    ['市司法局、有关律师事务所', ['市司法局', '有关律师事务所*']],
    ['各乡镇卫生院、社区卫生服务中心', ['各乡镇卫生院、社区卫生服务中心*']],
    ['各街道办事处、社区居委会', ['各街道办事处、社区居委会*']],
    ['各行业主管部门及市县人民政府', ['各行业主管部门及市县人民政府*']],
    ['市教育局、县区政府', ['市教育局', '县区政府*']],
    ['各区政府〔管委会〕、市国资委', ['各区政府〔管委会〕*', '市国资委']],
    ['全体成员单位、有关企业', ['全体成员单位*', '有关企业*']],
  ])('tells classes from units in %s', (list, expected) => {
    expect(names(list, CITY)).toEqual(expected)
  })

  it('does not part a name at the 和 within it', () => {
    expect(names('市工业和信息化局、市自然资源和规划局和市人力资源和社会保障局', CITY)).toEqual([
      '市工业和信息化局',
      '市自然资源和规划局',
      '市人力资源和社会保障局',
    ])
  })

  it('says by which rule a level was put back', () => {
    const list = '市科技局、教育局'
    const entries = readUnitList(list, 0, list.length, () => undefined)
    expect(restoreLevels(entries, CITY)).toEqual([{ supplied: null }, { supplied: { text: '市', rule: 'LIST_PREFIX' } }])
    expect(restoreLevels(entries.slice(1), CITY)).toEqual([{ supplied: { text: '市', rule: 'DOCUMENT_LEVEL' } }])
  })
})

describe('areas', () => {
  it.each([
    ['绵阳市涪城区人民政府办公室', '涪城区', '510703'],
    ['交通运输部', '全国', '100000'],
    ['国务院办公厅', '全国', '100000'],
    ['中共沙洋县委办公室', '沙洋县', '420822'],
    ['孟连县人民政府', '孟连县', '530827'],
    ['惠州供电局', '惠州市', '441300'],
    ['大同市云岗区人民政府', '云岗区', null],
    ['惠州大亚湾经济技术开发区管理委员会', '惠州大亚湾经济技术开发区', null],
  ])('%s is of %s', (body, name, code) => {
    expect(areaAtStart(body)?.area).toMatchObject({ name, code })
  })

  it.each([
    ['淮阳县民生实事任务分解表', '淮阳县', null],
    ['朝阳区民生实事任务分解表', '朝阳区', null],
    ['海南州民生实事任务分解表', '海南州', '632500'],
    ['海南省民生实事任务分解表', '海南省', '460000'],
    ['惠州区域协调发展规划', '惠州市', '441300'],
  ])('have the level that is printed: %s', (title, name, code) => {
    expect(areaAtStart(title)?.area).toMatchObject({ name, code })
  })

  it('have the character of their level, the nation none', () => {
    expect([CITY, COUNTY, REGION, NATIONAL].map(levelWord)).toEqual(['市', '县', '自治区', null])
  })
})
