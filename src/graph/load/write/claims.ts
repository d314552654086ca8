import { idOf, policyNamesOf } from '../../../model/ids.js'
import type { WriteTransaction } from '../../run.js'
import { writeTogether } from './batches.js'
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
  const keys = born.flatMap(({ properties, keys: own }) => own.map((key) => ({ ...key, claim: properties['id'] })))
  const claim = 'MATCH (c:Claim {id: row.claim})'
  await writeTogether(transaction, 'load.writeClaims', [
    { name: 'create', text: 'CREATE (c:Claim) SET c = row.properties', rows: born },
    { name: 'key', text: `${claim} ${MERGE_KEY} CREATE (c)-[:HAS_KEY]->(k)`, rows: keys },
    { name: 'add', text: `MATCH (d:Document {id: row.document}) ${claim} CREATE (d)-[:CLAIMS]->(c)`, rows: changes.added },
    { name: 'drop', text: 'MATCH (:Document {id: row.document})-[r:CLAIMS]->(:Claim {id: row.claim}) DELETE r', rows: changes.dropped },
    { name: 'remove', text: 'MATCH (c:Claim {id: row.id}) DETACH DELETE c', rows: changes.dying.map((id) => ({ id })) },
    { name: 'assign', text: `${claim} SET c.policyId = row.policyId`, rows: changes.assigned },
  ])
}
