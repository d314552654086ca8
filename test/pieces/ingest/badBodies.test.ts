import { describe, expect, it } from '@jest/globals'
import { accountedPolicies, type AccountedPolicy } from '../../support/accountOf.js'
import { unaccounted } from '../../support/unaccounted.js'

const TITLE = '泰州市人民政府办公室关于加强古桥养护的通知\n'
const NAMES = ['市教育局', '市财政局', '市住房和城乡建设局房屋征收办公室', '各县区人民政府', '市水利局']

const accounted = (text: string): AccountedPolicy[] => accountedPolicies('bad.txt', new TextEncoder().encode(text))
function one(text: string): AccountedPolicy {
  const [first, ...others] = accounted(text)
  if (first === undefined || others.length > 0) throw new Error(`${others.length} policies too many`)
  expect(unaccounted(first)).toEqual([])
  return first
}

describe('bad input', () => {
  it('of nothing but names of bodies is refused, and below a title gives nobody a duty', () => {
    expect(() => accounted(NAMES.join('、').repeat(50))).toThrow('no policy was found')
    const { facts } = one(`${TITLE}一、主要任务\n${`${NAMES.join('\n')}\n`.repeat(40)}`)
    expect(facts.items.length).toBeLessThanOrEqual(1)
  })

  it('as a table of 10,000 rows with one unreadable column costs that column alone', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `${at + 1}\t修缮第${at + 1}座古桥\t市水利局\t2024年${(at % 12) + 1}月底前\t乱☐☐${at}`,
    )
    const { facts } = one(`${TITLE}一、主要任务\n序号\t工作任务\t责任单位\t完成时限\t\n${rows.join('\n')}\n`)
    expect(facts.items).toHaveLength(10_000)
    expect(facts.items.every(({ assignments }) => assignments[0]?.unit === '市水利局')).toBe(true)
    expect(facts.issues.filter(({ code }) => code === 'BODY_NOT_READ')).toEqual([])
  }, 60_000)

  it('as a document of 组织领导 and lists of persons gives no body a duty', () => {
    const persons = Array.from({ length: 100 }, (_, at) => `王某（${NAMES[at % NAMES.length] ?? ''}副局长）`)
    const { facts } = one(
      `${TITLE}一、组织领导\n成立古桥养护工作领导小组。\n组长：陈某（市政府副市长）\n成员：${persons.join('\n')}\n领导小组办公室设在市水利局，办公室主任由李某兼任。\n泰州市人民政府办公室\n2024年3月1日\n`,
    )
    expect(facts.items.flatMap(({ assignments }) => assignments)).toEqual([])
    expect(facts.coverage.bodies.excluded['PERSON']).toBeGreaterThanOrEqual(100)
    expect(facts.coverage.bodies.notUnderstood).toEqual({})
  })

  it('with names nested in names reads one body', () => {
    const { facts } = one(`${TITLE}一、主要任务\n（一）修缮古桥。清除杂草。\n责任单位：市住房和城乡建设局房屋征收办公室\n`)
    expect(facts.items[0]?.assignments.map(({ unit }) => unit)).toEqual(['市住房和城乡建设局房屋征收办公室'])
    expect(facts.coverage.bodies.read).toBe(1)
  })

  it('that prints the same policy four times reads it once and tells the others', () => {
    const text = `泰州市古桥养护实施方案\n一、主要任务\n（一）修缮古桥。清除杂草。\n责任单位：市水利局\n（二）巡查桥面。每月一次。\n责任单位：市城管局\n泰州市人民政府\n2024年3月1日\n`
    const { facts } = one([text, text, text, text].join('\n'))
    expect(facts.items).toHaveLength(2)
    expect(facts.issues.filter(({ code }) => code === 'PRINTED_AGAIN')).toHaveLength(3)
  })

  it('with a contents page of 400 lines makes no item of its entries', () => {
    const entries = Array.from({ length: 400 }, (_, at) => `（${at + 1}）修缮第${at + 1}座古桥………${at + 1}`)
    const { facts } = one(`${TITLE}目录\n${entries.join('\n')}\n一、主要任务\n（一）修缮古桥。由市水利局负责。\n`)
    expect(facts.items.map(({ title }) => title)).toEqual(['修缮古桥'])
  })
})
