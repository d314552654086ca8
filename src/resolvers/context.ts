import { createLoaders, type Loaders } from '../../loaders/index.js'
import type { Composed } from '../graph/cypher/cut.js'
import type { Graph } from '../graph/run.js'
import { MAX_PAGE_SIZE } from './listArguments.js'

/** What the resolvers of one request are given. */
export type Context = ReturnType<typeof createContext>

/** What a context is made from. */
export interface ContextOptions {
  graph: Pick<Graph, 'read'>
  signal?: AbortSignal | undefined
  /** Largest `first` or `last`; MAX_PAGE_SIZE where it is not given. */
  maxPageSize?: number
  /** How much one statement may hold; COMPOSED where it is not given. */
  composed?: Composed
}

/** A context for one request: its loaders are new, and end with its signal. */
export function createContext({ maxPageSize = MAX_PAGE_SIZE, composed, ...source }: ContextOptions): {
  loaders: Loaders
  maxPageSize: number
} {
  return { loaders: createLoaders(source, composed), maxPageSize }
}
