import type { Entities, EntityRow } from './entities/index.js'
import type { Reading } from './list.js'
import {
  namedPoliciesReading,
  readingIssuesReading,
  targetOwnerReading,
  type Owner,
  type OwnerName,
  type PolicyName,
  type ReadingIssuesRow,
} from './lookup.js'
import {
  documentOfPolicyReading,
  passagesReading,
  spanKey,
  zoneEvidenceReading,
  type EvidenceRow,
  type Passage,
  type Span,
} from './passages.js'
import type { Include, Loaded } from './projection.js'

/**
 * Questions that one field or two ask, as values: `loaders.ask(question, key)` answers them. All keys that are asked for at once go
 * in one statement.
 */
export interface Question<Key, Found, Answer> {
  /** Questions of one name are one question. */
  readonly name: string
  /** What is asked for, as a text that the reading takes and answers by. */
  readonly keyOf: (key: Key) => string
  readonly reading: (keys: readonly string[]) => Reading<Found>
  /** The answer out of what was found; null where that is nothing. */
  readonly answer: (found: Found | null, rowOf: RowOfLoaded) => Answer
}

/** The row of a thing that was found. What came with it is remembered for who asks for it next. */
export type RowOfLoaded = <N extends keyof Entities>(name: N, loaded: Loaded) => EntityRow<N>

/** A row of the graph with its id. */
export interface Identified {
  readonly id: string
}

const idOf = ({ id }: Identified): string => id

/** What sets a target. */
export const targetOwner: Question<Identified, Owner, EntityRow<OwnerName> | null> = {
  name: 'targetOwner',
  keyOf: idOf,
  reading: targetOwnerReading,
  answer: (found, rowOf) => (found === null ? null : rowOf(found.name, found.loaded)),
}

/** The document that a policy was read from, by `policyId`. */
export const documentOfPolicy: Question<string, Loaded, EntityRow<'Document'> | null> = {
  name: 'documentOfPolicy',
  keyOf: (policyId) => policyId,
  reading: documentOfPolicyReading,
  answer: (found, rowOf) => (found === null ? null : rowOf('Document', found)),
}

/** The passages that a span lies in; none where the text is not attached. */
export const passagesOfSpan: Question<Span, Passage[], readonly Passage[]> = {
  name: 'passagesOfSpan',
  keyOf: spanKey,
  reading: passagesReading,
  answer: (found) => found ?? [],
}

/** What reading did not understand of a policy. */
export const readingIssues: Question<Identified, ReadingIssuesRow, ReadingIssuesRow | null> = {
  name: 'readingIssues',
  keyOf: idOf,
  reading: readingIssuesReading,
  answer: (found) => found,
}

/** Where a zone is named. */
export const zoneEvidence: Question<Identified, EvidenceRow[], readonly EvidenceRow[]> = {
  name: 'zoneEvidence',
  keyOf: idOf,
  reading: zoneEvidenceReading,
  answer: (found) => found ?? [],
}

/** The policies that have a name, as keys hold it, or are cited by it: `limit` at most. */
export function policiesNamed(by: PolicyName, limit: number, include: Include): Question<string, Loaded[], readonly EntityRow<'Policy'>[]> {
  return {
    name: JSON.stringify(['policiesNamed', by, limit, include]),
    keyOf: (name) => name,
    reading: (keys) => namedPoliciesReading(by, keys, limit, include),
    answer: (found, rowOf) => (found ?? []).map((loaded) => rowOf('Policy', loaded)),
  }
}
