import type { FastifyInstance } from 'fastify'
import type { Graph } from '../graph/run.js'
import { toSafeError } from './errors/translate.js'
import { RETRY_AFTER_SECONDS } from './errors/http.js'
import type { Warmth } from './warmth.js'

/**
 * Whether requests for data can be answered, and if not, why, in words that are safe to show. `warm` says that the database has planned
 * all that was to be planned before people ask it.
 */
export type Readiness = { ready: true; warm: boolean } | { ready: false; code: string; reason: string; warm: false }

/** Where the health stands, for monitors that know the server by whatever name. */
export const HEALTH_PATH = '/health/'

/** Milliseconds that the database has to answer a probe. */
const PROBE_TIMEOUT = 2_000

/** By name, for a database in which nothing was ever restored would warn of the property. */
const PROBE = {
  name: 'health.ready',
  text: "OPTIONAL MATCH (meta:Meta {id: 'model'}) RETURN meta['restoring'] IS NOT NULL AS isRestoring",
  parameters: {},
}

/** Asks the graph for one row. Probes that come while one is under way share its answer. */
export function createProbe(graph: Pick<Graph, 'read'>, warmth?: Pick<Warmth, 'state'>): () => Promise<Readiness> {
  let underWay: Promise<Readiness> | null = null
  const probe = async (): Promise<Readiness> => {
    if (warmth?.state === 'PLANNING') return { ready: false, code: 'DATABASE_UNAVAILABLE', reason: PLANNING, warm: false }
    try {
      const [row] = await graph.read(PROBE, { timeout: PROBE_TIMEOUT, planFirst: false })
      if (row?.['isRestoring'] === true) return { ready: false, code: 'DATABASE_UNAVAILABLE', reason: RESTORING, warm: false }
      return { ready: true, warm: warmth?.state === 'WARM' }
    } catch (error) {
      const { code, message } = toSafeError(error)
      return { ready: false, code, reason: message, warm: false }
    }
  }
  return () => (underWay ??= probe().finally(() => (underWay = null)))
}

const RESTORING = 'The graph is being restored from an archive, or that was not finished: it is not whole.'
const PLANNING = 'The database has just come back and plans the questions that are asked most. Please try again shortly.'

/**
 * `/health/live`: the process answers. `/health/ready`: it can also answer questions; 503 and the reason where the database is
 * away, has just come back or is being restored, or the server is stopping.
 */
export function addHealthRoutes(app: FastifyInstance, probe: () => Promise<Readiness>): void {
  app.get(`${HEALTH_PATH}live`, { logLevel: 'warn' }, () => ({ live: true }))
  app.get(`${HEALTH_PATH}ready`, { logLevel: 'warn' }, async (_, reply) => {
    const readiness = await probe()
    void reply.header('cache-control', 'no-store')
    if (!readiness.ready) void reply.code(503).header('retry-after', RETRY_AFTER_SECONDS)
    return readiness
  })
}
