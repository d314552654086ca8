import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { idOf, jurisdictionKey, policyKeys } from '../../src/model/ids.js'
import { namesOf, openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'

let graph: Graph
let api: TestApi

/** Names that no other test has. */
const MARK = uniqueName('')
const OTHER = uniqueName('')
const TITLE = `日照市人民政府关于推进花园${MARK}建设的意见`
const NUMBER = `日政发〔2021〕${MARK}号`
const CITED = `国发〔2015〕${MARK}号`
const OFFICE = `花木${MARK}局`
/** One policy under two of its names, and a stray blank in a title as pages have them. */
const SPACED = `福建省园艺${OTHER}方案(2016—2020 年)`
const SHORT = `园艺${OTHER}发展方案`
const NOBODYS = `花卉${OTHER}名录`
const METRIC = `花园面积${MARK}`
const ZONE = `花木${MARK}产业园`

const sections = [
  {
    title: '主要任务',
    items: [
      {
        title: `建设花园${MARK}`,
        assignments: [{ role: 'LEAD' as const, unit: `市${OFFICE}` }],
        targets: [{ metric: METRIC, value: 30, unit: '公顷', by: 2023 }],
        zones: [{ name: ZONE, in: '东港区' }],
      },
    ],
  },
]

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  const cites = [
    { title: `关于促进园艺${MARK}发展的意见`, docNumber: CITED },
    { title: SPACED, docNumber: `闽政〔2016〕${MARK} 号`, jurisdiction: '福建省' },
    { title: SHORT, docNumber: `闽政〔2016〕${MARK}号`, jurisdiction: '福建省' },
    { title: NOBODYS, docNumber: `未发〔2016〕${MARK}号`, jurisdiction: null },
  ]
  const rizhao = madeUpDelivery({ file: `r${MARK}.txt`, policies: [{ title: TITLE, docNumber: NUMBER, cites, sections }] })
  await loadDelivery(graph, rizhao.delivery, { text: rizhao.text })
  const taizhou = { title: `泰州市花园${MARK}办法`, docNumber: NUMBER, jurisdiction: '泰州市', sections }
  await loadDelivery(graph, madeUpDelivery({ file: `t${MARK}.txt`, policies: [taizhou] }).delivery)
}, 120_000)

afterAll(() => graph.close())

describe('a policy', () => {
  it('is found by title, with 《》 or without, by id, and by each id that one of its keys makes', async () => {
    const keys = policyKeys({ jurisdictionKey: jurisdictionKey({ code: '371100' }), title: TITLE, docNumber: NUMBER })
    const [x, y] = keys.map((key) => idOf('Policy', key))
    expect(x).not.toBe(y)
    const found = await api.answer<Record<string, { id: string }>>(
      `query ($t: String!, $q: String!, $x: ID!, $y: ID!) {
        a: policy(title: $t) { id } b: policy(title: $q) { id } c: policy(id: $x) { id } d: policy(id: $y) { id } e: node(id: $y) { id } }`,
      { t: TITLE, q: `《${TITLE}》`, x, y },
    )
    expect(new Set(Object.values(found).map(({ id }) => id)).size).toBe(1)
  })

  it('that is only cited is found by its number, in any brackets, and is in no list of policies by default', async () => {
    const query = `query ($number: String!, $mark: String!) {
      policy(docNumber: $number) { title textState ingested document { id } evidence { words } issues { code } citedBy { nodes { title } edges { kind mention evidence { words document { name } } } } }
      policies(filter: { title: { contains: $mark } }) { totalCount }
      cited: policies(including: ALL, filter: { title: { contains: $mark }, ingested: { eq: false } }) { nodes { title } }
      either: policies(including: ALL, filter: { title: { contains: $mark } }) { totalCount } }`
    const words = `关于促进园艺${MARK}发展的意见`
    expect(await api.answer(query, { number: `国发[2015]${MARK}号`, mark: MARK })).toEqual({
      policy: {
        title: words,
        textState: 'CITED_ONLY',
        ingested: false,
        document: null,
        evidence: [],
        issues: [],
        citedBy: {
          nodes: [{ title: TITLE }],
          edges: [{ kind: 'IMPLEMENTS', mention: words, evidence: [{ words, document: { name: `r${MARK}.txt` } }] }],
        },
      },
      policies: { totalCount: 2 },
      cited: { nodes: [{ title: words }] },
      either: { totalCount: 3 },
    })
  })

  it('whose number two cities have is AMBIGUOUS, with both ids', async () => {
    const { errors, data } = await api.refusals('query ($number: String!) { policy(docNumber: $number) { id } }', { number: NUMBER })
    expect(errors).toMatchObject([{ code: 'AMBIGUOUS', path: ['policy'] }])
    expect(new Set(errors[0]?.ids).size).toBe(2)
    expect(errors[0]?.candidates?.map(({ name, jurisdiction }) => [name, jurisdiction]).sort()).toEqual(
      [
        [TITLE, '日照市'],
        [`泰州市花园${MARK}办法`, '泰州市'],
      ].sort(),
    )
    expect(data).toEqual({ policy: null })
  })

  it('is found by its number and by its titles however they are printed: brackets, widths, blanks, the notice that issues it', async () => {
    const year = ['〔2016〕', '[2016]', '(2016)', '（2016）', '【2016】', '［２０１６］', ' 〔2016〕 ']
    const numbers = year.flatMap((brackets) => [`闽政${brackets}${MARK} 号`, `闽政${brackets}${MARK}号`])
    const titles = [SPACED, SPACED.replaceAll(' ', ''), `《${SPACED}》`, `福建省人民政府关于印发${SPACED}的通知`, SHORT]
    const asked = [...numbers.map((number) => ['docNumber', number]), ...titles.map((title) => ['title', title])]
    const fields = asked.map(([by = '', name], nth) => `p${String(nth)}: policy(${by}: ${JSON.stringify(name)}) { docNumber }`)
    const { data, statements } = await api.counted<Record<string, unknown>>(`{ ${fields.join(' ')} }`)
    expect(Object.values(data)).toEqual(asked.map(() => ({ docNumber: `闽政〔2016〕${MARK} 号` })))
    expect(namesOf(statements)).toEqual(['Query.policy.docNumber', 'Query.policy.title'])
  })

  it('is compared as printed by a filter, which folds nothing', async () => {
    const query = `query ($printed: String!, $folded: String!) {
      printed: policies(including: ALL, filter: { docNumber: { eq: $printed } }) { totalCount }
      folded: policies(including: ALL, filter: { docNumber: { eq: $folded } }) { totalCount } }`
    const numbers = { printed: `闽政〔2016〕${MARK} 号`, folded: `闽政[2016]${MARK}号` }
    expect(await api.answer(query, numbers)).toEqual({ printed: { totalCount: 1 }, folded: { totalCount: 0 } })
  })

  it('whose area no citation tells is found by its title and its number, too', async () => {
    const query = 'query ($title: String!, $number: String!) { a: policy(title: $title) { id } b: policy(docNumber: $number) { id } }'
    const { a, b } = await api.answer<Record<string, { id: string }>>(query, { title: NOBODYS, number: `未发[2016]${MARK}号` })
    expect(a).toEqual(b)
    expect(a?.id).toMatch(/^pol_/)
  })

  it('that is not there is null', async () => {
    const none = idOf('Policy', 'nothing')
    const query = 'query ($id: ID!) { policy(title: "没有这份文件") { id } node(id: $id) { id } nodes(ids: [$id]) { id } }'
    expect(await api.answer(query, { id: none })).toEqual({ policy: null, node: null, nodes: [null] })
  })

  it.each([
    'policy',
    'policy(id: null)',
    'policy(title: "a", docNumber: "b")',
    'unit',
    'unit(jurisdiction: "a")',
    'unit(id: "a", name: "b")',
    'metric',
    'jurisdiction',
    'jurisdiction(code: "1", name: "a")',
  ])('or another thing asked for by no argument or by several is BAD_USER_INPUT: %s', async (field) => {
    const { errors } = await api.refusals(`{ ${field} { id } }`)
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })
})

describe('an id', () => {
  it.each(['', 'x', 'pol_short', 'abc_0123456789012345678901', 'psg_0123456789012345678901', 'pol_0123456789012345678901 '])(
    'that is none of ours is BAD_ID: %j',
    async (id) => {
      const { errors } = await api.refusals('query ($id: ID!) { node(id: $id) { id } }', { id })
      expect(errors.map(({ code }) => code)).toEqual(['BAD_ID'])
    },
  )

  it.each(['policy', 'unit', 'metric'])('of another kind of thing is BAD_ID for %s', async (field) => {
    const { errors } = await api.refusals(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id: idOf('Zone', 'x') })
    expect(errors.map(({ code }) => code)).toEqual(['BAD_ID'])
  })

  it('that is bad among several fails in its own place', async () => {
    const { policy } = await api.answer<{ policy: { id: string } }>('query ($title: String!) { policy(title: $title) { id } }', {
      title: TITLE,
    })
    const { errors, data } = await api.refusals('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [policy.id, 'x', policy.id] })
    expect(errors).toMatchObject([{ code: 'BAD_ID', path: ['nodes', 1] }])
    expect(data).toEqual({ nodes: [{ id: policy.id }, null, { id: policy.id }] })
  })

  it('of everything that is listed leads back to it', async () => {
    const lists = ['policies', 'workItems', 'assignments', 'units', 'zones', 'metrics', 'targets', 'documents', 'cities']
    const listed = await api.answer<
      Record<string, { nodes: { id: string; __typename: string; sections?: { nodes: { id: string }[] } }[] }>
    >(
      `query ($title: String!) { ${lists.map((list) => `${list}(first: 9) { nodes { __typename id } }`).join(' ')}
        sections: policies(filter: { title: { eq: $title } }) { nodes { __typename id sections { nodes { __typename id } } } } }`,
      { title: TITLE },
    )
    const sections = listed['sections']?.nodes.flatMap((policy) => policy.sections?.nodes ?? []) ?? []
    const things = [...Object.values(listed).flatMap(({ nodes }) => nodes), ...sections] as { id: string; __typename: string }[]
    expect(new Set(things.map(({ __typename }) => __typename)).size).toBeGreaterThanOrEqual(10)
    const { nodes } = await api.answer<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: things.map(({ id }) => id),
    })
    expect(nodes).toEqual(things.map(({ id, __typename }) => ({ __typename, id })))
  })

  it('is one of a hundred at most', async () => {
    const ids = (count: number) => ({ ids: Array<string>(count).fill(idOf('Unit', 'x')) })
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect((await api.answer<{ nodes: unknown[] }>(query, ids(100))).nodes).toHaveLength(100)
    expect((await api.refusals(query, ids(101))).errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })
})

describe('a unit', () => {
  it('is found by each of its names within its jurisdiction, by its name or code', async () => {
    const asked = [`市${OFFICE}`, `日照市${OFFICE}`, OFFICE].flatMap((name) =>
      ['日照市', '日照', '371100'].map((where) => `unit(name: "${name}", jurisdiction: "${where}") { fullName }`),
    )
    const data = await api.answer<Record<string, { fullName: string } | null>>(
      `{ ${asked.map((field, n) => `u${String(n)}: ${field}`).join(' ')} }`,
    )
    expect(Object.values(data).map((unit) => unit?.fullName)).toEqual(Array<string>(9).fill(`日照市${OFFICE}`))
  })

  it('whose name two cities have is AMBIGUOUS; by its full name it is one', async () => {
    const { errors } = await api.refusals('query ($name: String!) { unit(name: $name) { id } }', { name: `市${OFFICE}` })
    expect(errors).toMatchObject([{ code: 'AMBIGUOUS' }])
    expect(new Set(errors[0]?.ids).size).toBe(2)
    expect(errors[0]?.candidates?.map(({ id }) => id)).toEqual(errors[0]?.ids)
    expect(errors[0]?.candidates?.map(({ name, jurisdiction }) => [name, jurisdiction]).sort()).toEqual([
      [`日照市${OFFICE}`, '日照市'],
      [`泰州市${OFFICE}`, '泰州市'],
    ])
    for (const words of [`日照市${OFFICE} (日照市)`, `泰州市${OFFICE} (泰州市)`, 'jurisdiction:'])
      expect(errors[0]?.message).toContain(words)
    const { unit } = await api.answer<{ unit: unknown }>('query ($name: String!) { unit(name: $name) { name jurisdiction { name } } }', {
      name: `泰州市${OFFICE}`,
    })
    expect(unit).toEqual({ name: `市${OFFICE}`, jurisdiction: { name: '泰州市' } })
  })
})

describe('a metric, a zone, a target', () => {
  it('are compared in one unit, and the metric is found by the name under which equal ones meet', async () => {
    const query = `query ($metric: String!) {
      printed: metric(name: $metric) { name } metric(name: "全市的${METRIC}") { name aliases unit baseUnit measure
        targets(filter: { measure: { eq: LEVEL }, baseUnit: { eq: "平方米" }, baseValue: { gte: 300000 } }, orderBy: [{ field: BASE_VALUE, direction: DESC }]) {
          nodes { value unit baseValue baseValueTo baseUnit measure recurrence } } } }`
    const set = { value: 30, unit: '公顷', baseValue: 300_000, baseValueTo: null, baseUnit: '平方米', measure: 'LEVEL', recurrence: null }
    expect(await api.answer(query, { metric: METRIC })).toEqual({
      printed: { name: METRIC },
      metric: { name: METRIC, aliases: [METRIC], unit: '公顷', baseUnit: '平方米', measure: 'LEVEL', targets: { nodes: [set, set] } },
    })
  })

  it('are one where their names are one, and lead to what names them', async () => {
    const query = `query ($metric: String!, $zone: String!) {
      metric(name: $metric) { name unit targets { totalCount nodes { value unit by { year month printed } setBy { __typename title } policy { jurisdiction { name } } } } }
      zones(filter: { name: { eq: $zone } }) { nodes { name jurisdiction { name } within { name } workItems { totalCount } policies { nodes { title } } evidence { role words document { name } } } } }`
    const set = (name: string) => ({
      value: 30,
      unit: '公顷',
      by: { year: 2023, month: null, printed: null },
      setBy: { __typename: 'Task', title: `建设花园${MARK}` },
      policy: { jurisdiction: { name } },
    })
    const { metric, zones } = await api.answer<{ metric: { targets: { nodes: unknown[] } }; zones: { nodes: Record<string, unknown>[] } }>(
      query,
      {
        metric: `花园 面积${MARK}`,
        zone: ZONE,
      },
    )
    expect(metric).toMatchObject({ name: METRIC, unit: '公顷', targets: { totalCount: 2 } })
    expect(metric.targets.nodes).toEqual(expect.arrayContaining([set('日照市'), set('泰州市')]))
    const inRizhao = zones.nodes.find(({ jurisdiction }) => (jurisdiction as { name: string } | null)?.name === '东港区')
    expect(inRizhao).toEqual({
      name: ZONE,
      jurisdiction: { name: '东港区' },
      within: null,
      workItems: { totalCount: 1 },
      policies: { nodes: [{ title: TITLE }] },
      evidence: [{ role: 'MENTION', words: ZONE, document: { name: `r${MARK}.txt` } }],
    })
  })
})

describe('a jurisdiction', () => {
  it('is found by code, and by name with its level or without', async () => {
    const query =
      '{ code: jurisdiction(code: "371100") { name } short: jurisdiction(name: "日照") { __typename code parent { name } } none: jurisdiction(code: "999999") { name } }'
    expect(await api.answer(query)).toEqual({
      code: { name: '日照市' },
      short: { __typename: 'City', code: '371100', parent: { name: '山东省' } },
      none: null,
    })
  })

  it('whose name others have is AMBIGUOUS: there are several 朝阳区', async () => {
    const { errors } = await api.refusals('{ jurisdiction(name: "朝阳区") { id } }')
    expect(errors.map(({ code }) => code)).toEqual(['AMBIGUOUS'])
  })

  it('counts its zones in the areas under it, and its policies for itself alone', async () => {
    const query = `query ($zone: String!, $title: String!) { jurisdiction(code: "371100") { zones(filter: { name: { eq: $zone } }) { totalCount }
      policies(filter: { title: { eq: $title } }) { totalCount } parent { policies(filter: { title: { eq: $title } }) { totalCount } } } }`
    expect(await api.answer(query, { zone: ZONE, title: TITLE })).toEqual({
      jurisdiction: { zones: { totalCount: 1 }, policies: { totalCount: 1 }, parent: { policies: { totalCount: 0 } } },
    })
  })
})

describe('the scalars', () => {
  it('say in both languages what they are, and where their form is specified', async () => {
    const { date, partial } = await api.answer<Record<string, { description: string; specifiedByURL: string }>>(
      '{ date: __type(name: "Date") { description specifiedByURL } partial: __type(name: "PartialDate") { description specifiedByURL } }',
    )
    for (const scalar of [date, partial]) expect(scalar?.description).toMatch(/日期.*\n.*date/u)
    expect(date?.specifiedByURL).toBe('https://www.rfc-editor.org/rfc/rfc3339#section-5.6')
    expect(partial?.specifiedByURL).toBe('https://www.loc.gov/standards/datetime/')
  })
})

describe('cities', () => {
  it('are those with a policy that was read, unless all are asked for, and say how many that hides', async () => {
    interface Answer {
      cities: { nodes: { __typename: string; name: string }[] }
      others: { totalCount: number }
      hiding: { hidden: number }
      all: { totalCount: number }
      districts: { totalCount: number }
    }
    const data = await api.answer<Answer>(`{
      cities(first: 100) { nodes { __typename name } }
      others: cities(including: ALL, filter: { hasPolicy: { eq: false } }) { totalCount }
      hiding: cities { hidden }
      all: jurisdictions(filter: { level: { eq: CITY } }) { totalCount }
      districts: cities(filter: { level: { eq: DISTRICT } }) { totalCount } }`)
    expect(data.cities.nodes).toEqual(
      expect.arrayContaining([
        { __typename: 'City', name: '日照市' },
        { __typename: 'City', name: '泰州市' },
      ]),
    )
    expect(data.others.totalCount).toBeGreaterThan(300)
    expect(data.cities.nodes.length + data.others.totalCount).toBe(data.all.totalCount)
    expect(data.hiding.hidden).toBe(data.others.totalCount)
    expect(data.districts.totalCount).toBe(0)
  })
})
