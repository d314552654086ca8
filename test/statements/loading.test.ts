import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { loadDelivery, loadFixedLists, removeDocument } from '../../src/graph/load/index.js'
import type { Graph, Observation } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { madeUpDelivery } from '../support/madeUpDelivery.js'
import { openTestGraph, statementsOf, uniqueName } from '../support/testDatabase.js'

jest.setTimeout(180_000)

/** Operators that read more than what was asked for. */
const SCANS = /^(?:AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|.*AllRelationshipsScan|.*RelationshipTypeScan)$/

let graph: Graph
let sent: Observation[]

beforeAll(async () => {
  graph = openTestGraph()
  await applySchema(graph)
  await loadFixedLists(graph)
  // Names of this test alone: an area, and so all keys in it, that no other document has.
  const jurisdiction = `${uniqueName('望海')}县`
  const cite = { title: '苗圃管理办法', jurisdiction }
  const number = '望政发〔2020〕1号'
  const page = 'https://www.example.gov.cn/nursery.html'
  // Units that a reform relates, that may be one, that are one, and a class with its members.
  const owners = (...units: string[]) => {
    const items = [{ title: '种花', assignments: units.map((unit) => ({ role: 'LEAD' as const, unit })) }]
    return madeUpDelivery({ policies: [{ title: `关于${units.join()}的意见`, jurisdiction, sections: [{ title: '任务', items }] }] })
  }
  const classOfGovernments = madeUpDelivery({ noise: jurisdiction, policies: [{ title: `关于${jurisdiction}花园的通知` }] })
  const documents = [
    madeUpDelivery({ noise: jurisdiction, policies: [{ title: '关于花园的意见', jurisdiction, cites: [cite] }] }),
    madeUpDelivery({ noise: jurisdiction, policies: [{ title: '关于花房的意见', jurisdiction, cites: [{ ...cite, docNumber: number }] }] }),
    madeUpDelivery({ noise: jurisdiction, policies: [{ title: '苗圃管理办法', jurisdiction }] }),
    // Copies of one policy, one of which takes the place of another.
    madeUpDelivery({ noise: `${jurisdiction}甲`, address: page, policies: [{ title: '苗圃管理办法', jurisdiction }] }),
    madeUpDelivery({ noise: `${jurisdiction}乙`, address: page, policies: [{ title: '苗圃管理办法', jurisdiction }] }),
    owners('县经信委', '县规划局', '县发改委'),
    owners('县工信局', '县城乡规划局', '县发展和改革委员会'),
    classOfGovernments,
  ]
  const { statements } = await statementsOf(graph, async () => {
    for (const { delivery, text } of documents) await loadDelivery(graph, delivery, { text })
    const [first] = documents
    const changed = structuredClone(first?.delivery ?? [])
    for (const facts of changed) for (const item of facts.items) item.due = '2030'
    await loadDelivery(graph, changed)
    for (const { sha256 } of documents) await removeDocument(graph, sha256)
  })
  sent = [...new Map(statements.map((statement) => [statement.text, statement])).values()]
})
afterAll(() => graph.close())

describe('the statements of loading', () => {
  it('look up what they touch by an index, on a graph that is nearly empty too', async () => {
    expect(sent.length).toBeGreaterThan(40)
    const scanning: string[] = []
    for (const statement of sent) {
      const { operators, notifications } = await graph.explain(statement)
      // An index that a hint names and that is not there is passed over in silence, but for this.
      const hints = notifications.filter((code) => code.includes('Hint'))
      if (hints.length > 0 || operators.some(({ operator }) => SCANS.test(operator))) scanning.push(statement.name)
    }
    expect(scanning).toEqual([])
  })

  it('take lists inside a map, so that no other length is planned anew', () => {
    for (const { name, parameters } of sent) {
      const lists = Object.entries(parameters).filter(([, value]) => Array.isArray(value))
      expect({ name, lists }).toEqual({ name, lists: [] })
    }
  })
})
