import type { FastifyBaseLogger } from 'fastify'
import type { LimitSettings } from '../config/environment.js'
import type { Graph } from '../graph/run.js'
import { createApollo } from './apollo.js'
import { withScope } from './scope.js'
import { zhengtuApi } from './zhengtuApi.js'

/** Milliseconds for one statement of a database that has planned nothing yet, on a busy machine. */
const PATIENCE = 60_000

export interface WarmUpOptions {
  graph: Pick<Graph, 'read'>
  limits: LimitSettings
  logger: FastifyBaseLogger
  /** Ends it, where the start is given up. */
  signal: AbortSignal
}

/**
 * Asks a question before the first person does. A fresh Neo4j takes seconds to plan its first statements, on a slow machine
 * more than a statement may take; what it has planned it keeps. Whether the question is answered changes nothing else.
 */
export async function warmUp(query: string, { graph, limits, logger, signal }: WarmUpOptions): Promise<void> {
  const patient: Pick<Graph, 'read'> = { read: (statement, options) => graph.read(statement, { ...options, timeout: PATIENCE }) }
  const api = zhengtuApi(patient, limits)
  const apollo = createApollo(api, limits, logger, [])
  await apollo.start()
  const scope = { id: 'warm-up', log: logger, signal }
  await apollo.executeOperation({ query }, { contextValue: withScope(await api.createContext(scope), scope) })
  await apollo.stop()
}
