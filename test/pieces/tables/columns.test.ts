import { describe, expect, it } from '@jest/globals'
import { dueInCell } from '../../../src/ingest/outline/tableDue.js'
import { headerWord } from '../../../src/ingest/tables/headerWords.js'
import { tableRows } from '../../support/tableRows.js'

describe('the name of a column', () => {
  it.each<[string, string[]]>([
    ['SERIAL', ['序号', '序 号', '编号', '任务序号', '№']],
    ['GROUP', ['类别', '工作类别', '重点领域', '一级任务', '板块']],
    ['TASK', ['任务', '工作任务', '重点任务', '目标任务', '项目名称', '实事项目', '工作事项', '主要职责', '重点工作']],
    ['CONTENT', ['具体举措', '工作内容', '工作要求', '建设内容及规模', '年度目标', '2025年目标', '预期成果', '主要措施']],
    ['DUE', ['完成时限', '完成时间', '时限要求', '时间节点', '计划完成时间', '进度安排', '时限', '竣工时间']],
    ['PEOPLE', ['责任领导', '牵头领导', '分管县领导', '责任人', '联系人', '包保责任人', '市政府分管领导', '项目负责人']],
    ['OTHER', ['备注', '总投资（万元）', '建设年限', '进展情况', '开工时间', '督导单位', '考核部门', '联系电话', '政策依据']],
  ])('says %s', (role, names) => {
    expect(names.map((name) => [name, headerWord(name.normalize('NFKC'))?.role])).toEqual(names.map((name) => [name, role]))
  })

  it.each<[string | null, string[]]>([
    [
      'LEAD',
      [
        '牵头单位',
        '牵头部门',
        '牵头责任单位',
        '牵头（责任）单位',
        '总牵头单位',
        '主办单位',
        '牵头组织实施单位',
        '牵头科室',
        '主责部门',
        '领办单位',
      ],
    ],
    ['RESPONSIBLE', ['责任单位', '责任部门', '负责单位', '责任主体', '主要责任单位', '责任科室', '责任单位及责任人', '责任县区']],
    ['IMPLEMENTING', ['实施单位', '承办单位', '落实单位', '实施主体', '建设单位', '项目业主', '项目法人']],
    ['COOPERATING', ['配合单位', '协办单位', '协同单位', '配合部门', '参与单位', '协作单位', '共同配合单位']],
    [null, ['责任分工', '任务分工', '牵头及配合单位', '牵头、责任单位']],
  ])('gives the role %s', (duty, names) => {
    const read = names.map((name) => headerWord(name.normalize('NFKC')))
    expect(read.map((word) => word?.role)).toEqual(names.map(() => 'DUTY'))
    expect(names.map((name, index) => [name, read[index]?.duty])).toEqual(names.map((name) => [name, duty]))
  })

  it.each([
    '一、种植环节',
    '市农业农村局',
    '1',
    '1.修剪茶树',
    '修剪茶树，提高产量。',
    '各县（区）人民政府',
    '（一）工作任务',
    '',
    '2024年11月底前',
  ])('is not %j', (words) => {
    expect(headerWord(words.normalize('NFKC'))).toBeNull()
  })
})

describe('the deadline of a cell', () => {
  it.each<[string, string | null]>([
    ['2024年11月底前', '2024-11'],
    ['2024年11月30日前', '2024-11-30'],
    ['2024年 9月', '2024-09'],
    ['2024年', '2024'],
    ['2024年底前', '2024'],
    ['2024.12', '2024-12'],
    ['2024-12-31', '2024-12-31'],
    ['2024/6/30', '2024-06-30'],
    ['2024年第三季度', '2024-09'],
    ['2024年上半年', '2024-06'],
    ['2024年6月底前印发方案,12月底前完成', '2024-12'],
    ['2024年6月底前完成,持续推进', '2024-06'],
    ['2024-2026年', '2026'],
    ['2024年至2026年', '2026'],
    ['持续推进', null],
    ['长期坚持', null],
    ['每年12月底前', null],
    ['按省定时限要求', null],
    ['2024年全年推进', null],
    ['', null],
  ])('%j is %j', (words, due) => {
    expect(dueInCell(words, null)).toBe(due)
  })

  it('takes its year from the title where it prints none', () => {
    expect(['11月底前', '年底前', '12月31日前', '第二季度', '上半年'].map((words) => dueInCell(words, 2025))).toEqual([
      '2025-11',
      '2025',
      '2025-12-31',
      '2025-06',
      '2025-06',
    ])
    expect(dueInCell('11月底前', null)).toBeNull()
    const table = '序号\t工作任务\t责任单位\t完成时限\n1\t修剪茶树\t市农业农村局\t3月底前\n2\t采收春茶\t市茶业发展中心\t5月上旬\n'
    expect(tableRows(`2025年茶产业任务分工表\n${table}`)).toEqual([
      '1 修剪茶树 <2025-03> R:市农业农村局',
      '2 采收春茶 <2025-05> R:市茶业发展中心',
    ])
    expect(tableRows(`茶产业任务分工表\n${table}`)[0]).toBe('1 修剪茶树 <-> R:市农业农村局')
  })
})

describe('the owners of a row', () => {
  const rows = (header: string, ...cells: string[]): string[] =>
    tableRows(`任务分工表\n序号\t工作任务\t${header}\n${cells.map((cell, at) => `${at + 1}\t修剪茶树\t${cell}`).join('\n')}\n`).map((row) =>
      row.replace(/^\d+ 修剪茶树 /u, ''),
    )

  it('take the role of their column, whatever parts their names', () => {
    expect(rows('责任单位', '市农业农村局、林业局，各县（区）人民政府', '市农业农村局 市林业局', '市农业农村局；市林业局')).toEqual([
      'R:市农业农村局 R:林业局 R:各县(区)人民政府',
      'R:市农业农村局 R:市林业局',
      'R:市农业农村局 R:市林业局',
    ])
  })

  it('take the role that the cell itself gives', () => {
    expect(
      rows(
        '责任分工',
        '牵头单位：市农业农村局；配合单位：市林业局、财政局',
        '市农业农村局牵头，市林业局、财政局配合',
        '市农业农村局（牵头）、市林业局',
        '市农业农村局、市林业局',
      ),
    ).toEqual([
      'L:市农业农村局 C:市林业局 C:财政局',
      'L:市农业农村局 C:市林业局 C:财政局',
      'L:市农业农村局 R:市林业局',
      'R:市农业农村局 R:市林业局',
    ])
  })

  it('are never people, and those who only supervise own nothing', () => {
    expect(
      rows('责任领导\t责任单位\t督导单位', '李明 王建国\t市农业农村局\t市政府督查室', '副市长 周海\t市林业局 陈强\t市政府督查室'),
    ).toEqual(['R:市农业农村局 @李明 王建国', 'R:市林业局 @副市长 周海'])
  })

  it('stand in each of several columns', () => {
    expect(rows('牵头单位\t责任单位\t实施单位\t配合单位', '市农业农村局\t市林业局\t市茶业集团\t各镇人民政府')).toEqual([
      'L:市农业农村局 R:市林业局 I:市茶业集团 C:各镇人民政府',
    ])
  })
})
