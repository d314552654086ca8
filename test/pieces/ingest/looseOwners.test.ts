import { describe, expect, it } from '@jest/globals'
import { DocumentError, readText } from '../../../src/ingest/index.js'
import type { PolicyFacts } from '../../../src/model/facts.js'

function read(text: string): PolicyFacts {
  const [facts] = readText({ file: 'plan.txt', bytes: new TextEncoder().encode(text) }).delivery
  if (facts === undefined) throw new Error('no policy')
  return facts
}
const plan = (task: string, heading = '（一）疏浚河道'): PolicyFacts =>
  read(`泰州市河道养护实施方案\n一、主要任务\n${heading}。清除淤泥。${task}\n（二）加固堤岸。检查险段。\n（责任单位：市水务局）\n`)
const owners = ({ items }: PolicyFacts, at = 0): string[] => (items[at]?.assignments ?? []).map(({ role, unit }) => `${role} ${unit}`)

describe('owners in a shape that no rule knows', () => {
  it.each([
    ['behind a short word and a colon', '\n办理：市水利局、市财政局', ['RESPONSIBLE 市水利局', 'RESPONSIBLE 市财政局']],
    ['behind a word in brackets', '\n【抓落实】市水利局', ['IMPLEMENTING 市水利局']],
    ['on a line of their own', '\n市水利局、各县区人民政府', ['RESPONSIBLE 市水利局', 'RESPONSIBLE 各县区人民政府']],
    [
      'in a bracket that more text follows',
      '立即开工（市水利局、市财政局）。随后验收，保持畅通。',
      ['RESPONSIBLE 市水利局', 'RESPONSIBLE 市财政局'],
    ],
  ])('are read %s', (_, task, expected) => {
    expect(owners(plan(task))).toEqual(expected)
  })

  it.each([
    ['members of a group', '\n成员单位：市水利局、市财政局'],
    ['who supervises', '\n督导单位：市水利局'],
    ['who is to be sent a report', '\n报送：市水利局'],
    ['where something applies', '\n试点范围：市水利局、市财政局'],
    ['what a bracket explains', '由有关部门（含市水利局、市财政局）检查。'],
  ])('are not made of %s', (_, task) => {
    expect(owners(plan(task))).toEqual([])
  })

  it('are not made of lists in a part about members', () => {
    expect(owners(plan('\n市水利局、市财政局', '（一）领导小组成员'))).toEqual([])
  })

  it('leave alone what a known shape says of the same piece', () => {
    expect(owners(plan('\n牵头单位：市水利局\n市财政局、市公安局'))).not.toContain('RESPONSIBLE 市公安局 x')
    expect(owners(plan('由市水利局牵头。\n办理：市财政局'))).toEqual(['LEAD 市水利局'])
  })
})

describe('paragraphs with a duty and no heading', () => {
  const text =
    '泰州市2024年河道养护工作安排\n2024年重点做好以下工作。\n疏浚河道，清除淤泥。（责任单位：市水利局）\n加固堤岸12处，检查险段。\n责任单位：市应急管理局\n清理漂浮物，由市城管局牵头，各县区政府配合。\n泰州市人民政府办公室\n2024年3月1日\n'

  it('are items titled by their first clause, with the owners below them', () => {
    const facts = read(text)
    expect(facts.items.map(({ path, title }) => [path, title])).toEqual([
      [['-1'], '疏浚河道'],
      [['-2'], '加固堤岸12处'],
      [['-3'], '清理漂浮物'],
    ])
    expect([0, 1, 2].map((at) => owners(facts, at))).toEqual([
      ['RESPONSIBLE 市水利局'],
      ['RESPONSIBLE 市应急管理局'],
      ['LEAD 市城管局', 'COOPERATING 各县区政府'],
    ])
  })

  it('are none where they explain the document', () => {
    expect(
      read('泰州市河道养护办法\n本办法由市水利局负责解释。\n一、主要任务\n（一）疏浚河道。清除淤泥。\n').items.map(({ path }) => path),
    ).toEqual([['一', '(一)']])
  })
})

describe('a page without a title', () => {
  const refusal = (text: string): string => {
    try {
      read(text)
      return 'read'
    } catch (fault) {
      if (fault instanceof DocumentError) return fault.code
      throw fault
    }
  }

  it('is refused where a site speaks of itself or guides applicants', () => {
    expect(refusal('泰州文化网\n本网站由泰州市融媒体中心负责维护，稿件由市融媒体中心负责编辑。\n')).toBe('NO_POLICY')
    expect(refusal('办事指南\n申请人可到市政务服务大厅办理，窗口由市民政局负责。\n')).toBe('NO_POLICY')
  })

  it('is a policy where it gives a body a duty', () => {
    expect(owners(read('古桥巡查由市城管局负责，每月一次。\n险桥修缮由市住房城乡建设局牵头。\n'))).toEqual(['RESPONSIBLE 市城管局'])
  })
})
