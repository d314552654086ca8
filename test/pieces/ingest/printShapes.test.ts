import { describe, expect, it } from '@jest/globals'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { readText } from '../../../src/ingest/index.js'

function read(lines: readonly string[], file = 'made-up.txt'): PolicyFacts[] {
  return readText({ file, bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
}

const itemsOf = (facts: PolicyFacts | undefined): string[] =>
  (facts?.items ?? []).map(({ path, title }) => `${path.join('/')} ${title ?? ''}`)

const TITLE = '枫桥市河道清理工作方案'
const TEXT = [
  TITLE,
  '枫政发〔2021〕7号',
  '一、清理河道。组织沿线乡镇清理河道。(责任单位:市水利局)',
  '二、建立巡查制度。完善日常巡查。(责任单位:市林业局)',
  '枫桥市人民政府',
  '2021年3月5日',
]

describe('what a file prints more than once', () => {
  it('is one policy where the same text stands in it four times, and each other place is told', () => {
    const [facts, ...others] = read([...TEXT, ...TEXT, ...TEXT, ...TEXT])
    expect(others).toEqual([])
    expect(itemsOf(facts)).toEqual(['一 清理河道', '二 建立巡查制度'])
    expect(facts?.issues.filter(({ code }) => code === 'PRINTED_AGAIN')).toHaveLength(3)
  })

  it('is two where the texts differ', () => {
    expect(read([...TEXT, ...TEXT.map((line) => line.replace('河道', '街道').replace('7号', '8号'))])).toHaveLength(2)
  })

  it.each([
    ['its name', ['目 录'], ''],
    ['dots and numbers of pages', ['目录'], '……………3'],
    ['points and numbers of pages', ['目  次'], '......... 12'],
  ])('is no heading in a contents page, with %s', (_, head, leader) => {
    const headings = ['1 总则', '1.1 编制依据', '2 应急响应', '2.1 停水报告']
    const [facts] = read([
      '枫桥市供水应急预案工作方案',
      ...head,
      ...headings.map((words) => `${words}${leader}`),
      '1 总则',
      '1.1 编制依据',
      '根据有关规定制定。',
      '2 应急响应',
      '2.1 停水报告',
      '市水利局负责接收停水报告。',
    ])
    expect(itemsOf(facts)).toContain('2/2.1 停水报告')
    expect(facts?.items.some(({ path }) => path.includes('~2'))).toBe(false)
  })

  it('reads a contents page of 400 lines as one', () => {
    const headings = Array.from({ length: 400 }, (_, at) => `${at + 1}.整治第${at + 1}处河段`)
    const [facts] = read([TITLE, '目录', ...headings, ...headings.flatMap((words) => [words, '清理淤泥。', '责任单位:市水利局'])])
    expect(facts?.items).toHaveLength(400)
  })

  it.each(['— 2 —', '- 2 -', '— — — 2 —', '— 2 — — —', '第2页'])('goes on over the number of a page: %s', (mark) => {
    const [facts] = read([
      mark.replace('2', '1'),
      TITLE,
      '1.清理河道,每月巡',
      '查一次。',
      '责任单位:市水利局、各乡镇党',
      '委',
      mark,
      '2.栽植护岸林。',
      '责任单位:市林业局',
    ])
    expect(itemsOf(facts)).toEqual(['1 清理河道', '2 栽植护岸林'])
    expect(facts?.items[0]?.assignments.map(({ unit }) => unit)).toEqual(['市水利局', '各乡镇党委'])
  })
})

describe('labels that could be something else', () => {
  it('head what begins with figures, by the row of numbers', () => {
    const [facts] = read([
      TITLE,
      '一、5G覆盖行动',
      '1.加密基站。(责任单位:市水利局)',
      '2.12345热线扩容。(责任单位:市林业局)',
      '二、“一网”行动',
      '3.110联动。(责任单位:市公安局)',
    ])
    expect(itemsOf(facts)).toEqual(['一/1 加密基站', '一/2 12345热线扩容', '二/3 110联动'])
  })

  it('group the numbers below them where dashed lines stand over a row that counts on', () => {
    const [facts] = read([TITLE, '——畅通河道', '7.清理淤泥。(责任单位:市水利局)', '——美化岸线', '8.栽植林木。(责任单位:市林业局)'])
    expect(itemsOf(facts)).toEqual(['-1/7 清理淤泥', '-2/8 栽植林木'])
  })
})

describe('markup', () => {
  it.each([
    [
      'lines of markup',
      [
        '<p><strong>枫桥市河道清理工作方案</strong></p>',
        '<p>一、清理河道。组织清理。（责任单位：市水利局）</p>',
        '<p>二、建立制度。完善巡查。（责任单位：市林业局）</p>',
      ],
    ],
    [
      'a few tags in plain lines',
      [
        '<strong>枫桥市河道清理工作方案</strong>',
        '<b>一、清理河道。</b>组织清理。（责任单位：市水利局）',
        '<b>二、建立制度。</b>完善巡查。（责任单位：市林业局）',
        '落实到位。',
      ],
    ],
  ])('in a text file is no text: %s', (_, lines) => {
    expect(itemsOf(read(lines)[0])).toEqual(['一 清理河道', '二 建立制度'])
  })

  it.each(['b', 'strong'])('sets a heading of its own line apart that <%s> makes bold', (tag) => {
    const html = [
      '<html><body><p>枫桥市关于清理河道的通知</p><p>各县区人民政府:</p><div>',
      `<${tag}>一、乡镇巡查</${tag}>`,
      '各乡镇要逐段检查。',
      `<${tag}>二、部门检查</${tag}>`,
      '市水利局负责检查。',
      '</div></body></html>',
    ]
    expect(itemsOf(read(html, 'a.html')[0])).toEqual(['一 乡镇巡查', '二 部门检查'])
  })
})
