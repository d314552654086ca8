import { idOf } from '../../../model/ids.js'
import type { Delivery, PolicyFacts, Source } from '../../../model/facts.js'
import type { Stating, Stored } from '../../../model/properties/index.js'
import { packFacts } from '../stated/facts.js'
import { compareText, contentHash } from '../hash.js'
import { encode } from '../encode.js'
import { sortKey } from '../sortKey.js'
import { compareDates } from '../stated/copies.js'
import type { Capture } from '../stated/capture.js'
import type { DocumentNote, StoredDocument } from './state.js'

/** What becomes of the text that a document's passages hold. */
export type TextChange = 'ATTACHED' | 'KEPT' | 'DETACHED' | 'NONE'

/** A document as it is to be. */
export interface WantedDocument {
  id: string
  hash: string
  /** As parameters: checked and encoded. */
  properties: Readonly<Record<string, unknown>>
  text: TextChange
  note: DocumentNote
  capture: Capture
}

/**
 * Returns the document's node. The same bytes under two names are one document. It has the name that is first by code unit, any address
 * and publisher that is known, and the later date of capture. So a second load of a folder with both changes nothing.
 *
 * Passages stay while the canonical text has the same length: the same bytes give the same text.
 */
export function wantedDocument(delivery: Delivery, stored: StoredDocument | null, textGiven: boolean, sequence: number): WantedDocument {
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
  const address = first(source.address, stored?.address ?? null)
  const date = later(source.date, stored?.date ?? null)
  const textAttached = text === 'ATTACHED' || text === 'KEPT'
  const properties = {
    name,
    sha256: source.sha256,
    label: documentLabel(delivery),
    address,
    publisher: first(source.publisher, stored?.publisher ?? null),
    date,
    length: source.length,
    textAttached,
    sequence,
    nameKey: sortKey(name),
    facts: packFacts(delivery),
  } satisfies Stating<'Document'>
  const hash = contentHash(properties)
  return {
    id,
    hash,
    properties: encode('Document', { id, ...properties, hash }),
    text,
    note: { id, name, address, date, sequence },
    capture: { attached: textAttached, date, sequence },
  }
}

function later(left: string | null, right: string | null): string | null {
  return compareDates(left, right) < 0 ? right : left
}

/** Returns the label of a document: title and number of its policy. With several policies: the first, and their number. */
export function documentLabel(delivery: Delivery): string {
  const [{ policy }] = delivery as [PolicyFacts, ...PolicyFacts[]]
  const label = policy.docNumber === null ? policy.title : `${policy.title} ${policy.docNumber}`
  return delivery.length === 1 ? label : `${label} 等${String(delivery.length)}份`
}

function first(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right
  return compareText(left, right) <= 0 ? left : right
}

/** Passages that are to be written and ids of those that are to go. */
export interface PassageChanges {
  create: readonly Stored<'Passage'>[]
  remove: readonly string[]
}

/** The difference between the passages that are wanted and the hashes of those that are there. */
export function passageChanges(wanted: readonly Stored<'Passage'>[], stored: ReadonlyMap<string, string>): PassageChanges {
  const same = new Set(wanted.filter((passage) => stored.get(passage.id) === passage.hash).map((passage) => passage.id))
  return { create: wanted.filter((passage) => !same.has(passage.id)), remove: [...stored.keys()].filter((id) => !same.has(id)) }
}
