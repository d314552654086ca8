import type { WriteTransaction } from '../../run.js'
import { isOwn, type OwnClaim } from '../stated/claims.js'
import { ownPolicies, titleKeyOf } from './ownership.js'
import { policyThings } from './policyThings.js'
import { readClaimsOf, readClaimsOn, readFacts, type StoredClaim } from './state.js'
import { stated } from '../stated/stated.js'
import type { Stated } from '../stated/policy.js'
import type { Dispute } from '../stated/dispute.js'

/** A document whose facts take part in a load. */
export interface Participant {
  document: string
  policies: readonly Stated[]
  /** What it stated before. */
  before: readonly StoredClaim[]
}

/** The documents that take part in a load, and under which `policyId` the parts of their policies stand. */
export interface Ownership {
  /** The loaded document, and the documents that gain or lose a policy by it. */
  participants: readonly Participant[]
  /** `policyId` by the id of the own claim; a policy that another document gives is not in it. */
  policyIds: ReadonlyMap<string, string>
  /** Policies of other documents that share a key with the loaded document. */
  theirs: readonly OwnClaim[]
  disputes: readonly Dispute[]
}

/** Returns which document holds each policy of the loaded document, and each policy of the same titles. */
export async function ownershipChanges(
  transaction: WriteTransaction,
  document: string,
  isThere: boolean,
  policies: readonly Stated[],
): Promise<Ownership> {
  const before = isThere ? ((await readClaimsOf(transaction, [document])).get(document) ?? []) : []
  const ours = [...policies.map(({ own }) => own), ...ownOf(before).map(({ claim }) => claim)]
  const titles = new Set(ours.map(titleKeyOf))
  const onKeys = ownOf(await readClaimsOn(transaction, [...new Set(ours.flatMap(({ keys }) => keys))]))
  const theirs = onKeys.filter(({ claim }) => claim.content.document !== document)

  const claims = [...theirs.map(({ claim }) => claim), ...policies.map(({ own }) => own)]
  const groups = ownPolicies(claims.filter((claim) => titles.has(titleKeyOf(claim))))
  const policyIds = new Map(groups.map((group) => [group.owner.id, group.policyId]))
  const displaced = theirs.filter(({ claim, policyId }) => titles.has(titleKeyOf(claim)) && policyId !== (policyIds.get(claim.id) ?? null))

  const others = await participantsOf(transaction, [...new Set(displaced.map(({ claim }) => claim.content.document))])
  for (const { claim, policyId } of others.flatMap((other) => ownOf(other.before))) {
    if (!titles.has(titleKeyOf(claim)) && policyId !== null) policyIds.set(claim.id, policyId)
  }
  const disputes = policyThings(claims).disputes.filter((dispute) => dispute.documents.includes(document))
  return { participants: [{ document, policies, before }, ...others], policyIds, theirs: theirs.map(({ claim }) => claim), disputes }
}

/** Returns the stored documents with the facts that they were loaded with. */
async function participantsOf(transaction: WriteTransaction, documents: readonly string[]): Promise<Participant[]> {
  const facts = await readFacts(transaction, documents)
  const claims = documents.length === 0 ? new Map<string, StoredClaim[]>() : await readClaimsOf(transaction, documents)
  return documents.map((document) => ({
    document,
    policies: (facts.get(document) ?? []).map((one) => stated(one.facts, one.capture)),
    before: claims.get(document) ?? [],
  }))
}

function ownOf(claims: readonly StoredClaim[]): { claim: OwnClaim; policyId: string | null }[] {
  return claims.flatMap(({ claim, policyId }) => (isOwn(claim) ? [{ claim, policyId }] : []))
}
