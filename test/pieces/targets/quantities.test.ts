import { describe, expect, it } from '@jest/globals'
import { targetLines } from '../../support/runningText.js'

describe('numbers and units', () => {
  it('keep 万, 亿 and 千万 in the unit, and count what is written in characters', () => {
    expect(targetLines('种植30余万亩，年交易2千万笔，投入五十万元，每年召开两次会议，实现百兆到户。')).toEqual([
      '种植 | GE 30 万亩 | - | TARGET',
      '年交易 | EQ 2 千万笔 | - | TARGET',
      '投入 | EQ 50 万元 | - | TARGET',
      '每年召开会议 | EQ 2 次 | - | TARGET',
      '到户 | EQ 100 兆 | - | TARGET',
    ])
  })

  it('count one for each of several, and no article', () => {
    expect(
      targetLines('在南康、信丰各举办一场推介会，每个乡镇建成一处果品集市，打造一个品牌。').map((line) => line.split(' | ')[1]),
    ).toEqual(['EQ 1 场', 'EQ 1 处'])
  })

  it('read ranges, blanks and compound units', () => {
    expect(targetLines('培育3—5家企业，带宽达到2800 Gbps以上，租金补贴标准为8元/平方米。')).toEqual([
      '培育企业 | RANGE 3–5 家 | - | TARGET',
      '带宽 | GE 2800 Gbps | - | TARGET',
      '租金补贴标准 | EQ 8 元/平方米 | - | INCENTIVE',
    ])
  })

  it('know circles, and times that a service keeps to', () => {
    expect(targetLines('打造“15分钟采摘圈”，自受理之日起10个工作日内办结。').map((line) => line.split(' | ')[1])).toEqual([
      'EQ 15 分钟',
      'LE 10 个工作日',
    ])
  })
})
