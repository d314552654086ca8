import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery, removeDocument } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { idOf } from '../../src/model/ids.js'
import { THEME_CODES } from '../../src/model/themes.js'
import { namesOf, openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'

let graph: Graph
let api: TestApi

const TITLE = uniqueName('日照市人民政府关于比较各市主题的意见')
const items = [
  { title: '办好医养结合', themes: ['ELDERLY_CARE', 'HEALTH'] },
  { title: '疏通交通要道', themes: ['TRANSPORT'] },
  { title: '加强统筹' },
] as const
const made = madeUpDelivery({ file: 'themes.txt', policies: [{ title: TITLE, sections: [{ title: '主要任务', items }] }] })

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  await loadDelivery(graph, made.delivery)
}, 120_000)

afterAll(async () => {
  await removeDocument(graph, made.sha256)
  await graph.close()
})

interface Named {
  nodes: { name: string; code: string }[]
  totalCount: number
}

describe('themes', () => {
  it('are the whole vocabulary, used or not, in pinyin, in pages', async () => {
    const { themes } = await api.answer<{ themes: Named }>(
      '{ themes(first: 100) { totalCount nodes { code name nameEn description source } } }',
    )
    expect(themes.totalCount).toBe(THEME_CODES.length)
    expect(themes.nodes.map(({ code }) => code).sort()).toEqual([...THEME_CODES].sort())
    const page = await api.answer<{ themes: Named }>('{ themes(last: 2, orderBy: [{ field: NAME, direction: DESC }]) { nodes { name } } }')
    expect(page.themes.nodes.map(({ name }) => name)).toEqual(
      themes.nodes
        .slice(0, 2)
        .map(({ name }) => name)
        .reverse(),
    )
  })

  it('of an item come in the order of its words, each with its rule and evidence', async () => {
    const { workItems } = await api.answer<{ workItems: { nodes: unknown[] } }>(
      `query ($title: String!) { workItems(filter: { policy: { title: { eq: $title } } }) { nodes { title themes {
        totalCount edges { rule evidence { role words document { name } } node { code name source } } } } } }`,
      { title: TITLE },
    )
    const edge = (words: string, code: string, name: string, source: string) => ({
      rule: 'TITLE',
      evidence: [{ role: 'MENTION', words, document: { name: 'themes.txt' } }],
      node: { code, name, source },
    })
    expect(workItems.nodes).toEqual([
      {
        title: '办好医养结合',
        themes: {
          totalCount: 2,
          edges: [
            edge('办好医养结合', 'ELDERLY_CARE', '养老', '民政、扶贫、救灾'),
            edge('办好医养结合', 'HEALTH', '医疗健康', '卫生、体育'),
          ],
        },
      },
      { title: '疏通交通要道', themes: { totalCount: 1, edges: [edge('疏通交通要道', 'TRANSPORT', '交通', '工业、交通')] } },
      { title: '加强统筹', themes: { totalCount: 0, edges: [] } },
    ])
  })

  it.each([
    ['some', { some: { name: { eq: '交通' } } }, ['疏通交通要道']],
    ['a code', { some: { code: { in: ['HEALTH', 'TRANSPORT'] } } }, ['办好医养结合', '疏通交通要道']],
    ['none at all', { none: {} }, ['加强统筹']],
    ['all', { all: { source: { eq: '工业、交通' } } }, ['疏通交通要道', '加强统筹']],
  ])('find work items by %s', async (_, themes, titles) => {
    const { workItems } = await api.answer<{ workItems: { nodes: { title: string }[] } }>(
      'query ($filter: WorkItemFilter) { workItems(filter: $filter) { nodes { title } } }',
      { filter: { policy: { title: { eq: TITLE } }, themes } },
    )
    expect(workItems.nodes.map(({ title }) => title)).toEqual(titles)
  })

  it('lead back to their work items, of one city or all, in one statement', async () => {
    const { data, statements } = await api.counted<{ themes: { nodes: { code: string; workItems: { totalCount: number } }[] } }>(
      `query ($title: String!) { themes(filter: { workItems: { some: { policy: { title: { eq: $title } } } } }) {
        nodes { code workItems(filter: { policy: { title: { eq: $title } } }) { totalCount nodes { title } } } } }`,
      { title: TITLE },
    )
    expect(data.themes.nodes.map(({ code, workItems }) => [code, workItems.totalCount]).sort()).toEqual([
      ['ELDERLY_CARE', 1],
      ['HEALTH', 1],
      ['TRANSPORT', 1],
    ])
    expect(namesOf(statements)).toEqual(['Query.themes'])
  })

  it('have ids like everything else, the same on every machine', async () => {
    const id = idOf('Theme', 'TRANSPORT')
    expect(id).toMatch(/^thm_/)
    const { node } = await api.answer<{ node: unknown }>('query ($id: ID!) { node(id: $id) { __typename id ... on Theme { code } } }', {
      id,
    })
    expect(node).toEqual({ __typename: 'Theme', id, code: 'TRANSPORT' })
  })
})
