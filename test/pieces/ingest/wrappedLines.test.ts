import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import { readSource } from '../../../src/ingest/source/read.js'
import { unwrap } from '../../../src/ingest/source/unwrap.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'
import { paged, wrapped } from '../../support/wrapped.js'

const TITLE = '赣州市促进果业加工发展实施方案（2021—2025年）'
const BODY = [
  '为贯彻落实《赣州市人民政府关于印发赣州市果业振兴三年行动计划的通知》（赣市府发〔2021〕17号）精神，加快果品加工业发展，结合我市实际，制定本方案。',
  '一、工作目标',
  '到2025年，全市果品商品化处理率达到85%以上，培育年加工能力5万吨以上的果品加工企业12家，果业全产业链综合产值突破320亿元，建成冷链仓储库容60万吨，形成种植、加工、销售、观光相互带动的发展格局。',
  '二、主要任务',
  '（一）完善加工设施。支持龙头企业在寻乌县、安远县等主产县新建清洗分级包装一体化生产线，鼓励农民合作社共建共用冷链仓储设施，推动加工副产物综合利用，减少鲜果集中上市时的损耗。（牵头单位：市农业农村局；责任单位：市发展改革委、市商务局、市自然资源局、市市场监督管理局、市供销社，各有关县（市、区）人民政府）',
  '（二）建设加工园区。以寻乌县黄岗山工业园、赣州高新技术产业开发区为载体，集中布局果汁、果干、果酒项目，完善供水、供电和污水处理设施，引导加工企业入园发展，降低企业的用地用能成本。（牵头单位：市工业和信息化局；责任单位：市生态环境局、国网赣州供电公司）',
  '（三）打造区域品牌。统一产品标识、包装标准和质量追溯，组织企业参加各类展销活动，每年举办2次以上产销对接会，提升区域公用品牌的市场影响力和产品附加值，让更多果农分享品牌收益。（责任单位：市果业发展中心、市文化广电新闻出版旅游局）',
  '三、保障措施',
  '（一）加强组织领导。成立由分管副市长任组长的工作专班，定期研究解决果品加工发展中的重大问题，日常工作由市农业农村局负责，各主产县要结合实际细化措施、明确进度，确保各项任务落到实处。',
  '（二）强化资金支持。对新建果品加工生产线且设备投资达到500万元以上的企业，按照设备投资额的10%给予补助，单个企业补助最高不超过200万元，所需资金由市级果业发展专项资金安排。',
]

/** The one policy of a text; its evidence must stand where it says. */
function readOne(text: string): PolicyFacts {
  const { delivery, text: canonical } = readText({ file: 'set.txt', bytes: new TextEncoder().encode(text) })
  const [facts] = delivery
  if (facts === undefined || delivery.length > 1) throw new Error(`${delivery.length} policies`)
  expect(canonical).toBe(text)
  expect(evidenceFaults(facts, text)).toEqual([])
  return facts
}

/** What a policy says, without where it says it. */
const told = ({ policy, items, targets, zones }: PolicyFacts): unknown => ({
  cites: policy.cites.map(({ title, docNumber }) => ({ title, docNumber })),
  items: items.map(({ path, title, assignments }) => [path.join('/'), title, assignments.map(({ role, unit }) => `${role} ${unit}`)]),
  targets: targets.map(({ path, metric, value, unit, by }) => ({ path, metric, value, unit, by })),
  zones: zones.map(({ name, in: within }) => ({ name, within })),
})

const WHOLE = `${TITLE}\n\n${BODY.join('\n')}\n`
const SET = `${TITLE}\n\n${wrapped(BODY.join('\n'))}\n`

const unwrapped = (text: string): string | undefined => unwrap(readSource('set.txt', new TextEncoder().encode(text)))?.document.text

describe('a text set in lines of one width', () => {
  it('says what it says in whole paragraphs', () => {
    const whole = told(readOne(WHOLE))
    expect(whole).toMatchObject({ zones: [{ name: '寻乌县黄岗山工业园' }, { name: '赣州高新技术产业开发区' }] })
    expect(told(readOne(SET))).toEqual(whole)
    expect(told(readOne(SET.replaceAll('\n', '\r\n')))).toEqual(whole)
  })

  it('goes on behind the number of a page', () => {
    expect(told(readOne(paged(SET, 5)))).toEqual(told(readOne(WHOLE)))
  })

  it('is set in whole paragraphs, too, where none is indented', () => {
    const flush = SET.replaceAll('　　', '')
    expect(told(readOne(flush))).toEqual(told(readOne(WHOLE)))
  })

  it('quotes a name that was broken as it is printed, and names its line', () => {
    const facts = readOne(SET)
    const mentions = facts.items.flatMap(({ assignments }) => assignments.map(({ mention }) => mention))
    const broken = mentions.filter((mention) => mention.includes('\n'))
    expect(broken.length).toBeGreaterThan(0)
    for (const mention of broken) expect(SET).toContain(mention)
    expect(facts.source).toMatchObject({ firstLine: 1, length: SET.length })
  })
})

describe('lines that their author ended', () => {
  it('stay as they are in whole paragraphs', () => {
    expect(unwrapped(WHOLE)).toBeUndefined()
  })

  it('stay as they are where they are short and of many lengths', () => {
    const list = [
      '果园',
      '冷库和分拣中心',
      '产地市场',
      '果品加工厂的扩建',
      '观光采摘园',
      '科普馆',
      '苗木繁育基地',
      '灌溉',
      '道路硬化',
      '电商服务站',
    ]
    expect(unwrapped(`${TITLE}\n${list.join('\n')}\n`)).toBeUndefined()
  })

  it('stay as they are where a few are of one length', () => {
    const chance = Array<string>(8).fill('各县区人民政府和市直有关部门要加强对果品加工工作的领导')
    expect(unwrapped(`${TITLE}\n${chance.join('\n')}\n`)).toBeUndefined()
  })

  it('stay as they are where each is a sentence', () => {
    const sentence = '组织农户参加修剪、施肥和病虫害防治培训并建立档案。'
    expect(unwrapped(`${TITLE}\n${`${sentence}\n`.repeat(20)}`)).toBeUndefined()
  })

  it('stay as they are in the rows of a table', () => {
    const row = '修建冷库 | 市果业发展中心 | 市财政局和市商务局 | 二〇二一'
    expect(unwrapped(`${TITLE}\n${`${row}\n`.repeat(20)}`)).toBeUndefined()
  })

  it('part headings behind a full line, and a heading as long as a line from the heading under it', () => {
    const heading = '一、加强果品加工的技术研发和成果转化与推广应用工作'
    const lines = [heading, '（一）支持企业建设研发中心', ...Array<string>(20).fill('企业与高校共建果品加工实验室并且共享仪器设备与人员')]
    expect(unwrapped(lines.join('\n'))?.split('\n').slice(0, 2)).toEqual(lines.slice(0, 2))
  })
})
