import { describe, expect, it } from '@jest/globals'
import { excludedNumbers, targetLines } from '../../support/runningText.js'

describe('a time within which one must act', () => {
  it.each([
    ['果农协会应当自受理申请之日起20日内作出决定。', '申请作出决定 | LE 20 日 | - | TARGET'],
    ['各县要自本方案公布之日起45日内，编制巡查计划。', '编制巡查计划 | LE 45 日 | - | TARGET'],
    ['自收到投诉之日起15日内作出答复。', '投诉作出答复 | LE 15 日 | - | TARGET'],
    ['市果业局应当在收到材料后10个工作日内完成审核。', '材料完成审核 | LE 10 个工作日 | - | TARGET'],
    ['材料的初审应当自受理之日起10日内完成。', '材料的初审 | LE 10 日 | - | TARGET'],
    ['施工单位应在竣工后3个月内报送资料。', '竣工后报送资料 | LE 3 个月 | - | TARGET'],
    ['当事人应当在接到通知后2周内提交说明。', '通知提交说明 | LE 2 周 | - | TARGET'],
    ['果农协会应当在3日内公示方案。', '果农协会公示方案 | LE 3 日 | - | TARGET'],
    ['整改期限不超过30日。', '整改期限 | LE 30 日 | - | TARGET'],
  ])('is a target of the act: %s', (text, line) => {
    expect(targetLines(text)).toEqual([line])
  })

  it('is none where weeks or months only run', () => {
    expect(targetLines('入驻后6个月内免收租金，培训4周，公示3个月。')).toEqual([])
    expect(excludedNumbers('每月5日前报送情况。')).toEqual(['5 NAME'])
  })
})
