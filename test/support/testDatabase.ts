import { randomBytes } from 'node:crypto'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import type { Graph, Observation } from '../../src/graph/run.js'

/** How to reach the Neo4j that this test run shares. */
export interface TestDatabase {
  uri: string
  username: string
  password: string
}

/** The shared Neo4j of the layers that need one; it runs already when a test is read. */
export function testDatabase(): TestDatabase {
  const access = process.env.ZHENGTU_TEST_NEO4J
  if (access === undefined) throw new Error('no Neo4j was started for this layer: see jest.config.js')
  return JSON.parse(access) as TestDatabase
}

/** The door to the shared Neo4j. Close it in `afterAll`. */
export function openTestGraph(): Graph {
  return createGraph(createDriver(testDatabase()), { database: 'neo4j' })
}

/** A name that no other test uses: tests on a shared database keep apart by names, not by wiping. */
export function uniqueName(stem: string): string {
  return `${stem}${randomBytes(6).toString('hex')}`
}

/** Runs `work` and answers with the statements that it sent, in their order. */
export async function statementsOf<T>(graph: Graph, work: () => Promise<T>): Promise<{ result: T; statements: Observation[] }> {
  const statements: Observation[] = []
  const stop = graph.observe((observation) => statements.push(observation))
  try {
    return { result: await work(), statements }
  } finally {
    stop()
  }
}
