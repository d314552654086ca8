import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery, type MadeUpAssignment } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'

let graph: Graph
let api: TestApi

/** Cities that no other test speaks of. */
const [CITY, OTHER, REFORMED] = ['三明市', '南平市', '龙岩市']
const MARK = uniqueName('')
/** Of the documents of the third city, which none of the questions about the other two is to find. */
const REFORM_MARK = uniqueName('改')

function plan(
  jurisdiction: string,
  title: string,
  assignments: readonly MadeUpAssignment[],
  { zone, year = 2021 }: { zone?: string; year?: number } = {},
) {
  const items = [{ title: `种花${MARK}`, assignments, ...(zone === undefined ? {} : { zones: [{ name: zone }] }) }]
  return madeUpDelivery({
    policies: [
      {
        title: `${title}${jurisdiction === REFORMED ? REFORM_MARK : MARK}`,
        jurisdiction,
        issuer: null,
        issuedOn: `${year}-03-05`,
        sections: [{ title: '任务', items }],
      },
    ],
  })
}

const lead = (unit: string): MadeUpAssignment => ({ role: 'LEAD', unit })

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  const classes: MadeUpAssignment[] = ['各县(市、区)政府', '各县(市、区)政府、管委会', '市直有关部门'].map((unit) => ({
    role: 'COOPERATING',
    unit,
    collective: true,
  }))
  const documents = [
    plan(CITY, '旧方案', [lead('市经信委'), lead('市发改委'), lead('市规划局')], { zone: '高新区' }),
    plan(CITY, '新方案', [lead('市工信局'), lead('市发展和改革委员会'), lead('市城乡规划局'), ...classes], {
      zone: `${CITY}高新技术产业开发区`,
    }),
    plan(OTHER, '方案', [lead('市发改委'), lead('市教体局')]),
    plan(REFORMED, '旧方案', [lead('市经贸信息委'), lead('市国土房产局'), lead('市社保局'), lead('市财政部门')], { year: 2016 }),
    plan(REFORMED, '新方案', [lead('市商务局')], { year: 2020 }),
    plan(REFORMED, '又一新方案', [lead('市经济和信息化局')], { year: 2024 }),
    plan(REFORMED, '又一旧方案', [lead('市经信局'), lead('市环保局')], { year: 2016 }),
  ]
  for (const { delivery } of documents) await loadDelivery(graph, delivery)
}, 120_000)

afterAll(() => graph.close())

describe('a unit', () => {
  it('is found by any of its names, whichever the documents print', async () => {
    const names = ['市发改委', '发展改革委', '市发展和改革委员会', `${CITY}发展和改革委员会`, `${CITY}发改委`]
    const query = `query ($name: String!, $city: String!) { unit(name: $name, jurisdiction: $city) {
      name fullName shortName kind function collective membership named aliases assignments { totalCount } } }`
    for (const name of names) {
      const { unit } = await api.answer<{ unit: { aliases: string[] } }>(query, { name, city: CITY })
      expect(unit).toMatchObject({
        name: '市发改委',
        fullName: `${CITY}发展和改革委员会`,
        shortName: '发改委',
        kind: 'DEPARTMENT',
        function: 'DEVELOPMENT_AND_REFORM',
        collective: false,
        membership: null,
        named: true,
        assignments: { totalCount: 2 },
      })
      expect(unit.aliases).toContain(name)
    }
  })

  it('whose name is another one’s in another city is ambiguous without the city', async () => {
    const { errors } = await api.refusals('{ unit(name: "市发改委") { id } }')
    expect(errors).toMatchObject([{ code: 'AMBIGUOUS' }])
  })

  it('is compared across cities by what it is for, under assignments too, and has no function where it has several', async () => {
    const query = `query ($mark: String!) {
      units(filter: { function: { eq: DEVELOPMENT_AND_REFORM }, assignments: { some: { policy: { title: { contains: $mark } } } } }, first: 50) {
        nodes { jurisdiction { name } } }
      assignments(filter: { unit: { function: { in: [DEVELOPMENT_AND_REFORM, INDUSTRY_AND_INFORMATION] } }, policy: { title: { contains: $mark } } }) { totalCount }
      several: units(filter: { function: { eq: null }, collective: { eq: false }, assignments: { some: { policy: { title: { contains: $mark } } } } }) {
        nodes { name function } } }`
    const answer = await api.answer<{ units: { nodes: { jurisdiction: { name: string } }[] } }>(query, { mark: MARK })
    expect(answer.units.nodes.map((one) => one.jurisdiction.name).sort()).toEqual([CITY, OTHER].sort())
    expect(answer).toMatchObject({ assignments: { totalCount: 5 }, several: { nodes: [{ name: '市教体局', function: null }] } })
  })

  it('says what came before and after it, each with the year', async () => {
    const query = `query ($city: String!) {
      old: unit(name: "市经信委", jurisdiction: $city) { predecessors { totalCount } successors { totalCount nodes { name } edges { year node { name } } } }
      new: unit(name: "市工信局", jurisdiction: $city) { predecessors { edges { year node { name } } } successors { nodes { name } } }
      units(filter: { successors: { some: { name: { eq: "市工信局" } } }, jurisdiction: { name: { eq: $city } } }) { nodes { name } } }`
    expect(await api.answer(query, { city: CITY })).toEqual({
      old: {
        predecessors: { totalCount: 0 },
        successors: { totalCount: 1, nodes: [{ name: '市工信局' }], edges: [{ year: 2018, node: { name: '市工信局' } }] },
      },
      new: { predecessors: { edges: [{ year: 2018, node: { name: '市经信委' } }] }, successors: { nodes: [] } },
      units: { nodes: [{ name: '市经信委' }] },
    })
  })

  it('says from both ends what it may be the same as, and why', async () => {
    const query = `query ($city: String!) {
      short: unit(name: "市规划局", jurisdiction: $city) { maybeSame { edges { reason node { name } } } }
      long: unit(name: "市城乡规划局", jurisdiction: $city) { maybeSame { totalCount edges { reason node { name } } } }
      units(filter: { maybeSame: { some: {} }, jurisdiction: { name: { eq: $city } } }) { nodes { name } } }`
    const reason = 'SHORT_FORM_OF_SEVERAL'
    expect(await api.answer(query, { city: CITY })).toEqual({
      short: { maybeSame: { edges: [{ reason, node: { name: '市城乡规划局' } }] } },
      long: { maybeSame: { totalCount: 1, edges: [{ reason, node: { name: '市规划局' } }] } },
      units: { nodes: [{ name: '市城乡规划局' }, { name: '市规划局' }] },
    })
  })
})

describe('what an office is for', () => {
  it('is answered field by field where it has several, and each of them finds it', async () => {
    const query = `query ($city: String!) {
      unit(name: "市经济贸易和信息化委员会", jurisdiction: $city) { function functions }
      units(filter: { functions: { has: COMMERCE }, jurisdiction: { name: { eq: $city } } }) { nodes { name functions } } }`
    expect(await api.answer(query, { city: REFORMED })).toEqual({
      unit: { function: null, functions: ['INDUSTRY_AND_INFORMATION', 'COMMERCE'] },
      units: {
        nodes: [
          { name: '市经贸信息委', functions: ['INDUSTRY_AND_INFORMATION', 'COMMERCE'] },
          { name: '市商务局', functions: ['COMMERCE'] },
        ],
      },
    })
  })

  it.each([
    ['社会保障局', '市社保局'],
    ['龙岩市财政局', '市财政部门'],
    ['财政部门', '市财政部门'],
  ])('does not matter for its names: %s finds %s', async (name, printed) => {
    const query = 'query ($name: String!, $city: String!) { unit(name: $name, jurisdiction: $city) { name } }'
    expect(await api.answer(query, { name, city: REFORMED })).toEqual({ unit: { name: printed } })
  })
})

describe('what a reform is expected to have made of a unit', () => {
  it('is answered with year and plan also where no document names it, and is no successor', async () => {
    const query = `query ($city: String!) { unit(name: "市经贸信息委", jurisdiction: $city) {
      successors { totalCount nodes { name } } expectedSuccessors { name year basis unit { name jurisdiction { name } assignments { totalCount } } } } }`
    const basis = '《深化党和国家机构改革方案》（2018年）'
    expect(await api.answer(query, { city: REFORMED })).toEqual({
      unit: {
        successors: { totalCount: 1, nodes: [{ name: '市商务局' }] },
        expectedSuccessors: [
          {
            name: '龙岩市商务局',
            year: 2018,
            basis,
            unit: { name: '市商务局', jurisdiction: { name: REFORMED }, assignments: { totalCount: 1 } },
          },
          { name: '龙岩市工业和信息化局', year: 2018, basis, unit: null },
        ],
      },
    })
  })

  it('is none where a document from after the reform still names the unit', async () => {
    const query = `query ($city: String!) {
      still: unit(name: "市经信局", jurisdiction: $city) { name expectedSuccessors { name } }
      gone: unit(name: "市环保局", jurisdiction: $city) { expectedSuccessors { name } } }`
    expect(await api.answer(query, { city: REFORMED })).toEqual({
      still: { name: '市经信局', expectedSuccessors: [] },
      gone: { expectedSuccessors: [{ name: '龙岩市生态环境局' }] },
    })
  })
})

describe('a class', () => {
  it('has the members that a list gives it, says whether those are all, and is named by them', async () => {
    const query = `query ($city: String!) {
      units(filter: { collective: { eq: true }, jurisdiction: { name: { eq: $city } } }) { nodes { name membership members(first: 3) { totalCount nodes { fullName kind named } } } }
      unit(name: "明溪县政府") { jurisdiction { name } assignments { totalCount } memberOf { nodes { name } } } }`
    expect(await api.answer(query, { city: CITY })).toEqual({
      units: {
        nodes: [
          { name: '各县(市、区)政府', membership: 'LISTED', members: { totalCount: 12, nodes: anyThree() } },
          { name: '各县(市、区)政府、管委会', membership: 'PARTLY_LISTED', members: { totalCount: 12, nodes: anyThree() } },
          { name: '市直有关部门', membership: 'OPEN', members: { totalCount: 0, nodes: [] } },
        ],
      },
      unit: {
        jurisdiction: { name: '明溪县' },
        assignments: { totalCount: 0 },
        memberOf: { nodes: [{ name: '各县(市、区)政府' }, { name: '各县(市、区)政府、管委会' }] },
      },
    })
  })

  it('does not put its members among the units that documents name, unless they are asked for', async () => {
    const query = `query {
      units(filter: { jurisdiction: { name: { eq: "明溪县" } } }) { totalCount hidden }
      all: units(including: ALL, filter: { jurisdiction: { name: { eq: "明溪县" } } }) { totalCount hidden } }`
    expect(await api.answer(query)).toEqual({ units: { totalCount: 0, hidden: 1 }, all: { totalCount: 1, hidden: 0 } })
    const own =
      '{ jurisdiction(name: "明溪县") { units { totalCount } members: units(including: ALL, filter: { named: { eq: false } }) { nodes { name } } } }'
    expect(await api.answer(own)).toEqual({ jurisdiction: { units: { totalCount: 0 }, members: { nodes: [{ name: '明溪县人民政府' }] } } })
  })
})

describe('a zone', () => {
  it('has all its names, and is found by each', async () => {
    const query = `query ($name: String!, $city: String!) {
      zones(filter: { aliases: { has: $name }, jurisdiction: { name: { eq: $city } } }) { nodes { name aliases kind } } }`
    for (const name of ['高新区', '高新技术产业开发区', '三明高新区']) {
      const { zones } = await api.answer<{ zones: { nodes: { aliases: string[] }[] } }>(query, { name, city: CITY })
      expect(zones.nodes).toHaveLength(1)
      expect(zones.nodes[0]?.aliases).toContain(name)
    }
  })
})

function anyThree(): unknown {
  return Array.from({ length: 3 }, () => ({ fullName: expect.stringMatching(/人民政府$/u), kind: 'GOVERNMENT', named: false }))
}
