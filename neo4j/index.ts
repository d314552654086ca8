import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Neo4jProcessError } from './errors.js'
import { enter, guestsIn } from './guests.js'
import { DEFAULT_MEMORY, Home, USERNAME } from './home.js'
import type { Memory } from './home.js'
import { prepareClassArchive } from './classArchive.js'
import { portTaken, setInitialPassword, SHORT_LIVED } from './launch.js'
import { withLock } from './lock.js'
import { checkJava } from './prerequisites.mjs'
import { findFreePort, isPortFree, LOOPBACK } from './ports.js'
import { endProcess, isAlive, sleep } from './processes.js'
import { provisionNeo4j } from './provision.js'
import { readRecord, removeRecord } from './record.js'
import { checkSpace, spaceFailure } from './space.js'
import { Supervisor } from './supervisor.js'
import type { Crash } from './supervisor.js'

export { Neo4jProcessError, systemCode } from './errors.js'
export { readRelease } from './release.js'
export type { Crash } from './supervisor.js'

/** How to reach a server. */
export interface Access {
  /** `bolt://127.0.0.1:PORT`. */
  uri: string
  username: string
  password: string
}

/** A private Neo4j that runs as our child. */
export interface PrivateNeo4j extends Access {
  /** The process of the server; another one after a restart. */
  readonly pid: number
  /** The server's own log. */
  log: string
  /** Ends the server and resolves when it is gone. May be called more than once. */
  stop(): Promise<void>
  /** Waits until no other process uses the server, and ends it then; no new guest comes in between. At an abort it waits no longer. */
  stopAfterGuests(options: { onWait: (guests: readonly number[]) => void; signal: AbortSignal }): Promise<void>
  /** Ends the process and starts it again, as after a crash: for a server that answers and can do nothing more. */
  restart(why: string): void
}

/** The server of another process, used as a guest. */
export interface GuestAccess extends Access {
  /** The process that runs it. */
  owner: number
  /** False where the owner is gone, or runs it no longer: it will not come back. */
  isKept(): boolean
  /** Says that it is used no longer. */
  leave(): void
}

export interface StartOptions {
  /** The server's own folder: settings, data, logs, password. Made where it is missing. */
  home: string
  /** Where fetched jars lie; the user's cache folder by default. */
  cacheFolder?: string | undefined
  /** The Java to use; that of the PATH by default. */
  javaHome?: string | undefined
  /** A port of the loopback address; a free one by default. */
  port?: number | undefined
  memory?: Partial<Memory> | undefined
  /** True for a server that lives some minutes, as in tests: it starts sooner and takes less memory, and is slower in the long run. */
  shortLived?: boolean | undefined
  /** What is being done, in plain lines. */
  onLine?: ((line: string) => void) | undefined
  /** Gives up a start that is under way; a server that runs already is ended with `stop`. */
  signal?: AbortSignal | undefined
  /** How often a server that dies is started again within ten minutes; three times by default. */
  restarts?: number | undefined
  /** The server died by itself; it is started again where the crash says so. */
  onCrash?: ((crash: Crash) => void) | undefined
  /** It serves again, at the same address. */
  onRestart?: (() => void) | undefined
}

/** How long what a killed run left may take to end by itself. */
const LEFTOVER_GRACE = 10_000

/**
 * Fetches Neo4j where needed and starts it on loopback, with a password of its own.
 * @throws Neo4jProcessError with a message for the person who started us
 */
export async function startNeo4j(options: StartOptions): Promise<PrivateNeo4j> {
  const { javaHome } = options
  const java = javaHome === undefined ? 'java' : join(javaHome, 'bin', 'java')
  const { problem, version } = await checkJava(java)
  if (problem !== null) throw new Neo4jProcessError('JAVA_MISSING', `${problem} Set NEO4J_URI to use a Neo4j of your own instead.`)
  const home = new Home(resolve(options.home))
  try {
    home.prepare()
    checkSpace(home.folder)
    return await startIn(home, java, version ?? '', options)
  } catch (error) {
    throw spaceFailure(error, home.folder)
  }
}

async function startIn(home: Home, java: string, version: string, options: StartOptions): Promise<PrivateNeo4j> {
  const { cacheFolder, onLine = () => undefined, signal } = options
  const { library, folder } = await provisionNeo4j({ cacheFolder, onLine, signal })
  const archive = await prepareClassArchive({ folder, library, java, version, onLine, signal })

  return withLock(
    home.lock,
    () => undefined,
    async () => {
      signal?.throwIfAborted()
      await endLeftover(home, onLine)
      const port = options.port ?? (await findFreePort())
      if (!(await isPortFree(port))) throw portTaken(port)
      const memory = { ...DEFAULT_MEMORY, ...options.memory }
      const password = home.password()
      if (!home.isPasswordTaken) await setInitialPassword({ home, java, library })
      const jvm = [...archive, ...(options.shortLived === true ? SHORT_LIVED : [])]
      const supervisor = new Supervisor({ home, java, library, port, memory, jvm }, options)
      await supervisor.start()
      home.notePasswordTaken()
      return {
        uri: `bolt://${LOOPBACK}:${port}`,
        username: USERNAME,
        password,
        log: home.log,
        get pid() {
          return supervisor.pid
        },
        stop: () => supervisor.stop(),
        stopAfterGuests: (waiting) => stopAfterGuests(home, supervisor, waiting),
        restart: (why) => {
          supervisor.restart(why)
        },
      }
    },
  )
}

async function stopAfterGuests(
  home: Home,
  supervisor: Supervisor,
  { onWait, signal }: Parameters<PrivateNeo4j['stopAfterGuests']>[0],
): Promise<void> {
  let said = false
  for (;;) {
    // Who wants to join waits for the lock, and finds no server when it is stopped.
    const guests = await withLock(
      home.lock,
      () => undefined,
      async () => {
        const present = signal.aborted ? [] : guestsIn(home.guests)
        if (present.length === 0) await supervisor.stop()
        return present
      },
    )
    if (guests.length === 0) return
    if (!said) onWait(guests.map(({ pid }) => pid))
    said = true
    await sleep(GUEST_POLL)
  }
}

const GUEST_POLL = 200

/**
 * Joins the server that another process of ours runs in this folder; null where none does. Waits where it is being started or ended
 * just now. The owner of a server waits for those who joined it, until they leave or end.
 */
export async function joinNeo4j(folder: string): Promise<GuestAccess | null> {
  const home = new Home(resolve(folder))
  if (readRecord(home.record) === null && !existsSync(home.lock)) return null
  return withLock(
    home.lock,
    () => undefined,
    async () => {
      const record = readRecord(home.record)
      if (record === null || !isAlive(record.owner)) return null
      const leave = enter(home.guests)
      return {
        uri: `bolt://${LOOPBACK}:${record.port}`,
        username: USERNAME,
        password: home.password(),
        owner: record.owner.pid,
        isKept: () => isAlive(record.owner) && readRecord(home.record)?.owner.pid === record.owner.pid,
        leave,
      }
    },
  )
}

/** A killed run leaves its server behind, which holds the store: it is found by pid and start time, and ended. */
async function endLeftover(home: Home, onLine: (line: string) => void): Promise<void> {
  const record = readRecord(home.record)
  if (record === null) return
  // A server that is being started again has no process for a moment, and is in use all the same.
  if (isAlive(record.owner)) {
    throw new Neo4jProcessError(
      'FOLDER_IN_USE',
      `The data folder ${home.folder} is in use: process ${record.owner.pid} runs a Neo4j there (process ${record.server.pid}). Stop that one, or set DATA_DIR to another folder.`,
    )
  }
  if (isAlive(record.server)) {
    onLine(`Ending the Neo4j that a killed run left (process ${record.server.pid})`)
    await endProcess(record.server, LEFTOVER_GRACE)
  }
  removeRecord(home.record)
}
