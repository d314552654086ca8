import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'

const owners = (lines: readonly string[]): string[][] => {
  const [facts] = readText({ file: 'plan.txt', bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
  return (facts?.items ?? []).map(({ assignments }) =>
    assignments.map(({ role, unit, collective }) => `${role} ${unit}${collective ? ' (class)' : ''}`),
  )
}

describe('who is to do something', () => {
  it('is a class where the other word for its level stands in a bracket: 县（区）, 乡（镇）', () => {
    expect(
      owners([
        '泰州市民宿管理办法',
        '第一条 县（区）旅游主管部门负责民宿的日常管理。',
        '第二条 乡（镇）人民政府负责协调民宿用地。',
        '第三条 民宿由县（区）旅游主管部门登记造册。',
      ]),
    ).toEqual([
      ['RESPONSIBLE 县（区）旅游主管部门 (class)'],
      ['RESPONSIBLE 乡（镇）人民政府 (class)'],
      ['RESPONSIBLE 县（区）旅游主管部门 (class)'],
    ])
  })

  it('is one class over several kinds that share 各, and each by itself where one is a body', () => {
    expect(
      owners([
        '泰州市民宿提质方案',
        '一、主要任务',
        '（一）推动研学进民宿。组织学生体验农事。（责任单位：各中小学、幼儿园）',
        '（二）完善配套设施。补齐水电路网。（责任单位：各区政府、省级开发区管委会）',
        '（三）增设通信基站。实现山区覆盖。（责任单位：各通信运营商、铁塔公司）',
      ]),
    ).toEqual([
      ['RESPONSIBLE 各中小学、幼儿园 (class)'],
      ['RESPONSIBLE 各区政府、省级开发区管委会 (class)'],
      ['RESPONSIBLE 各通信运营商 (class)', 'RESPONSIBLE 铁塔公司'],
    ])
  })

  it('is a mass organisation by its full name, and stands behind a dash at the end of a paragraph', () => {
    expect(
      owners([
        '泰州市民宿提质方案',
        '一、主要任务',
        '（一）开展技能培训。市总工会、市妇女联合会、共青团泰州市委员会分别负责组织实施。',
        '（二）推进业态融合。打造精品线路4条。——市文化旅游局、商务局',
      ]),
    ).toEqual([
      ['RESPONSIBLE 市总工会', 'RESPONSIBLE 市妇女联合会', 'RESPONSIBLE 共青团泰州市委员会'],
      ['RESPONSIBLE 市文化旅游局', 'RESPONSIBLE 市商务局'],
    ])
  })

  it('is nobody where a group is said to be headed by somebody and its office to sit somewhere', () => {
    expect(
      owners([
        '泰州市民宿提质方案',
        '一、保障措施',
        '（一）加强组织领导。成立由分管副市长任组长的民宿发展领导小组，领导小组办公室设在市文化旅游局，负责日常工作。各地要参照建立机制。',
        '（二）加强督查。由市政府督查室负责通报。',
      ]),
    ).toEqual([[], ['RESPONSIBLE 市政府督查室']])
  })
})
