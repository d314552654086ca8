import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../../neo4j/index.js'
import type { PrivateNeo4j, StartOptions } from '../../neo4j/index.js'
import { endProcess, isAlive } from '../../neo4j/processes.js'
import { readRecord } from '../../neo4j/record.js'
import { readSettings } from '../../src/config/environment.js'

const PREFIX = 'zhengtu-test-'

/**
 * Starts a Neo4j for tests alone, in a folder of its own that is removed when it stops. Most tests use the shared one
 * (`testDatabase`); a test that needs an empty graph, or that kills its server, starts its own.
 */
export async function startTestNeo4j(options: Omit<StartOptions, 'home'> = {}): Promise<PrivateNeo4j & { home: string }> {
  const home = mkdtempSync(join(tmpdir(), PREFIX))
  const remove = (): void => {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    const { XDG_CACHE_HOME, JAVA_HOME } = process.env
    const { neo4j: settings } = readSettings({ XDG_CACHE_HOME, JAVA_HOME })
    if (settings.kind === 'external') throw new Error('tests run against a Neo4j of their own')
    const { cacheFolder, javaHome } = settings
    const neo4j = await startNeo4j({ cacheFolder, javaHome, shortLived: true, ...options, home })
    return {
      ...neo4j,
      home,
      get pid() {
        return neo4j.pid
      },
      async stop() {
        await neo4j.stop()
        remove()
      },
      async stopAfterGuests(waiting) {
        await neo4j.stopAfterGuests(waiting)
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Ends the servers of test runs that were killed, and removes their folders. Those of runs that still go on are left alone. */
export async function endLeftovers(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    const record = readRecord(join(folder, 'process.json'))
    if (record === null || isAlive(record.owner)) continue
    await endProcess(record.server, 10_000)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
