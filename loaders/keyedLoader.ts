import DataLoader from 'dataloader'
import type { Reading } from '../src/graph/cypher/reading.js'
import type { Graph } from '../src/graph/run.js'

/** Where loaders read, and until when. */
export interface Source {
  readonly graph: Pick<Graph, 'read'>
  readonly signal?: AbortSignal | undefined
}

/** A loader by key; `null` for a key that finds nothing. */
export type KeyedLoader<T> = DataLoader<string, T | null>

/**
 * The loader of one question: all keys that are asked for at once go in one statement. They are sent as they are: Neo4j has one plan for
 * all lists of 2 to 10 keys, one for 11 to 100, and so on.
 */
export function keyedLoader<T>(source: Source, { statement, read }: Reading<T>): KeyedLoader<T> {
  return new DataLoader<string, T | null>(async (keys) => {
    const found = read(await source.graph.read(statement(keys), { signal: source.signal }))
    return keys.map((key) => found.get(key) ?? null)
  })
}
