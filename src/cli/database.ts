import { findRunningNeo4j, startNeo4j } from '../../neo4j/index.js'
import type { Crash } from '../../neo4j/index.js'
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
  /** Closes the connections, and ends the server where it is ours. */
  close(): Promise<void>
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
  if (settings.kind === 'external') return connect(settings, options, () => Promise.resolve())
  const { database } = settings
  const running = options.asGuest ? findRunningNeo4j(settings.home) : null
  if (running !== null) {
    options.onLine(`Using the Neo4j that process ${running.owner} runs`)
    return connect({ ...running, database }, options, () => Promise.resolve())
  }
  const { home, cacheFolder, javaHome, heap, pageCache } = settings
  const neo4j = await startNeo4j({
    home,
    cacheFolder,
    javaHome,
    port: settings.port ?? undefined,
    memory: { heapMax: heap, pageCache },
    onLine: options.onLine,
    onCrash: options.onCrash,
    onRestart: options.onRestart,
    signal: options.signal,
  })
  try {
    return await connect({ uri: neo4j.uri, username: neo4j.username, password: neo4j.password, database }, options, () => neo4j.stop())
  } catch (error) {
    await neo4j.stop()
    throw error
  }
}

/** How to reach a database. */
export interface Access {
  uri: string
  username: string
  password: string
  database: string
}

async function connect(access: Access, options: Pick<OpenOptions, 'readTimeout'>, stop: () => Promise<void>): Promise<Database> {
  const graph = createGraph(createDriver(access), { database: access.database, readTimeout: options.readTimeout })
  try {
    await graph.read({ name: 'database.reach', text: 'RETURN 1 AS reached', parameters: {} }, { timeout: CONNECT_TIMEOUT })
  } catch (error) {
    await graph.close()
    throw error instanceof GraphError ? unreachable(error, access) : error
  }
  return {
    graph,
    name: `Neo4j at ${access.uri}`,
    async close() {
      await graph.close()
      await stop()
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
