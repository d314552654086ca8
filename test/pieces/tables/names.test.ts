import { describe, expect, it } from '@jest/globals'
import { tableRows } from '../../support/tableRows.js'

const TITLE = '茶山市2024年任务分工表\n'
const table = (...rows: readonly string[]): string => `${TITLE}${rows.join('\n')}\n`

describe('the name of a column', () => {
  const ROWS = ['1\t编制规划\t市农业农村局\t2024年3月', '2\t建设市场\t市商务局\t2024年4月']
  const READ = ['1 编制规划 <2024-03> R:市农业农村局', '2 建设市场 <2024-04> R:市商务局']

  it.each([
    '《行动计划》重点任务',
    '《茶产业三年行动计划》明确的重点任务',
    '“十四五”规划目标任务及2024年度重点工作安排',
    '省政府《关于加快茶产业发展的意见》要求我市落实的事项',
    '《实施方案》任务分工',
    '怎么做',
  ])('may be %s', (name) => {
    const rows = [`序号\t${name}\t责任单位\t完成时限`, ...ROWS]
    expect(tableRows(table(...rows))).toEqual(READ)
    expect(tableRows(table(...rows.map((row) => row.replaceAll('\t', ' | '))))).toEqual(READ)
    const cells = rows.map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`).join('')
    expect(tableRows(`<!DOCTYPE html><meta charset="utf-8"><p>任务分工表</p><table>${cells}</table>`)).toEqual(READ)
  })

  it('may be that of a sheet of marks', () => {
    const rows = ['1\t修剪茶树\t10\t每少1万亩扣2分\t市农业农村局', '2\t防治病虫\t20\t发生率控制在5%以内（10分）\t市林业局']
    for (const names of [
      '考核内容\t分值\t评分标准\t责任单位',
      '考核事项\t标准分\t考核标准\t责任部门',
      '考核指标\t权重\t计分办法\t考核责任单位',
    ])
      for (const separator of ['\t', ' | '])
        expect(tableRows(table(...[`序号\t${names}`, ...rows].map((row) => row.replaceAll('\t', separator))))).toEqual([
          '1 修剪茶树 R:市农业农村局',
          '2 防治病虫 R:市林业局',
        ])
  })
})

describe('columns that only single blanks part', () => {
  const READ = ['1 修剪老茶树2万亩 <2024-03> R:市农业农村局', '2 建设冷链仓库5座 <2024-11> R:市商务局', '3 培训茶农3000人次 <-> R:市人社局']
  const ROWS = [
    '1 修剪老茶树2万亩 市农业农村局 2024年3月底前',
    '2 建设冷链仓库5座 市商务局 2024年11月底前',
    '3 培训茶农3000人次 市人社局 长期坚持',
  ]

  it.each(['序号 工作任务 责任单位 完成时限', '序 号 工 作 任 务 责 任 单 位 完 成 时 限', '序号 量 化 任 务 责任部门 完成时间'])(
    'are read under %s',
    (header) => {
      expect(tableRows(table(header, ...ROWS))).toEqual(READ)
    },
  )

  it('are read with headings, broken lines and a signature', () => {
    const rows = [
      '序号 重点任务 牵头单位 配合单位 完成时限',
      '一 种植',
      '1 修剪老茶树 市农业农村局 市林业局 3月底',
      '2 建设冷链仓库，完善物流',
      '体系 市商务局 市财政局、供销社 11月底',
      '二 加工',
      '3 培训茶农 市人社局 市农业农村局 长期坚持',
      '茶山市人民政府办公室',
      '2024年3月1日',
    ]
    expect(tableRows(table(...rows))).toEqual([
      '一 种植:',
      '  1 修剪老茶树 <2024-03> L:市农业农村局 C:市林业局',
      '  2 建设冷链仓库 <2024-11> L:市商务局 C:市财政局 C:供销社',
      '二 加工:',
      '  3 培训茶农 <-> L:市人社局 C:市农业农村局',
    ])
  })

  it('are read without numbers, and with blanks within names of groups', () => {
    expect(
      tableRows(table('重点任务 牵头单位 配合单位 完成时限', '修剪老茶树 市农业农村局 市林业局 3月底', '建设仓库 市商务局 市财政局 9月底')),
    ).toEqual(['修剪老茶树 <2024-03> L:市农业农村局 C:市林业局', '建设仓库 <2024-09> L:市商务局 C:市财政局'])
    const rows = ['1 种植 修剪茶树 市农业农村局 市林业局 3月底', '2 种 植 防治病虫 市林业局 4月底', '3 加工 改造车间 市工信局 9月底']
    expect(tableRows(table('序号 类别 工作任务 责任单位 完成时限', ...rows))).toEqual([
      '种植:',
      '  1 修剪茶树 <2024-03> R:市农业农村局 R:市林业局',
      '  2 防治病虫 <2024-04> R:市林业局',
      '加工:',
      '  3 改造车间 <2024-09> R:市工信局',
    ])
  })
})

describe('cells', () => {
  it('hold names of bodies that have run together', () => {
    const rows = [
      '1\t修剪茶树\t市农业农村局市林业局各县区人民政府',
      '2\t防治病虫\t市委宣传部市委网信办市发展改革委市财政局',
      '3\t开展检查\t市市场监管局市市场综合执法支队',
      '4\t开展宣传\t市委市直机关工委市总工会',
      '5\t救助茶农\t县民政局县人力资源和社会保障局',
    ]
    expect(tableRows(table('序号\t工作任务\t责任单位', ...rows))).toEqual([
      '1 修剪茶树 R:市农业农村局 R:市林业局 R:各县区人民政府',
      '2 防治病虫 R:市委宣传部 R:市委网信办 R:市发展改革委 R:市财政局',
      '3 开展检查 R:市市场监管局 R:市市场综合执法支队',
      '4 开展宣传 R:市委市直机关工委 R:市总工会',
      '5 救助茶农 R:县民政局 R:县人力资源和社会保障局',
    ])
  })

  it('of tasks may end like the name of a body', () => {
    const tasks = ['新建市档案馆', '改扩建区人民医院', '市妇幼保健院迁建', '续建市民服务中心', '重建第三小学']
    const rows = tasks.map((task, at) => [`${at + 1}`, task, '市住房城乡建设局', `${at + 3}月底`])
    const read = tasks.map((task, at) => `${at + 1} ${task} <2024-0${at + 3}> R:市住房城乡建设局`)
    for (const separator of ['\t', '\n', ' | '])
      expect(tableRows(table(...[['序号', '工作任务', '责任单位', '完成时限'], ...rows].map((row) => row.join(separator))))).toEqual(read)
  })

  it.each([
    ['2024-2026年', '2026'],
    ['2024年至2025年底', '2025'],
    ['2024年1月—2025年6月', '2025-06'],
    ['2024.03—2024.10', '2024-10'],
    ['2024～2025年底前', '2025'],
    ['2024—2025 年底前', '2025'],
  ])('of deadlines may be a range: %s', (range, due) => {
    for (const separator of ['\t', '\n', ' | ']) {
      const rows = [
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['1', '修剪茶树', '市林业局', range],
        ['2', '防治病虫', '市林业局', range],
      ]
      expect(tableRows(table(...rows.map((row) => row.join(separator))))[1]).toBe(`2 防治病虫 <${due}> R:市林业局`)
    }
  })
})
