import { numberOf } from '../../columns.js'
import { GraphError } from '../../errors.js'
import type { WriteTransaction } from '../../run.js'

/** Rows that one statement takes at most. */
const BATCH = 1_000

/**
 * Sends `text` for the rows, in batches; nothing where there are none. `text` is what is done for one `row`.
 *
 * Lists are sent inside a map: Neo4j plans a statement anew for each size class of a list that is a parameter itself (a quarter of a
 * second each), and knows no size of one inside a map.
 * @throws GraphError FACTS where that is not all of them: then something that the rows refer to is not in the graph
 */
export async function writeRows(transaction: WriteTransaction, name: string, text: string, rows: readonly unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    const [answer] = await transaction.run({
      name,
      text: `UNWIND $batch.rows AS row ${text} RETURN count(*) AS written`,
      parameters: { batch: { rows: batch } },
    })
    checkWritten(name, name, answer === undefined ? 0 : numberOf(answer, 'written'), batch.length)
  }
}

/** One of the things that a statement writes: what is done for each `row`. */
export interface Write {
  /** A name of letters alone: of its rows among the parameters, and of its count in the answer. */
  readonly name: string
  readonly text: string
  readonly rows: readonly unknown[]
  /** True where a row may find nothing, or more than one: then their number is not looked at. */
  readonly isLoose?: boolean
}

/**
 * Sends several writes as one statement, one after the other; nothing where there are no rows at all. Writes without rows stand in it too:
 * one text serves every document, and is planned once.
 * @throws GraphError FACTS where one does not find the place of all its rows
 */
export async function writeTogether(transaction: WriteTransaction, name: string, writes: readonly Write[]): Promise<void> {
  const parts = writes.map(({ name: rows, text }) => `CALL () { UNWIND $batch.${rows} AS row ${text} RETURN count(*) AS ${rows} }`)
  const text = `${parts.join('\n')}\nRETURN ${writes.map((write) => write.name).join(', ')}`
  const longest = Math.max(0, ...writes.map(({ rows }) => rows.length))
  for (let start = 0; start < longest; start += BATCH) {
    const batch = Object.fromEntries(writes.map((write) => [write.name, write.rows.slice(start, start + BATCH)]))
    const [answer] = await transaction.run({ name, text, parameters: { batch } })
    for (const { name: rows, isLoose = false } of writes) {
      if (!isLoose) checkWritten(name, rows, answer === undefined ? 0 : numberOf(answer, rows), batch[rows]?.length ?? 0)
    }
  }
}

function checkWritten(statement: string, what: string, written: number, wanted: number): void {
  if (written === wanted) return
  const found = `${String(written)} of ${String(wanted)}`
  throw new GraphError('FACTS', `${what} found the place of ${found} rows: what they refer to is not in the graph`, { statement })
}
