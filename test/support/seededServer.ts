import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readSeeds } from '../../src/cli/readSeeds.js'
import { projectRoot } from '../../src/config/root.js'
import { loadFixedLists, loadSeed } from '../../src/graph/load/index.js'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import type { Graph } from '../../src/graph/run.js'
import { replan } from '../../src/graph/replan.js'
import { applySchema } from '../../src/graph/schema.js'
import { zhengtuApi } from '../../src/server/zhengtuApi.js'
import type { Limits } from '../../src/server/limits/limits.js'
import { testDatabase } from './testDatabase.js'
import { openTestServer } from './testServer.js'
import type { TestServer } from './testServer.js'

export interface SeededServer extends TestServer {
  graph: Graph
}

/** A slow machine is no fault: a fresh server plans its first statements for seconds where others work beside it. */
const READ_TIMEOUT = 60_000

/** Time for `openSeededServer` in a `beforeAll`. */
export const SEEDING = 240_000

/** Loads every document of `seeds/` into a graph. What it has already is not written again. */
export async function loadSeeds(graph: Graph): Promise<void> {
  await applySchema(graph)
  await loadFixedLists(graph)
  for (const { delivery } of readSeeds(join(projectRoot, 'seeds'))) await loadSeed(graph, delivery)
  await replan(graph)
}

/**
 * The real API over the seeds: on the shared Neo4j of the run, or on `graph`, which it closes with itself.
 * `built` is the playground as `npm test` and `npm run build:page` make it.
 */
export async function openSeededServer(
  options: { graph?: Graph; pages?: 'built' | null; limits?: Partial<Limits> } = {},
): Promise<SeededServer> {
  const { graph = createGraph(createDriver(testDatabase()), { database: 'neo4j', readTimeout: READ_TIMEOUT }), pages = null } = options
  const limits = { requestMilliseconds: READ_TIMEOUT, ...options.limits }
  const folder = pages === 'built' ? join(projectRoot, 'dist', 'web') : null
  if (folder !== null && !existsSync(join(folder, 'playground.html'))) throw new Error('the playground is not built: npm run build:page')
  try {
    await loadSeeds(graph)
    const server = await openTestServer({ api: zhengtuApi(graph, { pageSize: 100 }), graph, pages: folder, limits })
    return {
      ...server,
      graph,
      get url() {
        return server.url
      },
      async close() {
        await server.close()
        await graph.close()
      },
    }
  } catch (error) {
    await graph.close()
    throw error
  }
}
