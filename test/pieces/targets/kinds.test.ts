import { describe, expect, it } from '@jest/globals'
import { targetLines } from '../../support/runningText.js'

describe('the kind of a number', () => {
  it('is a baseline in chapters on the present, and where the words say so', () => {
    const text = ['一、发展现状', '全市果园面积40万亩，2022年产值达到70亿元。', '二、发展目标', '面积达到60万亩。'].join('\n')
    expect(targetLines(text)).toEqual([
      '全市果园面积 | EQ 40 万亩 | - | BASELINE',
      '产值 | EQ 70 亿元 | 2022 | BASELINE',
      '面积 | EQ 60 万亩 | - | TARGET',
    ])
    expect(targetLines('截至2022年底，已建成冷库15座。')).toEqual(['建成冷库 | EQ 15 座 | 2022 | BASELINE'])
    expect(targetLines('目前全市有合作社300家。').map((line) => line.split(' | ')[3])).toEqual(['BASELINE'])
  })

  it('is a baseline with the year of its sentence, over semicolons', () => {
    expect(
      targetLines('截至2020年底，全市有果园98万亩；果品产业园4个。目前，合作社300家。').map((line) => line.split(' | ').slice(2)),
    ).toEqual([
      ['2020', 'BASELINE'],
      ['2020', 'BASELINE'],
      ['-', 'BASELINE'],
    ])
  })

  it('is a baseline for where a change begins', () => {
    expect(targetLines('优质果率由65%提高到80%。')).toEqual(['优质果率 | EQ 65 % | - | BASELINE', '优质果率 | EQ 80 % | - | TARGET'])
  })

  it('is of the present in chapters that describe it, not below a chapter that sets work', () => {
    const text = '一、整改任务\n（一）灌溉能力不足\n2024年，灌溉率达到98%。\n二、存在不足\n（一）灌溉能力不足\n灌溉率为60%。'
    expect(targetLines(text).map((line) => line.split(' | ')[3])).toEqual(['TARGET', 'BASELINE'])
  })

  it('is no figure of the present under a heading that tells to make up for a want', () => {
    const kinds = (text: string) => targetLines(text).map((line) => line.split(' | ')[3])
    expect(kinds('（一）补齐冷链短板。新建冷库12座，冷藏率达到60%。')).toEqual(['TARGET', 'TARGET'])
    expect(kinds('（一）补短板行动。新建冷库12座。')).toEqual(['TARGET'])
    expect(kinds('（一）主要短板。冷藏率30%。')).toEqual(['BASELINE'])
  })

  it('is a baseline in a chapter that tells how it came about, also where the year stands behind 增长到', () => {
    expect(targetLines('一、发展基础\n脐橙产量由2016年的60万吨增长到2019年的120万吨，年均增长26%。')).toEqual([
      '脐橙产量 | EQ 60 万吨 | 2016 | BASELINE',
      '脐橙产量增长 | EQ 120 万吨 | 2019 | BASELINE',
      '脐橙产量年均增长 | EQ 26 % | 2019 | BASELINE',
    ])
  })
})
