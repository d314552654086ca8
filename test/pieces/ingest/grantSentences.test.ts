import { describe, expect, it } from '@jest/globals'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { readText } from '../../../src/ingest/index.js'

function read(...lines: string[]): PolicyFacts {
  const [facts] = readText({ file: 'made-up.txt', bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
  if (facts === undefined) throw new Error('no policy was read')
  return facts
}

const targets = (facts: PolicyFacts): string[] =>
  facts.targets.map(({ metric, comparator, value, unit, kind }) => `${metric} ${comparator} ${value} ${unit ?? ''} ${kind}`)

describe('measures that give each grant a sentence', () => {
  it('are titled with the condition and what is given, and belong to the zone that the title begins with', () => {
    const facts = read(
      '云溪示范区进一步激发消费活力',
      '促进春季消费若干措施',
      '为释放消费潜力，制定如下措施：',
      '一、批发企业销售额达到300万元以上的，给予1万元奖励；达到800万元以上的，给予2万元奖励。',
      '二、允许商场利用广场开展促销活动。',
    )
    expect(facts.policy).toMatchObject({ title: '云溪示范区进一步激发消费活力促进春季消费若干措施', jurisdiction: '云溪示范区' })
    expect(facts.items.map(({ title }) => title)).toEqual([
      '批发企业销售额达到300万元以上的，给予1万元奖励',
      '允许商场利用广场开展促销活动',
    ])
    expect(targets(facts)[0]).toBe('批发企业销售额奖励 EQ 1 万元 INCENTIVE')
  })

  it('keep the bound of a step that is nothing but a measure, and the time within which a body acts', () => {
    const facts = read(
      '泰州市举报奖励实施细则',
      '第一条 举报奖励由查处举报案件的文旅部门负责，按照以下标准给予奖励：',
      '（一）罚款金额在15万元以下的，按1500元奖励；',
      '（二）罚款金额在500万元以上的，按150000元奖励。',
      '第二条 作出处理决定后30个工作日内，由查处举报案件的文旅部门启动奖励程序。',
    )
    expect(targets(facts)).toEqual([
      '罚款金额在15万元以下奖励 EQ 1500 元 INCENTIVE',
      '罚款金额在500万元以上奖励 EQ 150000 元 INCENTIVE',
      expect.stringContaining('LE 30 个工作日 TARGET'),
    ])
    expect(facts.items.map(({ assignments }) => assignments.map(({ unit, collective }) => `${unit} ${collective}`))).toEqual([
      ['查处举报案件的文旅部门 true'],
      ['查处举报案件的文旅部门 true'],
    ])
  })

  it('may stand in one line behind a title that ends like a sentence', () => {
    const facts = read(
      '关于支持民宿发展的十条意见。为促进民宿发展，结合泰州实际，提出以下意见。1.对评为五星级的民宿，在市级补助的基础上，再给予 10 万元奖励；对带动就业明显的民宿，给予贷款贴息，具体办法由市文旅局会同市财政局另行制定后公布。责任单位：市文旅局、市财政局。2.对实际投资 2000 万元以上的民宿项目(包括现有企业增加投资)，当年度给予人才指标 1名，同一企业不超过 3 名。责任单位：市发改委。3.鼓励金融机构为民宿提供信用贷款。责任单位：市金融办。',
    )
    expect(facts.policy).toMatchObject({ title: '关于支持民宿发展的十条意见', jurisdiction: '泰州市' })
    expect(facts.items.map(({ path }) => path)).toEqual([['1'], ['2'], ['3']])
    expect(facts.items[1]?.title).toMatch(/^对实际投资 2000 万元以上的民宿项目/u)
    expect(facts.items[1]?.assignments.map(({ unit }) => unit)).toEqual(['市发改委'])
    expect(facts.targets.filter(({ kind }) => kind === 'BASELINE')).toEqual([])
  })

  it('read a number and its unit over the break of a wrapped line', () => {
    const facts = read(
      '泰州市加快民宿经济发展若干政策',
      '一、鼓励民宿升级',
      '（一）支持评星创优。对首次评为四星级、五星级民宿、年营业收入首次突破 500',
      '万元的，分别给予一次性奖励 10 万元、20 万元、50 万',
      '元。当年认定为省级精品民宿的，对其运营主体一次性奖励',
      '企业 80 万元。（责任单位：市文旅局）',
    )
    expect(facts.targets.map(({ value, unit, kind }) => `${value} ${unit ?? ''} ${kind}`)).toEqual([
      '10 万元 INCENTIVE',
      '20 万元 INCENTIVE',
      '50 万元 INCENTIVE',
      '80 万元 INCENTIVE',
    ])
  })
})
