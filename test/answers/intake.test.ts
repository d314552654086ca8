import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/config/root.js'
import { writesIn } from '../../src/graph/counters.js'
import { loadFixedLists } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { takeIn } from '../../src/intake/index.js'
import { openTestGraph, uniqueName } from '../support/testDatabase.js'

const graph = openTestGraph()
beforeAll(async () => {
  await applySchema(graph)
  await loadFixedLists(graph)
}, 60_000)
afterAll(() => graph.close())

const onGraph = <T>(work: (door: Graph) => Promise<T>): Promise<T> => work(graph)

/** A made-up document that no other test has, in which the text of one duty cannot be read. */
function document(): { file: string; bytes: Uint8Array; meals: string } {
  const meals = `校园餐${uniqueName('甲')}`
  const text = readFileSync(join(projectRoot, 'test', 'annotated', 'xinan-county-school-meals.txt'), 'utf8')
  const own = text.replaceAll('校园餐', meals).replaceAll('〔2024〕17号', `〔2024〕${String(randomInt(1e9))}号`)
  return { file: 'meals.txt', bytes: new TextEncoder().encode(own), meals }
}

describe('a document that is taken into the graph', () => {
  it('is answered by its policies, what was not understood, and what the load wrote', async () => {
    const { meals, ...arrival } = document()
    const taken = await takeIn(arrival, onGraph)

    expect(taken.policies).toEqual([expect.stringContaining(meals)])
    expect(taken.load).toMatchObject({ changed: 0, removed: 0, unchanged: 0, text: 'ATTACHED' })
    expect(taken.load.added).toBeGreaterThan(10)
    const [stored] = await graph.read({
      name: 'test.readingIssues',
      text: 'MATCH (p:Policy {title: $title}) RETURN size(p.issueCodes) AS issues',
      parameters: { title: taken.policies[0] },
    })
    expect(taken.issues).toHaveLength(Number(stored?.['issues']))
  })

  it('a second time is there already: nothing is written', async () => {
    const { file, bytes } = document()
    const arrival = { file, bytes }
    await takeIn(arrival, onGraph)
    const again = await takeIn(arrival, onGraph)

    expect(again.load).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(writesIn(again.load.counters)).toBe(0)
  })

  it('but cannot be read never reaches the graph', async () => {
    let reached = 0
    const counted = <T>(work: (door: Graph) => Promise<T>): Promise<T> => {
      reached += 1
      return work(graph)
    }
    const archive = { file: 'meals.zip', bytes: Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0) }

    await expect(takeIn(archive, counted)).rejects.toMatchObject({ code: 'BINARY' })
    expect(reached).toBe(0)
  })
})
