import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery, removeDocument } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { namesOf, openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery, type MadeUpSection } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'

let graph: Graph
let api: TestApi

const TITLE = uniqueName('日照市人民政府关于整章分工的意见')
const SECTIONS: readonly MadeUpSection[] = [
  {
    title: '修缮花园',
    assignments: [
      { role: 'LEAD', unit: '市林业局' },
      { role: 'COOPERATING', unit: '市财政局' },
    ],
    items: [{ title: '清理水池' }, { title: '补种花木', assignments: [{ role: 'RESPONSIBLE', unit: '市园林中心' }] }],
  },
  { title: '开放花园', items: [{ title: '延长开放时间' }] },
]

const policyOf = (sections: readonly MadeUpSection[]) => madeUpDelivery({ file: 'inherited.txt', policies: [{ title: TITLE, sections }] })
const made = policyOf(SECTIONS)

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  await loadDelivery(graph, made.delivery)
}, 120_000)

afterAll(async () => {
  await removeDocument(graph, made.sha256)
  await graph.close()
})

interface Item {
  title: string
  ownership: string
  assignments: { nodes: { unit: { name: string } }[] }
  inheritedAssignments: { totalCount: number; nodes: { role: string; unit: { name: string }; workItem: { title: string } }[] }
}

const ITEMS = `query ($title: String!) { workItems(first: 50, filter: { policy: { title: { eq: $title } } }) { nodes {
  title ownership assignments { nodes { unit { name } } }
  inheritedAssignments { totalCount nodes { role unit { name } workItem { title } } } } } }`

describe('an assignment that stands at a heading', () => {
  it('is shown on the items under it as inherited, with the heading that it stands at, and never as theirs', async () => {
    const { workItems } = await api.answer<{ workItems: { nodes: Item[] } }>(ITEMS, { title: TITLE })
    const inherited = {
      totalCount: 2,
      nodes: [
        { role: 'LEAD', unit: { name: '市林业局' }, workItem: { title: '修缮花园' } },
        { role: 'COOPERATING', unit: { name: '市财政局' }, workItem: { title: '修缮花园' } },
      ],
    }
    const none = { totalCount: 0, nodes: [] }
    const own = (...names: string[]) => ({ nodes: names.map((name) => ({ unit: { name } })) })
    expect(workItems.nodes).toEqual([
      { title: '修缮花园', ownership: 'NAMED', assignments: own('市林业局', '市财政局'), inheritedAssignments: none },
      { title: '清理水池', ownership: 'NONE_STATED', assignments: own(), inheritedAssignments: inherited },
      { title: '补种花木', ownership: 'NAMED', assignments: own('市园林中心'), inheritedAssignments: inherited },
      { title: '延长开放时间', ownership: 'NONE_STATED', assignments: own(), inheritedAssignments: none },
    ])
  })

  it('is one, however many inherit it: no count has it twice', async () => {
    const { policy } = await api.answer<{ policy: unknown }>(
      `query ($title: String!) { policy(title: $title) { coverage { items itemsWithOwners } assignments { totalCount nodes { unit { name } inheritedBy { nodes { title } } } } } }`,
      { title: TITLE },
    )
    const heirs = { nodes: [{ title: '清理水池' }, { title: '补种花木' }] }
    expect(policy).toEqual({
      coverage: { items: 4, itemsWithOwners: 2 },
      assignments: {
        totalCount: 3,
        nodes: [
          { unit: { name: '市林业局' }, inheritedBy: heirs },
          { unit: { name: '市财政局' }, inheritedBy: heirs },
          { unit: { name: '市园林中心' }, inheritedBy: { nodes: [] } },
        ],
      },
    })
  })

  it('leaves what nobody owns, not even by a heading, to be found', async () => {
    const { workItems } = await api.answer<{ workItems: { nodes: { title: string }[] } }>(
      `query ($title: String!) { workItems(filter: { policy: { title: { eq: $title } }, assignments: { none: {} }, inheritedAssignments: { none: {} } }) { nodes { title } } }`,
      { title: TITLE },
    )
    expect(workItems.nodes).toEqual([{ title: '延长开放时间' }])
  })

  it('comes with the items, and its counts, in one statement', async () => {
    const { statements } = await api.counted(ITEMS, { title: TITLE })
    expect(namesOf(statements)).toEqual(['Query.workItems'])
  })

  it('is inherited anew when a better reading gives the heading other units', async () => {
    const delivery = structuredClone(made.delivery)
    const heading = delivery[0]?.items.find((item) => item.title === '修缮花园')
    heading?.assignments.splice(1, 1)
    const changed = await loadDelivery(graph, delivery)
    expect(changed).toMatchObject({ added: 0, removed: 1 })
    const { workItems } = await api.answer<{ workItems: { nodes: Item[] } }>(ITEMS, { title: TITLE })
    expect(workItems.nodes.map(({ inheritedAssignments }) => inheritedAssignments.totalCount)).toEqual([0, 1, 1, 0])
    await loadDelivery(graph, made.delivery)
    const again = await api.answer<{ workItems: { nodes: Item[] } }>(ITEMS, { title: TITLE })
    expect(again.workItems.nodes.map(({ inheritedAssignments }) => inheritedAssignments.totalCount)).toEqual([0, 2, 2, 0])
  })
})
