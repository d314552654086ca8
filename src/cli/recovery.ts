import { setTimeout as sleep } from 'node:timers/promises'
import { GraphError } from '../graph/errors.js'
import type { Graph } from '../graph/run.js'
import type { Database } from './database.js'

export interface RecoveryOptions {
  /** Opens the database anew, where the process that ran it has left. */
  reopen: () => Promise<Database>
  say: (line: string) => void
  signal: AbortSignal
  /** Milliseconds to wait at most; two minutes by default. */
  patience?: number
}

/** A start takes 6 s on a quiet machine, and the third one in a row waits before it. */
const PATIENCE = 120_000
const POLL = 500

/** So often is one piece of work tried again: one that brings the database down each time must not do so for ever. */
const RECOVERIES = 3

/** A database that work goes on with after it was away. */
export interface Recovery {
  /** That which is there now. */
  readonly database: Database
  /**
   * Does a piece of work. Where the database goes away meanwhile, it is waited for, and the work is done again.
   * @throws GraphError UNAVAILABLE where it does not come back in time, or the waiting is given up; and what the work throws
   */
  run<T>(work: (graph: Graph) => Promise<T>): Promise<T>
}

/** Watches over a database for a command that writes to it for long. */
export function createRecovery(opened: Database, { reopen, say, signal, patience = PATIENCE }: RecoveryOptions): Recovery {
  let database = opened

  /** True when it answers again. */
  const isBack = async (): Promise<boolean> => {
    say('Neo4j is away: waiting until it is back')
    for (let waited = 0; waited < patience && !signal.aborted; waited += POLL) {
      if (!database.isKept()) {
        await database.close()
        database = await reopen()
      }
      if (await answers(database.graph)) return true
      await sleep(POLL)
    }
    return false
  }

  return {
    get database() {
      return database
    },
    async run(work) {
      for (let tries = 0; ; tries += 1) {
        try {
          return await work(database.graph)
        } catch (error) {
          const isAway = error instanceof GraphError && error.code === 'UNAVAILABLE'
          if (!isAway || tries >= RECOVERIES || !(await isBack())) throw error
        }
      }
    },
  }
}

async function answers(graph: Graph): Promise<boolean> {
  try {
    await graph.read({ name: 'database.back', text: 'RETURN 1 AS back', parameters: {} }, { timeout: 2_000, planFirst: false })
    return true
  } catch (error) {
    if (error instanceof GraphError && AWAY.has(error.code)) return false
    throw error
  }
}

/** What a database says that is being started. */
const AWAY: ReadonlySet<string> = new Set(['UNAVAILABLE', 'TIMEOUT', 'TRANSIENT'])
