import type { Row } from '../run.js'
import { ENTITIES } from './entities/index.js'
import { NAMES_ZONE } from '../../model/properties/policies.js'
import type { RowOf } from './entity.js'
import type { Reading } from './list.js'
import { newNode, node, part, records, write } from './part.js'
import { addColumns, projection, textIn, type Loaded } from './projection.js'
import { columnsOf } from './table.js'
import * as words from './words.js'
import { MAX_PASSAGE } from '../../model/graph.js'

/** A stretch of the document that a policy was read from. */
export interface Span {
  readonly policyId: string
  readonly start: number
  readonly end: number
}

/** A stretch of a document's text: where it begins, and its words. */
export interface Passage {
  readonly start: number
  readonly text: string
}

const DOCUMENT_OF_POLICY = part`MATCH (:Policy {policyId: key})-[:READ_FROM]->(${node}:Document)`

const EACH_SPAN = part`UNWIND ${records} AS span`
const PASSAGES_OF_SPAN = part`
  MATCH (:Policy {policyId: span.policyId})-[:READ_FROM]->(${node}:Document)
  MATCH (${node}:Passage {documentId: ${node}.id})
  WHERE ${node}.start > span.from AND ${node}.start < span.end AND ${node}.end > span.start`
const SPAN_KEY = part`span.key`
const START = part`${node}.start`
const TEXT = part`${node}.text`
const IN_ORDER = part`ORDER BY ${node}.start`

/** The documents that policies were read from, by `policyId`. */
export function documentOfPolicyReading(keys: readonly string[]): Reading<Loaded> {
  const on = newNode()
  const answer = projection()
  const key = answer.add(words.KEY())
  const readEntity = answer.addEntity(ENTITIES.Document, on, {})
  const read = (rows: readonly Row[]) => {
    const found = new Map<string, Loaded>()
    for (const row of rows) {
      const loaded = readEntity(row)
      if (loaded !== null) found.set(textIn(row, key), loaded)
    }
    return found
  }
  const lines = [words.UNWIND_KEYS(keys), DOCUMENT_OF_POLICY(on), ...answer.lines()]
  return { statement: { name: 'Evidence.document', ...write(lines) }, read }
}

/** The text of a span as a key of a loader. */
export const spanKey = ({ policyId, start, end }: Span): string => `${policyId}:${String(start)}:${String(end)}`

/** The passages that spans lie in, in order; nothing where the text is not attached. */
export function passagesReading(keys: readonly string[]): Reading<Passage[]> {
  const spans = keys.map((key) => {
    const [policyId = '', start = '0', end = '0'] = key.split(':')
    // No passage is longer, so none that begins before can reach the span.
    return { key, policyId, from: Number(start) - MAX_PASSAGE, start: Number(start), end: Number(end) }
  })
  const document = newNode()
  const on = newNode()
  const answer = projection()
  const key = answer.add(SPAN_KEY())
  const [start, text] = [answer.add(START(on)), answer.add(TEXT(on))]
  const read = (rows: readonly Row[]) => {
    const found = new Map<string, Passage[]>()
    for (const row of rows) {
      const passage = { start: Number(row[start]), text: textIn(row, text) }
      const id = textIn(row, key)
      const known = found.get(id)
      if (known === undefined) found.set(id, [passage])
      else known.push(passage)
    }
    return found
  }
  const lines = [EACH_SPAN(spans), PASSAGES_OF_SPAN(document, on, document, on, on, on), ...answer.lines(), IN_ORDER(on)]
  return { statement: { name: 'Document.passages', ...write(lines) }, read }
}

const NAMED_ZONE = part`MATCH (:Zone {id: key})<-[${node}:NAMES_ZONE]-()`
const BY_POLICY = part`ORDER BY ${node}.policyId, ${node}.order`
const zoneEvidence = columnsOf(NAMES_ZONE, 'row')

/** Evidence as one relationship or node stores it, with the policy in whose document it stands. */
export type EvidenceRow = RowOf<typeof zoneEvidence>

/** Where zones are named, by zone. */
export function zoneEvidenceReading(keys: readonly string[]): Reading<EvidenceRow[]> {
  const on = newNode()
  const answer = projection()
  const key = answer.add(words.KEY())
  const readRow = addColumns('Zone.evidence', zoneEvidence, on, answer.add)
  const read = (rows: readonly Row[]) => {
    const found = new Map<string, EvidenceRow[]>()
    for (const row of rows) {
      const id = textIn(row, key)
      const evidence = readRow(row) as EvidenceRow | null
      if (evidence !== null) found.set(id, [...(found.get(id) ?? []), evidence])
    }
    return found
  }
  const lines = [words.UNWIND_KEYS(keys), NAMED_ZONE(on), ...answer.lines(), BY_POLICY(on, on)]
  return { statement: { name: 'Zone.evidence', ...write(lines) }, read }
}
