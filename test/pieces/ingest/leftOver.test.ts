import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'

function read(...lines: readonly string[]): PolicyFacts {
  const { delivery, text } = readText({
    file: 'plan.txt',
    bytes: new TextEncoder().encode(`泰州市古渡修缮实施方案\n${lines.join('\n')}\n`),
  })
  const [facts] = delivery
  if (facts === undefined) throw new Error('no policy')
  expect(evidenceFaults(facts, text)).toEqual([])
  return facts
}

/** An item on one line: `一/1 修缮码头 <2024-03> L:市水利局`. */
const itemsOf = ({ items }: PolicyFacts): string[] =>
  items.map(({ path, title, due, assignments }) =>
    [
      path.join('/'),
      title ?? '',
      ...(due === null ? [] : [`<${due}>`]),
      ...assignments.map(({ role, unit }) => `${role.charAt(0)}:${unit}`),
    ].join(' '),
  )
const unread = ({ issues }: PolicyFacts): string[] => issues.filter(({ code }) => code.endsWith('_NOT_READ')).map(({ words }) => words)

describe('a number that a row of headings skips', () => {
  const owned = (label: string, task: string): string => `${label}${task}。整修石阶。责任单位：市水利局`
  const row = (third: string): PolicyFacts =>
    read('一、主要任务', owned('1.', '修缮码头'), owned('2.', '疏通航道'), third, owned('4.', '布设灯塔'))

  it.each([
    ['as 3、', '3、', '3'],
    ['as a circle', '③', '③'],
    ['as a Chinese numeral', '三、', '三'],
    ['as a numeral in brackets', '（三）', '(三)'],
    ['without any number', '', '3'],
  ])('is the heading between its neighbours: %s', (_how, label, path) => {
    const facts = row(owned(label, '栽植垂柳'))
    expect(itemsOf(facts)).toEqual([
      '一/1 修缮码头 R:市水利局',
      '一/2 疏通航道 R:市水利局',
      `一/${path} 栽植垂柳 R:市水利局`,
      '一/4 布设灯塔 R:市水利局',
    ])
    expect(facts.issues.map(({ code }) => code)).not.toContain('NUMBERING_JUMPS')
  })

  it('is told where no line has it', () => {
    const facts = read('一、主要任务', owned('1.', '修缮码头'), owned('2.', '疏通航道'), owned('4.', '布设灯塔'))
    expect(itemsOf(facts)).toHaveLength(3)
    expect(facts.issues.map(({ code }) => code)).toContain('NUMBERING_JUMPS')
  })

  it('is no point of the heading before it that counts for itself', () => {
    const facts = read('一、主要任务', '1.修缮码头。整修石阶。', '2.疏通航道。', '①清淤。', '②拓宽。', '③护岸。', '4.布设灯塔。夜间长明。')
    expect(itemsOf(facts).map((item) => item.split(' ')[0])).toContain('一/2/③')
  })
})

describe('duties under the name of the body that has them', () => {
  it('are items of that body, titled by their first clause', () => {
    const facts = read(
      '一、重点任务',
      '（一）修缮码头。整修石阶。',
      '（二）疏通航道。清除淤泥。',
      '二、职责分工',
      '市水利局：负责人工航道的疏浚，定期监测水位。',
      '市财政局：落实修缮资金，开展绩效评价。',
      '各区人民政府：负责本辖区古渡巡查。',
    )
    expect(itemsOf(facts).slice(2)).toEqual([
      '二/-1 负责人工航道的疏浚 R:市水利局',
      '二/-2 落实修缮资金 R:市财政局',
      '二/-3 负责本辖区古渡巡查 R:各区人民政府',
    ])
    expect(unread(facts)).toEqual([])
  })
})

describe('a field that divides the work in sentences', () => {
  it('gives each body its duty, whatever stands behind the word of duty', () => {
    const facts = read(
      '一、主要任务',
      '（一）修缮码头',
      '责任分工：市水利局负责清淤护岸，市财政局负责审核预算，市公安局配合',
      '（二）疏通航道。清除淤泥。（市交通运输局）',
    )
    expect(itemsOf(facts)[0]).toBe('一/(一) 修缮码头 R:市水利局 R:市财政局 C:市公安局')
    expect(unread(facts)).toEqual([])
  })
})

describe('a paragraph behind the last of several pieces', () => {
  const tasks = ['一、主要任务', '（一）修缮码头。整修石阶。（市水利局）', '（二）疏通航道。清除淤泥。（市交通运输局）'] as const

  it('is an item of its own, and its owner not that of the piece above it', () => {
    expect(itemsOf(read(...tasks, '市文化广电和旅游局负责汇总进展，每月通报一次。'))).toEqual([
      '一/(一) 修缮码头 R:市水利局',
      '一/(二) 疏通航道 R:市交通运输局',
      '一/-1 市文化广电和旅游局负责汇总进展 R:市文化广电和旅游局',
    ])
  })

  it('stays within the piece where it speaks of it', () => {
    expect(itemsOf(read(...tasks, '该项工作由市文化广电和旅游局牵头。'))).toHaveLength(2)
  })

  it('owns the part that it stands in where it says that it speaks of all', () => {
    const facts = read(
      '一、主要任务',
      '（一）修缮码头。整修石阶。',
      '（二）疏通航道。清除淤泥。',
      '以上任务由市水利局牵头，市财政局配合，2024年底前完成。',
      '二、保障措施',
      '（一）加强宣传。广泛发动。',
      '（二）严格督查。定期通报。',
    )
    expect(itemsOf(facts).slice(0, 3)).toEqual(['一 主要任务 <2024> L:市水利局 C:市财政局', '一/(一) 修缮码头', '一/(二) 疏通航道'])
  })
})

describe('names that end the words of a task', () => {
  it.each([
    ['behind a dash', '布设灯塔——市水利局'],
    ['behind a blank', '布设灯塔　市水利局'],
    ['behind a full stop', '布设灯塔。整修石阶。市水利局'],
    ['on a line below the heading', '布设灯塔\n市水利局'],
    ['in a bracket with a deadline', '布设灯塔。整修石阶。（2024年3月底前，市水利局）'],
  ])('own it: %s', (_how, words) => {
    const facts = read('一、主要任务', `1.${words}`, '2.疏通航道。由市交通运输局负责。')
    expect(itemsOf(facts)[0]).toMatch(/^一\/1 布设灯塔 (?:<2024-03> )?R:市水利局$/u)
    expect(unread(facts)).toEqual([])
  })

  it.each([
    ['what is built', '布设灯塔。重点建设航运数据中心和航运服务中心。'],
    ['what is checked', '检查对象\n市水利局'],
  ])('are none where they say %s', (_how, words) => {
    expect(itemsOf(read('一、主要任务', `1.${words}`, '2.疏通航道。由市交通运输局负责。'))[0]).not.toMatch(/ R:/u)
  })
})

describe('a task written as a card of fields', () => {
  it('has its title, owner and deadline from them', () => {
    const card = (number: string, name: string, unit: string): string[] => [
      `任务${number}`,
      `名称：${name}`,
      '内容：按原样恢复，就近取材。',
      `单位：${unit}`,
      '时间：2024年11月',
    ]
    expect(itemsOf(read(...card('一', '修缮码头', '市水利局'), ...card('二', '疏通航道', '市航道管理中心')))).toEqual([
      '任务一 修缮码头 <2024-11> R:市水利局',
      '任务二 疏通航道 <2024-11> R:市航道管理中心',
    ])
  })
})

describe('the last lines of a text that no stop ends', () => {
  it('are read where fields say who does the work above them', () => {
    expect(
      itemsOf(
        read('一、改革任务', '（一）精简材料', '牵头：市水利局', '配合：市司法局', '（二）压缩时限', '牵头：市财政局', '时限：7月底'),
      ),
    ).toEqual(['一/(一) 精简材料 L:市水利局 C:市司法局', '一/(二) 压缩时限 L:市财政局'])
  })

  it('are read where they count on from the points above them', () => {
    const facts = read(
      '一、工作措施',
      '● 修缮码头。整修石阶。市水利局',
      '● 疏通航道。清除淤泥。市交通运输局',
      '● 巡查堤岸。昼夜值守。各镇人民政府',
    )
    expect(itemsOf(facts).at(-1)).toBe('一/-3 巡查堤岸 R:各镇人民政府')
  })

  it('are not those of the page', () => {
    const facts = read('一、主要任务', '（一）修缮码头。整修石阶。（市水利局）', '网站标识码：3212000001', '关于我们 | 联系我们 | 网站地图')
    expect(itemsOf(facts)).toEqual(['一/(一) 修缮码头 R:市水利局'])
    expect(unread(facts)).toEqual([])
  })
})
