import neo4j from 'neo4j-driver'
import { once } from 'node:events'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Home, DEFAULT_MEMORY, USERNAME } from './home.js'
import { launch, setInitialPassword, waitUntilStarted } from './launch.js'
import { withLock } from './lock.js'
import { LogFollower } from './log.js'
import { findFreePort, LOOPBACK } from './ports.js'
import { sleep } from './processes.js'

export interface ArchiveOptions {
  /** The release's own folder on this machine. */
  folder: string
  library: string
  java: string
  /** The version of that Java: an archive serves the JVM that made it. */
  version: string
  onLine: (line: string) => void
  signal?: AbortSignal | undefined
}

/** How long the JVM may take to write its archive when it ends. */
const WRITE_LIMIT = 120_000

/**
 * Neo4j spends most of its start on reading classes. A JVM can keep them as it had them in memory (class data sharing): with such an
 * archive a start takes a third less of the processor. It is made once for a release and a Java, by a server that starts, answers a
 * few statements and ends. It is a matter of speed alone: where it can't be made there is none, and a JVM that finds that an archive is not
 * its own goes on without.
 * @returns settings of the JVM that use the archive; none where there is none
 */
export async function prepareClassArchive(options: ArchiveOptions): Promise<string[]> {
  const { folder, version, onLine } = options
  const archive = join(folder, `classes-${version}.jsa`)
  const given = (): string[] =>
    existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto', '-Xlog:cds=off', '-Xlog:cds+dynamic=off'] : []
  const failed = `${archive}.failed`
  if (existsSync(archive) || existsSync(failed)) return given()
  return withLock(
    `${archive}.lock`,
    () => undefined,
    async () => {
      if (existsSync(archive) || existsSync(failed)) return given()
      onLine('Preparing Neo4j for quicker starts, once for this Java')
      const draft = mkdtempSync(join(folder, 'archiving-'))
      try {
        const made = join(draft, 'classes.jsa')
        await record(options, new Home(join(draft, 'home')), made)
        renameSync(made, archive)
      } catch (error) {
        options.signal?.throwIfAborted()
        writeFileSync(failed, `${String(error)}\n`)
      } finally {
        rmSync(draft, { recursive: true, force: true, maxRetries: 3 })
      }
      return given()
    },
  )
}

/** Runs a server of no data that writes its classes into `archive` when it ends. */
async function record({ java, library, signal }: ArchiveOptions, home: Home, archive: string): Promise<void> {
  home.prepare()
  const password = home.password()
  await setInitialPassword({ home, java, library })
  const port = await findFreePort()
  home.configure(port, DEFAULT_MEMORY)
  const launched = { home, java, library, port, memory: DEFAULT_MEMORY, jvm: [`-XX:ArchiveClassesAtExit=${archive}`] }
  const follower = new LogFollower(home.log)
  const child = launch(launched)
  const ended = once(child, 'close')
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  signal?.addEventListener('abort', kill)
  try {
    await waitUntilStarted(child, follower, launched)
    await askSome(`bolt://${LOOPBACK}:${port}`, password)
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(WRITE_LIMIT)])
  } finally {
    process.off('exit', kill)
    signal?.removeEventListener('abort', kill)
    if (child.exitCode === null) kill()
  }
}

/** Statements of the kinds that are sent later: planner, runtime and index are read with them. */
const STATEMENTS = [
  'CREATE CONSTRAINT warm IF NOT EXISTS FOR (n:Warm) REQUIRE n.id IS UNIQUE',
  'CREATE TEXT INDEX warmText IF NOT EXISTS FOR (n:Warm) ON (n.name)',
  'CALL db.awaitIndexes(60)',
  'UNWIND $rows AS row MERGE (n:Warm {id: row.id}) SET n += row.properties MERGE (n)-[:LEADS_TO]->(n)',
  'UNWIND $keys AS k CALL (k) { MATCH (n:Warm {id: k})-[:LEADS_TO]->(m) WHERE m.name CONTAINS $text RETURN m ORDER BY m.name, m.id LIMIT $limit } RETURN k, m.id AS id',
  'SHOW INDEXES YIELD name, state RETURN name, state',
]

async function askSome(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USERNAME, password), { telemetryDisabled: true })
  const parameters = { rows: [{ id: 'a', properties: { name: '市' } }], keys: ['a', 'b'], text: '市', limit: neo4j.int(2) }
  try {
    for (const statement of STATEMENTS) await driver.executeQuery(statement, parameters, { database: 'neo4j' })
  } finally {
    await driver.close()
  }
}
