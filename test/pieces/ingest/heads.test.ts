import { describe, expect, it } from '@jest/globals'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { readText } from '../../../src/ingest/index.js'

function read(...lines: string[]): PolicyFacts[] {
  return readText({ file: 'made-up.txt', bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
}

function only(...lines: string[]): PolicyFacts {
  const [first, ...others] = read(...lines)
  if (first === undefined) throw new Error('no policy was read')
  expect(others).toEqual([])
  return first
}

function pathsOf(facts: PolicyFacts): string[] {
  return facts.items.map((item) => item.path.join('/'))
}

const ITEMS = ['一、清理河道。组织沿线乡镇清理河道。(责任单位:县水利局)', '二、建立巡查制度。完善日常巡查。(责任单位:县河长制办公室)']

describe('the head of a policy', () => {
  it('belongs with its plan where the notice has headings of its own, and only the plan has the items', () => {
    const facts = only(
      '云溪区人民政府办公室关于印发云溪区社区食堂建设三年行动计划的通知',
      '云政办发〔2021〕18号',
      '各街道办事处,区政府各部门:',
      '《云溪区社区食堂建设三年行动计划》已经区政府同意,现印发给你们,并就有关事项通知如下:',
      '一、提高认识。各单位要把社区食堂建设摆上重要位置。',
      '二、抓好落实。各单位要抓紧推进。',
      '云溪区人民政府办公室',
      '2021年4月6日',
      '云溪区社区食堂建设三年行动计划',
      '为方便老年人就餐,制定本计划。',
      '一、主要任务',
      '(一)布点建设。在每个街道建成一处食堂。(责任单位:区民政局)',
      '(二)运营补助。对运营主体给予补助。(责任单位:区财政局)',
    )
    expect(facts.policy).toMatchObject({
      title: '云溪区社区食堂建设三年行动计划',
      docNumber: '云政办发〔2021〕18号',
      issuedOn: '2021-04-06',
    })
    expect(pathsOf(facts)).toEqual(['一/(一)', '一/(二)'])
  })

  it('gives the whole name of an issuer whose signature leaves the area out', () => {
    const facts = only(
      '信息名称: 关于印发《岚山区河湖清理工作责任分解方案》的通知',
      '发布机构 岚山区人民政府办公室    文    号 岚政办字〔2019〕7号    有 效 性 有效',
      '关于印发《岚山区河湖清理',
      '工作责任分解方案》的',
      '通  知',
      '各乡镇人民政府,区直有关部门:',
      '现将《岚山区河湖清理工作责任分解方案》印发给你们,请认真组织实施。',
      '区人民政府办公室',
      '2019年3月5日',
      '岚山区河湖清理工作责任分解方案',
      ...ITEMS,
    )
    expect(facts.policy).toMatchObject({
      title: '岚山区河湖清理工作责任分解方案',
      docNumber: '岚政办字〔2019〕7号',
      issuer: '岚山区人民政府办公室',
      jurisdictionCode: '371103',
      issuedOn: '2019-03-05',
    })
    expect(pathsOf(facts)).toEqual(['一', '二'])
  })

  it('joins a title whose first line names the area, with its years and its date below', () => {
    const facts = only(
      '江宁区文旅品牌',
      '加快建设夜游经济三年行动计划',
      '(2018—2020年)',
      '(2018年8月7日)',
      '为加快建设,制定本计划。',
      ...ITEMS,
    )
    expect(facts.policy).toMatchObject({
      title: '江宁区文旅品牌加快建设夜游经济三年行动计划(2018—2020年)',
      jurisdiction: '江宁区',
      issuedOn: '2018-08-07',
      period: { from: 2018, to: 2020 },
    })
  })

  it('takes the plan that a department made and an office passes on by the plan’s own title', () => {
    const facts = only(
      '日照市人民政府办公室转发市商务局《日照市早餐工程工作安排》的通知',
      '各区县人民政府:',
      '市商务局制定的《日照市早餐工程工作安排》已经市政府同意,现转发给你们,请贯彻执行。',
      ...ITEMS,
    )
    expect(facts.policy).toMatchObject({ title: '日照市早餐工程工作安排', jurisdictionCode: '371100' })
  })

  it('knows a province by its number and its addressees, and by neither alone', () => {
    const toRegions = ['渝府发〔2021〕12号', '各区县(自治县)人民政府,市政府有关部门:', '为促进桥梁养护,现提出如下意见。', ...ITEMS]
    expect(only(...toRegions).policy).toMatchObject({ jurisdiction: '重庆市', level: 'PROVINCE' })
    const toTowns = ['宁府发〔2021〕12号', '镇人民政府,有关部门,各单位:', '为促进桥梁养护,现提出如下意见。', ...ITEMS]
    expect(only(...toTowns).policy.jurisdiction).toBeNull()
  })

  it('reads 計畫 as the kind of document that it is', () => {
    const facts = only(
      '重慶市橋樑建設行動計畫',
      '為加快橋樑建設,制定本計畫。',
      '一、建設監測平臺。建設全市橋樑監測平臺。(責任單位:市城市管理局)',
      '二、養護。開展養護。',
    )
    expect(facts.policy).toMatchObject({ title: '重庆市桥梁建设行动计划', jurisdiction: '重庆市' })
  })

  it('takes a title of several lines as its notice names it, and does not cite it', () => {
    const facts = only(
      '海陵区人民政府关于印发 《海陵区政府2023年重点工作任务 和责任分工方案》的通知',
      '各街道办事处,区各部门:',
      '现将《海陵区政府2023年重点工作任务和责任分工方案》印发给你们,请认真贯彻落实。',
      '海陵区人民政府',
      '2023年3月8日',
      '海陵区政府2023年重点工作',
      '任务和责任分工方案',
      '为做好今年工作,制定本方案。',
      '一、经济社会发展的主要预期目标',
      '1.地区生产总值增长6%左右。',
      '牵头单位:区发改委',
      '2.其他主要指标不低于全市平均水平。',
      '二、重点任务',
      '1.清理河道。组织清理河道。(责任单位:区水利局)',
    )
    expect(facts.policy).toMatchObject({
      title: '海陵区政府2023年重点工作任务和责任分工方案',
      period: { from: 2023, to: 2023 },
      cites: [],
    })
    expect(pathsOf(facts)).toEqual(['一/1', '二/1'])
    expect(facts.targets.map(({ by }) => by)).toEqual([2023])
  })

  it('leaves out the box of facts that an encyclopaedia prints, and its other fields', () => {
    const facts = only(
      '江苏省促进民宿发展的若干措施',
      '今年以来,民宿发展放缓,为此提出本措施。',
      '基本介绍',
      '  • 中文名:江苏省促进民宿发展的若干措施',
      '  • 外文名:Some measures',
      '  • 影响因素:旅游放缓等',
      '政策全文',
      ...ITEMS,
    )
    expect(facts.policy).toMatchObject({ title: '江苏省促进民宿发展的若干措施', jurisdiction: '江苏省' })
    expect(pathsOf(facts)).toEqual(['一', '二'])
  })

  it('reads one field of a line that prints two', () => {
    const facts = only('发布机构: 海陵区教育局 主题分类: 科技、教育', '河道清理实施方案', ...ITEMS)
    expect(facts.policy.issuer).toBe('海陵区教育局')
  })

  it('knows the area by the conditions that the plan is adapted to, or by the one that its title holds', () => {
    expect(only('稳增长若干政策措施', '为促进稳定增长,结合海陵区实际,制定本措施。', ...ITEMS).policy.jurisdiction).toBe('海陵区')
    expect(only('数字江苏建设2025年工作要点', ...ITEMS).policy.jurisdiction).toBe('江苏省')
    expect(only('苏州南京合作2025年工作要点', ...ITEMS).policy.jurisdiction).toBe('苏州市')
    expect(only('长三角（苏州、南京）合作工作要点', ...ITEMS).policy.jurisdiction).toBeNull()
  })

  it('is for the nation where it addresses the provinces', () => {
    const facts = only('关于做好青年就业工作的通知', '各省、自治区、直辖市人民政府，国务院各部委：', ...ITEMS)
    expect(facts.policy).toMatchObject({ jurisdiction: '全国', level: 'NATION' })
  })

  it('addresses zones, and an addressed zone counts where the body names it too, each by itself', () => {
    const facts = only(
      '泰州市河道清理实施方案',
      '各区水利局，周山新区经济运行局，湖西经开区、临空经济区管委会，有关单位：',
      '为清理河道，制定本方案。先清理周山新区、湖西经开区和临空经济区的河道。',
      ...ITEMS,
    )
    expect(facts.zones.map(({ name, in: within }) => [name, within])).toEqual([
      ['周山新区', null],
      ['湖西经开区', null],
      ['临空经济区', null],
    ])
    const addressed = only('泰州市河道清理实施方案', '各区水利局，周山新区管委会：', '为清理河道，制定本方案。', ...ITEMS)
    expect(addressed.zones).toEqual([])
  })
})
