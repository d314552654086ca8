import { signatureOf, type ThingAsked } from './asked.js'
import type { Entities, EntityRow } from './entities/index.js'
import type { Found } from './found.js'
import {
  documentOfPolicyReading,
  namedPoliciesReading,
  targetOwnerReading,
  type OwnerColumns,
  type OwnerName,
  type PolicyName,
} from './lookup.js'
import { passagesReading, spanKey, type Passage, type Span } from './passages.js'
import type { Reading } from './reading.js'

/**
 * Questions that one field or two ask, as values: `loaders.ask(question, key)` answers them. All keys that are asked for at once go
 * in one statement.
 */
export interface Question<Key, Answered, Answer> {
  /** Questions of one name are one question: it says everything that the reading depends on. */
  readonly name: string
  /** What is asked for, as a text that the reading takes and answers by. */
  readonly keyOf: (key: Key) => string
  /** `cut` leaves of what is asked of a thing what one statement may hold. */
  readonly reading: (cut: (asked: ThingAsked) => ThingAsked) => Reading<Answered>
  /** The answer out of what was found; null where that is nothing. */
  readonly answer: (found: Answered | null, rowOf: RowOfFound) => Answer
}

/** The row of a thing that was found. What came with it is remembered for who asks for it next. */
export type RowOfFound = <N extends keyof Entities>(found: Found) => EntityRow<N>

/** A row of the graph with its id. */
export interface Identified {
  readonly id: string
}

/** What sets a target. */
export function targetOwner(columns: OwnerColumns): Question<Identified, Found, EntityRow<OwnerName> | null> {
  return {
    name: JSON.stringify(['targetOwner', columns]),
    keyOf: ({ id }) => id,
    reading: () => targetOwnerReading(columns),
    answer: (found, rowOf) => (found === null ? null : rowOf<OwnerName>(found)),
  }
}

/** The document that a policy was read from, by `policyId`. */
export function documentOfPolicy(asked: ThingAsked): Question<string, Found, EntityRow<'Document'> | null> {
  return {
    name: JSON.stringify(['documentOfPolicy', signatureOf(asked)]),
    keyOf: (policyId) => policyId,
    reading: (cut) => documentOfPolicyReading(cut(asked)),
    answer: (found, rowOf) => (found === null ? null : rowOf<'Document'>(found)),
  }
}

/** The passages that a span lies in; none where the text is not attached. */
export const passagesOfSpan: Question<Span, Passage[], readonly Passage[]> = {
  name: 'passagesOfSpan',
  keyOf: spanKey,
  reading: passagesReading,
  answer: (found) => found ?? [],
}

/** The policies that have a name, as keys hold it, or are cited by it: `limit` at most. */
export function policiesNamed(by: PolicyName, limit: number, asked: ThingAsked): Question<string, Found[], readonly EntityRow<'Policy'>[]> {
  return {
    name: JSON.stringify(['policiesNamed', by, limit, signatureOf(asked)]),
    keyOf: (name) => name,
    reading: (cut) => namedPoliciesReading(by, limit, cut(asked)),
    answer: (found, rowOf) => (found ?? []).map((policy) => rowOf<'Policy'>(policy)),
  }
}
