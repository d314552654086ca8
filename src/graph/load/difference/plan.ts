import type { Delivery } from '../../../model/facts.js'
import { idOf } from '../../../model/ids.js'
import { GraphError } from '../../errors.js'
import type { WriteTransaction } from '../../run.js'
import { bodyChanges, repeatedId, type BodyChanges, type Counts } from './bodyChanges.js'
import { bodyRows, type Body } from '../stated/bodyRows.js'
import { claimChanges, claimsTogether, type Statement, type ClaimChanges } from './claimChanges.js'
import { passageChanges, wantedDocument, type PassageChanges, type TextChange, type WantedDocument } from './documents.js'
import { ownershipChanges, type Ownership, type Participant } from './ownershipChanges.js'
import { passagesOf } from '../stated/passages.js'
import { ALONE, standingOf, type Standing } from './standing.js'
import { readBodies, readDocument, readPassages, readThings, type StoredDocument } from './state.js'
import type { Stated } from '../stated/policy.js'
import { stated } from '../stated/stated.js'
import { thingChanges, type ThingChanges } from './thingChanges.js'
import { thingsOf } from './things.js'
import type { Dispute } from '../stated/dispute.js'

/** What a load wants: the document with these facts and this text, or its removal. */
export type Wanted = { delivery: Delivery; text: string | null; replace: boolean } | { remove: string }

/** Everything that has to be written, worked out before the first write. */
export interface LoadPlan {
  documents: readonly DocumentChange[]
  claims: ClaimChanges
  policyIds: ReadonlyMap<string, string>
  things: ThingChanges
  /** Keys that may be left without claim and thing. */
  looseKeys: readonly string[]
  bodies: BodyChanges
}

/** What becomes of a document's own node and of its passages. */
export interface DocumentChange {
  id: string
  /** Null where it is to go. */
  wanted: WantedDocument | null
  isThere: boolean
  isSame: boolean
  passages: PassageChanges
}

/** What a load tells of a document. */
export interface Told {
  counts: Counts
  text: TextChange
  disputes: readonly Dispute[]
  standing: Standing
}

/** The plan of one document's load. */
export interface DocumentPlan extends LoadPlan, Told {
  /** False where the graph is already as it is to be. */
  writes: boolean
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

/** Where a document stands in the order of ingest: one that is not there yet, or one that is to be the latest. */
type Place = { ofNew: number } | { ofAny: number }

/** Reads the document's own node, and compares it with what is wanted. */
export async function compareDocument(transaction: WriteTransaction, wanted: Wanted, place: Place): Promise<ComparedDocument> {
  return comparedWith(await readDocument(transaction, idOfWanted(wanted)), wanted, place)
}

/** The same with what the graph has, null for nothing. */
export function comparedWith(stored: StoredDocument | null, wanted: Wanted, place: Place): ComparedDocument {
  const sequence = 'ofAny' in place ? place.ofAny : (stored?.sequence ?? place.ofNew)
  const id = idOfWanted(wanted)
  if ('remove' in wanted) return { id, delivery: [], text: null, stored, document: null, replace: false, isSame: stored === null }
  const { delivery, text, replace } = wanted
  const document = wantedDocument(delivery, stored, text !== null, sequence)
  return { id, delivery, text, stored, document, replace, isSame: stored?.hash === document.hash }
}

/** Id of the document that a load is about. */
export function idOfWanted(wanted: Wanted): string {
  return 'remove' in wanted ? wanted.remove : idOf('Document', wanted.delivery[0]?.source.sha256 ?? '')
}

/** Reads the rest of the document and the things that it shares, and compares them with what is wanted. */
export async function planLoad(transaction: WriteTransaction, compared: ComparedDocument): Promise<DocumentPlan> {
  const { id, stored, document, replace, isSame } = compared
  const policies = policiesOf(compared)
  const ownership = await ownershipChanges(transaction, id, stored !== null, policies)
  const ours = policies.map(({ own }) => own)
  const standing = document === null ? ALONE : await standingOf(transaction, { note: document.note, ours, replace }, ownership.theirs)
  const { claims, shared, bodies, disputes, wanted } = await planShared(transaction, ownership)
  const change = await documentChange(transaction, compared)
  const { passages } = change

  const counts = withDocument(bodies.counts, stored !== null, document !== null, isSame)
  return {
    writes:
      counts.added + counts.changed + counts.removed > 0 ||
      claims.added.length + claims.dropped.length + claims.assigned.length > 0 ||
      passages.create.length + passages.remove.length > 0,
    documents: [change],
    claims,
    policyIds: ownership.policyIds,
    ...shared,
    bodies,
    counts,
    text: document?.text ?? 'NONE',
    disputes: [...ownership.disputes, ...disputes, ...saidIn([...wanted.values()].flat(), id)],
    standing,
  }
}

/** What the facts of a document say of its policies. */
export function policiesOf({ delivery, document }: ComparedDocument): Stated[] {
  return document === null ? [] : delivery.map((facts) => stated(facts, document.capture))
}

/** What bodies say against themselves in a document. */
export function saidIn(bodies: readonly Body[], document: string): Dispute[] {
  return bodies.flatMap(({ disputes }) => disputes).filter(({ documents }) => documents.includes(document))
}

/** What follows from who holds which policies, for one document or for several. */
interface SharedPlan {
  claims: ClaimChanges
  shared: Pick<LoadPlan, 'things' | 'looseKeys'>
  bodies: BodyChanges
  /** The bodies that are wanted, by document. */
  wanted: ReadonlyMap<string, readonly Body[]>
  /** Citations that name two policies. */
  disputes: readonly Dispute[]
}

export async function planShared(transaction: WriteTransaction, ownership: Ownership): Promise<SharedPlan> {
  const statements = ownership.participants.map((one) => statementOf(one, ownership))
  const claims = await claimChanges(transaction, statements, ownership.policyIds)
  const { disputes, ...shared } = await sharedChanges(transaction, claims, statements)
  const { bodies, wanted } = await changedBodies(transaction, ownership)
  return { claims, shared, bodies, wanted, disputes: disputes.filter(({ code }) => code === 'CITATION_OF_TWO') }
}

/** Reads the passages where they can be others than are wanted. */
export async function documentChange(transaction: WriteTransaction, compared: ComparedDocument): Promise<DocumentChange> {
  const { id, text, stored, document, isSame } = compared
  const passages = await changedPassages(transaction, id, document, text, stored?.textAttached === true)
  return { id, wanted: document, isThere: stored !== null, isSame, passages }
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
): Promise<{ things: ThingChanges; looseKeys: string[]; disputes: readonly Dispute[] }> {
  const before = new Map(statements.flatMap((one) => one.before).map(({ claim }) => [claim.id, claim.keys]))
  const dying = changes.dying.flatMap((id) => before.get(id) ?? [])
  const assigned = changes.assigned.flatMap(({ claim }) => before.get(claim) ?? [])
  const touched = new Set([...changes.born.flatMap(({ keys }) => keys), ...dying, ...assigned])
  const { claims, keys } = await claimsTogether(transaction, [...touched], changes)
  const { things, disputes } = thingsOf(claims)
  const difference = thingChanges(things, await readThings(transaction, keys))
  return { things: difference, looseKeys: [...new Set([...dying, ...difference.unidentify])], disputes }
}

/** Returns the bodies of all policies that take part: the former and the new `policyId`. */
async function changedBodies(
  transaction: WriteTransaction,
  { participants, policyIds }: Ownership,
): Promise<{ bodies: BodyChanges; wanted: Map<string, Body[]> }> {
  const wanted = new Map(participants.map(({ document, policies }) => [document, policies.flatMap((policy) => bodyOf(policy, policyIds))]))
  const all = [...wanted.values()].flat()
  const repeated = repeatedId(all)
  if (repeated !== null) throw new GraphError('FACTS', `Two facts of one policy have the id ${repeated}.`)
  const had = participants.flatMap(({ before }) => before.flatMap(({ policyId }) => policyId ?? []))
  const has = participants.flatMap(({ policies }) => policies.flatMap(({ own }) => policyIds.get(own.id) ?? []))
  // A policy that no document held before has no body to compare with.
  const stored = await readBodies(transaction, had.length === 0 ? [] : [...new Set([...had, ...has])])
  return { bodies: bodyChanges(all, stored), wanted }
}

/** The body of a policy, none where another document gives it. */
function bodyOf(policy: Stated, policyIds: Ownership['policyIds']): Body[] {
  const policyId = policyIds.get(policy.own.id)
  return policyId === undefined ? [] : [bodyRows(policy, policyId)]
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
export function withDocument(counts: Counts, isThere: boolean, isWanted: boolean, isSame: boolean): Counts {
  if (isThere && isWanted) return isSame ? { ...counts, unchanged: counts.unchanged + 1 } : { ...counts, changed: counts.changed + 1 }
  if (isWanted) return { ...counts, added: counts.added + 1 }
  return isThere ? { ...counts, removed: counts.removed + 1 } : counts
}
