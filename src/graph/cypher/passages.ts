import { MAX_PASSAGE } from '../../model/graph.js'
import { cellsOf, textIn } from './found.js'
import { newNode, node, part, records, write } from './part.js'
import { Projection } from './projection.js'
import type { Reading } from './reading.js'

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

const EACH_SPAN = part`UNWIND ${records} AS span`
const PASSAGES_OF_SPAN = part`
  MATCH (:Policy {policyId: span.policyId})-[:READ_FROM]->(${node}:Document)
  MATCH (${node}:Passage {documentId: ${node}.id})
  WHERE ${node}.start > span.from AND ${node}.start < span.end AND ${node}.end > span.start`
const SPAN_KEY = part`span.key`
const START = part`${node}.start`
const TEXT = part`${node}.text`
const IN_ORDER = part`ORDER BY ${node}.start`

/** The text of a span as a key of a loader. */
export const spanKey = ({ policyId, start, end }: Span): string => `${policyId}:${String(start)}:${String(end)}`

/** Reads the passages that spans lie in, in order; nothing where the text is not attached. The keys are made by `spanKey`. */
export function passagesReading(): Reading<Passage[]> {
  const document = newNode()
  const on = newNode()
  const answer = new Projection()
  const key = answer.add(SPAN_KEY())
  const [start, text] = [answer.add(START(on)), answer.add(TEXT(on))]
  const lines = [PASSAGES_OF_SPAN(document, on, document, on, on, on), ...answer.rows(), IN_ORDER(on)]
  return {
    statement: (keys) => ({ name: 'Document.passages', ...write([EACH_SPAN(keys.map(spanOf)), ...lines]) }),
    read: (rows) => {
      const found = new Map<string, Passage[]>()
      for (const cells of rows.map(cellsOf)) {
        const passage = { start: Number(cells[start]), text: textIn(cells, text) }
        const span = textIn(cells, key)
        const known = found.get(span)
        if (known === undefined) found.set(span, [passage])
        else known.push(passage)
      }
      return found
    },
  }
}

function spanOf(key: string) {
  const [policyId = '', start = '0', end = '0'] = key.split(':')
  // No passage is longer, so none that begins before can reach the span.
  return { key, policyId, from: Number(start) - MAX_PASSAGE, start: Number(start), end: Number(end) }
}
