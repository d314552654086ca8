import neo4j from 'neo4j-driver'
import type { Graph, Statement } from './run.js'

/** Seconds that the sampling of all indexes may take. */
const SAMPLING_SECONDS = 60

const PREPARE: Statement = {
  name: 'statistics.prepare',
  text: 'CALL db.prepareForReplanning($seconds)',
  parameters: { seconds: neo4j.int(SAMPLING_SECONDS) },
}

/**
 * Lets Neo4j count what its indexes hold and forget its plans. A plan is made by the counts of its time and kept while they do not
 * differ much: those of the first minutes, when the graph was empty, scan and sort what an index would give in order. To be called
 * after much was written at once.
 * @throws GraphError TIMEOUT, UNAVAILABLE, or what the database says to a user who may not do so
 */
export async function replan(graph: Pick<Graph, 'read' | 'forgetPlans'>): Promise<void> {
  await graph.read(PREPARE, { timeout: SAMPLING_SECONDS * 1_000 + 5_000, planFirst: false })
  graph.forgetPlans()
}
