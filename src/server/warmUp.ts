import type { FastifyBaseLogger } from 'fastify'
import type { LimitSettings } from '../config/environment.js'
import type { Graph } from '../graph/run.js'
import { createApollo } from './apollo.js'
import { withScope } from './scope.js'
import { zhengtuApi } from './zhengtuApi.js'

/** Milliseconds for one statement of a database that has just started, on a busy machine. */
const PATIENCE = 60_000

/** A question as it may be asked of the API. */
export interface Question {
  query: string
  variables: Readonly<Record<string, unknown>>
}

export interface WarmUpOptions {
  graph: Pick<Graph, 'read'>
  limits: LimitSettings
  logger: FastifyBaseLogger
  /** Ends it, where the start is given up. */
  signal: AbortSignal
}

/**
 * Asks questions before people do, all at once. A fresh Neo4j takes seconds to plan its first statements, on a slow machine more than
 * a request may take; what it has planned it keeps. Whether the questions are answered changes nothing else.
 */
export async function warmUp(questions: readonly Question[], { graph, limits, logger, signal }: WarmUpOptions): Promise<void> {
  const patient: Pick<Graph, 'read'> = { read: (statement, options) => graph.read(statement, { ...options, timeout: PATIENCE }) }
  const api = zhengtuApi(patient, limits)
  const apollo = createApollo(api, limits, logger, [])
  await apollo.start()
  await Promise.all(
    questions.map(async ({ query, variables }) => {
      const scope = { id: 'warm-up', log: logger, signal }
      await apollo.executeOperation({ query, variables }, { contextValue: withScope(await api.createContext(scope), scope) })
    }),
  )
  await apollo.stop()
}
