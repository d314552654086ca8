import type { Delivery } from '../../../model/facts.js'
import { idOf } from '../../../model/ids.js'
import { GraphError } from '../../errors.js'
import type { WriteTransaction } from '../../run.js'
import { bodyChanges, repeatedId, type BodyChanges, type Counts } from './bodyChanges.js'
import { bodyRows } from '../stated/bodyRows.js'
import { claimChanges, claimsTogether, type Statement, type ClaimChanges } from './claimChanges.js'
import { passageChanges, wantedDocument, type PassageChanges, type TextChange, type WantedDocument } from './documents.js'
import { ownershipChanges, type Ownership, type Participant } from './ownershipChanges.js'
import { passagesOf } from '../stated/passages.js'
import { ALONE, standingOf, type Standing } from './standing.js'
import { readBodies, readDocument, readPassages, readThings, type StoredDocument } from './state.js'
import { stated } from '../stated/stated.js'
import { thingChanges, type ThingChanges } from './thingChanges.js'
import { thingsOf } from './things.js'
import type { Dispute } from '../stated/dispute.js'

/** What a load wants: the document with these facts and this text, or its removal. */
export type Wanted = { delivery: Delivery; text: string | null; replace: boolean } | { remove: string }

/** Everything that a load has to write, worked out before the first write. */
export interface LoadPlan {
  /** False where the graph is already as it is to be. */
  writes: boolean
  document: { id: string; wanted: WantedDocument | null; isThere: boolean; isSame: boolean }
  claims: ClaimChanges
  policyIds: ReadonlyMap<string, string>
  things: ThingChanges
  /** Keys that may be left without claim and thing. */
  looseKeys: readonly string[]
  bodies: BodyChanges
  passages: PassageChanges
  counts: Counts
  text: TextChange
  disputes: readonly Dispute[]
  standing: Standing
}

/** The document's own node, as it is and as it is to be. */
export interface ComparedDocument {
  id: string
  delivery: Delivery
  text: string | null
  stored: StoredDocument | null
  document: WantedDocument | null
  replace: boolean
  /** Then the rest mostly is as it is to be, too. */
  isSame: boolean
}

/** `sequence` is for a document that is not there yet, or is to be the latest. */
export async function compareDocument(
  transaction: WriteTransaction,
  wanted: Wanted,
  sequence: { ofNew: number } | { ofAny: number },
): Promise<ComparedDocument> {
  const delivery = 'delivery' in wanted ? wanted.delivery : []
  const text = 'delivery' in wanted ? wanted.text : null
  const id = 'remove' in wanted ? wanted.remove : idOf('Document', delivery[0]?.source.sha256 ?? '')
  const stored = await readDocument(transaction, id)
  const place = 'ofAny' in sequence ? sequence.ofAny : (stored?.sequence ?? sequence.ofNew)
  const document = 'remove' in wanted ? null : wantedDocument(delivery, stored, text !== null, place)
  const replace = 'remove' in wanted ? false : wanted.replace
  return { id, delivery, text, stored, document, replace, isSame: stored?.hash === document?.hash }
}

/** Reads the rest of the document and the things that it shares, and compares them with what is wanted. */
export async function planLoad(transaction: WriteTransaction, compared: ComparedDocument): Promise<LoadPlan> {
  const { id, delivery, text, stored, document, replace, isSame } = compared
  const policies = document === null ? [] : delivery.map((facts) => stated(facts, document.capture))
  const ownership = await ownershipChanges(transaction, id, stored !== null, policies)
  const ours = policies.map(({ own }) => own)
  const standing = document === null ? ALONE : await standingOf(transaction, { note: document.note, ours, replace }, ownership.theirs)
  const statements = ownership.participants.map((one) => statementOf(one, ownership))
  const claims = await claimChanges(transaction, statements, ownership.policyIds)
  const shared = await sharedChanges(transaction, claims, statements)
  const { bodies, said } = await changedBodies(transaction, ownership)
  const passages = await changedPassages(transaction, id, document, text, stored?.textAttached === true)

  const counts = withDocument(bodies.counts, stored !== null, document !== null, isSame)
  return {
    writes:
      counts.added + counts.changed + counts.removed > 0 ||
      claims.added.length + claims.dropped.length + claims.assigned.length > 0 ||
      passages.create.length + passages.remove.length > 0,
    document: { id, wanted: document, isThere: stored !== null, isSame },
    claims,
    policyIds: ownership.policyIds,
    things: shared.changes,
    looseKeys: shared.looseKeys,
    bodies,
    passages,
    counts,
    text: document?.text ?? 'NONE',
    disputes: [
      ...ownership.disputes,
      ...shared.disputes.filter((dispute) => dispute.code === 'CITATION_OF_TWO'),
      ...said.filter(({ documents }) => documents.includes(id)),
    ],
    standing,
  }
}

/** A copy of a policy that another document gives claims only that it is a copy. */
function statementOf({ document, policies, before }: Participant, { policyIds }: Ownership): Statement {
  const given = policies.filter(({ own }) => policyIds.has(own.id))
  const claims = [...policies.map(({ own }) => own), ...given.flatMap((one) => one.claims)]
  return { document, before, now: [...new Map(claims.map((claim) => [claim.id, claim])).values()] }
}

/** Returns the changes of shared things that follow from new, ended and moved claims. */
async function sharedChanges(
  transaction: WriteTransaction,
  changes: ClaimChanges,
  statements: readonly Statement[],
): Promise<{ changes: ThingChanges; looseKeys: string[]; disputes: readonly Dispute[] }> {
  const before = new Map(statements.flatMap((one) => one.before).map(({ claim }) => [claim.id, claim.keys]))
  const dying = changes.dying.flatMap((id) => before.get(id) ?? [])
  const assigned = changes.assigned.flatMap(({ claim }) => before.get(claim) ?? [])
  const touched = new Set([...changes.born.flatMap(({ keys }) => keys), ...dying, ...assigned])
  const { claims, keys } = await claimsTogether(transaction, [...touched], changes)
  const { things, disputes } = thingsOf(claims)
  const difference = thingChanges(things, await readThings(transaction, keys))
  return { changes: difference, looseKeys: [...new Set([...dying, ...difference.unidentify])], disputes }
}

/** Returns the bodies of all policies that take part: the former and the new `policyId`. */
async function changedBodies(
  transaction: WriteTransaction,
  { participants, policyIds }: Ownership,
): Promise<{ bodies: BodyChanges; said: Dispute[] }> {
  const wanted = participants.flatMap(({ policies }) =>
    policies.flatMap((policy) => {
      const policyId = policyIds.get(policy.own.id)
      return policyId === undefined ? [] : [bodyRows(policy, policyId)]
    }),
  )
  const repeated = repeatedId(wanted)
  if (repeated !== null) throw new GraphError('FACTS', `Two facts of one policy have the id ${repeated}.`)
  const had = participants.flatMap(({ before }) => before.flatMap(({ policyId }) => policyId ?? []))
  const has = participants.flatMap(({ policies }) => policies.flatMap(({ own }) => policyIds.get(own.id) ?? []))
  // A policy that no document held before has no body to compare with.
  const stored = await readBodies(transaction, had.length === 0 ? [] : [...new Set([...had, ...has])])
  return { bodies: bodyChanges(wanted, stored), said: wanted.flatMap((body) => body.disputes) }
}

/** Passages are compared only where there can be a difference: the text is given, or is no longer the document's. */
async function changedPassages(
  transaction: WriteTransaction,
  id: string,
  document: WantedDocument | null,
  text: string | null,
  attached: boolean,
): Promise<PassageChanges> {
  const leaves = attached && (document === null || document.text === 'DETACHED')
  if (text === null && !leaves) return { create: [], remove: [] }
  return passageChanges(text === null ? [] : passagesOf(id, text), attached ? await readPassages(transaction, id) : new Map())
}

/** The document itself is a fact, too. */
function withDocument(counts: Counts, isThere: boolean, isWanted: boolean, isSame: boolean): Counts {
  if (isThere && isWanted) return isSame ? { ...counts, unchanged: counts.unchanged + 1 } : { ...counts, changed: counts.changed + 1 }
  if (isWanted) return { ...counts, added: counts.added + 1 }
  return isThere ? { ...counts, removed: counts.removed + 1 } : counts
}
