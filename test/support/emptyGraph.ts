import { createDriver } from '../../src/graph/driver.js'
import { loadFixedLists } from '../../src/graph/load/index.js'
import { createGraph } from '../../src/graph/run.js'
import type { Graph } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { startTestNeo4j } from './testNeo4j.js'
import type { TestDatabase } from './testDatabase.js'

/** A graph on a Neo4j of its own, with schema and fixed lists and no documents: for tests that compare whole graphs. */
export interface EmptyGraph {
  graph: Graph
  access: TestDatabase
  /** Takes all documents out, all that they said, and what is known of the order of ingest. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function openEmptyGraph(): Promise<EmptyGraph> {
  const neo4j = await startTestNeo4j()
  const graph = createGraph(createDriver(neo4j), { database: 'neo4j' })
  const close = async (): Promise<void> => {
    await graph.close()
    await neo4j.stop()
  }
  try {
    await applySchema(graph)
    await loadFixedLists(graph)
  } catch (error) {
    await close()
    throw error
  }
  return {
    graph,
    access: neo4j,
    async clear() {
      await graph.write('test.clear', (transaction) =>
        transaction.run({
          name: 'test.clear',
          text: 'MATCH (n) WHERE NOT (n:Jurisdiction AND n.code IS NOT NULL) AND NOT n:Theme AND NOT n:Meta DETACH DELETE n',
          parameters: {},
        }),
      )
      await graph.write('test.clearIntake', (transaction) =>
        transaction.run({ name: 'test.clearIntake', text: 'MATCH (m:Meta) SET m = {id: m.id, version: m.version}', parameters: {} }),
      )
    },
    close,
  }
}
