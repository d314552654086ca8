import { describe, expect, it } from '@jest/globals'
import { targetLines } from '../../support/runningText.js'

describe('paired lists', () => {
  it('give each metric its number', () => {
    expect(targetLines('果园水肥一体化率、绿色防控率分别达到45%、60%。')).toEqual([
      '果园水肥一体化率 | EQ 45 % | - | TARGET',
      '绿色防控率 | EQ 60 % | - | TARGET',
    ])
  })

  it('put back what the members share, at the beginning or at the end', () => {
    expect(targetLines('市、县两级果品档案共享率、开放率分别达到30%和20%。')).toEqual([
      '市、县两级果品档案共享率 | EQ 30 % | - | TARGET',
      '市、县两级果品档案开放率 | EQ 20 % | - | TARGET',
    ])
    expect(targetLines('大型果园、中型果园的建档比例分别达到90%、70%。')).toEqual([
      '大型果园的建档比例 | EQ 90 % | - | TARGET',
      '中型果园的建档比例 | EQ 70 % | - | TARGET',
    ])
  })

  it('answer the counts of the clause before, each thing with its rate', () => {
    expect(targetLines('一、发展现状\n接入冷库32座、分选线58条，接入率75.5%、62%。').slice(2)).toEqual([
      '冷库接入率 | EQ 75.5 % | - | BASELINE',
      '分选线接入率 | EQ 62 % | - | BASELINE',
    ])
  })

  it('give a thing its share of each whole', () => {
    expect(targetLines('一、发展现状\n脐橙产量120万吨，分别占全省和全国脐橙产量的70%和20%。').slice(1)).toEqual([
      '脐橙产量占全省脐橙产量 | EQ 70 % | - | BASELINE',
      '脐橙产量占全国脐橙产量 | EQ 20 % | - | BASELINE',
    ])
  })

  it('share a bound that stands before the list, but not one that stands behind a number', () => {
    expect(targetLines('对国家级、省级示范社，分别给予不超过20万元、10万元奖励。').map((line) => line.split(' | ')[1])).toEqual([
      'LE 20 万元',
      'LE 10 万元',
    ])
    expect(targetLines('新建冷库5座、10座以上分选线。').map((line) => line.split(' | ')[1])).toEqual(['EQ 5 座', 'GE 10 座'])
  })

  it('are not parted at the 及 within a word', () => {
    expect(targetLines('一、发展目标\n到2027年，滴灌技术在脐橙、蜜柚、柑橘等主要果品普及率分别达到30%、25%、20%。')).toEqual([
      '滴灌技术在脐橙等主要果品普及率 | EQ 30 % | 2027 | TARGET',
      '蜜柚等主要果品普及率 | EQ 25 % | 2027 | TARGET',
      '柑橘等主要果品普及率 | EQ 20 % | 2027 | TARGET',
    ])
  })
})
