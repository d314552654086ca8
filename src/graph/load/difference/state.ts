import type { SharedLabel } from '../../../model/properties/index.js'
import { booleanOf, numberOf, textOf, textOrNullOf, textsOf } from '../../columns.js'
import { matchParts } from '../../indexes.js'
import type { Row, WriteTransaction } from '../../run.js'
import type { Capture } from '../stated/capture.js'
import { claimOfRow, isOwn, type Claim, type OwnClaim } from '../stated/claims.js'
import { unpackFacts, type BodyFacts } from '../stated/facts.js'

/** What the graph has: read inside the transaction that will change it. Lists are asked for in one statement each. */

export interface StoredDocument {
  hash: string
  name: string
  address: string | null
  publisher: string | null
  date: string | null
  length: number
  textAttached: boolean
  sequence: number
}

/** The document's node, null where the graph has none. */
export async function readDocument(transaction: WriteTransaction, id: string): Promise<StoredDocument | null> {
  const [row] = await transaction.run({
    name: 'load.document',
    text: `MATCH (d:Document {id: $id})
RETURN d.hash AS hash, d.name AS name, d.address AS address, d.publisher AS publisher, d.date AS date, d.length AS length,
  d.textAttached AS textAttached, d.sequence AS sequence`,
    parameters: { id },
  })
  if (row === undefined) return null
  return {
    hash: textOf(row, 'hash'),
    name: textOf(row, 'name'),
    address: textOrNullOf(row, 'address'),
    publisher: textOrNullOf(row, 'publisher'),
    date: textOrNullOf(row, 'date'),
    length: numberOf(row, 'length'),
    textAttached: booleanOf(row, 'textAttached'),
    sequence: numberOf(row, 'sequence'),
  }
}

/** Those of the documents that the graph has. */
export async function readThere(transaction: WriteTransaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await transaction.run({
    name: 'load.documentsThere',
    text: 'UNWIND $batch.ids AS id MATCH (d:Document {id: id}) RETURN d.id AS id',
    parameters: { batch: { ids } },
  })
  return new Set(rows.map((row) => textOf(row, 'id')))
}

/** What a person knows a document by, and what its age is told from. */
export interface DocumentNote {
  id: string
  name: string
  address: string | null
  date: string | null
  sequence: number
}

/** Those of the documents that are in the graph, in the order of `ids`. */
export async function readDocumentNotes(transaction: WriteTransaction, ids: readonly string[]): Promise<DocumentNote[]> {
  const rows = await transaction.run({
    name: 'load.documentNotes',
    text: `UNWIND range(0, size($batch.ids) - 1) AS at MATCH (d:Document {id: $batch.ids[at]})
RETURN d.id AS id, d.name AS name, d.address AS address, d.date AS date, d.sequence AS sequence ORDER BY at`,
    parameters: { batch: { ids } },
  })
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    address: textOrNullOf(row, 'address'),
    date: textOrNullOf(row, 'date'),
    sequence: numberOf(row, 'sequence'),
  }))
}

/** The policies that documents hold, by the documents' ids. */
export async function readOwnClaims(transaction: WriteTransaction, documents: readonly string[]): Promise<Map<string, OwnClaim[]>> {
  const rows = await transaction.run({
    name: 'load.ownClaims',
    text: `UNWIND $batch.documents AS document MATCH (:Document {id: document})-[:CLAIMS]->(c:Claim) WHERE c.of = 'Policy'
RETURN document, ${CLAIM_COLUMNS}`,
    parameters: { batch: { documents } },
  })
  const claims = new Map<string, OwnClaim[]>(documents.map((document) => [document, []]))
  for (const row of rows) {
    const claim = claimOfRow(row)
    if (isOwn(claim)) claims.get(textOf(row, 'document'))?.push(claim)
  }
  return claims
}

/** One policy of a document that is in the graph, and what ranks the document's copies. */
export interface StoredFacts {
  facts: BodyFacts
  capture: Capture
}

/** The facts that documents were loaded with, by the documents' ids. */
export async function readFacts(transaction: WriteTransaction, ids: readonly string[]): Promise<Map<string, StoredFacts[]>> {
  if (ids.length === 0) return new Map()
  const rows = await transaction.run({
    name: 'load.facts',
    text: `UNWIND $batch.ids AS id MATCH (d:Document {id: id})
RETURN id, d.facts AS facts, d.textAttached AS attached, d.date AS date, d.sequence AS sequence`,
    parameters: { batch: { ids } },
  })
  return new Map(
    rows.map((row) => {
      const capture = { attached: booleanOf(row, 'attached'), date: textOrNullOf(row, 'date'), sequence: numberOf(row, 'sequence') }
      return [textOf(row, 'id'), unpackFacts(textOf(row, 'facts')).map((facts) => ({ facts, capture }))]
    }),
  )
}

/** A claim in the graph. */
export interface StoredClaim {
  claim: Claim
  /** Of an own policy: where its parts are in the graph. */
  policyId: string | null
}

/** The claims of documents, by the documents' ids. */
export async function readClaimsOf(transaction: WriteTransaction, documents: readonly string[]): Promise<Map<string, StoredClaim[]>> {
  const claims = new Map<string, StoredClaim[]>(documents.map((document) => [document, []]))
  if (documents.length === 0) return claims
  const rows = await transaction.run({
    name: 'load.claimsOfDocuments',
    text: `UNWIND $batch.documents AS document MATCH (:Document {id: document})-[:CLAIMS]->(c:Claim)
RETURN document, ${CLAIM_COLUMNS}`,
    parameters: { batch: { documents } },
  })
  for (const row of rows) claims.get(textOf(row, 'document'))?.push(storedClaim(row))
  return claims
}

/** Every claim on one of the keys. */
export async function readClaimsOn(transaction: WriteTransaction, keys: readonly string[]): Promise<StoredClaim[]> {
  if (keys.length === 0) return []
  const rows = await transaction.run({
    name: 'load.claimsOnKeys',
    text: `UNWIND $batch.keys AS key MATCH (:Key {value: key})<-[:HAS_KEY]-(c:Claim)
WITH DISTINCT c RETURN ${CLAIM_COLUMNS}`,
    parameters: { batch: { keys } },
  })
  return rows.map(storedClaim)
}

/** How many documents state each of the claims; one that the graph does not have is not in the answer. */
export async function readClaimCounts(transaction: WriteTransaction, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await transaction.run({
    name: 'load.claimCounts',
    text: 'UNWIND $batch.ids AS id MATCH (c:Claim {id: id}) RETURN id, COUNT { (c)<-[:CLAIMS]-() } AS documents',
    parameters: { batch: { ids } },
  })
  return new Map(rows.map((row) => [textOf(row, 'id'), numberOf(row, 'documents')]))
}

const CLAIM_COLUMNS = 'c.id AS id, c.of AS of, c.keys AS keys, c.content AS content, c.policyId AS policyId'

function storedClaim(row: Row): StoredClaim {
  return { claim: claimOfRow(row), policyId: textOrNullOf(row, 'policyId') }
}

/** A shared thing in the graph. */
export interface StoredThing {
  of: SharedLabel
  id: string
  hash: string
  policyId: string | null
  nameKey: string | null
  /** Values of its keys, with the rule of each. */
  keys: ReadonlyMap<string, string>
}

/** The things that the keys identify. */
export async function readThings(transaction: WriteTransaction, keys: readonly string[]): Promise<StoredThing[]> {
  if (keys.length === 0) return []
  const rows = await transaction.run({
    name: 'load.things',
    text: `UNWIND $batch.keys AS key MATCH (:Key {value: key})-[:IDENTIFIES]->(t) WITH DISTINCT t
MATCH (t)<-[i:IDENTIFIES]-(k:Key)
RETURN t.id AS id, [label IN labels(t) WHERE label IN $batch.labels][0] AS of, t.hash AS hash, t.policyId AS policyId, t.nameKey AS nameKey,
  collect(k.value) AS keys, collect(i.rule) AS rules`,
    parameters: { batch: { keys, labels: ['Policy', 'Unit', 'Zone', 'Metric', 'Jurisdiction'] } },
  })
  return rows.map((row) => {
    const rules = textsOf(row, 'rules')
    return {
      of: textOf(row, 'of') as SharedLabel,
      id: textOf(row, 'id'),
      hash: textOf(row, 'hash'),
      policyId: textOrNullOf(row, 'policyId'),
      nameKey: textOrNullOf(row, 'nameKey'),
      keys: new Map(textsOf(row, 'keys').map((key, at) => [key, rules[at] ?? ''])),
    }
  })
}

/** What the graph has of policies' bodies: hashes by what it is (a label or a relationship type) and by id. */
export type StoredBody = ReadonlyMap<string, ReadonlyMap<string, string>>

const BODY_LABELS = ['Section', 'WorkItem', 'Assignment', 'Target'] as const
const BODY_TYPES = ['CITES', 'NAMES_ZONE', 'ABOUT'] as const

const BODY_PARTS = [
  'MATCH (n:Policy {policyId: policyId}) USING INDEX n:Policy(policyId) WHERE n.bodyHash IS NOT NULL ' +
    "RETURN 'Policy' AS what, n.policyId AS id, n.bodyHash AS hash",
  ...BODY_LABELS.map((label) => `${matchParts(label, 'policyId')} RETURN '${label}' AS what, n.id AS id, n.hash AS hash`),
  ...BODY_TYPES.map(
    (type) =>
      `MATCH ()-[r:${type} {policyId: policyId}]->() USING INDEX r:${type}(policyId) RETURN '${type}' AS what, r.id AS id, r.hash AS hash`,
  ),
]

export async function readBodies(transaction: WriteTransaction, policyIds: readonly string[]): Promise<StoredBody> {
  const stored = new Map<string, Map<string, string>>(['Policy', ...BODY_LABELS, ...BODY_TYPES].map((what) => [what, new Map()]))
  if (policyIds.length === 0) return stored
  const rows = await transaction.run({
    name: 'load.bodies',
    text: `UNWIND $batch.policyIds AS policyId CALL (policyId) {
  ${BODY_PARTS.join('\n  UNION ALL ')}
} RETURN what, id, hash`,
    parameters: { batch: { policyIds } },
  })
  for (const row of rows) stored.get(textOf(row, 'what'))?.set(textOf(row, 'id'), textOf(row, 'hash'))
  return stored
}

/** Hashes of a document's passages by their ids. */
export async function readPassages(transaction: WriteTransaction, documentId: string): Promise<Map<string, string>> {
  const rows = await transaction.run({
    name: 'load.passages',
    text: `${matchParts('Passage', '$documentId')} RETURN n.id AS id, n.hash AS hash`,
    parameters: { documentId },
  })
  return new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'hash')]))
}
