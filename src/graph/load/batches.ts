import { GraphError } from '../errors.js'
import type { WriteTransaction } from '../run.js'

/** Rows that one statement takes at most. */
export const BATCH = 1_000

/**
 * Sends `text` for the rows, in batches; nothing where there are none. `text` begins with `UNWIND $rows AS row` and answers how many
 * rows it found their place for, as `written`.
 * @throws GraphError FACTS where that is not all of them: then something that the rows refer to is not in the graph
 */
export async function writeRows(transaction: WriteTransaction, name: string, text: string, rows: readonly unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    const [answer] = await transaction.run({
      name,
      text: `UNWIND $rows AS row ${text} RETURN count(*) AS written`,
      parameters: { rows: batch },
    })
    if (answer?.['written'] !== batch.length) {
      const found = `${String(answer?.['written'])} of ${String(batch.length)}`
      throw new GraphError('FACTS', `${name} found the place of ${found} rows: what they refer to is not in the graph`, { statement: name })
    }
  }
}
