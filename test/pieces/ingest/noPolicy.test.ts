import { describe, expect, it } from '@jest/globals'
import { DocumentError, readText } from '../../../src/ingest/index.js'

const read = (lines: readonly string[], file = 'made-up.txt'): number =>
  readText({ file, bytes: new TextEncoder().encode(lines.join('\n')) }).delivery.length

const HEADINGS = ['一、出台背景', '河道淤积多年。', '二、主要内容', '《方案》提出5项任务,由市水利局负责。']

describe('what only writes about a policy', () => {
  it.each([
    [['《枫桥市河道清理工作方案》政策解读', ...HEADINGS]],
    [['关于《枫桥市河道清理工作方案》的起草说明', ...HEADINGS]],
    [['一图读懂《枫桥市河道清理工作方案》', ...HEADINGS]],
    [
      [
        '市水利局负责人就《枫桥市河道清理工作方案》答记者问',
        '问:为什么要出台方案?',
        '答:河道淤积多年。',
        '问:谁负责?',
        '答:由市水利局负责。',
      ],
    ],
    [['2021年3月5日,市政府印发了《枫桥市河道清理工作方案》,现解读如下:', ...HEADINGS]],
  ])('is refused as an explanation: %j', (lines) => {
    expect(() => read(lines)).toThrow(/it explains one \(解读\): give the document/u)
  })

  it.each([
    [
      [
        '枫桥市出台河道清理工作方案',
        '近日,枫桥市人民政府印发了《枫桥市河道清理工作方案》,提出由市水利局负责清理河道,到2025年建成生态河道12公里,群众满意度达到95%以上。',
      ],
    ],
    [
      [
        '枫桥市推出河道清理计划',
        '本报讯 (记者 林某)枫桥市水利局负责清理河道,到2025年建成生态河道12公里,沿线乡镇同步开展巡查,群众纷纷点赞河道变化。',
      ],
    ],
  ])('is refused as news: %j', (lines) => {
    expect(() => read(lines)).toThrow(/it is news of one/u)
  })

  it.each([
    [['4月8日，全市召开会议。', '会上通报，一季度完成投资120亿元，新建河道闸坝35座。']],
    [['2022年全市经济稳步发展，粮食总产量达到85万吨，比上年增长2%。']],
    [['招聘启事', '完成报名后参加面试，超过35岁者不予受理。']],
  ])('is refused as numbers that set nothing: %j', (lines) => {
    expect(() => read(lines)).toThrow(DocumentError)
  })

  it('is told which signs are missing where there is none', () => {
    expect(() => read(['今天天气很好,大家都在河边散步。'])).toThrow(
      /no title that ends with a kind of document .* give the whole document/u,
    )
  })

  it('is none of a notice that speaks of interpretation', () => {
    expect(
      read([
        '枫桥市人民政府关于加强政策解读工作的通知',
        '枫政发〔2021〕7号',
        '各县区人民政府:',
        '一、编写解读。同步编写解读材料。',
        '二、回应关切。(市政府办公室负责)',
      ]),
    ).toBe(1)
  })
})

describe('a text without any title', () => {
  it.each([[['一、清理河道。', '二、建立巡查制度。']], [['清理河道。', '责任单位:市水利局']], [['到2025年,建成生态河道12公里。']]])(
    'is a policy where it has headings, a duty or a number set: %j',
    (lines) => {
      expect(read(lines)).toBe(1)
    },
  )
})
