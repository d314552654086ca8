import type { WriteTransaction } from '../../run.js'
import { writeRows } from './batches.js'
import { encode } from '../encode.js'
import type { DocumentChange } from '../difference/plan.js'

/** Writes the documents' nodes that are new or other, with all their properties. */
export async function writeDocuments(transaction: WriteTransaction, documents: readonly DocumentChange[]): Promise<void> {
  const rows = (isThere: boolean) =>
    documents.flatMap((one) => (one.wanted === null || one.isSame || one.isThere !== isThere ? [] : [one.wanted.properties]))
  await writeRows(transaction, 'load.writeDocument', 'CREATE (d:Document) SET d = row', rows(false))
  await writeRows(transaction, 'load.writeDocument', 'MATCH (d:Document {id: row.id}) SET d = row', rows(true))
}

/** Removes the nodes of documents that are to go, with their relationships. */
export async function removeDocuments(transaction: WriteTransaction, documents: readonly DocumentChange[]): Promise<void> {
  const gone = documents.filter(({ wanted, isThere }) => wanted === null && isThere).map(({ id }) => ({ id }))
  await writeRows(transaction, 'load.removeDocument', 'MATCH (d:Document {id: row.id}) DETACH DELETE d', gone)
}

/** Removes and writes the passages that differ. */
export async function writePassages(transaction: WriteTransaction, documents: readonly DocumentChange[]): Promise<void> {
  const gone = documents.flatMap(({ passages }) => passages.remove.map((id) => ({ id })))
  await writeRows(transaction, 'load.removePassages', 'MATCH (p:Passage {id: row.id}) DETACH DELETE p', gone)
  const rows = documents.flatMap(({ id, passages }) =>
    passages.create.map((passage) => ({ document: id, properties: encode('Passage', { ...passage }) })),
  )
  await writeRows(
    transaction,
    'load.createPassages',
    'MATCH (d:Document {id: row.document}) CREATE (d)-[:HAS_PASSAGE]->(p:Passage) SET p = row.properties',
    rows,
  )
}
