import { describe, expect, it } from '@jest/globals'
import { EXCLUSIONS } from '../../../src/ingest/numbers/index.js'
import { scanNumbers } from '../../../src/ingest/numbers/scan.js'
import { excludedNumbers, numbersOf, runningText } from '../../support/runningText.js'

const SENTENCES = [
  '到2025年，果园面积达到500万亩以上，优质果率、商品率分别达到80%、95%。',
  '深入贯彻党的二十大和二十届三中全会精神，落实“十四五”规划，抓好6个方面25项重点任务。',
  '根据《2023年果品工作要点》（赣府发〔2023〕5号）第三条，第2批资金三年内拨付。',
  '对年销售额1000万元以上（含1000万元）的合作社，给予20万元奖励，最高不超过50万元。',
  '建设5G果园，推广3D分选，发挥12345热线作用，服务世界500强企业，打造“1+3+N”体系。',
  '统一品牌，进一步做大做强，培育一批带头人，推进三产融合，实施千家示范、百村联动。',
  '65岁以上果农参保率达到99%，每千名果农配备技术员3名，三分之二以上乡镇建站。',
  '网址http://example.cn/2023/01，电话：0797-8123456，24小时值守。',
]

describe('the account of numbers', () => {
  it('has a place for every number: a target, an exclusion from the closed list, or an issue', () => {
    for (const text of SENTENCES) {
      const { document } = runningText(text)
      const { targets, excluded, issues } = numbersOf(text)
      const places = [...targets.flatMap(({ evidence }) => evidence.slice(0, 1)), ...excluded, ...issues]
      const unseen = scanNumbers(document.folded, 0, text.length).filter(
        (number) => !places.some(({ start, end }) => start <= number.start && number.start < end),
      )
      expect(unseen.map(({ start, end }) => text.slice(start, end))).toEqual([])
      for (const { reason } of excluded) expect(EXCLUSIONS).toContain(reason)
    }
  })

  it('never counts one number twice', () => {
    for (const text of SENTENCES) {
      const { targets, excluded } = numbersOf(text)
      const starts = [...targets.map(({ evidence }) => evidence[0]?.start), ...excluded.map(({ start }) => start)]
      expect(new Set(starts).size).toBe(starts.length)
    }
  })
})

describe('numbers that set nothing', () => {
  it.each([
    ['到2025年底前完成。', ['2025 DATE']],
    ['2021—2025年分步推进。', ['2021 PERIOD', '2025 PERIOD']],
    ['“十四五”时期抓好落实。', ['十四五 PERIOD']],
    ['扶持期限为三年。', ['三 DURATION']],
    ['按照本办法第八条执行。', ['八 REFERENCE']],
    ['第三批名单另行公布。', ['三 ORDINAL']],
    ['推进果品交易平台（二期）项目，完善分选中心一期工程。', ['二 ORDINAL', '一 ORDINAL']],
    ['贯彻党的二十大精神。', ['二十 MEETING']],
    ['发展5G果园。', ['5 NAME']],
    ['服务世界500强企业。', ['500 NAME']],
    ['提升4A级景区品质。', ['4 NAME']],
    ['发挥12345热线作用。', ['12345 NAME']],
    ['建设六大数据库。', ['六 ASPECTS']],
    ['围绕三个方面开展工作。', ['三 STRUCTURE']],
    ['把握四个环节。', ['四 ASPECTS']],
    ['实施“千家示范、百家联动”行动。', ['千 QUOTED', '百 QUOTED']],
    ['推动千家示范、百家联动。', ['千 SLOGAN', '百 SLOGAN']],
    ['形成数十家合作社参与的格局。', ['十 VAGUE']],
    ['打造一个平台。', ['一 ONE']],
    ['配置按1:3比例执行。', ['1 RATIO', '3 RATIO']],
    ['须有三分之二以上成员同意。', ['三分之二 FRACTION']],
  ])('%s', (text, expected) => {
    expect(excludedNumbers(text)).toEqual(expected)
    expect(numbersOf(text).targets).toEqual([])
  })

  it('are conditions where a grant follows, and where a list says that conditions follow', () => {
    expect(excludedNumbers('对销售额1000万元以上的合作社，给予奖励。')).toEqual(['1000 ELIGIBILITY'])
    expect(excludedNumbers('符合下列条件的可以申报：（一）面积200亩以上；（二）社员50户以上。')).toContain('200 ELIGIBILITY')
    expect(excludedNumbers('符合下列条件的可以申报：（一）面积200亩以上；（二）社员50户以上。')).toContain('50 ELIGIBILITY')
    expect(excludedNumbers('本办法所称小型果园，是指面积50亩以下的果园。')).toContain('50 ELIGIBILITY')
  })
})
