import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { openTestApi, type TestApi } from '../support/api.js'
import { fits, type ItemRow, type PlainFilter } from '../support/filterOracle.js'
import { madeUpDelivery, type MadeUpItem } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'

let graph: Graph
let api: TestApi
let all: ItemRow[]

const TITLE = uniqueName('日照市人民政府关于筛选的意见')

const UNITS = ['市教育局', '市交通局', '市水务局', '市财政局']
const ROLES = ['LEAD', 'RESPONSIBLE', 'COOPERATING'] as const

/** Items with no, one and several owners, units and classes, tasks and projects, under two headings. */
function items(stem: string): MadeUpItem[] {
  return Array.from({ length: 9 }, (_, nth) => ({
    title: `${stem}${['建学校', '修道路', '治河湖'][nth % 3] ?? ''}${String(nth)}`,
    kind: nth % 4 === 0 ? 'PROJECT' : 'TASK',
    assignments: Array.from({ length: nth % 4 }, (__, place) => ({
      role: ROLES[(nth + place) % 3] ?? 'LEAD',
      unit: place === 2 ? '各区县政府' : (UNITS[(nth + place) % 4] ?? ''),
      collective: place === 2,
    })),
  }))
}

const QUERY = `query ($filter: WorkItemFilter) { workItems(first: 100, filter: $filter) { totalCount nodes {
  id kind title ownership headings section { title } assignments { nodes { role rank unit { name collective } } } } } }`

/** Ids that a filter finds among the items of this test, and how many it counts. */
async function found(filter: PlainFilter): Promise<{ ids: string[]; total: number }> {
  const mine = { policy: { title: { eq: TITLE } }, AND: [filter] }
  const { workItems } = await api.answer<{ workItems: { totalCount: number; nodes: ItemRow[] } }>(QUERY, { filter: mine })
  return { ids: workItems.nodes.map(({ id }) => id), total: workItems.totalCount }
}

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  const sections = ['教育', '交通'].map((title) => ({ title, items: items(title) }))
  await loadDelivery(graph, madeUpDelivery({ policies: [{ title: TITLE, sections }] }).delivery)
  all = (await api.answer<{ workItems: { nodes: ItemRow[] } }>(QUERY, { filter: { policy: { title: { eq: TITLE } } } })).workItems.nodes
}, 120_000)

afterAll(() => graph.close())

/** Numbers that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A made-up filter of the grammar: fields, relations, AND, OR, NOT, some, all, none. */
function filterFrom(random: () => number, depth: number, of: 'item' | 'assignment'): PlainFilter {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T
  const inner = (kind: 'item' | 'assignment' = of) => filterFrom(random, depth - 1, kind)
  const leaves: Record<typeof of, (() => PlainFilter)[]> = {
    item: [
      () => ({ kind: { eq: pick(['TASK', 'PROJECT']) } }),
      () => ({ ownership: { in: [pick(['NAMED', 'CLASS_ONLY']), 'NONE_STATED'] } }),
      () => ({ title: { contains: pick(['学校', '道', '育治', '']) } }),
      () => ({ title: { startsWith: pick(['教育', '交', '学']) } }),
      () => ({ title: { eq: null } }),
      () => ({ headings: { has: pick(['教育', '交通', '水利']) } }),
      () => ({ section: { title: { eq: pick(['教育', '交通']) } } }),
    ],
    assignment: [
      () => ({ role: { eq: pick(ROLES) } }),
      () => ({ role: { in: [pick(ROLES), pick(ROLES)] } }),
      () => ({ rank: { [pick(['lt', 'lte', 'gt', 'gte', 'eq'])]: pick([1, 2]) } }),
      () => ({ unit: { name: { eq: pick(UNITS) } } }),
      () => ({ unit: { collective: { eq: pick([true, false]) } } }),
    ],
  }
  if (depth === 0 || random() < 0.25) return pick(leaves[of])()
  const compound = [
    () => ({ AND: [inner(), inner()] }),
    () => ({ OR: [inner(), inner(), inner()] }),
    () => ({ NOT: inner() }),
    () => ({ ...pick(leaves[of])(), NOT: inner() }),
    ...(of === 'item' ? [() => ({ assignments: { [pick(['some', 'all', 'none'])]: inner('assignment') } })] : []),
  ]
  return pick(compound)()
}

describe('a filter', () => {
  it.each<[string, PlainFilter]>([
    ['of nothing finds all', {}],
    ['of an empty AND finds all', { AND: [] }],
    ['of an empty OR finds nothing', { OR: [] }],
    ['of an empty list of values finds nothing', { title: { in: [] } }],
    ['of a relation that some have', { assignments: { some: {} } }],
    ['of a relation that none have', { assignments: { none: {} } }],
    ['of all holds where there is none', { assignments: { all: { role: { eq: 'LEAD' } } } }],
    ['of several conditions on one relation to many', { assignments: { some: { role: { eq: 'LEAD' } }, none: { rank: { gt: 1 } } } }],
    ['of a double NOT', { NOT: { NOT: { title: { contains: '学校' } } } }],
    ['of what is missing under NOT', { NOT: { title: { eq: null } } }],
  ])('%s', async (_, filter) => {
    const expected = all.filter((row) => fits(row as never, filter)).map(({ id }) => id)
    expect(await found(filter)).toEqual({ ids: expected, total: expected.length })
  })

  it('finds what its words say, for any made-up filter', async () => {
    expect(all).toHaveLength(18)
    const random = numbersFrom(20_260_101)
    const sizes = new Set<number>()
    for (let nth = 0; nth < 30; nth += 1) {
      const filter = filterFrom(random, 3, 'item')
      const expected = all.filter((row) => fits(row as never, filter)).map(({ id }) => id)
      sizes.add(expected.length)
      expect({ filter, ...(await found(filter)) }).toEqual({ filter, ids: expected, total: expected.length })
    }
    // The filters tell rows apart: they do not all find everything or nothing.
    expect(sizes.size).toBeGreaterThan(5)
  }, 120_000)

  it('takes any text as it stands', async () => {
    for (const words of ["'", '"', '\\', '$p0', '*', '%', '.*', 'n0) DETACH DELETE n0 //', '学校0'.normalize('NFKD')]) {
      const { total } = await found({ title: { contains: words } })
      expect([words, total]).toEqual([words, all.filter(({ title }) => title?.includes(words)).length])
    }
  })

  it('that nests too deep, or is too large, is BAD_USER_INPUT', async () => {
    let deep: PlainFilter = {}
    for (let level = 0; level < 21; level += 1) deep = { NOT: deep }
    const wide = { OR: Array<PlainFilter>(100).fill({}) }
    const long = { title: { in: Array<string>(101).fill('a') } }
    for (const filter of [deep, wide, long]) {
      const { errors } = await api.refusals(QUERY, { filter })
      expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
    }
  })
})

describe('a partial date', () => {
  it.each(['2020-13', '2020-02-30', '20', '2020/01', ''])('that is no date is refused: %j', async (due) => {
    const { errors } = await api.refusals(QUERY, { filter: { due: { eq: due } } })
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })
})
