import DataLoader from 'dataloader'
import type { Reading } from '../src/graph/cypher/list.js'
import type { Graph } from '../src/graph/run.js'
import { padded } from './sizeClass.js'

/** Where loaders read, and until when. */
export interface Source {
  readonly graph: Pick<Graph, 'read'>
  readonly signal?: AbortSignal | undefined
}

/** A loader by key; `null` for a key that finds nothing. */
export type KeyedLoader<T> = DataLoader<string, T | null>

/**
 * The loader of one question: all keys that are asked for at once go in one statement.
 * `reading` composes it for a list of keys.
 */
export function keyedLoader<T>(source: Source, reading: (keys: readonly string[]) => Reading<T>): KeyedLoader<T> {
  return new DataLoader<string, T | null>(async (keys) => {
    const { statement, read } = reading(padded(keys))
    const found = read(await source.graph.read(statement, { signal: source.signal }))
    return keys.map((key) => found.get(key) ?? null)
  })
}
