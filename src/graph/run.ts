import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver'
import { addCounters, countersOf, NO_COUNTERS, type Counters } from './counters.js'
import { GraphError, toGraphError, type GraphErrorCode } from './errors.js'
import { within } from './limit.js'
import { planOf, type Plan } from './plan.js'
import { decodeRows, type Row } from './rows.js'

export type { Counters } from './counters.js'
export type { Plan } from './plan.js'
export type { Row, Value } from './rows.js'

/** A statement to send. Every value is a parameter; integers are `neo4j.int`, plain numbers reach the server as floats. */
export interface Statement {
  /** A stable name of letters, digits and `.-_`, sent as a comment before the text, so that the server's log leads back to the code. */
  readonly name: string
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** One statement that was sent, after its answer or its failure. */
export interface Observation {
  name: string
  /** The statement's text without the comment of its name. */
  text: string
  parameters: Readonly<Record<string, unknown>>
  mode: 'READ' | 'WRITE'
  /** Rows answered; 0 where it failed. */
  rows: number
  milliseconds: number
  /** What the server says that it changed; all 0 for a read. */
  counters: Counters
  error: GraphErrorCode | null
}

export interface ReadOptions {
  signal?: AbortSignal | undefined
  /** Milliseconds for the whole read with its retries, here and on the server. */
  timeout?: number | undefined
}

export interface WriteTransaction {
  /** Sends one statement inside the transaction. */
  run(statement: Statement): Promise<Row[]>
}

export interface Written<T> {
  result: T
  /** Sum over the statements of the transaction that was committed. */
  counters: Counters
}

/** The one door to Neo4j. */
export interface Graph {
  /** One Bolt round trip: auto-commit, READ mode, all rows at once. Passing faults are tried again, at most twice. */
  read(statement: Statement, options?: ReadOptions): Promise<Row[]>
  /** A managed transaction: `work` may be called again after a passing fault, so it must not change anything outside. */
  write<T>(name: string, work: (transaction: WriteTransaction) => Promise<T>, options?: { timeout?: number }): Promise<Written<T>>
  /** The plan of a statement, without running it. */
  explain(statement: Statement): Promise<Plan>
  /** Runs the statement and answers its plan with rows and database hits. */
  profile(statement: Statement): Promise<Plan>
  /** Calls `listener` after each statement; the answer takes it off again. */
  observe(listener: (observation: Observation) => void): () => void
  close(): Promise<void>
}

export interface GraphSettings {
  database: string
  /** Milliseconds that a read may take, 5,000 by default. */
  readTimeout?: number
  /** Milliseconds that a transaction that writes may take on the server, 120,000 by default. */
  writeTimeout?: number
}

/** All rows with one PULL: a smaller number would cost a round trip for each further batch. */
const FETCH_ALL = -1

/** Waits before the second and the third attempt of a read, in milliseconds. */
const READ_RETRY_DELAYS = [50, 250]

/** Opens the door on `driver`, which it closes with itself. */
export function createGraph(driver: Driver, settings: GraphSettings): Graph {
  const { database, readTimeout = 5_000, writeTimeout = 120_000 } = settings
  const listeners = new Set<(observation: Observation) => void>()

  /** Sends one statement, decodes the answer and tells the listeners. */
  async function send(mode: Observation['mode'], statement: Statement, run: () => Promise<QueryResult>) {
    const started = performance.now()
    const tell = (rows: number, counters: Counters, error: GraphErrorCode | null) => {
      const milliseconds = performance.now() - started
      for (const listener of listeners) listener({ ...statement, mode, rows, milliseconds, counters, error })
    }
    try {
      const result = await run()
      const counters = mode === 'WRITE' ? countersOf(result.summary) : NO_COUNTERS
      const rows = decodeRows(result, statement.name)
      tell(rows.length, counters, null)
      return { rows, counters, summary: result.summary }
    } catch (error) {
      tell(0, NO_COUNTERS, toGraphError(error).code)
      throw error
    }
  }

  /** One auto-commit attempt. A session whose answer is no longer awaited is closed behind the caller's back: that resets the connection and so ends the statement. */
  async function attempt(statement: Statement, text: string, timeout: number, signal: AbortSignal | undefined) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: FETCH_ALL })
    try {
      const sent = await send('READ', statement, () =>
        within(session.run(text, statement.parameters, { timeout }), { milliseconds: timeout, signal, statement: statement.name }),
      )
      await session.close()
      return sent
    } catch (error) {
      void closeQuietly(session)
      throw error
    }
  }

  async function read(statement: Statement, options: ReadOptions = {}): Promise<Row[]> {
    const deadline = performance.now() + (options.timeout ?? readTimeout)
    const text = named(statement)
    for (let tries = 0; ; tries += 1) {
      try {
        return (await attempt(statement, text, Math.max(1, Math.ceil(deadline - performance.now())), options.signal)).rows
      } catch (error) {
        const delay = READ_RETRY_DELAYS[tries]
        if (delay === undefined || !isPassing(error) || performance.now() + delay >= deadline) throw toGraphError(error, statement.name)
        await within(sleep(delay), { milliseconds: delay * 2, signal: options.signal, statement: statement.name })
      }
    }
  }

  async function write<T>(
    name: string,
    work: (transaction: WriteTransaction) => Promise<T>,
    options: { timeout?: number } = {},
  ): Promise<Written<T>> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE, fetchSize: FETCH_ALL })
    try {
      return await session.executeWrite(
        async (transaction: ManagedTransaction) => {
          let counters = NO_COUNTERS
          const run = async (statement: Statement) => {
            const text = named(statement)
            try {
              const sent = await send('WRITE', statement, () => Promise.resolve(transaction.run(text, statement.parameters)))
              counters = addCounters(counters, sent.counters)
              return sent.rows
            } catch (error) {
              // The driver tries again what it calls retryable; all else leaves in our own terms at once.
              throw isPassing(error) ? error : toGraphError(error, statement.name)
            }
          }
          const result = await work({ run })
          return { result, counters }
        },
        { timeout: options.timeout ?? writeTimeout, metadata: { name } },
      )
    } catch (error) {
      throw toGraphError(error, name)
    } finally {
      await closeQuietly(session)
    }
  }

  /** EXPLAIN or PROFILE, with the planner's notifications. */
  async function planned(keyword: 'EXPLAIN' | 'PROFILE', statement: Statement): Promise<Plan> {
    const mode = keyword === 'EXPLAIN' ? neo4j.session.WRITE : neo4j.session.READ
    const session = driver.session({ database, defaultAccessMode: mode, notificationFilter: { minimumSeverityLevel: 'INFORMATION' } })
    try {
      const result = await session.run(`${keyword} ${named(statement)}`, statement.parameters, { timeout: writeTimeout })
      return planOf(result.summary)
    } catch (error) {
      throw toGraphError(error, statement.name)
    } finally {
      await closeQuietly(session)
    }
  }

  return {
    read,
    write,
    explain: (statement) => planned('EXPLAIN', statement),
    profile: (statement) => planned('PROFILE', statement),
    observe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close: () => driver.close(),
  }
}

/** The text as it is sent: its name as a comment, then itself. */
function named(statement: Statement): string {
  if (!/^[\w.-]+$/.test(statement.name)) throw new GraphError('STATEMENT', `a statement cannot be called ${JSON.stringify(statement.name)}`)
  return `/* ${statement.name} */ ${statement.text}`
}

/** True for a fault that may be gone at once. Want of memory is none, though the driver says so: it waits half a minute to fail again. */
function isPassing(error: unknown): boolean {
  return error instanceof Neo4jError && error.retryable && toGraphError(error).code !== 'OUT_OF_MEMORY'
}

/** A session that cannot be closed has lost its connection; the fault that matters has been thrown already. */
async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => undefined)
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
