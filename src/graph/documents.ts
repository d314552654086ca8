import type { TextState } from '../model/enums.js'
import { booleanOf, numberOf, textOf, textOrNullOf } from './columns.js'
import { claimOfRow, isOwn, type OwnClaim } from './load/stated/claims.js'
import { whyFirst, type CopyReason } from './load/stated/copies.js'
import { ownPolicies } from './load/difference/ownership.js'
import type { DocumentNote } from './load/difference/state.js'
import type { Graph, Row } from './run.js'

/** A policy that a document holds. */
export interface HeldPolicy {
  title: string
  docNumber: string | null
  textState: TextState
  /** The document whose copy of it is shown: this one or another. */
  shown: DocumentNote
  /** Why that copy comes before this one; null where it is this one, or where nothing but their ids tells them apart. */
  why: CopyReason | null
}

/** A document in the graph, for the person who looks after it. */
export interface HeldDocument extends DocumentNote {
  sha256: string
  textAttached: boolean
  /** In the order in which they stand in the document. */
  policies: readonly HeldPolicy[]
}

/** Milliseconds until the first of them: all are put in order before. */
const TIMEOUT = 60_000

/** Documents whose rows are in memory at one time. */
const AT_ONCE = 100

/** Every document in the order of ingest, or all but those in `without`: what would be shown if those were gone. */
export async function listDocuments(graph: Graph, without: ReadonlySet<string> = new Set()): Promise<HeldDocument[]> {
  const documents = []
  // A row holds all that a document says of its policies: they are not held beside each other.
  const rows = graph.stream(
    {
      name: 'documents.list',
      text: `MATCH (d:Document) RETURN d.id AS id, d.name AS name, d.sha256 AS sha256, d.address AS address, d.date AS date,
  d.sequence AS sequence, d.textAttached AS textAttached,
  COLLECT { MATCH (d)-[:CLAIMS]->(c:Claim) WHERE c.of = 'Policy' AND c.content CONTAINS '"own":true' RETURN c {.id, .of, .keys, .content} } AS claims
ORDER BY d.sequence, d.nameKey, d.id`,
      parameters: {},
    },
    { idle: TIMEOUT, fetchSize: AT_ONCE },
  )
  for await (const row of rows) {
    const document = documentOf(row)
    if (!without.has(document.note.id)) documents.push(document)
  }
  const notes = new Map(documents.map(({ note }) => [note.id, note]))
  const firstOf = new Map<OwnClaim, OwnClaim>()
  for (const { owner, copies } of ownPolicies(documents.flatMap(({ claims }) => claims)))
    for (const claim of [owner, ...copies]) firstOf.set(claim, owner)
  return documents.map(({ note, claims, ...rest }) => ({
    ...note,
    ...rest,
    policies: claims.map((claim): HeldPolicy => {
      const first = firstOf.get(claim) ?? claim
      const { title, docNumber, textState } = claim.content
      const shown = notes.get(first.content.document) ?? note
      return { title, docNumber, textState, shown, why: shown.id === note.id ? null : whyFirst(first, claim) }
    }),
  }))
}

function documentOf(row: Row): { note: DocumentNote; sha256: string; textAttached: boolean; claims: OwnClaim[] } {
  const claims = (row['claims'] as readonly Row[]).map((claim) => claimOfRow(claim)).filter(isOwn)
  return {
    note: {
      id: textOf(row, 'id'),
      name: textOf(row, 'name'),
      address: textOrNullOf(row, 'address'),
      date: textOrNullOf(row, 'date'),
      sequence: numberOf(row, 'sequence'),
    },
    sha256: textOf(row, 'sha256'),
    textAttached: booleanOf(row, 'textAttached'),
    claims: claims.sort((left, right) => left.content.start - right.content.start),
  }
}
