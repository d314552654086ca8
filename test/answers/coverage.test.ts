import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery } from '../support/madeUpDelivery.js'

let graph: Graph
let api: TestApi

const TITLE = '日照市人民政府关于核算阅读范围的意见'
const CITED = '关于核算阅读范围的指导意见'

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  const { delivery } = madeUpDelivery({ file: 'coverage.txt', policies: [{ title: TITLE, cites: [{ title: CITED }] }] })
  const [facts] = delivery
  if (facts === undefined) throw new Error('nothing was made up')
  facts.coverage.cues = { read: 3, excluded: { PERSON: 2, HOW: 1 }, notUnderstood: { DUTY_NOT_READ: 1 } }
  facts.coverage.bodies = { read: 4, excluded: { ADDRESSEE: 2 }, notUnderstood: { BODY_NOT_READ: 1 } }
  await loadDelivery(graph, delivery)
}, 120_000)

afterAll(() => graph.close())

const TALLY = '{ found read excluded notUnderstood exclusions { name count } issues { name count } }'

describe('the coverage of a policy', () => {
  it('answers items, and of each kind what was read, excluded and not understood, by name', async () => {
    const { policy } = await api.answer<{ policy: { coverage: unknown } }>(
      `query ($title: String!) { policy(title: $title) { coverage { items itemsWithOwners cues ${TALLY} numbers ${TALLY} bodies ${TALLY} } } }`,
      { title: TITLE },
    )
    expect(policy.coverage).toEqual({
      items: 2,
      itemsWithOwners: 2,
      cues: {
        found: 7,
        read: 3,
        excluded: 3,
        notUnderstood: 1,
        exclusions: [
          { name: 'HOW', count: 1 },
          { name: 'PERSON', count: 2 },
        ],
        issues: [{ name: 'DUTY_NOT_READ', count: 1 }],
      },
      numbers: { found: 3, read: 1, excluded: 2, notUnderstood: 0, exclusions: [{ name: 'DATE', count: 2 }], issues: [] },
      bodies: {
        found: 7,
        read: 4,
        excluded: 2,
        notUnderstood: 1,
        exclusions: [{ name: 'ADDRESSEE', count: 2 }],
        issues: [{ name: 'BODY_NOT_READ', count: 1 }],
      },
    })
  })

  it('is null for one that is only cited', async () => {
    const { policies } = await api.answer<{ policies: { nodes: unknown[] } }>(
      `query ($title: String!) { policies(including: ALL, filter: { title: { eq: $title }, ingested: { eq: false } }) { nodes { title coverage { items } } } }`,
      { title: CITED },
    )
    expect(policies.nodes).toEqual([{ title: CITED, coverage: null }])
  })

  it('costs no statement of its own, and comes with no list that does not ask for it', async () => {
    const asked = (fields: string) => `query ($title: String!) { policy(title: $title) { title ${fields} } }`
    const plain = await api.counted(asked(''), { title: TITLE })
    const both = await api.counted(asked('issues { code } coverage { items cues { found } }'), { title: TITLE })
    expect(both.statements).toHaveLength(plain.statements.length)
    expect(plain.statements.map(({ text }) => text).join()).not.toContain('coverage')
  })
})
