import { setTimeout as sleep } from 'node:timers/promises'
import { joinNeo4j, Neo4jProcessError, startNeo4j } from '../../neo4j/index.js'
import type { Crash, GuestAccess, PrivateNeo4j } from '../../neo4j/index.js'
import type { Neo4jSettings } from '../config/environment.js'
import { createDriver } from '../graph/driver.js'
import { GraphError } from '../graph/errors.js'
import type { GraphErrorCode } from '../graph/errors.js'
import { createGraph } from '../graph/run.js'
import type { Graph } from '../graph/run.js'
import { CommandError } from './failures.js'

/** A database that a command may use, and what is to be done when it is through. */
export interface Database {
  graph: Graph
  /** In words: `Neo4j at bolt://…`. */
  name: string
  /** False where the process that ran the server has left with it: it has to be opened anew. */
  isKept(): boolean
  /**
   * Closes the connections, and ends the server where it is ours: with `guests` only after the other commands that use it, and at once
   * without.
   */
  close(guests?: GuestWait): Promise<void>
}

/** How the owner of a server waits for those who use it. */
export interface GuestWait {
  onLine: (line: string) => void
  /** Ends the waiting. */
  signal: AbortSignal
}

export interface OpenOptions {
  /** Milliseconds that a read may take. */
  readTimeout: number
  /** True for a command that may use the server which another command of this clone runs. */
  asGuest: boolean
  onLine: (line: string) => void
  onCrash?: (crash: Crash) => void
  onRestart?: () => void
  signal?: AbortSignal
}

/** Opens the reader's own Neo4j, or starts the private one. The answer has been reached: one statement came back. */
export async function openDatabase(settings: Neo4jSettings, options: OpenOptions): Promise<Database> {
  if (settings.kind === 'external') return connect(settings, options, OWN_NEO4J)
  for (let tries = 0; ; tries += 1) {
    const guest = options.asGuest ? await joinNeo4j(settings.home) : null
    if (guest !== null) return openAsGuest(guest, settings.database, options)
    try {
      return await openPrivate(settings, options)
    } catch (error) {
      // Another command was quicker by a moment: its server is joined.
      const isLate = options.asGuest && error instanceof Neo4jProcessError && error.code === 'FOLDER_IN_USE'
      if (!isLate || tries >= JOIN_TRIES) throw error
    }
  }
}

const OWN_NEO4J: Ends = { end: () => Promise.resolve(), isKept: () => true }

/** A few are enough: who comes late finds the server, or its owner has just ended it. */
const JOIN_TRIES = 5

/**
 * Starts the private Neo4j as the settings say. Its caller stops it.
 * @public for `npm run dev`, which reads this file through tsx
 */
export function startPrivate(
  { home, port, cacheFolder, javaHome, heap, pageCache }: PrivateSettings,
  { onLine, onCrash, onRestart, signal }: Pick<OpenOptions, 'onLine' | 'onCrash' | 'onRestart' | 'signal'>,
): Promise<PrivateNeo4j> {
  const memory = { heapMax: heap, pageCache }
  return startNeo4j({ home, cacheFolder, javaHome, port: port ?? undefined, memory, onLine, onCrash, onRestart, signal })
}

type PrivateSettings = Neo4jSettings & { kind: 'private' }

async function openPrivate(settings: PrivateSettings, options: OpenOptions): Promise<Database> {
  const { database } = settings
  const neo4j = await startPrivate(settings, options)
  const end = (guests?: GuestWait): Promise<void> =>
    guests === undefined
      ? neo4j.stop()
      : neo4j.stopAfterGuests({ signal: guests.signal, onWait: (pids) => guests.onLine(describeGuests(pids)) })
  const onPanic = (): void => {
    neo4j.restart('it could write no more, and nothing can be asked of it until it is started again')
  }
  try {
    return await connect({ uri: neo4j.uri, username: neo4j.username, password: neo4j.password, database }, options, {
      end,
      isKept: () => true,
      onPanic,
    })
  } catch (error) {
    await neo4j.stop()
    throw error
  }
}

/** Joins a server that is there, or is being started again after a crash. */
async function openAsGuest(guest: GuestAccess, database: string, options: OpenOptions): Promise<Database> {
  options.onLine(`Using the Neo4j that process ${guest.owner} runs`)
  const ends: Ends = {
    end: async () => {
      guest.leave()
    },
    isKept: () => guest.isKept(),
  }
  try {
    for (let waited = 0; ; waited += GUEST_POLL) {
      try {
        return await connect({ ...guest, database }, options, ends)
      } catch (error) {
        const isAway = error instanceof CommandError && error.cause instanceof GraphError && error.cause.code === 'UNAVAILABLE'
        if (!isAway || !guest.isKept() || waited >= GUEST_PATIENCE || options.signal?.aborted === true) throw error
        await sleep(GUEST_POLL)
      }
    }
  } catch (error) {
    guest.leave()
    throw error
  }
}

/** A restart takes 6 s on a quiet machine. */
const GUEST_PATIENCE = 60_000
const GUEST_POLL = 500

function describeGuests(pids: readonly number[]): string {
  return `Waiting for ${pids.length === 1 ? 'another command, which uses' : 'other commands, which use'} this Neo4j (process ${pids.join(', ')})`
}

/** How to reach a database. */
export interface Access {
  uri: string
  username: string
  password: string
  database: string
}

/** What is done with a server when its user is through with it. */
interface Ends {
  end: (guests?: GuestWait) => Promise<void>
  isKept: () => boolean
  onPanic?: () => void
}

async function connect(access: Access, options: Pick<OpenOptions, 'readTimeout'>, ends: Ends): Promise<Database> {
  const { onPanic } = ends
  const graph = createGraph(createDriver(access), { database: access.database, readTimeout: options.readTimeout, onPanic })
  try {
    await graph.read(
      { name: 'database.reach', text: 'RETURN 1 AS reached', parameters: {} },
      { timeout: CONNECT_TIMEOUT, planFirst: false },
    )
  } catch (error) {
    await graph.close()
    throw error instanceof GraphError ? unreachable(error, access) : error
  }
  return {
    graph,
    name: `Neo4j at ${access.uri}`,
    isKept: () => ends.isKept(),
    async close(guests) {
      await graph.close()
      await ends.end(guests)
    },
  }
}

/** Milliseconds for the first answer of a server: a far one makes a connection and plans its first statement. */
const CONNECT_TIMEOUT = 15_000

/** What a person can do about a server that can't be used. The password is in none of these words. */
function unreachable(error: GraphError, { uri, username, database }: Access): CommandError {
  const told: Partial<Record<GraphErrorCode, string>> = {
    UNAVAILABLE: `Nothing answers as Neo4j at ${uri}. Is it running there, and is the scheme right (bolt:// or neo4j://, +s where it is encrypted)?`,
    TIMEOUT: `Neo4j at ${uri} gave no answer within ${CONNECT_TIMEOUT / 1000} seconds.`,
    UNAUTHORISED: `Neo4j at ${uri} refused the user ${username} with this password (NEO4J_USERNAME, NEO4J_PASSWORD). After several wrong ones it refuses the right one too, for a while.`,
    DATABASE_NOT_FOUND: `Neo4j at ${uri} has no database ${database} (NEO4J_DATABASE).`,
  }
  return new CommandError(told[error.code] ?? `Neo4j at ${uri} can't be used: ${error.message}`, { cause: error })
}
