import { loadSettings, type Settings } from '../config/environment.js'
import type { Graph } from '../graph/run.js'
import { readRecord, verifyRecord, type GraphRecord } from '../graph/schema.js'
import { openDatabase } from './database.js'
import { tell } from './output.js'
import { listenForStop } from './signals.js'

/** What a command that looks after the graph works with. */
export interface GraphAtHand {
  graph: Graph
  /** In words: `Neo4j at bolt://…`. */
  name: string
  settings: Settings
  /** Aborted when a person ends the command. */
  signal: AbortSignal
}

/** Opens the database of this clone, or the reader's own, for the time of `work`. What is being done is told on standard error. */
export async function withGraph<T>(work: (at: GraphAtHand) => Promise<T>): Promise<T> {
  const settings = loadSettings()
  const stop = listenForStop()
  const readTimeout = settings.limits.statementMilliseconds
  const onLine = (line: string): void => void tell(line)
  try {
    const database = await openDatabase(settings.neo4j, { asGuest: true, readTimeout, onLine, signal: stop.signal })
    try {
      return await work({ graph: database.graph, name: database.name, settings, signal: stop.signal })
    } finally {
      await database.close()
    }
  } finally {
    stop.release()
  }
}

/**
 * What the database says of itself; null where it is empty.
 * @throws GraphError MODEL_VERSION or RESTORE_UNFINISHED where its graph is not to be used as it is
 */
export async function usableRecord(graph: Graph): Promise<GraphRecord | null> {
  const record = await readRecord(graph)
  verifyRecord(record)
  return record.version === null ? null : record
}
