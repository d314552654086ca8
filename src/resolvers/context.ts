import { createLoaders, type Loaders } from '../../loaders/index.js'
import type { Graph } from '../graph/run.js'

/** What the resolvers of one request are given. */
export type Context = ReturnType<typeof createContext>

/** A context for one request: its loaders are new, and end with its signal. */
export function createContext(request: { graph: Pick<Graph, 'read'>; signal?: AbortSignal | undefined }): { loaders: Loaders } {
  return { loaders: createLoaders(request) }
}
