import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { describeGaps, findGaps } from '../../src/cli/runGaps.js'
import { loadDelivery, removeDocument } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { openTestApi } from '../support/api.js'
import { madeUpDelivery, type MadeUpSection } from '../support/madeUpDelivery.js'
import { runCli } from '../support/runCli.js'
import { statementsOf, testDatabase, uniqueName } from '../support/testDatabase.js'

const TITLE = uniqueName('日照市人民政府关于查缺补漏的意见')
const OTHER = uniqueName('日照市人民政府关于查缺补漏的通知')
const SECTIONS: readonly MadeUpSection[] = [
  {
    title: '修缮花园',
    assignments: [{ role: 'LEAD', unit: '市林业局' }],
    items: [{ title: '清理水池', targets: [{ metric: '水池面积', value: 3, unit: '公顷' }] }],
  },
  {
    title: '开放花园',
    items: [
      { title: '延长开放时间', targets: [{ metric: '开放天数', value: 300, unit: '天', by: 2025 }] },
      {
        title: '修建步道',
        assignments: [
          { role: 'RESPONSIBLE', unit: '市交通运输局' },
          { role: 'RESPONSIBLE', unit: '市财政局' },
        ],
      },
      {
        title: '种植花木',
        assignments: [
          { role: 'LEAD', unit: '市园林中心' },
          { role: 'LEAD', unit: '市林业局' },
        ],
      },
    ],
  },
]
const made = madeUpDelivery({ file: 'gaps.txt', policies: [{ title: TITLE, sections: SECTIONS }, { title: OTHER }] })

let graph: Graph
beforeAll(async () => {
  ;({ graph } = await openTestApi())
  await loadDelivery(graph, made.delivery)
}, 120_000)
afterAll(async () => {
  await removeDocument(graph, made.sha256)
  await graph.close()
})

describe('the gaps of a policy', () => {
  it('are found in the graph, each with the line and the words that show it', async () => {
    const [found] = await findGaps(graph, `《${TITLE}》`)

    expect(found?.policy.title).toBe(TITLE)
    const told = found?.gaps.map(({ kind, item, target }) => `${kind} ${item?.title ?? ''} ${target?.metric ?? ''}`.trim())
    // The policy has a last year: what is owned has a deadline.
    expect(told?.sort()).toEqual([
      'NO_LEAD 修建步道',
      'NO_OWNER 延长开放时间',
      'TARGET_WITHOUT_OWNER 延长开放时间 开放天数',
      'TWO_LEADS 种植花木',
    ])
    const lines = made.text.split('\n')
    for (const { evidence } of found?.gaps ?? [])
      for (const { line, words } of evidence) expect(lines[line - 1]).toContain(words.split('\n')[0])
  })

  it('take as many statements for one policy as for two with hundreds of rows, and as many as are named here', async () => {
    await findGaps(graph, TITLE)
    const one = await statementsOf(graph, () => findGaps(graph, TITLE))
    expect(one.statements.map(({ name }) => name).sort()).toEqual([
      'Policy.assignments',
      'Policy.targets',
      'Policy.workItems',
      'Query.policy.title',
      'Target.setBy',
      'WorkItem.inheritedAssignments',
    ])
    const all = await statementsOf(graph, () => findGaps(graph, null))
    const policies = all.result.length
    expect(policies).toBeGreaterThan(1)
    expect(all.statements.length).toBeLessThanOrEqual(6 * Math.ceil(policies / 20))
    expect(all.result.map(({ policy }) => policy.title)).toEqual(expect.arrayContaining([TITLE, OTHER]))
  })

  it('of a title that nobody knows are answered with the titles that are near', async () => {
    await expect(findGaps(graph, TITLE.replace('意见', '方案'))).rejects.toThrow(TITLE)
  })

  it('are printed as a table, and as JSON', async () => {
    const [found] = await findGaps(graph, TITLE)
    const { out, code } = await runCli(['gaps', '--policy', TITLE], testDatabase())
    expect(code).toBe(0)
    if (found === undefined) throw new Error('the policy has gaps')
    expect(out).toBe(`${describeGaps(found)}\n`)
    expect(out).toMatch(/^ +\d+ {2}NO_LEAD +修建步道 · none of 市交通运输局、市财政局 leads 「市交通运输局」$/mu)
    const json = await runCli(['gaps', '--json', '--policy', TITLE], testDatabase())
    expect(JSON.parse(json.out)).toEqual([JSON.parse(JSON.stringify(found))])
    const unknown = await runCli(['gaps', '--policy', '稻'], testDatabase())
    expect(unknown).toMatchObject({ code: 1, told: expect.stringContaining('No policy that was read is called 稻.') })
  }, 120_000)
})
