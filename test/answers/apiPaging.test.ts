import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import { openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'
import type { Graph } from '../../src/graph/run.js'

let graph: Graph
let api: TestApi

const UNITS = [
  '市安监局',
  '市财政局',
  '市档案局',
  '市发展改革委',
  '市公安局',
  '市交通局',
  '市教育局',
  '市民政局',
  '市水务局',
  '市卫健委',
  '市园林局',
]

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  // Pairs of items with one title: the order must not stop at the title.
  const items = UNITS.map((unit, nth) => ({
    title: `任务${['甲', '乙', '丙', '丁', '戊', '己'][Math.floor(nth / 2)] ?? ''}`,
    assignments: [{ role: nth % 3 === 0 ? ('LEAD' as const) : ('RESPONSIBLE' as const), unit }],
  }))
  await loadDelivery(graph, madeUpDelivery({ policies: [{ title: TITLE, sections: [{ title: '任务', items }] }] }).delivery)
}, 120_000)

afterAll(() => graph.close())

const TITLE = uniqueName('日照市人民政府关于翻页的意见')

interface Page {
  list: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
    edges: { cursor: string; node: { id: string } }[]
  }
}

/** Lists of eleven rows, each in an order. */
const LISTS = [
  ['assignments by unit', 'assignments', '[{ field: UNIT_NAME }]', 'AssignmentOrder', [{ field: 'UNIT_NAME', direction: 'ASC' }]],
  [
    'assignments by role and unit',
    'assignments',
    '',
    'AssignmentOrder',
    [
      { field: 'ROLE', direction: 'DESC' },
      { field: 'UNIT_NAME', direction: 'ASC' },
    ],
  ],
  ['work items by title, from the last', 'workItems', '', 'WorkItemOrder', [{ field: 'TITLE', direction: 'DESC' }]],
  ['work items by title', 'workItems', '', 'WorkItemOrder', [{ field: 'TITLE', direction: 'ASC' }]],
  ['work items by place', 'workItems', '', 'WorkItemOrder', []],
] as const

describe.each(LISTS)('%s', (_, field, __, type, orderBy) => {
  const query = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [${type}!], $title: String!) {
    list: ${field}(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: { policy: { title: { eq: $title } } }) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }`
  const page = async (variables: Record<string, unknown>) => (await api.answer<Page>(query, { ...variables, orderBy, title: TITLE })).list
  const ids = (list: Page['list']) => list.edges.map(({ node }) => node.id)

  it('comes page by page from the start, each row once, in one order', async () => {
    const whole = await page({ first: 100 })
    expect(ids(whole)).toHaveLength(11)
    expect(new Set(ids(whole)).size).toBe(11)
    expect(whole).toMatchObject({ totalCount: 11, pageInfo: { hasNextPage: false, hasPreviousPage: false } })
    for (const size of [1, 2, 3, 5, 11]) {
      const walked: string[] = []
      let after: string | null = null
      for (;;) {
        const list: Page['list'] = await page({ first: size, after })
        expect(list.pageInfo.hasPreviousPage).toBe(walked.length > 0)
        expect(list.pageInfo.startCursor).toBe(list.edges[0]?.cursor)
        expect(list.totalCount).toBe(11)
        walked.push(...ids(list))
        expect(list.pageInfo.hasNextPage).toBe(walked.length < 11)
        if (!list.pageInfo.hasNextPage) break
        after = list.pageInfo.endCursor
      }
      expect(walked).toEqual(ids(whole))
    }
  })

  it('comes page by page from the end, in the same order', async () => {
    const whole = await page({ last: 100 })
    expect(ids(whole)).toEqual(ids(await page({ first: 100 })))
    const walked: string[] = []
    let before: string | null = null
    for (;;) {
      const list: Page['list'] = await page({ last: 4, before })
      expect(list.pageInfo.hasNextPage).toBe(walked.length > 0)
      walked.unshift(...ids(list))
      expect(list.pageInfo.hasPreviousPage).toBe(walked.length < 11)
      if (!list.pageInfo.hasPreviousPage) break
      before = list.pageInfo.startCursor
    }
    expect(walked).toEqual(ids(whole))
  })

  it('knows what lies outside of its cursors, whichever way it goes', async () => {
    const whole = await page({ first: 100 })
    const cursor = (index: number) => whole.edges[index]?.cursor
    const between = { after: cursor(2), before: cursor(8) }
    for (const [args, expected, hasPreviousPage, hasNextPage] of [
      [{ first: 3, ...between }, [3, 6], true, true],
      [{ last: 3, ...between }, [5, 8], true, true],
      [{ first: 100, ...between }, [3, 8], true, true],
      [{ first: 100, before: cursor(8) }, [0, 8], false, true],
      [{ last: 100, after: cursor(2) }, [3, 11], true, false],
      [{ first: 5, after: cursor(10) }, [0, 0], true, false],
      [{ last: 5, before: cursor(0) }, [0, 0], false, true],
    ] as const) {
      const list = await page(args)
      expect(ids(list)).toEqual(ids(whole).slice(expected[0], expected[1]))
      expect(list.pageInfo).toMatchObject({ hasPreviousPage, hasNextPage })
    }
  })
})

describe('a nested list', () => {
  it('pages for each parent by itself', async () => {
    interface Nested {
      workItems: { nodes: { assignments: { nodes: { role: string }[]; pageInfo: { hasNextPage: boolean } } }[] }
      policies: {
        nodes: { workItems: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } }[]
      }
    }
    const { workItems, policies } = await api.answer<Nested>(
      `query ($title: String!) {
      workItems(filter: { policy: { title: { eq: $title } } }) { nodes { assignments(first: 1) { nodes { role } pageInfo { hasNextPage } } } }
      policies(filter: { title: { eq: $title } }) { nodes { workItems(first: 4) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } } } }`,
      { title: TITLE },
    )
    expect(workItems.nodes.every(({ assignments }) => assignments.nodes.length === 1 && !assignments.pageInfo.hasNextPage)).toBe(true)
    const [first] = policies.nodes
    expect(first?.workItems).toMatchObject({ totalCount: 11, pageInfo: { hasNextPage: true } })
    const rest = await api.answer<Nested>(
      `query ($after: String, $title: String!) { policies(filter: { title: { eq: $title } }) { nodes { workItems(first: 100, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } } } }`,
      { title: TITLE, after: first?.workItems.pageInfo.endCursor },
    )
    expect(rest.policies.nodes[0]?.workItems.nodes).toHaveLength(7)
  })
})

describe('an argument that cannot be', () => {
  it.each([
    ['first: 0', 'BAD_USER_INPUT'],
    ['first: 101', 'BAD_USER_INPUT'],
    ['last: 0', 'BAD_USER_INPUT'],
    ['last: 101', 'BAD_USER_INPUT'],
    ['first: 1, last: 1', 'BAD_USER_INPUT'],
    ['after: "x"', 'BAD_CURSOR'],
    ['before: ""', 'BAD_CURSOR'],
    ['filter: { title: null }', 'BAD_USER_INPUT'],
    ['filter: { AND: [{ title: { contains: null } }] }', 'BAD_USER_INPUT'],
    ['orderBy: [{ field: TITLE }, { field: TITLE }]', 'BAD_USER_INPUT'],
  ])('%s is %s', async (argument, code) => {
    const { errors } = await api.refusals(`{ workItems(${argument}) { nodes { id } } }`)
    expect(errors.map((error) => error.code)).toEqual([code])
  })

  it('a cursor of another order is BAD_CURSOR, one of the same order is taken', async () => {
    const cursorOf = async (order: string) =>
      (await api.answer<Page>(`{ list: workItems(first: 2, orderBy: [{ field: ${order} }]) { edges { cursor node { id } } } }`)).list
        .edges[0]?.cursor
    const query = 'query ($after: String) { workItems(after: $after, orderBy: [{ field: TITLE }]) { nodes { id } } }'
    const { errors } = await api.refusals(query, { after: await cursorOf('DUE') })
    expect(errors[0]?.code).toBe('BAD_CURSOR')
    expect(await api.answer<{ workItems: { nodes: unknown[] } }>(query, { after: await cursorOf('TITLE') })).toMatchObject({
      workItems: { nodes: expect.any(Array) as unknown },
    })
  })
})
