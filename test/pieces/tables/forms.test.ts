import { describe, expect, it } from '@jest/globals'
import { tableRows } from '../../support/tableRows.js'

const ROWS = [
  '1 修剪老茶树2万亩 <2024-03> L:市农业农村局 C:市林业局 C:各县（区）人民政府',
  '2 建设冷链仓库5座 <2024-11-30> L:市商务局 C:市财政局 C:供销社',
  '3 培训茶农3000人次 <-> L:市人社局 C:市农业农村局',
]
const HEADER = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限']
const CELLS = [
  ['1', '修剪老茶树2万亩，提高产量', '市农业农村局', '市林业局，各县（区）人民政府', '2024年3月底前'],
  ['2', '建设冷链仓库5座；完善冷链物流', '市商务局', '市财政局、供销社', '2024年11月30日前'],
  ['3', '培训茶农3000人次', '市人社局', '市农业农村局', '长期坚持'],
]
const halves = (rows: readonly string[]): string[] => rows.map((row) => row.replace('（', '(').replace('）', ')'))
const lines = (separator: string, behind = ''): string => [HEADER, ...CELLS].map((row) => `${row.join(separator)}${behind}`).join('\n')
const TITLE = '附件\n\n茶山市2024年茶产业重点任务分工表\n\n'

describe('a table of division of work', () => {
  it.each<[string, string]>([
    ['tabs', lines('\t')],
    ['bars', lines(' | ')],
    ['bars behind each cell', lines(' | ', ' |')],
    ['bars around each cell', lines(' | ', ' |').replace(/^/gmu, '| ')],
    ['full-width bars', lines('｜')],
    ['several blanks', lines('    ')],
    ['blanks of typesetting', lines('\u3000\u3000')],
    ['a line for each cell', lines('\n')],
    ['a line for each cell and empty lines between', lines('\n\n')],
    ['a line for each cell, closed by a bar', lines(' |\n', ' |')],
    ['a line for each cell and each bar', lines('\n|\n', '\n|')],
    ['a header of cells and rows of lines', `${HEADER.join('\t')}\n${CELLS.map((row) => row.join('\n')).join('\n')}`],
    ['a single blank, the line breaks lost', lines(' ').replaceAll('\n', ' ')],
  ])('is read whose cells are parted by %s', (_how, text) => {
    expect(tableRows(`${TITLE}${text}\n`)).toEqual(halves(ROWS))
  })

  it('is read in Markdown', () => {
    const [header, ...rows] = lines(' | ', ' |').replace(/^/gmu, '| ').split('\n')
    expect(tableRows(`${TITLE}${header ?? ''}\n| --- | :---: | --- | --- | --- |\n${rows.join('\n')}`)).toEqual(halves(ROWS))
  })

  it('is read with lines broken within its cells', () => {
    const broken = lines('\t').replace('，提高产量', '，\n提高产量').replace('市林业局，', '市林业局，\n')
    expect(tableRows(`${TITLE}${broken}`)).toEqual(halves(ROWS))
    const cells = lines('\n').replace('，提高产量', '，\n提高产量').replace('市财政局、', '市财政局、\n')
    expect(tableRows(`${TITLE}${cells}`)).toEqual(halves(ROWS))
    const closed = lines(' |\n', ' |').replace('，提高产量', '，\n提高产量')
    expect(tableRows(`${TITLE}${closed}`)).toEqual(halves(ROWS))
  })

  it('is read with blanks within the names of its columns and its names', () => {
    const spaced = lines('\t').replace('序号', '序 号').replace('牵头单位', '牵 头 单 位').replace('完成时限', '完成 时限')
    expect(tableRows(`${TITLE}${spaced}`)).toEqual(halves(ROWS))
  })

  it('is read with its header repeated at the head of a page', () => {
    const [header = '', first = '', ...rest] = lines('\t').split('\n')
    expect(tableRows(`${TITLE}${[header, first, header, ...rest].join('\n')}`)).toEqual(halves(ROWS))
    const cells = [...HEADER, ...(CELLS[0] ?? []), ...HEADER, ...CELLS.slice(1).flat()].join('\n')
    expect(tableRows(`${TITLE}${cells}`)).toEqual(halves(ROWS))
  })

  it.each([
    ['a note', '\n备注：表中未列明的任务，按职责落实。'],
    ['the distribution lines', '\n抄送：市委办公室，市人大常委会办公室。\n茶山市人民政府办公室    2024年2月8日印发'],
    ['furniture of the page', '\n分享到： 打印 关闭\n版权所有：茶山市人民政府办公室'],
    ['paragraphs', '\n各有关单位要对照任务分工表，细化工作措施，确保按时完成。\n对工作不力的，予以通报批评。'],
    ['a signature', '\n\n茶山市人民政府办公室\n2024年2月8日'],
  ])('ends before %s', (_what, behind) => {
    for (const form of [lines('\t'), lines(' | ', ' |'), lines('\n')]) expect(tableRows(`${TITLE}${form}${behind}\n`)).toEqual(halves(ROWS))
  })

  it('is read where rows stand under headings of one cell', () => {
    for (const separator of ['\t', '\n', ' | ']) {
      const [header, first, second, third] = lines(separator).split(separator === '\n' ? /\n(?=\d\n)/u : '\n')
      const text = [header, '一、种植环节', first, second, '二、（略）', '（一）人才', third].join('\n')
      const [one = '', two = '', three = ''] = halves(ROWS)
      expect(tableRows(`${TITLE}${text}`)).toEqual(['一 种植环节:', `  ${one}`, `  ${two}`, '二 (略):', '  (一) 人才:', `    ${three}`])
    }
  })

  it('is none of headings that follow each other, of figures, or of members', () => {
    expect(tableRows('一、总体要求\n重点任务\n责任单位\n要认真落实。')).toEqual([])
    expect(tableRows('序号\t指标\t单位\t2020年\t2025年\n1\t茶园面积\t万亩\t20\t25\n')).toEqual([])
    expect(tableRows('序号\t姓名\t单位\t职务\n1\t王建国\t市农业农村局\t局长\n')).toEqual([])
    expect(tableRows('工作任务和责任单位见附件。\n牵头单位：市农业农村局\n配合单位：市林业局\n')).toEqual([])
  })
})
