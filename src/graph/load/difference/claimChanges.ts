import type { WriteTransaction } from '../../run.js'
import type { Claim } from '../stated/claims.js'
import { readClaimCounts, readClaimsOn, type StoredClaim } from './state.js'

/** What a document states and what it stated before. */
export interface Statement {
  document: string
  before: readonly StoredClaim[]
  now: readonly Claim[]
}

/** Returns the difference between the former claims and the new ones. `policyIds` has the new place of each own policy's parts. */
export async function claimChanges(
  transaction: WriteTransaction,
  statements: readonly Statement[],
  policyIds: ReadonlyMap<string, string>,
): Promise<ClaimChanges> {
  const claims = new Map(statements.flatMap(({ now }) => now).map((one) => [one.id, one]))
  const added: ClaimChanges['added'][number][] = []
  const dropped: ClaimChanges['dropped'][number][] = []
  const assigned = new Map<string, string | null>()
  for (const { document, before, now } of statements) {
    const had = new Set(before.map(({ claim }) => claim.id))
    const has = new Set(now.map(({ id }) => id))
    added.push(...now.filter(({ id }) => !had.has(id)).map(({ id }) => ({ document, claim: id })))
    dropped.push(...before.filter(({ claim }) => !has.has(claim.id)).map(({ claim }) => ({ document, claim: claim.id })))
    for (const { claim, policyId } of before) {
      const wanted = policyIds.get(claim.id) ?? null
      if (has.has(claim.id) && policyId !== wanted) assigned.set(claim.id, wanted)
    }
  }
  const touched = [...new Set([...added, ...dropped].map(({ claim }) => claim))]
  const counts = await readClaimCounts(transaction, touched)
  const more = tally(added)
  const fewer = tally(dropped)
  const born: Claim[] = []
  const dying: string[] = []
  for (const id of touched) {
    const left = (counts.get(id) ?? 0) + (more.get(id) ?? 0) - (fewer.get(id) ?? 0)
    const claim = claims.get(id)
    if (!counts.has(id) && claim !== undefined) born.push(claim)
    else if (left <= 0) dying.push(id)
  }
  return { born, dying, added, dropped, assigned: [...assigned].map(([claim, policyId]) => ({ claim, policyId })) }
}

/** How many documents each claim is named with. */
function tally(changes: readonly { claim: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { claim } of changes) counts.set(claim, (counts.get(claim) ?? 0) + 1)
  return counts
}

/** Returns all future claims that are connected with `keys` through shared keys, and all keys on the way. */
export async function claimsTogether(
  transaction: WriteTransaction,
  keys: readonly string[],
  changes: ClaimChanges,
): Promise<{ claims: Claim[]; keys: string[] }> {
  const dying = new Set(changes.dying)
  const claims = new Map<string, Claim>()
  const met = new Set<string>()
  for (let next = new Set(keys); next.size > 0;) {
    const stored = await readClaimsOn(transaction, [...next])
    for (const key of next) met.add(key)
    const found = [...stored.map(({ claim }) => claim), ...changes.born.filter((claim) => claim.keys.some((key) => next.has(key)))].filter(
      (claim) => !dying.has(claim.id),
    )
    for (const claim of found) claims.set(claim.id, claim)
    next = new Set(found.flatMap((claim) => claim.keys).filter((key) => !met.has(key)))
  }
  return { claims: [...claims.values()], keys: [...met] }
}

/** What has to be done so that documents state what they state now. */
export interface ClaimChanges {
  /** Claims that no document stated before. */
  born: readonly Claim[]
  /** Ids of claims that no document states any more. */
  dying: readonly string[]
  added: readonly { document: string; claim: string }[]
  dropped: readonly { document: string; claim: string }[]
  /** Own policies whose text comes from another document than before. */
  assigned: readonly { claim: string; policyId: string | null }[]
}
