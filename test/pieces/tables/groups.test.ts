import { describe, expect, it } from '@jest/globals'
import { tableRows } from '../../support/tableRows.js'

const TITLE = '茶山市2024年茶产业任务分工表\n'
const page = (...rows: readonly (readonly string[])[]): string =>
  `<!DOCTYPE html><meta charset="utf-8"><p>2024年任务分工表</p><table>${rows
    .map((row) => `<tr>${row.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`)
    .join('')}</table>`
const GROUPED = ['  1 修剪茶树 <2024-03> R:市农业农村局', '  2 防治病虫 <2024-04> R:市林业局', '  3 改造车间 <2024-09> R:市工信局'] as const
const under = (one: string, two: string): string[] => [one, GROUPED[0], GROUPED[1], two, GROUPED[2]]
const HEADER = ['序号', '工作任务', '责任单位', '完成时限']
const ROWS = [
  ['1', '修剪茶树', '市农业农村局', '3月'],
  ['2', '防治病虫', '市林业局', '4月'],
  ['3', '改造车间', '市工信局', '9月'],
] as const
const grouped = (one: readonly string[], two: readonly string[]): (readonly string[])[] => [HEADER, one, ROWS[0], ROWS[1], two, ROWS[2]]
const text = (rows: readonly (readonly string[])[], separator: string, frame = ''): string =>
  `${TITLE}${rows.map((row) => `${frame}${row.join(separator)}${frame.trimEnd() === '' ? '' : ' |'}`).join('\n')}\n`

describe('a row that heads rows', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['beside blank cells', ['一、种植', '', '', ''], ['二、加工', '', '', '']],
    ['repeated in each cell', ['一、种植', '一、种植', '一、种植', '一、种植'], ['二、加工', '二、加工', '二、加工', '二、加工']],
    ['with its number in a cell of its own', ['一', '种植', '', ''], ['二', '加工', '', '']],
    ['with its number and stop in a cell of its own', ['一、', '种植', '', ''], ['二、', '加工', '', '']],
    ['with its number apart and its name repeated', ['一', '种植', '种植', '种植'], ['二', '加工', '加工', '加工']],
  ])('is told %s', (_how, one, two) => {
    const rows = grouped(one, two)
    for (const read of [text(rows, '\t'), text(rows, ' | '), text(rows, ' | ', '| '), page(...rows)])
      expect(tableRows(read)).toEqual(under('一 种植:', '二 加工:'))
  })

  it('is told by a number in brackets, and by one of which the numbers of the rows are parts', () => {
    expect(tableRows(text(grouped(['（一）', '种植', '', ''], ['（二）', '加工', '', '']), '\t'))).toEqual(
      under('(一) 种植:', '(二) 加工:'),
    )
    const parted = grouped(['1', '种植', '', ''], ['2', '加工', '', '']).map((row, at) => [
      ['序号', '1', '1.1', '1.2', '2', '2.1'][at] ?? '',
      ...row.slice(1),
    ])
    expect(tableRows(text(parted, '\t'))).toEqual([
      '1 种植:',
      '  1.1 修剪茶树 <2024-03> R:市农业农村局',
      '  1.2 防治病虫 <2024-04> R:市林业局',
      '2 加工:',
      '  2.1 改造车间 <2024-09> R:市工信局',
    ])
  })

  it('is told with a line for each cell', () => {
    const rows = grouped(['一', '种植'], ['二', '加工'])
    expect(tableRows(`${TITLE}${rows.flat().join('\n')}\n`)).toEqual(under('一 种植:', '二 加工:'))
  })

  it('may print what its group is worth', () => {
    const header = ['序号', '考核项目', '分值', '责任单位']
    const rows = [
      ['一、', '种植', '60', ''],
      ['1', '修剪茶树', '30', '市林业局'],
      ['2', '防治病虫', '30', '市林业局'],
    ]
    expect(tableRows(page(header, ...rows))).toEqual(['一 种植:', '  1 修剪茶树 R:市林业局', '  2 防治病虫 R:市林业局'])
  })

  it('is none where a task has no owner, and a sum is no row at all', () => {
    const rows = [HEADER, ROWS[0], ['2', '防治病虫', '', ''], ['合计', '2项', '', '']]
    expect(tableRows(text(rows, ' | '))).toEqual(['1 修剪茶树 <2024-03> R:市农业农村局', '2 防治病虫'])
    expect(tableRows(page(...rows))).toEqual(['1 修剪茶树 <2024-03> R:市农业农村局', '2 防治病虫'])
  })

  it('goes on over blank cells in a column of groups', () => {
    const header = ['类别', ...HEADER]
    const rows = [
      ['种植', ...ROWS[0]],
      ['', ...ROWS[1]],
      ['加工', ...ROWS[2]],
    ]
    expect(tableRows(page(header, ...rows))).toEqual(under('种植:', '加工:'))
  })
})

describe('labels in the column of numbers', () => {
  const header = ['序号', '主要任务', '具体措施', '责任单位', '完成时限']

  it('make it one of headings', () => {
    const rows = [
      ['一、种植', '（一）扩大面积', '1.新建茶园2万亩', '市农业农村局', '3月'],
      ['', '', '2.改造老茶园', '市林业局', '4月'],
      ['二、加工', '（二）更新设备', '3.购置设备10台', '市工信局', '9月'],
    ]
    const read = [
      '一 种植:',
      '  (一) 扩大面积:',
      '    1 新建茶园2万亩 <2024-03> R:市农业农村局',
      '    2 改造老茶园 <2024-04> R:市林业局',
      '二 加工:',
      '  (二) 更新设备:',
      '    3 购置设备10台 <2024-09> R:市工信局',
    ]
    expect(tableRows(text([header, ...rows], '\t'))).toEqual(read)
  })

  it('head rows of markup too', () => {
    const rows = [
      ['<td rowspan="2">一、种植</td>', '（一）新增茶园', '市农业农村局', '3月'],
      ['（二）改造茶园', '市林业局', '4月'],
      ['二、品牌', '（一）举办展会', '市商务局', '5月'],
    ]
    expect(tableRows(page(HEADER, ...rows))).toEqual([
      '一 种植:',
      '  (一) 新增茶园 <2024-03> R:市农业农村局',
      '  (二) 改造茶园 <2024-04> R:市林业局',
      '二 品牌:',
      '  (一) 举办展会 <2024-05> R:市商务局',
    ])
  })

  it.each([
    ['①', '②'],
    ['任务一', '任务二'],
    ['1.1', '1.2'],
    ['（1）', '（2）'],
  ])('may be %s and %s', (one, two) => {
    const rows = [HEADER, [one, '编制规划', '市农业农村局', '3月'], [two, '建设市场', '市商务局', '4月']]
    const half = (label: string): string => label.replace('（', '(').replace('）', ')')
    const read = [`${half(one)} 编制规划 <2024-03> R:市农业农村局`, `${half(two)} 建设市场 <2024-04> R:市商务局`]
    for (const form of [text(rows, '\t'), text(rows, ' | '), page(...rows)]) expect(tableRows(form)).toEqual(read)
  })
})
