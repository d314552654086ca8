import neo4j, { type Driver } from 'neo4j-driver'
import { toGraphError, type GraphErrorCode } from './errors.js'
import { within } from './limit.js'
import { decodeRow, type Row } from './rows.js'

export interface StreamOptions {
  signal?: AbortSignal | undefined
  /** Milliseconds to wait for the next row at most; the time that the consumer takes between rows does not count. */
  idle?: number | undefined
  /** Milliseconds that the statement may take on the server in all, 30 minutes by default. */
  timeout?: number | undefined
  /** Rows that are fetched at one time, 1,000 by default: so many are in memory, and at most twice. */
  fetchSize?: number | undefined
}

/** What a stream is made with. */
export interface StreamDoor {
  driver: Driver
  database: string
  /** Lets the server plan the text before its time runs. */
  plan: (signal: AbortSignal | undefined) => Promise<void>
  /** Hears how it ended: rows that were given, and the fault. */
  tell: (rows: number, error: GraphErrorCode | null) => void
}

const FETCH_SIZE = 1_000
const TIMEOUT = 1_800_000

/**
 * Rows of one statement as they come, in READ mode. The consumer sets the pace: the next rows are fetched when it has taken those that
 * are there. One that stops early (`break`, `return`) ends the statement on the server.
 * @throws GraphError wherever a fault meets it, in the middle too
 */
export async function* streamRows(
  { name, text, parameters }: { name: string; text: string; parameters: Readonly<Record<string, unknown>> },
  { driver, database, plan, tell }: StreamDoor,
  { signal, idle, timeout = TIMEOUT, fetchSize = FETCH_SIZE }: StreamOptions & { idle: number },
): AsyncGenerator<Row, void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize })
  let rows = 0
  let fault: GraphErrorCode | null = null
  let ended = false
  try {
    await plan(signal)
    const records = session.run(text, parameters, { timeout })[Symbol.asyncIterator]()
    for (;;) {
      const next = await within(records.next(), { milliseconds: idle, signal, statement: name })
      if (next.done === true) break
      const row = decodeRow(next.value, name)
      rows += 1
      yield row
    }
    ended = true
  } catch (error) {
    const known = toGraphError(error, name)
    fault = known.code
    throw known
  } finally {
    tell(rows, fault)
    // A statement that goes on is reset with its connection; nobody waits for one whose server may be away.
    const closed = session.close().catch(() => undefined)
    if (ended || fault === null) await closed
  }
}
