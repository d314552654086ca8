import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { namesOf, openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'

let graph: Graph
let api: TestApi

const MARK = uniqueName('')
const NUMBER = `鲁政发〔2015〕${MARK}号`
const CITED = `关于促进苗圃${MARK}发展的意见`

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  const cites = [{ title: CITED, docNumber: NUMBER, jurisdiction: '山东省' }]
  const policy = { title: `大田县苗圃${MARK}实施方案`, jurisdiction: '大田县', cites }
  await loadDelivery(graph, madeUpDelivery({ file: `h${MARK}.txt`, policies: [policy] }).delivery)
}, 120_000)

afterAll(() => graph.close())

describe('a list that hides something by default', () => {
  it('says how many of the policies that the filter finds it hides, and shows them to who asks for all', async () => {
    const query = `query ($number: String!, $title: String!) {
      byNumber: policies(filter: { docNumber: { eq: $number } }) { totalCount hidden nodes { title } }
      all: policies(including: ALL, filter: { docNumber: { eq: $number } }) { totalCount hidden nodes { title } }
      cited: policies(filter: { citedBy: { some: { title: { eq: $title } } } }) { totalCount hidden }
      either: policies(filter: { OR: [{ docNumber: { eq: $number } }, { title: { eq: $title } }] }) { totalCount hidden }
      none: policies(filter: { docNumber: { eq: "没有〔2015〕1号" } }) { totalCount hidden } }`
    expect(await api.answer(query, { number: NUMBER, title: `大田县苗圃${MARK}实施方案` })).toEqual({
      byNumber: { totalCount: 0, hidden: 1, nodes: [] },
      all: { totalCount: 1, hidden: 0, nodes: [{ title: CITED }] },
      cited: { totalCount: 0, hidden: 1 },
      either: { totalCount: 1, hidden: 1 },
      none: { totalCount: 0, hidden: 0 },
    })
  })

  it('keeps its default when the filter speaks of the same matter, and counts what both leave out', async () => {
    const query = `query ($number: String!) {
      cited: policies(filter: { docNumber: { eq: $number }, textState: { eq: CITED_ONLY } }) { totalCount hidden }
      unread: policies(filter: { docNumber: { eq: $number }, ingested: { eq: false } }) { totalCount hidden }
      read: policies(including: READ, filter: { docNumber: { eq: $number }, ingested: { eq: true } }) { totalCount hidden }
      notSaid: policies(including: null, filter: { docNumber: { eq: $number } }) { totalCount hidden } }`
    const hidesOne = { totalCount: 0, hidden: 1 }
    const answer = { cited: hidesOne, unread: hidesOne, read: { totalCount: 0, hidden: 0 }, notSaid: hidesOne }
    expect(await api.answer(query, { number: NUMBER })).toEqual(answer)
  })

  it('does so under an area, too: for all areas of a level in one statement, and in none where nobody asks', async () => {
    const areas = (fields: string) =>
      `{ jurisdictions(filter: { name: { in: ["山东省", "大田县"] } }) { nodes { name policies(filter: { title: { contains: "${MARK}" } }) { ${fields} } } } }`
    const { data, statements } = await api.counted<{ jurisdictions: { nodes: unknown[] } }>(areas('totalCount hidden'))
    expect(data.jurisdictions.nodes).toEqual([
      { name: '大田县', policies: { totalCount: 1, hidden: 0 } },
      { name: '山东省', policies: { totalCount: 0, hidden: 1 } },
    ])
    expect(namesOf(statements)).toEqual(['Query.jurisdictions'])
    const unasked = await api.counted(areas('totalCount'))
    expect(namesOf(unasked.statements)).toEqual(['Query.jurisdictions'])
    const all = await api.counted('{ policies(including: ALL) { hidden } }')
    expect([all.data, all.statements]).toEqual([{ policies: { hidden: 0 } }, []])
  })

  it('refuses a filter that is no filter before it narrows it', async () => {
    const { errors } = await api.refusals('{ policies(filter: { AND: null, ingested: { eq: true } }) { totalCount } }')
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })
})
