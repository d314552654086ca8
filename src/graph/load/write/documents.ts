import type { WriteTransaction } from '../../run.js'
import { writeRows } from './batches.js'
import { encode } from '../encode.js'
import type { WantedDocument, PassageChanges } from '../difference/documents.js'

/** Writes the document's node with all its properties. */
export async function writeDocument(transaction: WriteTransaction, document: WantedDocument, isNew: boolean): Promise<void> {
  const text = isNew ? 'CREATE (d:Document) SET d = row' : 'MATCH (d:Document {id: row.id}) SET d = row'
  await writeRows(transaction, 'load.writeDocument', text, [document.properties])
}

/** Removes the document's node and its relationships. */
export async function removeDocumentNode(transaction: WriteTransaction, id: string): Promise<void> {
  await writeRows(transaction, 'load.removeDocument', 'MATCH (d:Document {id: row.id}) DETACH DELETE d', [{ id }])
}

/** Removes and writes the passages that differ. */
export async function writePassages(transaction: WriteTransaction, document: string, changes: PassageChanges): Promise<void> {
  const gone = changes.remove.map((id) => ({ id }))
  await writeRows(transaction, 'load.removePassages', 'MATCH (p:Passage {id: row.id}) DETACH DELETE p', gone)
  const rows = changes.create.map((passage) => ({ document, properties: encode('Passage', { ...passage }) }))
  await writeRows(
    transaction,
    'load.createPassages',
    'MATCH (d:Document {id: row.document}) CREATE (d)-[:HAS_PASSAGE]->(p:Passage) SET p = row.properties',
    rows,
  )
}
