import { idOf, policyNamesOf } from '../../../model/ids.js'
import type { WriteTransaction } from '../../run.js'
import { writeRows } from './batches.js'
import { claimProperties } from '../stated/claims.js'
import { encode } from '../encode.js'
import type { ClaimChanges } from '../difference/claimChanges.js'

/** The node of a key, made by whoever speaks of it first: a claim on it, or the thing that it identifies. */
export const MERGE_KEY = 'MERGE (k:Key {value: row.value}) ON CREATE SET k.id = row.id, k.title = row.title, k.number = row.number'

export async function writeClaims(
  transaction: WriteTransaction,
  changes: ClaimChanges,
  policyIds: ReadonlyMap<string, string>,
): Promise<void> {
  const born = changes.born.map((one) => ({
    properties: encode('Claim', claimProperties(one, policyIds.get(one.id) ?? null)),
    keys: one.keys.map((value) => ({ value, id: idOf(one.of, value), ...policyNamesOf(value) })),
  }))
  await writeRows(transaction, 'load.createClaims', 'CREATE (c:Claim) SET c = row.properties', born)
  const keys = born.flatMap(({ properties, keys: own }) => own.map((key) => ({ ...key, claim: properties['id'] })))
  await writeRows(transaction, 'load.claimKeys', `MATCH (c:Claim {id: row.claim}) ${MERGE_KEY} CREATE (c)-[:HAS_KEY]->(k)`, keys)
  await writeRows(
    transaction,
    'load.addClaims',
    'MATCH (d:Document {id: row.document}) MATCH (c:Claim {id: row.claim}) CREATE (d)-[:CLAIMS]->(c)',
    changes.added,
  )
  await writeRows(
    transaction,
    'load.dropClaims',
    'MATCH (:Document {id: row.document})-[r:CLAIMS]->(:Claim {id: row.claim}) DELETE r',
    changes.dropped,
  )
  const dying = changes.dying.map((id) => ({ id }))
  await writeRows(transaction, 'load.removeClaims', 'MATCH (c:Claim {id: row.id}) DETACH DELETE c', dying)
  await writeRows(transaction, 'load.assignClaims', 'MATCH (c:Claim {id: row.claim}) SET c.policyId = row.policyId', changes.assigned)
}
