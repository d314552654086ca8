import { describe, expect, it } from '@jest/globals'
import { targetLines } from '../../support/runningText.js'

describe('what a number measures', () => {
  it('stands before it where a verb reaches the number', () => {
    expect(targetLines('到2025年，优质果率达到80%以上，冷库容量突破3万吨，柑橘黄龙病病株率控制在1%以内。')).toEqual([
      '优质果率 | GE 80 % | 2025 | TARGET',
      '冷库容量 | GE 3 万吨 | 2025 | TARGET',
      '柑橘黄龙病病株率 | LE 1 % | 2025 | TARGET',
    ])
  })

  it('stands behind it where something is made or gathered', () => {
    expect(targetLines('引进和培育5家以上果品加工企业，建成2个分选中心、10座冷库，支撑约30个合作社增收。')).toEqual([
      '引进和培育果品加工企业 | GE 5 家 | - | TARGET',
      '建成分选中心 | EQ 2 个 | - | TARGET',
      '冷库 | EQ 10 座 | - | TARGET',
      '支撑合作社增收 | APPROX 30 个 | - | TARGET',
    ])
  })

  it('stands around a share that is said to be done', () => {
    expect(targetLines('纳入名录的果园实现100%建档，全市60%以上的乡镇设有服务站。')).toEqual([
      '纳入名录的果园建档 | EQ 100 % | - | TARGET',
      '全市乡镇设有服务站 | GE 60 % | - | TARGET',
    ])
  })

  it('is counted by times of something', () => {
    expect(targetLines('检查冷藏车600辆次，抽检果品不少于300批次。')).toEqual([
      '检查冷藏车 | EQ 600 辆次 | - | TARGET',
      '抽检果品 | GE 300 批次 | - | TARGET',
    ])
  })

  it('may stand in quotation marks where they hold the goal', () => {
    expect(targetLines('实现“引进果树专家达到200名左右，优质果率达到40%”的两大发展目标。')).toEqual([
      '引进果树专家 | APPROX 200 名 | - | TARGET',
      '优质果率 | EQ 40 % | - | TARGET',
    ])
    expect(targetLines('培养100名优秀果农，落实省委九届十一次、十二次全会部署。')).toEqual(['培养优秀果农 | EQ 100 名 | - | TARGET'])
  })

  it('is no time that begins the clause: a bare 投资 takes what the clause before says', () => {
    expect(targetLines('推进果品冷库建设，今明两年投资30亿元。')).toEqual(['果品冷库建设投资 | EQ 30 亿元 | - | TARGET'])
  })

  it('may end in 表 or hold 目前 by chance', () => {
    expect(targetLines('环评报告书14个工作日内、环评报告表7个工作日内完成审批。')).toEqual([
      '环评报告书 | LE 14 个工作日 | - | TARGET',
      '环评报告表完成审批 | LE 7 个工作日 | - | TARGET',
    ])
    expect(targetLines('加大项目前期工作力度，市财政安排4000万元前期费。')).toEqual(['市财政安排前期费 | EQ 4000 万元 | - | TARGET'])
  })

  it('keeps the voltage of what is built, which sets nothing itself', () => {
    expect(targetLines('新建110千伏变电站2座、35kV线路40公里。')).toEqual([
      '新建110千伏变电站 | EQ 2 座 | - | TARGET',
      '35kV线路 | EQ 40 公里 | - | TARGET',
    ])
  })

  it('may be counted by two things, or by a pair of measure words', () => {
    expect(targetLines('降尘量不高于5吨/平方公里·月，推广移动冷库300台套。')).toEqual([
      '降尘量 | LE 5 吨/平方公里·月 | - | TARGET',
      '推广移动冷库 | EQ 300 台套 | - | TARGET',
    ])
  })

  it('is shared behind bare words of where, in a paired list', () => {
    expect(targetLines('城镇、农村居民人均可支配收入分别增长6%、7.5%。')).toEqual([
      '城镇居民人均可支配收入增长 | EQ 6 % | - | TARGET',
      '农村居民人均可支配收入增长 | EQ 7.5 % | - | TARGET',
    ])
  })

  it('is not the size that says which land is meant', () => {
    expect(targetLines('6亩以下（不含6亩）的土地转让手续，由区政府办理。')).toEqual([])
    expect(targetLines('建设100亩以上的果品产业园。')).toHaveLength(1)
  })

  it('reaches over a list to its end, and stops before the next number', () => {
    expect(targetLines('建成10个重点实验室、工程中心等平台。')).toEqual(['建成重点实验室、工程中心等平台 | EQ 10 个 | - | TARGET'])
  })

  it('keeps the words that another quantity adds to it', () => {
    expect(targetLines('培育产值超1亿元的龙头企业3家，65岁以上果农参保率达到99%，新签亿元以上项目8个。')).toEqual([
      '培育产值超1亿元的龙头企业 | EQ 3 家 | - | TARGET',
      '65岁以上果农参保率 | EQ 99 % | - | TARGET',
      '新签亿元以上项目 | EQ 8 个 | - | TARGET',
    ])
  })

  it('has no modal verb, and the share of what is done is named by it', () => {
    expect(targetLines('果品检出率必须达到100%。果园竣工后按不少于20%的比例进行抽查。补助资金应当在30个工作日内下达。')).toEqual([
      '果品检出率 | EQ 100 % | - | TARGET',
      '抽查比例 | GE 20 % | - | TARGET',
      '补助资金下达 | LE 30 个工作日 | - | TARGET',
    ])
  })

  it('is a class in a list of classes, too, where the second leaves out what is measured', () => {
    expect(targetLines('培育产值超10亿元企业3家、超5亿元企业6家。')).toEqual([
      '培育产值超10亿元企业 | EQ 3 家 | - | TARGET',
      '超5亿元企业 | EQ 6 家 | - | TARGET',
    ])
  })

  it('is borrowed from the clause before where the clause has only a share or a change', () => {
    expect(targetLines('果品加工业增加值年均增长8%，总量达到90亿元，占农业增加值比重达到25%。')).toEqual([
      '果品加工业增加值年均增长 | EQ 8 % | - | TARGET',
      '果品加工业增加值总量 | EQ 90 亿元 | - | TARGET',
      '果品加工业增加值占农业增加值比重 | EQ 25 % | - | TARGET',
    ])
  })

  it('is of the bodies that stand before a share, and is about so much where 约 stands before 有 or 占', () => {
    expect(
      targetLines('规上企业约有60%的单位建有分选车间，合作社数量约占全省的12.5%，农户（包括乡（镇）农场）20%的土地种植果树。'),
    ).toEqual([
      '规上企业建有分选车间 | APPROX 60 % | - | TARGET',
      '合作社数量占全省 | APPROX 12.5 % | - | TARGET',
      '土地种植果树 | EQ 20 % | - | TARGET',
    ])
  })

  it('is what bodies have or do where two counts stand together, and what an area is made of', () => {
    expect(
      targetLines('一、发展现状\n归集全市12个部门300余个果品数据项，完成各级40个单位的90个业务系统联网，现辖18个乡镇的果园名录逐步建立。'),
    ).toEqual([
      '归集果品数据项的全市部门 | EQ 12 个 | - | BASELINE',
      '果品数据项 | GE 300 个 | - | BASELINE',
      '业务系统联网的各级单位 | EQ 40 个 | - | BASELINE',
      '业务系统联网 | EQ 90 个 | - | BASELINE',
      '辖乡镇 | EQ 18 个 | - | BASELINE',
    ])
  })

  it('keeps the verb of its list where its own word names nothing, and how often', () => {
    expect(
      targetLines('果品平台涉及20个部门、300类资源、5万条数据。在种植、加工、仓储、运输、销售等环节和领域每年形成12个典型案例。'),
    ).toEqual([
      '果品平台涉及部门 | EQ 20 个 | - | TARGET',
      '果品平台涉及资源 | EQ 300 类 | - | TARGET',
      '果品平台涉及数据 | EQ 5 万条 | - | TARGET',
      '每年形成典型案例 | EQ 12 个 | - | TARGET',
    ])
  })

  it('says nothing of where a change began', () => {
    expect(targetLines('一、发展现状\n平台每天的访问量从上线时的300多次上升到现在每天2万次左右。')).toEqual([
      '平台每天的访问量 | APPROX 2 万次 | - | BASELINE',
    ])
  })

  it('is brought to each place of a list', () => {
    expect(targetLines('果园监测网络接入带宽实现千兆到县、百兆到镇。')).toEqual([
      '果园监测网络接入带宽到县 | EQ 1000 兆 | - | TARGET',
      '果园监测网络接入带宽到镇 | EQ 100 兆 | - | TARGET',
    ])
  })

  it('is a level with or without a unit', () => {
    expect(targetLines('果园灌溉水利用系数提高到0.6，满意度指数达到92，中心库容积率不低于1.2。')).toEqual([
      '果园灌溉水利用系数 | EQ 0.6 - | - | TARGET',
      '满意度指数 | EQ 92 - | - | TARGET',
      '中心库容积率 | GE 1.2 - | - | TARGET',
    ])
  })
})
