import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Graph } from '../../src/graph/run.js'
import { namesOf, openTestApi, type TestApi } from '../support/api.js'
import { loadSeeds } from '../support/seededServer.js'

/** Facts of real policies, read from the documents by people, and what the API answers of them from the seeds alone. */

let graph: Graph
let api: TestApi

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  await loadSeeds(graph)
}, 120_000)

afterAll(() => graph.close())

/** The operation that the design gives, word for word. */
const WHO_LEADS = `query WhoLeads { assignments(first: 20, filter: { role: { eq: LEAD }, workItem: { title: { contains: "健康" } } }, orderBy: [{ field: UNIT_NAME, direction: ASC }]) {
  totalCount pageInfo { hasNextPage endCursor } nodes { role rank mention unit { name } workItem { title path policy { title jurisdiction { name } } } evidence { start end words quote } } } }`

interface WhoLeads {
  assignments: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string }
    nodes: {
      role: string
      rank: number
      mention: string
      unit: { name: string }
      workItem: { title: string; path: string[]; policy: { title: string; jurisdiction: { name: string } } }
      evidence: { start: number; end: number; words: string; quote: string | null }[]
    }[]
  }
}

describe('who leads the health tasks', () => {
  it('holds policies that are found by every name under which its documents cite them, and by every number', async () => {
    interface Cited {
      policies: { nodes: { cites: { edges: { mention: string; node: { id: string; docNumber: string | null } }[] } }[] }
    }
    const cited = await api.answer<Cited>(
      '{ policies(first: 100) { nodes { cites(first: 100) { edges { mention node { id docNumber } } } } } }',
    )
    const edges = cited.policies.nodes.flatMap(({ cites }) => cites.edges)
    expect(edges.length).toBeGreaterThan(50)
    for (const { mention, node } of edges) {
      const { byTitle } = await api.answer<{ byTitle: unknown }>('query ($t: String!) { byTitle: policy(title: $t) { id } }', {
        t: mention,
      })
      expect([mention, byTitle]).toEqual([mention, { id: node.id }])
      if (node.docNumber === null) continue
      const { byNumber } = await api.answer<{ byNumber: unknown }>('query ($n: String!) { byNumber: policy(docNumber: $n) { id } }', {
        n: node.docNumber,
      })
      expect([node.docNumber, byNumber]).toEqual([node.docNumber, { id: node.id }])
    }
  })

  it('has documents that are called by their policies, with their addresses and publishers where they are known', async () => {
    const query = '{ documents { nodes { label address publisher } } }'
    const { documents } = await api.answer<{ documents: { nodes: Record<string, string | null>[] } }>(query)
    expect(documents.nodes).toContainEqual({
      label: '日照市数字强市发展规划(2024—2026年)(征求意见稿)',
      address: 'http://www.rizhao.gov.cn/art/2024/9/9/art_310066_2321.html',
      publisher: '日照市人民政府',
    })
    expect(documents.nodes.filter(({ label }) => /^[0-9a-f_]+/u.test(label ?? ''))).toEqual([])
  })

  it('is answered, with policy, city and evidence, in two statements', async () => {
    const { data, statements } = await api.counted<WhoLeads>(WHO_LEADS)
    const { totalCount, pageInfo, nodes } = data.assignments
    expect(nodes.length).toBeGreaterThanOrEqual(2)
    expect([totalCount, pageInfo.hasNextPage]).toEqual([nodes.length, false])
    for (const { role, workItem, mention, evidence } of nodes) {
      expect([role, workItem.title.includes('健康')]).toEqual(['LEAD', true])
      expect(evidence.map(({ words }) => words)).toContain(mention)
    }
    const policy = { title: '厦门市促进大数据发展工作实施方案', jurisdiction: { name: '厦门市' } }
    for (const [title, path] of [
      ['促进医疗健康服务体系建设', ['三', '(三)', '3']],
      ['建设医疗健康大数据中心', ['五', '(四)']],
    ] as const) {
      expect(nodes).toContainEqual(
        expect.objectContaining({ rank: 1, mention: '市卫计委', unit: { name: '市卫计委' }, workItem: { title, path, policy } }),
      )
    }
    // Sentences around the words need the document's text, which no seed holds.
    expect(namesOf(statements)).toEqual(['Document.passages', 'Query.assignments'])
    expect(nodes.flatMap(({ evidence }) => evidence).every(({ quote }) => quote === null)).toBe(true)
  })
})

describe('日政发〔2019〕11号', () => {
  it('sets 25 tasks with 104 assignments, for 日照市', async () => {
    const query = `{ policy(docNumber: "日政发〔2019〕11号") { title issuer { fullName } jurisdiction { code name parent { name } } period { from to } status
      workItems(first: 1) { totalCount nodes { path title kind assignments { nodes { role rank unit { name collective } } } } }
      assignments { totalCount } cites { edges { mention node { docNumber ingested } } } } }`
    expect(await api.answer(query)).toEqual({
      policy: {
        title: '日照市人民政府关于促进大数据发展的实施意见',
        issuer: { fullName: '日照市人民政府' },
        jurisdiction: { code: '371100', name: '日照市', parent: { name: '山东省' } },
        period: { from: null, to: 2022 },
        status: null,
        workItems: {
          totalCount: 25,
          nodes: [
            {
              path: ['二', '(一)', '1', '(1)'],
              title: '加强基础网络建设',
              kind: 'TASK',
              assignments: {
                nodes: [
                  ['LEAD', 1, '市工业和信息化局', false],
                  ['LEAD', 2, '市大数据发展局', false],
                  ['RESPONSIBLE', 1, '市委网信办', false],
                  ['RESPONSIBLE', 2, '市住房城乡建设局', false],
                  ['RESPONSIBLE', 3, '市城市管理局', false],
                  ['RESPONSIBLE', 4, '各通信运营商', true],
                  ['RESPONSIBLE', 5, '铁塔公司', false],
                  ['RESPONSIBLE', 6, '各区县政府、管委', true],
                ].map(([role, rank, name, collective]) => ({ role, rank, unit: { name, collective } })),
              },
            },
          ],
        },
        assignments: { totalCount: 104 },
        cites: {
          edges: [
            { mention: '关于印发促进大数据发展行动纲要的通知', node: { docNumber: '国发〔2015〕50号', ingested: false } },
            { mention: '关于促进大数据发展的意见', node: { docNumber: '鲁政发〔2016〕25号', ingested: false } },
            { mention: '数字山东发展规划(2018—2022年)', node: { docNumber: null, ingested: false } },
          ],
        },
      },
    })
  })

  it('gives 市大数据发展局 the lead of 14 tasks', async () => {
    const query = `{ unit(name: "市大数据发展局", jurisdiction: "日照市") { fullName kind collective
      assignments(filter: { role: { eq: LEAD }, policy: { docNumber: { eq: "日政发〔2019〕11号" } } }) { totalCount } } }`
    expect(await api.answer(query)).toEqual({
      unit: { fullName: '日照市大数据发展局', kind: 'DEPARTMENT', collective: false, assignments: { totalCount: 14 } },
    })
  })

  it('sets two rates, to be reached in 2020', async () => {
    const query = `{ targets(filter: { policy: { docNumber: { eq: "日政发〔2019〕11号" } }, metric: { name: { startsWith: "市、县两级政务信息资源" } }, byYear: { eq: 2020 } }) {
      nodes { metric { name } kind comparator value valueTo unit by { year } } } }`
    const target = (name: string, value: number) => ({
      metric: { name },
      kind: 'TARGET',
      comparator: 'EQ',
      value,
      valueTo: null,
      unit: '%',
      by: { year: 2020 },
    })
    const { targets } = await api.answer<{ targets: { nodes: unknown[] } }>(query)
    expect(targets.nodes).toEqual(
      expect.arrayContaining([target('市、县两级政务信息资源共享率', 15), target('市、县两级政务信息资源开放率', 10)]),
    )
  })
})

describe('the twelve policies', () => {
  it('are listed by pinyin, each with a document and none of them cited only', async () => {
    const query =
      '{ policies(first: 100) { totalCount nodes { title ingested textState document { name textAttached } evidence { words } } } }'
    interface Answer {
      policies: { totalCount: number; nodes: { title: string; ingested: boolean; evidence: unknown[] }[] }
    }
    const { policies } = await api.answer<Answer>(query)
    expect(policies.totalCount).toBeGreaterThanOrEqual(12)
    expect(policies.nodes.every(({ ingested, evidence }) => ingested && evidence.length > 0)).toBe(true)
    const known = [
      '日照市人民政府关于促进大数据发展的实施意见',
      '深圳市促进大数据发展行动计划(2016—2018年)',
      '泰州市大数据发展规划(2018—2020年)',
      '厦门市促进大数据发展工作实施方案',
    ]
    expect(policies.nodes.map(({ title }) => title).filter((title) => known.includes(title))).toEqual(known)
  })

  it('cite one document of the State Council that none of them is', async () => {
    const query = '{ policy(docNumber: "国发〔2015〕50号") { ingested citedBy(first: 100) { totalCount nodes { title } } } }'
    const { policy } = await api.answer<{ policy: { ingested: boolean; citedBy: { totalCount: number; nodes: { title: string }[] } } }>(
      query,
    )
    expect(policy.ingested).toBe(false)
    expect(policy.citedBy.nodes.map(({ title }) => title)).toEqual(expect.arrayContaining(['日照市人民政府关于促进大数据发展的实施意见']))
  })
})
