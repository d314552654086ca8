import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'

const read = (lines: readonly string[], file = 'plan.txt') => {
  const [facts] = readText({ file, bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
  if (facts === undefined) throw new Error('the plan is no policy')
  return facts
}

describe('what an item is called and when it is due', () => {
  it('stands behind the span of a step, and the step is due when that ends', () => {
    const { items } = read([
      '泰州市民宿提质行动方案',
      '一、实施步骤',
      '第一阶段（2023年6月—7月）：动员部署。各地摸清民宿底数，建立清单。（责任单位：市文化广电和旅游局）',
      '第二阶段（2023年8月—2024年9月）：全面实施。按清单逐家改造提升。（责任单位：市文化广电和旅游局）',
    ])
    expect(items.map(({ path, title, due }) => [path.at(-1), title, due])).toEqual([
      ['第一阶段', '动员部署', '2023-07'],
      ['第二阶段', '全面实施', '2024-09'],
    ])
  })

  it('is the first clause that says what is done, also behind 对, 按照 and 在', () => {
    const { items } = read([
      '泰州市民宿整治方案',
      '一、重点任务',
      '1.对闲置、破损的老屋逐座制定改造方案，两年内修复25座。',
      '责任单位：市文化广电和旅游局',
      '督导单位：市政府督查室',
      '2.按照“一村一品”的思路确定各村主题，其余因地制宜。',
      '责任单位：市文化广电和旅游局',
      '3.在溱湖景区和凤城河片区设立民宿服务专区，提供代办服务。',
      '责任单位：市文化广电和旅游局',
    ])
    expect(items.map(({ title }) => title)).toEqual([
      '对闲置、破损的老屋逐座制定改造方案',
      '按照“一村一品”的思路确定各村主题',
      '在溱湖景区和凤城河片区设立民宿服务专区',
    ])
  })

  it('is not asked of a link of the page that has the words of its title', () => {
    const { items, policy } = read([
      '泰州市人民政府关于印发泰州市民宿提质工作方案的通知',
      '各区人民政府：',
      '《泰州市民宿提质工作方案》已经市政府同意，现印发你们。',
      '泰州市人民政府',
      '2023年3月11日',
      '泰州市民宿提质工作方案',
      '为做强民宿，制定本方案。',
      '一、重点任务',
      '（一）完善标准。制定地方标准。（责任单位：市文化广电和旅游局）',
      '（二）加强推介。组织线上展示。（责任单位：市商务局）',
      '分享到： 微信 微博　打印本页　关闭',
      '相关解读',
      '【图解】泰州市民宿提质工作方案',
      '【问答】民宿怎样办理登记？',
    ])
    expect(policy.title).toBe('泰州市民宿提质工作方案')
    expect(items.map(({ title }) => title)).toEqual(['完善标准', '加强推介'])
  })
})
