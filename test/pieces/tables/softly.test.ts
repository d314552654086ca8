import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'
import { tableRows } from '../../support/tableRows.js'

const TITLE = '茶山市2024年任务分工表'
const HEADER = '序号\t工作任务\t责任单位\t完成时限'
const ROWS = ['1\t修剪茶树\t市农业农村局\t3月底', '2\t防治病虫\t市林业局\t4月底'] as const
const READ = ['1 修剪茶树 <2024-03> R:市农业农村局', '2 防治病虫 <2024-04> R:市林业局'] as const
const table = (...rows: readonly string[]): string => `${TITLE}\n${rows.join('\n')}`

function facts(words: string): PolicyFacts {
  const document = readText({ file: 'table.txt', bytes: new TextEncoder().encode(words) })
  const [policy] = document.delivery
  if (policy === undefined) throw new Error('no policy was read')
  expect(evidenceFaults(policy, document.text)).toEqual([])
  return policy
}

const quoted = (policy: PolicyFacts): string[] => policy.issues.filter(({ code }) => code === 'TABLE_NOT_READ').map(({ words }) => words)

describe('a table that breaks off', () => {
  it.each([
    ['tabs', '\t', ''],
    ['bars', ' | ', ''],
    ['bars behind each cell', ' | ', ' |'],
    ['a line for each cell', '\n', ''],
    ['single blanks', ' ', ''],
  ])('keeps its last row, whose owner nobody knows: %s', (_how, separator, behind) => {
    const rows = [HEADER, ...ROWS].map((row) => `${row.replaceAll('\t', separator)}${behind}`)
    for (const last of ['3\t改造车间', '3\t改造车间、更'])
      expect(tableRows(table(...rows, last.replaceAll('\t', separator)))).toEqual([...READ, expect.stringMatching(/^3 改造车间[、更]*$/u)])
  })

  it('keeps it within a frame of bars', () => {
    const rows = [HEADER, ...ROWS].map((row) => `| ${row.replaceAll('\t', ' | ')} |`)
    expect(tableRows(table(...rows, '| 3 | 改造车间'))).toEqual([...READ, '3 改造车间'])
  })
})

describe('a table that is not understood as a whole', () => {
  it('is read by what its cells look like, without any header that is known', () => {
    const rows = [
      '怎么做\t谁来做\t啥时候',
      '修剪茶树2万亩\t市农业农村局\t2024年3月底前',
      '建设仓库\t市商务局、市财政局\t2024年11月底前',
      '培训茶农\t市人社局\t长期坚持',
    ]
    const read = ['修剪茶树2万亩 <2024-03> R:市农业农村局', '建设仓库 <2024-11> R:市商务局 R:市财政局', '培训茶农 <-> R:市人社局']
    expect(tableRows(table(...rows))).toEqual(read)
    expect(tableRows(table(...rows.map((row) => row.replaceAll('\t', ' | '))))).toEqual(read)
    const cells = rows.slice(1).map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`)
    expect(tableRows(`<!DOCTYPE html><meta charset="utf-8"><p>${TITLE}</p><table>${cells.join('')}</table>`)).toEqual(read)
  })

  it('is none that lists bodies, places or persons', () => {
    expect(tableRows(table('序号\t单位\t地址\t电话', '1\t市农业农村局\t茶山路1号\t88880001', '2\t市商务局\t茶山路2号\t88880002'))).toEqual(
      [],
    )
    expect(tableRows(table('王建国\t市农业农村局\t局长', '李小红\t市林业局\t副局长', '张明\t市财政局\t科长'))).toEqual([])
    expect(tableRows(table('茶园一\t东山镇\t300亩', '茶园二\t西山镇\t200亩', '茶园三\t南山镇\t100亩'))).toEqual([])
  })

  it('loses the owners alone where their column holds none, and says so', () => {
    const rows = [HEADER, '1\t修剪茶树\t#@!\t2024年3月底', '2\t防治病虫\t#@!\t2024年4月底', '3\t改造车间\t#@!\t2024年9月底']
    expect(tableRows(table(...rows))).toEqual(['1 修剪茶树 <2024-03>', '2 防治病虫 <2024-04>', '3 改造车间 <2024-09>'])
    expect(quoted(facts(table(...rows)))).toEqual(['责任单位'])
  })

  it('loses a row that says nothing, with its words', () => {
    const rows = [HEADER, ROWS[0], '\t\t\t另行通知', '3\t改造车间\t市工信局\t9月底']
    const cells = rows.map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`).join('')
    expect(tableRows(`<!DOCTYPE html><meta charset="utf-8"><p>${TITLE}</p><table>${cells}</table>`)).toEqual([
      READ[0],
      '3 改造车间 <2024-09> R:市工信局',
    ])
  })

  it('of 10000 rows with one column that nobody can read gives all else', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `${at + 1}\t修剪第${at + 1}号茶园\t▓#${at % 7}\t市林业局\t2024年3月底`)
    const read = tableRows(table('序号\t工作任务\t▓▓\t责任单位\t完成时限', ...rows))
    expect(read).toHaveLength(10_000)
    expect(read.filter((row) => row.endsWith('<2024-03> R:市林业局'))).toHaveLength(10_000)
    expect(read.at(-1)).toBe('10000 修剪第10000号茶园 <2024-03> R:市林业局')
  })

  it('of 1000 rows without any header that is known is read to its end', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `修剪第${at + 1}号茶园\t▓#\t市林业局\t2024年3月底`)
    expect(tableRows(table(...rows))).toHaveLength(1000)
  })
})

describe('what a table says beside tasks and owners', () => {
  const notice = (title: string, ...rows: readonly string[]): string =>
    `茶山市人民政府办公室关于印发${title}的通知\n茶政办发〔2024〕3号\n各区人民政府：\n现将《${title}》印发给你们，请认真执行。\n茶山市人民政府办公室\n2024年2月8日\n${title}\n${rows.join('\n')}\n`

  it('is a number for each row in the unit of the header', () => {
    const title = '茶山市2024年茶产业项目清单'
    const rows = [
      '序号\t项目名称\t建设内容\t总投资（万元）\t数量（台）\t责任单位',
      '1\t茶厂改造项目\t更新车间\t1,200\t8\t市工信局',
      '2\t步道铺设项目\t铺设步道\t360.5\t\t市交通局',
      '合计\t\t\t1560.5\t8\t',
    ]
    const { targets } = facts(notice(title, ...rows))
    expect(targets.map(({ path, metric, value, unit, by, kind }) => [...path, metric, value, unit, by, kind])).toEqual([
      ['1', '总投资', 1200, '万元', 2024, 'TARGET'],
      ['1', '茶厂改造项目', 8, '台', 2024, 'TARGET'],
      ['2', '总投资', 360.5, '万元', 2024, 'TARGET'],
    ])
  })

  it('is no number where it gives points', () => {
    const title = '茶山市2024年茶产业考核细则'
    const rows = [
      '序号\t考核项目\t分值\t评分标准\t责任单位',
      '1\t修剪茶树\t10\t每少1万亩扣2分，扣完为止\t市农业农村局',
      '2\t防治病虫\t20\t虫害发生率控制在5%以内（10分）；报送信息1篇得2分，满分10分\t市林业局',
    ]
    const { targets } = facts(notice(title, ...rows))
    expect(targets.map(({ path, metric, value, unit }) => [...path, metric, value, unit])).toEqual([['2', '虫害发生率', 5, '%']])
  })

  it('begins at the root under a title of its own, and behind a part that sets no work', () => {
    const rows = [HEADER, ...ROWS]
    const plan = ['一、总体要求', '坚持绿色发展。', '二、重点任务', '按下表分工落实。', ...rows, '三、组织领导', '各单位要加强领导。']
    const paths = (...lines: readonly string[]): string[] =>
      facts(notice('茶山市茶产业方案', ...lines)).items.map(({ path }) => path.join('/'))
    expect(paths(...plan)).toEqual(['二/1', '二/2'])
    const goals = ['一、总体要求', '坚持绿色发展。', '二、基本原则', '坚持政府引导。', '三、组织领导', '各单位要加强领导。']
    expect(paths(...goals, '茶山市茶产业任务分解表', ...rows)).toEqual(['1', '2'])
    expect(paths(...goals, ...rows)).toEqual(['1', '2'])
  })
})

describe('cells that no column of a table asks for', () => {
  const owners = (policy: PolicyFacts): string[][] =>
    policy.items.map(({ assignments }) => assignments.map(({ role, unit, certainty }) => `${role} ${unit} ${certainty}`))

  it('are the owners of their row where they name departments and no other cell names any', () => {
    const read = facts(
      table(
        '序号\t工作任务\t完成时限\t备注',
        '1\t修剪茶树\t3月底\t市农业农村局',
        '2\t防治病虫\t4月底\t由市林业局牵头',
        '3\t建设仓库\t5月底\t',
      ),
    )
    expect(owners(read)).toEqual([['RESPONSIBLE 市农业农村局 LOOSE'], ['LEAD 市林业局 LIKELY'], []])
  })

  it('own nothing beside owners, and none where their column says who supervises', () => {
    expect(
      owners(facts(table('序号\t工作任务\t责任单位\t备注', '1\t修剪茶树\t市农业农村局\t市林业局', '2\t防治病虫\t市林业局\t'))),
    ).toEqual([['RESPONSIBLE 市农业农村局 SURE'], ['RESPONSIBLE 市林业局 SURE']])
    expect(
      owners(facts(table('序号\t工作任务\t完成时限\t督导单位', '1\t修剪茶树\t3月底\t市农业农村局', '2\t防治病虫\t4月底\t市林业局'))),
    ).toEqual([[], []])
  })

  it('have the role that the name of their column says, in whatever words', () => {
    const rows = ['1 | 修剪茶树2万亩 | 市农业农村局 | 市林业局', '2 | 建设茶叶仓库 | 市商务局 | 市财政局']
    expect(owners(facts(table('号 | 咋办 | 抓落实的 | 一起配合的', ...rows)))).toEqual([
      ['IMPLEMENTING 市农业农村局 LOOSE', 'COOPERATING 市林业局 LOOSE'],
      ['IMPLEMENTING 市商务局 LOOSE', 'COOPERATING 市财政局 LOOSE'],
    ])
    expect(
      tableRows(
        table(
          '号 | 干什么 | 谁来干 | 谁来配合 | 何时完成',
          '1 | 修剪茶树 | 市农业农村局 | 市林业局 | 3月底',
          '2 | 建设仓库 | 市商务局 |  | 4月底',
        ),
      ),
    ).toEqual(['1 修剪茶树 <2024-03> R:市农业农村局 C:市林业局', '2 建设仓库 <2024-04> R:市商务局'])
  })
})

describe('a row that is not understood', () => {
  it('costs itself, and not the rows behind it', () => {
    const read = facts(
      table('修剪茶树2万亩\t市农业农村局\t3月底', '建设茶叶仓库\t市商务局\t4月底', '待定\t另议', '培训茶农\t市人社局\t5月底'),
    )
    expect(read.items.map(({ title, rule, certainty }) => [title, rule, certainty])).toEqual(
      ['修剪茶树2万亩', '建设茶叶仓库', '培训茶农'].map((title) => [title, 'ROW_BY_LOOKS', 'LOOSE']),
    )
    expect(quoted(read)).toEqual(['待定\t另议'])
  })

  it('with a number of its own and no task gives its owners to no other row', () => {
    const read = facts(table(HEADER, ...ROWS, '3\t\t市商务局\t5月底', '4\t培训茶农\t市人社局\t6月底'))
    expect(read.items.map(({ title, assignments }) => [title, assignments.map(({ unit }) => unit)])).toEqual([
      ['修剪茶树', ['市农业农村局']],
      ['防治病虫', ['市林业局']],
      ['培训茶农', ['市人社局']],
    ])
    expect(quoted(read)).toEqual([expect.stringContaining('市商务局')])
  })
})

describe('the heading over a table with a title of its own', () => {
  it('is neither the title nor a task', () => {
    const read = facts(
      `茶山市茶园管护方案\n茶山市人民政府\n2024年1月3日\n一、重点任务\n茶园管护任务分工表\n${[HEADER, ...ROWS].join('\n')}`,
    )
    expect(read.items.map(({ path }) => path)).toEqual([['1'], ['2']])
  })
})
