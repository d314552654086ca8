import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { namesOf, openTestApi, type TestApi } from '../support/api.js'
import { madeUpDelivery } from '../support/madeUpDelivery.js'
import { uniqueName } from '../support/testDatabase.js'

let graph: Graph
let api: TestApi

const WITH_TEXT = uniqueName('日照市人民政府关于附有正文的意见')
const WITHOUT_TEXT = uniqueName('日照市人民政府关于没有正文的意见')

/** A long document: its items lie in many passages, and some over the border of two. */
function longPolicy(title: string) {
  const items = Array.from({ length: 90 }, (_, nth) => ({
    title: `完成第${String(nth + 1)}件花园里的事情${'，连同与它相关的种种'.repeat(nth % 7)}`,
    assignments: [{ role: 'LEAD' as const, unit: '市园林局' }],
  }))
  return madeUpDelivery({ file: `${title}.txt`, policies: [{ title, sections: [{ title: '任务', items }] }] })
}

const text = longPolicy(WITH_TEXT).text

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  await loadDelivery(graph, longPolicy(WITH_TEXT).delivery, { text })
  await loadDelivery(graph, longPolicy(WITHOUT_TEXT).delivery)
}, 120_000)

afterAll(() => graph.close())

interface Evidence {
  role: string
  start: number
  end: number
  line: number
  words: string
  quote: string | null
  document: { textAttached: boolean }
}
interface Answer {
  policy: {
    workItems: { nodes: { title: string; text: string | null; evidence: Evidence[]; assignments: { nodes: { evidence: Evidence[] }[] } }[] }
  }
}

const QUERY = `query ($title: String!) { policy(title: $title) { workItems(first: 100) { nodes { title text evidence { ...E } assignments { nodes { evidence { ...E } } } } } } }
  fragment E on Evidence { role start end line words quote document { textAttached } }`

describe('the text of a document', () => {
  it('is quoted where it is attached: each sentence holds its words, at their place', async () => {
    const { policy } = await api.answer<Answer>(QUERY, { title: WITH_TEXT })
    const items = policy.workItems.nodes
    const evidence = items.flatMap((item) => [...item.evidence, ...item.assignments.nodes.flatMap((assignment) => assignment.evidence)])
    expect(text.length).toBeGreaterThan(4_000)
    expect(evidence).toHaveLength(270)
    for (const { start, end, line, words, quote, document } of evidence) {
      expect(document.textAttached).toBe(true)
      expect(text.slice(start, end).startsWith(words)).toBe(true)
      expect(quote).toContain(text.slice(start, end))
      expect(text).toContain(quote)
      expect(text.slice(0, start).split('\n')).toHaveLength(line)
    }
    for (const { title, text: whole } of items) {
      expect(whole).toContain(`${title}。`)
      expect(whole).toContain('市园林局')
      expect(text).toContain(whole)
    }
  })

  it('is null where it is not attached, and all else is there', async () => {
    const { policy } = await api.answer<Answer>(QUERY, { title: WITHOUT_TEXT })
    expect(policy.workItems.nodes).toHaveLength(90)
    for (const { text: whole, evidence } of policy.workItems.nodes) {
      expect([whole, evidence[0]?.quote, evidence[0]?.document.textAttached]).toEqual([null, null, false])
      expect(evidence[0]?.line).toBeGreaterThan(1)
    }
  })

  it('is one statement more, for any number of quotes', async () => {
    const { statements } = await api.counted(QUERY, { title: WITH_TEXT })
    expect(namesOf(statements)).toEqual(['Document.passages', 'Query.policy.title'])
  })
})
