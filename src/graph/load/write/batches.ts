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
    const written = answer === undefined ? 0 : numberOf(answer, 'written')
    if (written !== batch.length) {
      const found = `${String(written)} of ${String(batch.length)}`
      throw new GraphError('FACTS', `${name} found the place of ${found} rows: what they refer to is not in the graph`, { statement: name })
    }
  }
}

/** The same for rows that may find nothing: relationships to what the graph may have or not. */
export async function writeWhereThere(transaction: WriteTransaction, name: string, text: string, rows: readonly unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await transaction.run({
      name,
      text: `UNWIND $batch.rows AS row ${text}`,
      parameters: { batch: { rows: rows.slice(start, start + BATCH) } },
    })
  }
}
