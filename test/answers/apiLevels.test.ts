import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import { partsOf } from '../../src/graph/cypher/part.js'
import { namesOf, openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery, type MadeUpItem } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'
import type { Graph } from '../../src/graph/run.js'

let graph: Graph
let api: TestApi

const OF_25 = uniqueName('日照市人民政府关于二十五项任务的意见')
const OF_70 = uniqueName('日照市人民政府关于七十项任务的意见')

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  await loadDelivery(graph, policyOf(OF_25, 25))
  await loadDelivery(graph, policyOf(OF_70, 70))
}, 120_000)

afterAll(() => graph.close())

/** A policy with so many tasks, each owned by three of many units. */
function policyOf(title: string, count: number) {
  const items = Array.from({ length: count }, (_, nth): MadeUpItem => {
    const unit = (offset: number) => `市${['教育', '交通', '水务', '文旅', '气象', '园林', '民政'][(nth + offset) % 7] ?? ''}局`
    return {
      title: `完成第${String(nth + 1)}件事`,
      assignments: [
        { role: 'LEAD', unit: unit(0) },
        { role: 'RESPONSIBLE', unit: unit(1) },
        { role: 'COOPERATING', unit: unit(2) },
      ],
    }
  })
  return madeUpDelivery({ file: `${title}.txt`, policies: [{ title, sections: [{ title: '重点任务', items }] }] }).delivery
}

interface Levels {
  policy: { workItems: { nodes: { assignments: { nodes: { unit: { name: string; jurisdiction: { name: string } } }[] } }[] } }
}

const LEVELS = `query Levels($title: String!) {
  policy(title: $title) { workItems(first: 100) { nodes { title assignments(first: 100) { nodes { role unit { name jurisdiction { name } } } } } } }
}`

describe('an operation of many levels', () => {
  it.each([
    [25, OF_25],
    [70, OF_70],
  ])('sends one statement, whatever the rows: %i', async (count, title) => {
    const { data, statements } = await api.counted<Levels>(LEVELS, { title })
    const items = data.policy.workItems.nodes
    expect(items).toHaveLength(count)
    expect(items.flatMap(({ assignments }) => assignments.nodes)).toHaveLength(3 * count)
    expect(items[0]?.assignments.nodes[0]?.unit).toEqual({ name: '市教育局', jurisdiction: { name: '日照市' } })
    expect(namesOf(statements)).toEqual(['Query.policy.title'])
  })

  it('sends no other for each totalCount that is asked for', async () => {
    const counted = LEVELS.replaceAll('nodes {', 'totalCount nodes {')
    const { statements } = await api.counted<Levels>(counted, { title: OF_70 })
    expect(namesOf(statements)).toEqual(['Query.policy.title'])
  })

  it('shares one load between edges, nodes and pageInfo', async () => {
    const { statements } = await api.counted(
      '{ workItems(first: 5) { edges { cursor node { title } } nodes { title kind } pageInfo { hasNextPage endCursor } } }',
    )
    expect(namesOf(statements)).toEqual(['Query.workItems'])
  })

  it('shares one load between two names of one list of Query', async () => {
    const { statements } = await api.counted(
      '{ a: units(first: 2) { nodes { name } } b: units(first: 2) { nodes { id } pageInfo { endCursor } } }',
    )
    expect(namesOf(statements)).toEqual(['Query.units'])
  })

  it('sends no statement for the policy of each of many items where it comes with their rows', async () => {
    const { statements } = await api.counted(
      '{ workItems(first: 50) { nodes { policy { title jurisdiction { name parent { name } } } section { title } } } }',
    )
    expect(namesOf(statements)).toEqual(['Query.workItems'])
  })

  it('is made of registered parts only', async () => {
    const { statements } = await api.counted<Levels>(LEVELS, { title: OF_70 })
    for (const { text } of statements) expect(() => partsOf(text)).not.toThrow()
  })

  it('has the same texts for any title and any number of rows of one class', async () => {
    const texts = async (title: string) => (await api.counted(LEVELS, { title })).statements.map(({ text }) => text).sort()
    expect(await texts(OF_25)).toEqual(await texts(OF_70))
  })
})
