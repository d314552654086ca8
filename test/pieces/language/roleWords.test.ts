import { describe, expect, it } from '@jest/globals'
import { labelledRole } from '../../../src/ingest/language/roleLabels.js'
import { ROLE_WORDS } from '../../../src/ingest/language/roleWords.js'
import { readText } from '../../../src/ingest/index.js'

const HEAD = '泰州市果园建设实施方案\n泰州市人民政府\n2024年3月1日\n一、重点任务\n'

/** Every shape in which a label can stand before the name of its owner. */
const LABEL_SHAPES: readonly [string, (label: string) => string][] = [
  ['line', (label) => `（一）建设标准果园。选育良种。\n${label}：市商务局\n（二）修建果库。改善储藏。\n`],
  ['bracket behind a heading', (label) => `（一）建设标准果园（${label}：市商务局）\n（二）修建果库。改善储藏。\n`],
  ['bracket behind a sentence', (label) => `（一）建设标准果园。选育良种。（${label}：市商务局）\n（二）修建果库。改善储藏。\n`],
  ['bracket of its own kind', (label) => `（一）建设标准果园。选育良种。【${label}：市商务局】\n（二）修建果库。改善储藏。\n`],
  ['row of a table', (label) => `序号 | 工作任务 | ${label}\n1 | 建设标准果园 | 市商务局\n2 | 修建果库 | 市商务局\n`],
  ['line at the end of the document', (label) => `（一）修建果库。改善储藏。\n（二）建设标准果园。选育良种。\n${label}：市商务局`],
  ['bracket at the end of the document', (label) => `（一）修建果库。改善储藏。\n（二）建设标准果园（${label}：市商务局）`],
]
/** Every shape in which a verb can stand behind names. */
const VERB_SHAPES: readonly [string, (verb: string) => string][] = [
  ['bracket of one clause', (verb) => `（一）建设标准果园。选育良种。（市商务局${verb}）\n（二）修建果库。改善储藏。\n`],
  ['second clause of a bracket', (verb) => `（一）建设标准果园。选育良种。（市林业局牵头，市商务局${verb}）\n（二）修建果库。改善储藏。\n`],
  ['clause behind a label', (verb) => `（一）建设标准果园。选育良种。\n责任单位：市林业局，市商务局${verb}\n（二）修建果库。改善储藏。\n`],
  ['bracket at the end of the document', (verb) => `（一）修建果库。改善储藏。\n（二）建设标准果园。选育良种。（市商务局${verb}）`],
]

const readBody = (body: string) => {
  const [policy] = readText({ file: 'plan.txt', bytes: new TextEncoder().encode(HEAD + body) }).delivery
  if (policy === undefined) throw new Error('the plan is no policy')
  return policy
}

/** What the plan gives: the owners of its task, or the words of issues; nothing at all where the words were lost. */
function found(body: string): string[] {
  const { items, issues } = readBody(body)
  const owners = items
    .filter(({ title }) => title === '建设标准果园')
    .flatMap(({ assignments }) => assignments.filter(({ unit }) => unit === '市商务局').map(({ role }) => `read as ${role}`))
  return owners.length > 0 ? owners : issues.map(({ words }) => words)
}

describe('a word that names a role', () => {
  const labels = ROLE_WORDS.filter(({ label }) => label !== 'NONE')
  const verbs = ROLE_WORDS.filter(({ verb, word }) => verb !== 'NONE' && word !== '会同')

  it('is known in some number', () => {
    expect(labels.length).toBeGreaterThan(15)
    expect(verbs.length).toBeGreaterThan(12)
  })

  it.each(LABEL_SHAPES)('gives its role to the owner behind 单位 and a colon in a %s', (_, shape) => {
    expect(labels.map(({ word }) => [word, found(shape(`${word}单位`))])).toEqual(
      labels.map(({ word, role }) => [word, [`read as ${role}`]]),
    )
  })

  it.each(VERB_SHAPES)('gives its role to the body before it, or is told, in a %s', (_, shape) => {
    for (const { word, role } of verbs) {
      const told = found(shape(word))
      expect([word, told.some((one) => one === `read as ${role}` || one.includes(word))]).toEqual([word, true])
    }
  })

  it.each(LABEL_SHAPES)('is read with words before and behind it in a %s', (_, shape) => {
    const made = ['协同责任单位', '市直牵头部门', '任务承担单位', '整改责任主体', '主要配合单位', '市级责任单位', '牵头责任单位']
    expect(made.filter((label) => !found(shape(label)).some((one) => one === `read as ${labelledRole(label).role}`))).toEqual([])
  })
})

describe('a label that is put together of several words', () => {
  it.each([
    ['LEAD', ['主责单位', '主抓单位', '领办单位', '市直牵头单位', '牵头责任单位', '责任牵头单位', '总牵头单位', '牵头科室']],
    ['RESPONSIBLE', ['主要责任单位', '直接责任单位', '市级责任单位', '整改责任单位', '责任科室', '部门分工', '任务分工', '责任落实']],
    ['COOPERATING', ['协同责任单位', '配合责任单位', '参与单位', '协办责任单位', '共同配合单位', '协同实施单位']],
    ['IMPLEMENTING', ['任务承担单位', '落实单位', '责任落实单位', '组织实施单位', '实施责任主体', '承办科室']],
  ])('has the role of its most special word: %s', (role, labels) => {
    expect(labels.map((label) => [label, labelledRole(label).role])).toEqual(labels.map((label) => [label, role]))
  })

  it('gives the lead to the first body alone where it names the lead and another role', () => {
    expect(labelledRole('牵头及责任单位')).toEqual({ role: 'RESPONSIBLE', firstLeads: true, offices: false })
    expect(labelledRole('牵头单位和配合单位')).toEqual({ role: 'COOPERATING', firstLeads: true, offices: false })
  })

  it('of persons gives nobody a duty', () => {
    const { items } = readBody('（一）建设标准果园。选育良种。\n牵头领导：王小明\n分管领导：李大力\n（二）修建果库。改善储藏。\n')
    expect(items.flatMap(({ assignments }) => assignments)).toEqual([])
  })
})
