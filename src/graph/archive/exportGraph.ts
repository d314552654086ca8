import { ARCHIVE_FORMAT, ARCHIVE_MARK, type ArchiveHeader } from '../../model/archive.js'
import { booleanOf, numberOf, textOf, textOrNullOf } from '../columns.js'
import { GraphError } from '../errors.js'
import { matchParts } from '../indexes.js'
import { unpackDelivery } from '../load/stated/facts.js'
import { lockIntake } from '../load/intake.js'
import type { Graph, WriteTransaction } from '../run.js'

/** Milliseconds for the whole of it: some ten thousand documents. */
const TIMEOUT = 1_800_000

/** An entry as the graph gives it: the facts are of the version that loaded them. */
export interface ExportedEntry {
  sequence: number
  text: string | null
  delivery: unknown[]
}

/**
 * Gives everything that a graph is made of: first what stands for all, then each document in the order of ingest. Loads wait meanwhile,
 * so that what is given was there at one moment. It reads only what all versions of the model have: documents with their packed facts,
 * and passages.
 *
 * `begin` is called again where the transaction is begun again after a passing fault; then everything is given anew.
 * @throws GraphError what `graph.write` throws; DECODE where the passages of a document are not its text
 */
export async function exportGraph(
  graph: Graph,
  model: number,
  take: { begin: (header: ArchiveHeader) => Promise<void>; entry: (entry: ExportedEntry) => Promise<void> },
): Promise<void> {
  await graph.write(
    'archive.export',
    async (transaction) => {
      const { sequence, withdrawn } = await lockIntake(transaction)
      const rows = await transaction.run({
        name: 'archive.documents',
        text: "MATCH (d:Document) RETURN d.id AS id ORDER BY coalesce(d['sequence'], 0), d.id",
        parameters: {},
      })
      await take.begin({
        archive: ARCHIVE_MARK,
        format: ARCHIVE_FORMAT,
        model,
        documents: rows.length,
        sequence,
        withdrawn: [...withdrawn].map(([id, entry]) => ({ id, ...entry })),
      })
      for (const row of rows) await take.entry(await readEntry(transaction, textOf(row, 'id')))
    },
    { timeout: TIMEOUT },
  )
}

async function readEntry(transaction: WriteTransaction, id: string): Promise<ExportedEntry> {
  const [row] = await transaction.run({
    name: 'archive.document',
    text: `MATCH (d:Document {id: $id}) RETURN d.name AS file, d.address AS address, d['publisher'] AS publisher, d.date AS date,
  d.length AS length, d.textAttached AS attached, coalesce(d['sequence'], 0) AS sequence, d.facts AS facts`,
    parameters: { id },
  })
  if (row === undefined) throw new GraphError('DECODE', `The document ${id} is gone while loads were to wait.`)
  const source = {
    file: textOf(row, 'file'),
    address: textOrNullOf(row, 'address'),
    publisher: textOrNullOf(row, 'publisher'),
    date: textOrNullOf(row, 'date'),
  }
  const text = booleanOf(row, 'attached') ? await readText(transaction, id) : null
  if (text !== null && text.length !== numberOf(row, 'length'))
    throw new GraphError('DECODE', `The passages of ${source.file} (${id}) are not its text: ingest the file again.`)
  return { sequence: numberOf(row, 'sequence'), text, delivery: unpackDelivery(textOf(row, 'facts'), source) }
}

async function readText(transaction: WriteTransaction, documentId: string): Promise<string> {
  const rows = await transaction.run({
    name: 'archive.text',
    text: `${matchParts('Passage', '$documentId')} RETURN n.text AS text ORDER BY n.start`,
    parameters: { documentId },
  })
  return rows.map((row) => textOf(row, 'text')).join('')
}
