import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver'
import { createClock, type Clock } from './clock.js'
import { addCounters, countersOf, NO_COUNTERS, type Counters } from './counters.js'
import { GraphError, toGraphError, type GraphErrorCode } from './errors.js'
import { within } from './limit.js'
import { planOf, type Plan } from './plan.js'
import { createPlanRoom, type Planned } from './plans.js'
import { decodeRows, type Row } from './rows.js'
import { streamRows, type StreamOptions } from './stream.js'

export type { Counters } from './counters.js'
export type { Plan } from './plan.js'
export type { Row, Value } from './rows.js'
export type { StreamOptions } from './stream.js'

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
  /** Milliseconds for the whole read with its retries, here and on the server. Planning a new text is not part of it. */
  timeout?: number | undefined
  /** False for a statement that is sent without being planned before: a probe, which is to be told soon whatever stands in the queue. */
  planFirst?: boolean | undefined
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
  /**
   * One Bolt round trip: auto-commit, READ mode, all rows at once. Passing faults are tried again, at most twice. A text that is new to
   * the server is planned before, in a round trip of its own that is no part of the read's time.
   */
  read(statement: Statement, options?: ReadOptions): Promise<Row[]>
  /**
   * Rows as they come, in READ mode, at the pace of the consumer: for answers that are too long to be held at once. Stopping early ends
   * the statement on the server. Nothing is tried again, for rows are out already; a fault in the middle throws a GraphError there.
   */
  stream(statement: Statement, options?: StreamOptions): AsyncGenerator<Row, void>
  /** A managed transaction: `work` may be called again after a passing fault, so it must not change anything outside. */
  write<T>(name: string, work: (transaction: WriteTransaction) => Promise<T>, options?: { timeout?: number }): Promise<Written<T>>
  /** The plan of a statement, without running it. */
  explain(statement: Statement): Promise<Plan>
  /** Runs the statement and answers its plan with rows and database hits. */
  profile(statement: Statement): Promise<Plan>
  /** Whether the server has a plan for this statement, as far as we know: it would not wait for a planning. */
  isPlanned(statement: Statement): boolean
  /** The server has lost its plans: each text is planned anew before it runs. */
  forgetPlans(): void
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
  /** Milliseconds in which a text that is new to the server has to be planned, the wait for others' plannings included; 60,000 by default. */
  planTimeout?: number
  /** Called whenever the server says that it can do nothing until it is started again. */
  onPanic?: (() => void) | undefined
}

/** All rows with one PULL: a smaller number would cost a round trip for each further batch. */
const FETCH_ALL = -1

/** Waits before the second and the third attempt, in milliseconds. */
const RETRY_DELAYS = [50, 250]

/** Plannings at one time. Each keeps a core of the server busy. */
const PLANNINGS = 2

/** So many plans does Neo4j keep by default (`server.memory.query_cache.per_db_cache_num_entries`). */
const PLANS_KEPT = 1_000

/** Opens the door on `driver`, which it closes with itself. */
export function createGraph(driver: Driver, settings: GraphSettings): Graph {
  const { database, readTimeout = 5_000, writeTimeout = 120_000, planTimeout = 60_000, onPanic } = settings
  const listeners = new Set<(observation: Observation) => void>()
  const plans = createPlanRoom({ explain: explainOnly, atOnce: PLANNINGS, most: PLANS_KEPT })

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
      const { code } = toGraphError(error)
      if (code === 'PANICKED') onPanic?.()
      tell(0, NO_COUNTERS, code)
      throw error
    }
  }

  /** Lets the server plan a statement. Who waits for it may give up; the plan is made all the same, for the next who asks. */
  async function explainOnly({ text, parameters }: Planned): Promise<void> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
    try {
      await within(session.run(`EXPLAIN ${text}`, parameters, { timeout: planTimeout }), {
        milliseconds: planTimeout,
        signal: undefined,
        statement: 'planning',
      })
    } finally {
      void closeQuietly(session)
    }
  }

  /** One auto-commit attempt. A session whose answer is no longer awaited is closed behind the caller's back: that resets the connection and so ends the statement. */
  async function attempt(statement: Statement, text: string, clock: Clock, { signal, planFirst = true }: ReadOptions) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: FETCH_ALL })
    const { parameters, name } = statement
    try {
      const sent = await send('READ', statement, async () => {
        if (planFirst) await within(plans.ensure({ text, parameters }), { milliseconds: planTimeout, signal, statement: name })
        const timeout = clock.start()
        return within(session.run(text, parameters, { timeout }), { milliseconds: timeout, signal, statement: name })
      })
      await session.close()
      return sent
    } catch (error) {
      void closeQuietly(session)
      const { code } = toGraphError(error)
      // The server may be another one when it is back; and where time passed, it may have been planning again what it had forgotten.
      if (code === 'UNAVAILABLE' || code === 'PANICKED') plans.forget()
      else if (code === 'TIMEOUT') plans.forget(text)
      throw error
    } finally {
      clock.stop()
    }
  }

  async function read(statement: Statement, options: ReadOptions = {}): Promise<Row[]> {
    const clock = createClock(options.timeout ?? readTimeout)
    const text = named(statement)
    for (let tries = 0; ; tries += 1) {
      try {
        return (await attempt(statement, text, clock, options)).rows
      } catch (error) {
        const delay = RETRY_DELAYS[tries]
        if (delay === undefined || !isPassing(error) || delay >= clock.left()) throw toGraphError(error, statement.name)
        await within(sleep(delay), { milliseconds: delay * 2, signal: options.signal, statement: statement.name })
      }
    }
  }

  function stream(statement: Statement, options: StreamOptions = {}): AsyncGenerator<Row, void> {
    const text = named(statement)
    const { name, parameters } = statement
    const started = performance.now()
    const plan = (signal: AbortSignal | undefined): Promise<void> =>
      within(plans.ensure({ text, parameters }), { milliseconds: planTimeout, signal, statement: name })
    const tell = (rows: number, error: GraphErrorCode | null): void => {
      if (error === 'PANICKED') onPanic?.()
      if (error === 'UNAVAILABLE' || error === 'PANICKED') plans.forget()
      const milliseconds = performance.now() - started
      for (const listener of listeners) listener({ ...statement, mode: 'READ', rows, milliseconds, counters: NO_COUNTERS, error })
    }
    return streamRows({ name, text, parameters }, { driver, database, plan, tell }, { ...options, idle: options.idle ?? readTimeout })
  }

  async function write<T>(
    name: string,
    work: (transaction: WriteTransaction) => Promise<T>,
    options: { timeout?: number } = {},
  ): Promise<Written<T>> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await writeOnce(name, work, options)
      } catch (error) {
        const delay = RETRY_DELAYS[tries]
        // What the driver calls retryable it has tried for its whole time already.
        if (delay === undefined || !isPassing(error) || isRetryable(error)) throw toGraphError(error, name)
        await sleep(delay)
      }
    }
  }

  async function writeOnce<T>(
    name: string,
    work: (transaction: WriteTransaction) => Promise<T>,
    options: { timeout?: number },
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
              throw isRetryable(error) && isPassing(error) ? error : toGraphError(error, statement.name)
            }
          }
          const result = await work({ run })
          return { result, counters }
        },
        { timeout: options.timeout ?? writeTimeout, metadata: { name } },
      )
    } catch (error) {
      // A transaction that could not begin was no statement that was sent.
      if (toGraphError(error).code === 'PANICKED') onPanic?.()
      throw error
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
    stream,
    write,
    explain: (statement) => planned('EXPLAIN', statement),
    profile: (statement) => planned('PROFILE', statement),
    isPlanned: (statement) => plans.isPlanned({ text: named(statement), parameters: statement.parameters }),
    forgetPlans: () => {
      plans.forget()
    },
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

/**
 * True for a fault that may be gone at once, a connection that broke while it was made among them, which the driver does not call
 * retryable. Want of memory is none, though the driver says so: it waits half a minute to fail again.
 */
function isPassing(error: unknown): boolean {
  const { code } = toGraphError(error)
  return code === 'UNAVAILABLE' || (isRetryable(error) && code !== 'OUT_OF_MEMORY')
}

/** What the driver itself would try again. */
function isRetryable(error: unknown): boolean {
  return error instanceof Neo4jError && error.retryable
}

/** A session that cannot be closed has lost its connection; the fault that matters has been thrown already. */
async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => undefined)
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
