import { describe, expect, it } from '@jest/globals'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { readText } from '../../../src/ingest/index.js'

function read(text: string): PolicyFacts {
  const [facts] = readText({ file: 'made-up.txt', bytes: new TextEncoder().encode(text) }).delivery
  if (facts === undefined) throw new Error('no policy was read')
  return facts
}

const paths = (facts: PolicyFacts): string[] => facts.items.map(({ path }) => path.join('/'))
const owners = (facts: PolicyFacts): string[] =>
  facts.items.flatMap(({ path, assignments }) => assignments.map(({ role, unit }) => `${path.at(-1) ?? ''} ${role} ${unit}`))

describe('articles of a 办法', () => {
  it('are found behind a sentence where a capture put two of them on a line, also behind the clauses of one', () => {
    const facts = read(
      [
        '泰州市民宿发展资金贴息管理办法',
        '　　第一章 总则',
        '　　第一条 为规范资金管理，制定本办法。 第二条 资金用于民宿改造。',
        '　　第二章 职责',
        '　　第三条 市文旅局负责项目管理:',
        '　　（一）受理申请；',
        '　　（二）组织评审。 第四条 市财政局负责资金监管。',
        '　　第三章 附则',
        '　　第五条 短。 第六条 本办法自发布之日起执行。',
        '',
      ].join('\n'),
    )
    expect(paths(facts)).toEqual(['第一章/第一条', '第一章/第二条', '第二章/第三条', '第二章/第四条', '第三章/第五条', '第三章/第六条'])
    expect(owners(facts)).toEqual(['第三条 RESPONSIBLE 市文旅局', '第四条 RESPONSIBLE 市财政局'])
  })

  it('begin right behind the title where every line break is lost', () => {
    const facts = read(
      `泰州市人民政府关于印发泰州市民宿管理办法的通知

各区人民政府，市政府各部门：现将《泰州市民宿管理办法》印发给你们，请贯彻执行。泰州市人民政府2022年5月6日（此件公开发布）泰州市民宿管理办法第一章  总    则第一条  为加强民宿管理，结合泰州实际，制定本办法。第二条  本办法所称民宿，是指利用闲置房屋为旅客提供住宿的场所，其客房不多于十四间，并由房主参与接待。第三条  建立泰州市民宿工作联席会议制度，联席会议由市文旅局召集，市公安局、市消防救援支队为成员，负责研究民宿管理中的重要事项。第二章  管    理第四条  市文旅局会同市公安局负责民宿的日常检查，检查结果向社会公布，供旅客查询和选择，并作为评定等级的依据。对不符合要求的，责令限期改正；逾期不改正的，取消其等级，并在一年内不再受理其评定申请。第五条  本办法自印发之日起施行。
`,
    )
    expect(facts.policy).toMatchObject({ title: '泰州市民宿管理办法', issuer: '泰州市人民政府', issuedOn: '2022-05-06' })
    expect(paths(facts)).toEqual(['第一章/第一条', '第一章/第二条', '第一章/第三条', '第二章/第四条', '第二章/第五条'])
    expect(owners(facts)).toEqual([
      '第三条 RESPONSIBLE 泰州市民宿工作联席会议',
      '第三条 RESPONSIBLE 市文旅局',
      '第四条 LEAD 市文旅局',
      '第四条 COOPERATING 市公安局',
    ])
  })

  it('name a body by the short name that the document made for it, and the one that is reported to as the one that decides', () => {
    const facts = read(
      [
        '泰州市民宿发展资金管理办法',
        '第一条 泰州市民宿发展联席会议办公室（以下简称联席会议办公室）负责日常工作。',
        '第二条 需要调整的，由申报单位报联席会议办公室审定后执行。',
        '第三条 小额项目由市级负责审批。',
        '',
      ].join('\n'),
    )
    expect(owners(facts)).toEqual(['第一条 RESPONSIBLE 泰州市民宿发展联席会议办公室', '第二条 RESPONSIBLE 联席会议办公室'])
  })
})
