import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { accountedPolicies } from '../../support/accountOf.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'
import { halfWidth } from '../../support/runningText.js'
import { unaccounted } from '../../support/unaccounted.js'

const NOTICE = `明溪县人民政府办公室关于印发明溪县2024年绿色食堂创建工作方案的通知
明政办〔2024〕19号
各乡（镇）人民政府，县直各单位：
《明溪县2024年绿色食堂创建工作方案》已经县政府同意，现印发给你们，请认真组织实施。
明溪县人民政府办公室
2024年4月2日
明溪县2024年绿色食堂创建工作方案
为推进绿色食堂创建，制定本方案。
一、总体要求
坚持政府引导、单位主体，到2024年底全县创建绿色食堂60家。
二、重点任务
（一）推行节约用餐。推广小份餐，开展光盘宣传。（责任单位：县机关事务中心、教育局）
（二）改造厨房设备。更换节能灶具800台。（牵头单位：县市场监管局；配合单位：县生态环境局）
三、进度安排
具体进度见下表：
阶段 | 工作内容 | 责任单位 | 完成时限 |
动员部署 | 召开动员会，公布创建名单 | 县机关事务中心 | 4月底前 |
组织实施 | 对照标准开展创建 | 各创建单位 | 10月底前 |
四、保障措施
（一）加强领导。成立工作专班，由县机关事务中心负责日常工作。
（二）强化督导。定期通报进展情况。
附件：1.明溪县2024年绿色食堂创建任务分解表
2.明溪县2024年绿色食堂节能改造项目表
附件1
明溪县2024年绿色食堂创建任务分解表
序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限 |
一、推行明厨亮灶（2项） |
1 | 设置节约标识，公开后厨视频 | 县机关事务中心 | 县市场监管局、教育局 | 2024年9月底前 |
2 | 建立陪餐制度的学校达到30所 | 县教育局 | 县卫健局 | 2025年6月底前 |
二、推行节能改造 |
3 | 建成油水分离设施12套 | 县生态环境局 | 县住建局 | 12月20日前 |
附件2
明溪县2024年绿色食堂节能改造项目表
序号 | 项目名称 | 建设内容 | 总投资（万元） | 责任单位 |
1 | 县行政中心食堂改造 | 更换节能灶具20台 | 85 | 县机关事务中心 |
`

const read = (file: string, text: string): { facts: PolicyFacts; text: string } => {
  const document = readText({ file, bytes: new TextEncoder().encode(text) })
  const [facts] = document.delivery
  if (facts === undefined || document.delivery.length > 1) throw new Error(`${document.delivery.length} policies`)
  return { facts, text: document.text }
}

const itemLines = ({ items }: PolicyFacts): string[] =>
  items.map(({ path, kind, title, due, assignments }) =>
    `${path.join('/')} ${kind} ${title ?? ''} ${due ?? '-'} ${assignments.map(({ role, unit }) => `${role[0] ?? ''}:${unit}`).join(' ')}`.trimEnd(),
  )

describe.each([
  ['full', NOTICE],
  ['half', halfWidth(NOTICE)],
])('a policy with tables in its text and its attachments, in %s-width punctuation', (_width, notice) => {
  const { facts, text } = read('plan.txt', notice)

  it('has the rows under the heading that the table stands under, and those of attachments at the top, each run of numbers marked', () => {
    expect(itemLines(facts)).toEqual([
      '二/(一) TASK 推行节约用餐 - R:县机关事务中心 R:县教育局',
      '二/(二) TASK 改造厨房设备 - L:县市场监管局 C:县生态环境局',
      '三/-1 TASK 召开动员会 2024-04 R:县机关事务中心',
      '三/-2 TASK 对照标准开展创建 2024-10 R:各创建单位',
      '四/(一) SAFEGUARD 加强领导 - R:县机关事务中心',
      '四/(二) SAFEGUARD 强化督导 -',
      '~2/一/1 TASK 设置节约标识 2024-09 L:县机关事务中心 C:县市场监管局 C:县教育局',
      '~2/一/2 TASK 建立陪餐制度的学校达到30所 2025-06 L:县教育局 C:县卫健局',
      '~2/二/3 TASK 建成油水分离设施12套 2024-12-20 L:县生态环境局 C:县住建局',
      '1 PROJECT 县行政中心食堂改造 - R:县机关事务中心',
    ])
  })

  it('dates the numbers of a row by its deadline, and takes no name of a column and no count of rows for a number', () => {
    expect(facts.targets.map(({ path, value, unit, by }) => `${path.join('/')} ${value}${unit ?? ''} ${by ?? '-'}`)).toEqual([
      '一 60家 2024',
      '二/(二) 800台 2024',
      '~2/一/2 30所 2025',
      '~2/二/3 12套 2024',
      '1 20台 2024',
      '1 85万元 2024',
    ])
  })

  it('has evidence that stands, and nothing that was not understood', () => {
    expect(evidenceFaults(facts, text)).toEqual([])
    expect(facts.issues).toEqual([])
    expect(accountedPolicies('plan.txt', new TextEncoder().encode(notice)).flatMap(unaccounted)).toEqual([])
  })
})

describe('owners in a merged cell', () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<p>明溪县2024年绿色食堂重点任务清单</p>
<table><tr><th>序号</th><th>任务</th><th>牵头单位</th><th>配合单位</th></tr>
<tr><td>1</td><td>推行节约用餐</td><td rowspan="2">县教育局</td><td>县卫健局</td></tr>
<tr><td>2</td><td>改造厨房设备</td><td>县财政局</td></tr></table></body></html>`

  it('are the owners of each row, with the cell as context where it stands in another row', () => {
    const { facts, text } = read('page.html', page)
    expect(itemLines(facts)).toEqual(['1 TASK 推行节约用餐 - L:县教育局 C:县卫健局', '2 TASK 改造厨房设备 - L:县教育局 C:县财政局'])
    const roles = facts.items.map(({ assignments }) => assignments[0]?.evidence.map(({ role, words }) => `${role} ${words}`))
    expect(roles).toEqual([
      ['MENTION 县教育局', 'CUE 牵头单位'],
      ['MENTION 县教育局', 'CUE 牵头单位', 'CONTEXT 县教育局'],
    ])
    expect(evidenceFaults(facts, text)).toEqual([])
  })
})

describe('a row of a table', () => {
  it('is a safeguard under 保障措施 and no item where its part sets no work and nobody owns it', () => {
    const { facts } = read(
      'table.txt',
      '明溪县2024年茶产业任务分工表\n序号\t任务\t责任单位\n一、主要目标\n1\t茶园面积达到20万亩\t\n2\t产值达到5亿元\t县统计局\n二、保障措施\n3\t加强领导\t县政府办公室\n',
    )
    expect(itemLines(facts)).toEqual(['一/2 TASK 产值达到5亿元 - R:县统计局', '二/3 SAFEGUARD 加强领导 - R:县政府办公室'])
  })
})
