import type { FastifyBaseLogger } from 'fastify'
import { join } from 'node:path'
import type { Settings } from '../config/environment.js'
import { projectRoot } from '../config/root.js'
import type { Graph } from '../graph/run.js'
import { createHttpServer, type ZhengtuServer } from './httpServer.js'
import type { Warmth } from './warmth.js'
import { zhengtuApi } from './zhengtuApi.js'

export type { ZhengtuServer } from './httpServer.js'

/** Where the built pages lie: `npm run build:page` puts them there. */
const BUILT_PAGES = join(projectRoot, 'dist', 'web')

export interface ServerOptions {
  graph: Pick<Graph, 'read'>
  /** How far the database is since its start. With it the API reads behind its door. */
  warmth?: Warmth
  settings: Pick<Settings, 'limits' | 'access'>
  logger: FastifyBaseLogger
  /** Folder of the built pages, null to serve the API alone; that of `npm run build:page` by default. */
  pages?: string | null
}

/** The project's server: the API over `graph`, the pages and the health of both. Nothing listens yet. */
export function createServer({ graph, warmth, settings, logger, pages = BUILT_PAGES }: ServerOptions): Promise<ZhengtuServer> {
  const { limits, access } = settings
  const api = zhengtuApi(warmth?.door ?? graph, limits)
  return createHttpServer({ api, graph, ...(warmth === undefined ? {} : { warmth }), limits, access, logger, pages })
}
