import { describe, expect, it } from '@jest/globals'
import { tableRows } from '../../support/tableRows.js'

const HEADER = '<tr><th>类别</th><th>序号</th><th>重点任务</th><th>具体举措</th><th>牵头单位</th><th>完成时限</th></tr>'
const page = (rows: string): string => `<!DOCTYPE html><meta charset="utf-8"><p>2025年重点任务清单</p><table>${rows}</table>`

describe('merged cells', () => {
  it('of a column before the task head the rows that they span, and owners and deadlines hold for each of them', () => {
    const rows =
      '<tr><td rowspan="2">一、种植</td><td>1</td><td>修剪茶树</td><td>修剪2万亩</td><td rowspan="2">市农业农村局</td><td rowspan="2">3月底前</td></tr>' +
      '<tr><td>2</td><td>防治病虫</td><td>设置诱虫灯</td></tr>' +
      '<tr><td>二、收获</td><td>3</td><td>采收春茶</td><td>培训茶农</td><td>市人社局</td><td>持续推进</td></tr>'
    expect(tableRows(page(HEADER + rows))).toEqual([
      '一 种植:',
      '  1 修剪茶树 <2025-03> L:市农业农村局',
      '  2 防治病虫 <2025-03> L:市农业农村局',
      '二 收获:',
      '  3 采收春茶 <-> L:市人社局',
    ])
  })

  it('of the task over numbered measures head them, and then every task does', () => {
    const header = '<tr><td>序号</td><td>重点任务</td><td>具体举措</td><td>责任单位</td></tr>'
    const rows =
      '<tr><td>1</td><td rowspan="2">加强管护</td><td>修剪茶树2万亩</td><td>市农业农村局</td></tr>' +
      '<tr><td>2</td><td>设置诱虫灯500盏</td><td>市林业局</td></tr>' +
      '<tr><td>3</td><td>提升收获</td><td>培训茶农3000人次</td><td>市人社局</td></tr>'
    expect(tableRows(page(header + rows))).toEqual([
      '加强管护:',
      '  1 修剪茶树2万亩 R:市农业农村局',
      '  2 设置诱虫灯500盏 R:市林业局',
      '提升收获:',
      '  3 培训茶农3000人次 R:市人社局',
    ])
  })

  it('of task and number together number the task, and a task of one row is itself the item', () => {
    const header = '<tr><td>序号</td><td>重点任务</td><td>具体举措</td><td>责任单位</td></tr>'
    const rows =
      '<tr><td rowspan="2">1</td><td rowspan="2">加强管护</td><td>修剪茶树2万亩</td><td>市农业农村局</td></tr>' +
      '<tr><td>设置诱虫灯500盏</td><td>市林业局</td></tr>' +
      '<tr><td>2</td><td>提升收获</td><td>培训茶农3000人次</td><td>市人社局</td></tr>'
    expect(tableRows(page(header + rows))).toEqual([
      '1 加强管护:',
      '  修剪茶树2万亩 R:市农业农村局',
      '  设置诱虫灯500盏 R:市林业局',
      '2 提升收获 R:市人社局',
    ])
  })

  it('of the task over rows that tell only more owners make one item', () => {
    const header = '<tr><td>序号</td><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>'
    const rows =
      '<tr><td rowspan="2">1</td><td rowspan="2">修剪茶树</td><td rowspan="2">市农业农村局</td><td>市林业局</td></tr>' +
      '<tr><td>市财政局</td></tr><tr><td>2</td><td>采收春茶</td><td>市人社局</td><td>市商务局</td></tr>'
    expect(tableRows(page(header + rows))).toEqual(['1 修剪茶树 L:市农业农村局 C:市林业局 C:市财政局', '2 采收春茶 L:市人社局 C:市商务局'])
  })

  it('are filled from above in plain text, which leaves them out', () => {
    const text =
      '附件1\n2025年度改革任务台账\n序号\t改革领域\t改革任务\t具体举措\t牵头单位\t配合单位\t完成时限\n' +
      '1\t产权制度\t推进确权\t完善登记办法\t市自然资源局\t市财政局\t6月底前\n' +
      '2\t\t\t办理登记发证\t\t市农业农村局\t10月底前\n' +
      '3\t金融服务\t推进贷款\t推出茶叶贷款\t市委金融办\t\t9月底前\n'
    expect(tableRows(text)).toEqual([
      '产权制度:',
      '  推进确权:',
      '    1 完善登记办法 <2025-06> L:市自然资源局 C:市财政局',
      '    2 办理登记发证 <2025-10> L:市自然资源局 C:市农业农村局',
      '金融服务:',
      '  推进贷款:',
      '    3 推出茶叶贷款 <2025-09> L:市委金融办',
    ])
  })

  it('are found again where a line for each cell has lost them', () => {
    const text =
      '工作任务\n|\n具体要求\n|\n责任科室\n|\n时限要求\n|\n集中公开\n|\n1\n|\n清理文件，公布目录。\n|\n办公室\n|\n年底前\n|\n做好基础\n|\n2\n|\n规范专栏。\n|\n各科室\n|\n持续推进\n|\n3\n|\n编制年报。\n|\n办公室\n|\n3月底前\n|\n'
    expect(tableRows(`2025年政务公开任务清单\n${text}`)).toEqual([
      '集中公开:',
      '  1 清理文件 <2025> R:办公室',
      '做好基础:',
      '  2 规范专栏 <-> R:各科室',
      '  3 编制年报 <2025-03> R:办公室',
    ])
  })
})

describe('the header of a table', () => {
  it('may fill two rows, under a title of its own', () => {
    const rows =
      '<tr><td colspan="5">茶产业任务分工表</td></tr><tr><td rowspan="2">序号</td><td rowspan="2">工作任务</td><td colspan="2">责任分工</td><td rowspan="2">时限</td></tr>' +
      '<tr><td>牵头单位</td><td>配合单位</td></tr><tr><td>1</td><td>修剪茶树</td><td>市农业农村局</td><td>市林业局</td><td>5月</td></tr>'
    expect(tableRows(page(rows))).toEqual(['1 修剪茶树 <2025-05> L:市农业农村局 C:市林业局'])
    const lines =
      '类别\n序号\n工作任务\n责任分工\n时限\n牵头单位\n配合单位\n种植\n1\n修剪茶树\n市农业农村局\n市林业局\n5月\n种植\n2\n防治病虫\n市林业局\n市财政局\n6月\n'
    expect(tableRows(`2025年任务分工表\n${lines}`)).toEqual([
      '种植:',
      '  1 修剪茶树 <2025-05> L:市农业农村局 C:市林业局',
      '  2 防治病虫 <2025-06> L:市林业局 C:市财政局',
    ])
  })

  it('may give one name to a number, a group and a task', () => {
    const rows =
      '<tr><td colspan="3">实事项目</td><td>责任单位</td></tr>' +
      '<tr><td rowspan="2">1</td><td rowspan="2">茶农增收</td><td>培训茶农3000人次</td><td>人社局</td></tr><tr><td>发放贷款2亿元</td><td>金融办</td></tr>' +
      '<tr><td>2</td><td colspan="2">新建茶叶市场1个</td><td>商务局</td></tr>'
    expect(tableRows(page(rows))).toEqual([
      '1 茶农增收:',
      '  培训茶农3000人次 R:人社局',
      '  发放贷款2亿元 R:金融办',
      '2 新建茶叶市场1个 R:商务局',
    ])
  })

  it('is not repeated in the part of a table that goes on below, nor read where it is', () => {
    const header = '<tr><td>序号</td><td>任务</td><td>责任单位</td></tr>'
    const row = (number: number): string => `<tr><td>${number}</td><td>任务${'甲乙丙丁'[number] ?? ''}</td><td>市林业局</td></tr>`
    const expected = ['1 任务乙 R:市林业局', '2 任务丙 R:市林业局', '3 任务丁 R:市林业局']
    expect(tableRows(page(`${header}${row(1)}${row(2)}</table><table>${row(3)}<tr></tr>`))).toEqual(expected.slice(0, 2))
    expect(tableRows(page(`${header}${row(1)}</table><table>${row(2)}${row(3)}`))).toEqual(expected)
    expect(tableRows(page(`${header}${row(1)}${row(2)}${header}${row(3)}`))).toEqual(expected)
  })
})

describe('tables of other kinds', () => {
  it('of bodies and their duties are read with each body as the owner of its row', () => {
    expect(
      tableRows('防汛成员单位职责分工\n单位\t主要职责\n市水利局\t负责水情监测；指导巡查。\n各县（市、区）人民政府\t组织群众转移。\n'),
    ).toEqual(['负责水情监测 R:市水利局', '组织群众转移 R:各县(市、区)人民政府'])
  })

  it('of construction projects set projects', () => {
    const table =
      '序号|项目名称|建设内容|总投资（万元）|建设年限|责任单位\n1|滨河大道北延|新建道路3公里|12000|2024-2025|县交通运输局\n2|老城管网改造|改造管网35公里|8600|2024-2026|县住建局、城投公司\n'
    expect(tableRows(`2024年重点建设项目表\n${table}`)).toEqual([
      '1 滨河大道北延 [P] R:县交通运输局',
      '2 老城管网改造 [P] R:县住建局 R:城投公司',
    ])
  })

  it('without numbers give their rows none, and labels of the tasks themselves stand for numbers', () => {
    expect(tableRows('任务分工表\n工作任务\t责任单位\n修剪茶树\t市林业局\n采收春茶\t市商务局\n')).toEqual([
      '修剪茶树 R:市林业局',
      '采收春茶 R:市商务局',
    ])
    expect(tableRows('任务分工表\n工作任务\t责任单位\n（一）修剪茶树\t市林业局\n（二）采收春茶\t市商务局\n')).toEqual([
      '(一) 修剪茶树 R:市林业局',
      '(二) 采收春茶 R:市商务局',
    ])
    expect(tableRows('任务分工表\n序号\t工作任务\t责任单位\n一\t修剪茶树\t市林业局\n二\t采收春茶\t市商务局\n')).toEqual([
      '一 修剪茶树 R:市林业局',
      '二 采收春茶 R:市商务局',
    ])
  })

  it('may follow each other', () => {
    const table = '序号\t工作任务\t责任单位\n1\t修剪茶树\t市林业局\n'
    expect(tableRows(`附件1\n种植任务分工表\n${table}附件2\n收获任务分工表\n${table}`)).toEqual([
      '1 修剪茶树 R:市林业局',
      '1 修剪茶树 R:市林业局',
    ])
  })
})
