import { describe, expect, it } from '@jest/globals'
import { linesOfPage, savedPage } from '../../support/savedPage.js'

/** The words at each place of the first table. */
const placesOf = (body: string): (string | null)[][] => {
  const page = savedPage(body)
  return (page.grids?.[0]?.rows ?? []).map((row) => row.map((cell) => (cell === null ? null : page.text.slice(cell.start, cell.end))))
}

describe('a table of data', () => {
  it('is a line for each row with tabs between the cells', () => {
    expect(
      linesOfPage('<table><tr><td>序号</td><td>任务</td></tr><tr><td><p>1</p></td><td><p>修剪</p><p>茶树</p></td></tr></table>'),
    ).toEqual(['序号\t任务', '1\t修剪 茶树'])
  })

  it('has the words of a merged cell once in the text and in each place of the grid that it spans', () => {
    const body =
      '<table><tr><td rowspan="2">管护</td><td>修剪</td><td rowspan=2>茶叶站</td></tr><tr><td>除草</td></tr><tr><td colspan="2">采收</td><td>茶企</td></tr></table>'
    expect(linesOfPage(body)).toEqual(['管护\t修剪\t茶叶站', '\t除草', '采收\t\t茶企'])
    expect(placesOf(body)).toEqual([
      ['管护', '修剪', '茶叶站'],
      ['管护', '除草', '茶叶站'],
      ['采收', '采收', '茶企'],
    ])
  })

  it('clamps spans that reach out of the table', () => {
    expect(placesOf('<table><tr><td rowspan="9">管护</td><td>修剪</td></tr><tr><td colspan="2">除草</td></tr></table>')).toEqual([
      ['管护', '修剪'],
      ['管护', '除草', '除草'],
    ])
    expect(placesOf('<table><tr><td rowspan=0>管护</td><td>修剪</td></tr><tr><td>除草</td></tr></table>')).toEqual([
      ['管护', '修剪'],
      ['管护', '除草'],
    ])
  })

  it('has its caption on a line of its own and leaves out hidden cells of text', () => {
    const body =
      '<table><caption>任务表</caption><tr><td>1</td><td>修剪<span style="display:none">x</span></td></tr><tr><td>2</td><td>除草</td></tr></table>'
    expect(linesOfPage(body)).toEqual(['任务表', '1\t修剪', '2\t除草'])
  })
})

describe('a table that only places the parts of a page', () => {
  it.each([
    [
      'holds a table',
      '<table><tr><td>栏目</td><td><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table></td></tr><tr><td>a</td><td>b</td></tr></table>',
      ['栏目', '甲\t乙', '丙\t丁', 'a', 'b'],
    ],
    [
      'holds a heading',
      '<table><tr><td><h1>茶园管护方案</h1></td><td>一</td></tr><tr><td>二</td><td>三</td></tr></table>',
      ['茶园管护方案', '一', '二', '三'],
    ],
    ['has one column', '<table><tr><td>一、总体要求</td></tr><tr><td>二、重点任务</td></tr></table>', ['一、总体要求', '二、重点任务']],
    ['has one row', '<table><tr><td>左</td><td>右</td></tr></table>', ['左', '右']],
    [
      'says so',
      '<table role="presentation"><tr><td>左</td><td>右</td></tr><tr><td>上</td><td>下</td></tr></table>',
      ['左', '右', '上', '下'],
    ],
  ])('where it %s is read part by part', (_why, body, lines) => {
    expect(linesOfPage(body)).toEqual(lines)
    expect(savedPage(`${body}<p>文</p>`).grids?.length).toBe(lines.some((line) => line.includes('\t')) ? 1 : 0)
  })

  it('where one cell holds the text of the page is read part by part', () => {
    const text = '<p>各有关单位要认真组织实施，加强协作配合。</p>'.repeat(40)
    expect(linesOfPage(`<table><tr><td>栏目</td><td>${text}</td></tr><tr><td>版权</td><td>电话</td></tr></table>`)).toHaveLength(43)
  })
})

describe('a table about the document', () => {
  it('is a line for each field, whatever blanks are in the name', () => {
    const body =
      '<table><tr><td>索 引 号：</td><td>0123/2024-5</td><td>主题分类</td><td>农业</td></tr><tr><td>发文字号</td><td>茶政发〔2024〕5号</td><td>成文日期</td><td>2024-03-01</td></tr><tr><td>有效性</td><td colspan="3">有效</td></tr></table>'
    expect(linesOfPage(body)).toEqual([
      '索 引 号：0123/2024-5',
      '主题分类：农业',
      '发文字号：茶政发〔2024〕5号',
      '成文日期：2024-03-01',
      '有效性：有效',
    ])
  })

  it('is read also with names over values, with empty values, and as a list of terms', () => {
    expect(linesOfPage('<table><tr><th>索引号</th><th>发文字号</th></tr><tr><td>0123</td><td>茶政发〔2024〕5号</td></tr></table>')).toEqual(
      ['索引号：0123', '发文字号：茶政发〔2024〕5号'],
    )
    expect(
      linesOfPage(
        '<table><tr><td>索引号</td><td>0123</td></tr><tr><td>发文字号</td><td></td></tr><tr><td>有效性</td><td>有效</td></tr></table>',
      ),
    ).toEqual(['索引号：0123', '发文字号：', '有效性：有效'])
    expect(linesOfPage('<dl><dt>索引号：</dt><dd>0123</dd><dt>成文日期：</dt><dd>2024-03-01</dd></dl>')).toEqual([
      '索引号：0123',
      '成文日期：2024-03-01',
    ])
  })
})
