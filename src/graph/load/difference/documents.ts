import { idOf } from '../../../model/ids.js'
import type { Delivery, Source } from '../../../model/facts.js'
import type { PassageNode } from '../../../model/nodes.js'
import { packFacts } from '../stated/facts.js'
import { compareText, contentHash } from '../hash.js'
import { encode } from '../shapes.js'
import { sortKey } from '../sortKey.js'
import type { StoredDocument } from './state.js'

/** What becomes of the text that a document's passages hold. */
export type TextChange = 'ATTACHED' | 'KEPT' | 'DETACHED' | 'NONE'

/** A document as it is to be. */
export interface WantedDocument {
  id: string
  hash: string
  /** As parameters: checked and encoded. */
  properties: Readonly<Record<string, unknown>>
  text: TextChange
}

/**
 * The document's node. The same bytes under two names are one document: it is called by the name that comes first by code unit, and an
 * address or a date that one copy has stands for all, so that loading a folder with both twice changes nothing.
 *
 * Passages stay while the canonical text has the same length: the same bytes give the same text.
 */
export function wantedDocument(delivery: Delivery, stored: StoredDocument | null, textGiven: boolean): WantedDocument {
  const { source } = delivery[0] as { source: Source }
  const id = idOf('Document', source.sha256)
  const name = first(source.file, stored?.name ?? null) ?? source.file
  const had = stored?.textAttached === true
  const text: TextChange = textGiven
    ? had && stored.length === source.length
      ? 'KEPT'
      : 'ATTACHED'
    : had
      ? stored.length === source.length
        ? 'KEPT'
        : 'DETACHED'
      : 'NONE'
  const properties = {
    name,
    sha256: source.sha256,
    address: first(source.address, stored?.address ?? null),
    date: first(source.date, stored?.date ?? null),
    length: source.length,
    textAttached: text === 'ATTACHED' || text === 'KEPT',
    nameKey: sortKey(name),
    facts: packFacts(delivery),
  }
  const hash = contentHash(properties)
  return { id, hash, properties: encode('Document', { id, ...properties, hash }), text }
}

function first(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right
  return compareText(left, right) <= 0 ? left : right
}

/** Passages that are to be written and ids of those that are to go. */
export interface PassageChanges {
  create: readonly PassageNode[]
  remove: readonly string[]
}

/** The difference between the passages that are wanted and the hashes of those that are there. */
export function passageChanges(wanted: readonly PassageNode[], stored: ReadonlyMap<string, string>): PassageChanges {
  const same = new Set(wanted.filter((passage) => stored.get(passage.id) === passage.hash).map((passage) => passage.id))
  return { create: wanted.filter((passage) => !same.has(passage.id)), remove: [...stored.keys()].filter((id) => !same.has(id)) }
}
