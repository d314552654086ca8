import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../../neo4j/index.js'
import type { PrivateNeo4j, StartOptions } from '../../neo4j/index.js'

/**
 * Starts a Neo4j for tests alone, in a folder of its own that is removed when it stops. Most tests use the shared one
 * (`testDatabase`); a test that needs an empty graph, or that kills its server, starts its own.
 */
export async function startTestNeo4j(options: Omit<StartOptions, 'home'> = {}): Promise<PrivateNeo4j & { home: string }> {
  const home = mkdtempSync(join(tmpdir(), 'zhengtu-test-'))
  const remove = (): void => {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    const neo4j = await startNeo4j({ cacheFolder: process.env.ZHENGTU_CACHE, javaHome: process.env.JAVA_HOME, ...options, home })
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
    }
  } catch (error) {
    remove()
    throw error
  }
}
