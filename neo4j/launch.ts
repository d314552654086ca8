import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Neo4jProcessError, systemCode } from './errors.js'
import type { Home, Memory } from './home.js'
import { lastLines } from './log.js'
import type { LogFollower } from './log.js'
import { sleep } from './processes.js'
import { diskFull } from './space.js'

/** What the JVM needs so that Neo4j 5.26 may reach into its buffers (from the server's own start script). */
const OPENED_PACKAGES = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch']

/** How long a start may take before it counts as failed: some seconds on a quiet machine, more after a hard stop. */
const START_LIMIT = 120_000
const POLL = 50

export interface Launch {
  home: Home
  java: string
  library: string
  port: number
  memory: Memory
  /** Further settings of the JVM. */
  jvm: readonly string[]
}

/**
 * For a JVM that lives some seconds or minutes: it compiles quickly and not well, and collects garbage in one thread. Neo4j starts in
 * half of the time of the processor, and runs the same statement again and again more slowly.
 */
export const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Sets the password of a server that never ran. It goes through a file: arguments of a process can be read by everybody. */
export async function setInitialPassword({ home, java, library }: Pick<Launch, 'home' | 'java' | 'library'>): Promise<void> {
  const roots = [`-Dapp.home=${home.folder}`, `-Dbasedir=${home.folder}`, `-Dapp.repo=${library}`]
  const admin = ['org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', `@${home.passwordFile}`]
  try {
    await promisify(execFile)(java, ['-cp', join(library, '*'), ...SHORT_LIVED, ...roots, ...admin])
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw javaFault(error, java)
    throw new Neo4jProcessError('START_FAILED', `The password of Neo4j could not be set: ${String(error)}`, { cause: error })
  }
}

/**
 * Starts the server and gives its process at once. It is the leader of a process group of its own, so that Ctrl-C on
 * the terminal reaches us alone: requests in flight are answered before we stop it.
 */
export function launch({ home, java, library, memory, jvm }: Launch): ChildProcess {
  const settings = [
    `-Xms${memory.heapInitial}`,
    `-Xmx${memory.heapMax}`,
    // Better gone and started again than alive and answering nothing.
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    ...OPENED_PACKAGES.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    ...jvm,
  ]
  const server = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home.folder}`, `--config-dir=${home.configuration}`]
  const console = openSync(home.console, 'w', 0o600)
  try {
    return spawn(java, ['-cp', join(library, '*'), ...settings, ...server], {
      cwd: home.folder,
      detached: true,
      stdio: ['ignore', console, console],
    })
  } finally {
    closeSync(console)
  }
}

/**
 * Waits until this very process says that it serves. Its own log is asked and not the port: another server may answer there.
 * @throws Neo4jProcessError PORT_TAKEN, JAVA_MISSING or START_FAILED, with the last lines of the logs
 */
export async function waitUntilStarted(child: ChildProcess, follower: LogFollower, options: Launch): Promise<void> {
  const { home, java, port } = options
  let fault: Error | undefined
  child.once('error', (error) => {
    fault = javaFault(error, java)
  })
  for (let waited = 0; waited < START_LIMIT; waited += POLL) {
    for (const line of follower.read()) {
      if (line.endsWith('INFO  Started.')) return
      if (line.includes(`127.0.0.1:${port}`) && /address .{0,200}in use|already in use/i.test(line)) throw portTaken(port)
    }
    if (fault !== undefined) throw fault
    if (child.exitCode !== null || child.signalCode !== null)
      throw wasFull(home) ? diskFull(home.folder) : startFailed(home, `It ended with ${child.signalCode ?? `exit code ${child.exitCode}`}.`)
    await sleep(POLL)
  }
  throw startFailed(home, `It did not say that it serves within ${START_LIMIT / 1000} seconds.`)
}

export function portTaken(port: number): Neo4jProcessError {
  return new Neo4jProcessError('PORT_TAKEN', `Port ${port} of 127.0.0.1, on which Neo4j was to listen, is taken by another program.`)
}

/** Whether the server that has just ended said that there was no room: in Java's words, whoever of its parts met it. */
function wasFull(home: Home): boolean {
  return [home.console, home.log].some((file) => lastLines(file, 40).some((line) => line.includes('No space left on device')))
}

/** A fault with what the server said last. */
export function startFailed(home: Home, what: string): Neo4jProcessError {
  const said = [home.console, home.log].flatMap((file) => {
    const lines = lastLines(file, 12)
    return lines.length === 0 ? [] : [`Last lines of ${file}:`, ...lines.map((line) => `  ${line}`)]
  })
  return new Neo4jProcessError('START_FAILED', [`Neo4j did not start. ${what}`, ...said].join('\n'))
}

function javaFault(error: unknown, java: string): Error {
  if (systemCode(error) !== 'ENOENT') return error instanceof Error ? error : new Error(String(error), { cause: error })
  const words = `Java was not found (${java}). Neo4j needs Java 17 or 21; set NEO4J_URI to use a Neo4j of your own instead.`
  return new Neo4jProcessError('JAVA_MISSING', words, { cause: error })
}
