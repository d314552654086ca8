import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { textOf } from '../../src/graph/columns.js'
import type { Graph } from '../../src/graph/run.js'
import { RELATIONSHIPS } from '../../src/model/graph.js'
import { TABLES, type Tabled } from '../../src/model/properties/index.js'
import type { NodeTable } from '../../src/model/properties/property.js'
import { loadSeeds, SEEDING } from '../support/seededServer.js'
import { openTestGraph } from '../support/testDatabase.js'

let graph: Graph

beforeAll(async () => {
  graph = openTestGraph()
  await loadSeeds(graph)
}, SEEDING)
afterAll(() => graph.close())

/**
 * What no seed says: none has a date of capture, or an item with a deadline, and none was removed or restored; none names an office
 * beside the one that a reform made of it.
 */
const NOT_IN_SEEDS: Partial<Record<Tabled, readonly string[]>> = {
  WorkItem: ['due'],
  Document: ['date'],
  SUCCEEDED_BY: ['year'],
  Meta: ['sequence', 'withdrawnIds', 'withdrawnSequences', 'withdrawnBy', 'restoring'],
}

/** What has no table has no property. */
const PLAIN = Object.keys(RELATIONSHIPS).filter((type) => !(type in TABLES))

async function storedProperties(of: string): Promise<string[]> {
  const pattern = of === of.toUpperCase() ? `()-[x:${of}]->()` : `(x:${of})`
  const text = `MATCH ${pattern} UNWIND keys(x) AS property RETURN DISTINCT property`
  const rows = await graph.read({ name: 'test.storedProperties', text, parameters: {} }, { timeout: 60_000 })
  return rows.map((row) => textOf(row, 'property'))
}

describe('the graph of the seeds', () => {
  it.each(PLAIN)('has no property of %s, which has no table', async (type) => {
    expect(await storedProperties(type)).toEqual([])
  })

  it.each(Object.keys(TABLES) as Tabled[])('has of %s every property of its table, and no other', async (of) => {
    const table: NodeTable = TABLES[of]
    const stored = await storedProperties(of)
    // Passages come with a text, which seeds do not bring.
    if (of === 'Passage' && stored.length === 0) return
    expect(stored.filter((property) => table.properties[property] === undefined)).toEqual([])
    const missing = Object.keys(table.properties).filter((property) => !stored.includes(property))
    expect(missing.filter((property) => NOT_IN_SEEDS[of]?.includes(property) !== true)).toEqual([])
  })
})
