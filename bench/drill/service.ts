import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { z } from 'zod'
import { findFreePort } from '../../neo4j/ports.js'
import { readRecord } from '../../neo4j/record.js'
import { openDatabase } from '../../src/cli/database.js'
import { startService } from '../../src/cli/service.js'
import { loadSettings } from '../../src/config/environment.js'
import type { Settings } from '../../src/config/environment.js'
import { loadFixedLists } from '../../src/graph/load/index.js'
import { applySchema } from '../../src/graph/schema.js'
import { createServer } from '../../src/server/createServer.js'

/** The whole service as `npm start` runs it, over a data folder of its own. */
export interface DrilledService {
  settings: Settings
  /** Address of the API. */
  url: string
  port: number
  /** What it told of itself, with the time of `performance.now`. */
  told: { line: string; at: number }[]
  /** The process of its Neo4j. */
  neo4jPid: () => number
  close(): Promise<void>
}

/** Starts it in `folder`, or in a temporary one that goes with it. */
export async function startDrilled(folder?: string): Promise<DrilledService> {
  const dataFolder = folder ?? mkdtempSync(join(tmpdir(), 'zhengtu-drill-'))
  const settings = await drillSettings(dataFolder)
  const told: DrilledService['told'] = []
  const tell = (line: string): void => {
    told.push({ line, at: performance.now() })
    console.error(`  ${line.split('\n')[0] ?? ''}`)
  }
  const progress = {
    step: async <T>(_: string, work: (say: (line: string) => void) => Promise<{ result: T }>) => (await work(() => undefined)).result,
  }
  const service = await startService(settings, { progress, tell, signal: new AbortController().signal })
  return {
    settings,
    url: `${service.url}graphql`,
    port: settings.port,
    told,
    neo4jPid: () => readRecord(join(dataFolder, 'neo4j', 'process.json'))?.server.pid ?? 0,
    async close() {
      await service.close()
      if (folder === undefined) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** The API over an empty graph in `folder`, with the same watch over its Neo4j: for a drill that the seeds would only make slower. */
export async function serveEmpty(folder: string): Promise<Pick<DrilledService, 'settings' | 'url' | 'close'>> {
  const settings = await drillSettings(folder)
  const database = await openDatabase(settings.neo4j, {
    asGuest: false,
    readTimeout: settings.limits.statementMilliseconds,
    onLine: () => undefined,
    onCrash: ({ how, diskFull }) => console.error(`  ${how}. ${diskFull ?? ''}`),
    onRestart: () => {
      database.graph.forgetPlans()
      console.error('  Neo4j serves again.')
    },
  })
  await applySchema(database.graph)
  await loadFixedLists(database.graph)
  const server = await createServer({ graph: database.graph, settings, logger: pino({ level: 'silent' }), pages: null })
  const url = await server.listen({ host: settings.host, port: settings.port })
  return {
    settings,
    url: `${url}graphql`,
    async close() {
      await server.close()
      await database.close()
    },
  }
}

const WARM_PATIENCE_MS = 600_000
const readySchema = z.looseObject({ warm: z.boolean() })

/** Waits until all that is planned behind the start is planned: what is measured beside plannings is the planner. */
export async function untilWarm(url: string): Promise<void> {
  const since = performance.now()
  while (performance.now() - since < WARM_PATIENCE_MS) {
    const answer = await fetch(new URL('/health/ready', url))
    if (readySchema.parse(await answer.json()).warm) return
    await sleep(100)
  }
  throw new Error(`the server is not warm after ${WARM_PATIENCE_MS / 1_000} s`)
}

/** The settings of a service with a private Neo4j in this folder and a free port. */
async function drillSettings(dataFolder: string): Promise<Settings> {
  const settings = loadSettings()
  if (settings.neo4j.kind === 'external') throw new Error('the drill kills its Neo4j: it takes none of your own (unset NEO4J_URI)')
  return {
    ...settings,
    port: await findFreePort(),
    logLevel: 'silent',
    dataFolder,
    neo4j: { ...settings.neo4j, home: join(dataFolder, 'neo4j'), port: null },
  }
}
