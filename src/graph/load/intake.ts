import neo4j from 'neo4j-driver'
import { numberOf, textsOf } from '../columns.js'
import { GraphError } from '../errors.js'
import type { Row, WriteTransaction } from '../run.js'

/** A document that was taken out and may come again: as a seed at every start, or in a folder that is ingested once more. */
export interface Withdrawal {
  /** Its place in the order of ingest, which it keeps. */
  sequence: number
  /** Id of the document that took its place; null where a person removed it. */
  by: string | null
}

/** What the graph knows of the order of ingest, beside the documents in it. It stands on the node of the model's version. */
export interface Intake {
  /** The highest sequence that was given. */
  sequence: number
  /** By the documents' ids. */
  withdrawn: ReadonlyMap<string, Withdrawal>
}

const COLUMNS = `coalesce(meta.sequence, 0) AS sequence, coalesce(meta.withdrawnIds, []) AS ids,
  coalesce(meta.withdrawnSequences, []) AS sequences, coalesce(meta.withdrawnBy, []) AS by`

export async function readIntake(transaction: WriteTransaction): Promise<Intake> {
  const rows = await transaction.run({
    name: 'load.intake',
    text: `MATCH (meta:Meta {id: 'model'}) RETURN ${COLUMNS}`,
    parameters: {},
  })
  return intakeOf(rows)
}

/** The same, with the one lock of all loads: writing a property of the one `Meta` node to itself holds it until the transaction ends. */
export async function lockIntake(transaction: WriteTransaction): Promise<Intake> {
  const rows = await transaction.run({
    name: 'load.lock',
    text: `MATCH (meta:Meta {id: 'model'}) SET meta.version = meta.version RETURN ${COLUMNS}`,
    parameters: {},
  })
  return intakeOf(rows)
}

/** Writes what `after` has other than `before`; nothing where they are equal. */
export async function writeIntake(transaction: WriteTransaction, before: Intake, after: Intake): Promise<void> {
  if (before.sequence === after.sequence && before.withdrawn === after.withdrawn) return
  const entries = [...after.withdrawn]
  await transaction.run({
    name: 'load.writeIntake',
    text: `MATCH (meta:Meta {id: 'model'}) SET meta.sequence = $intake.sequence, meta.withdrawnIds = $intake.ids,
  meta.withdrawnSequences = $intake.sequences, meta.withdrawnBy = $intake.by`,
    parameters: {
      intake: {
        sequence: neo4j.int(after.sequence),
        ids: entries.map(([id]) => id),
        sequences: entries.map(([, { sequence }]) => neo4j.int(sequence)),
        by: entries.map(([, { by }]) => by ?? ''),
      },
    },
  })
}

function intakeOf([row]: readonly Row[]): Intake {
  if (row === undefined)
    throw new GraphError('MODEL_VERSION', 'The graph is not ready: its schema has to be applied before anything is loaded.')
  const by = textsOf(row, 'by')
  const sequences = row['sequences'] as readonly number[]
  const entries = textsOf(row, 'ids').map(
    (id, at) => [id, { sequence: sequences[at] ?? 0, by: by[at] === '' ? null : (by[at] ?? null) }] as const,
  )
  return { sequence: numberOf(row, 'sequence'), withdrawn: new Map(entries) }
}
