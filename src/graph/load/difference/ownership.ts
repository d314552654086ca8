import { idOf } from '../../../model/ids.js'
import type { OwnClaim } from '../stated/claims.js'
import { compareCopies } from '../stated/copies.js'
import { groupBy } from '../groupBy.js'
import { compareText } from '../hash.js'

/**
 * Which documents hold which policies. Claims of one title are one policy, unless they print different numbers: then the act was
 * issued anew under its old title, and each number is a policy. Of several copies of one policy, the first by their rank gives the
 * text (see copies.ts). Nothing here depends on the order of loading: the order of ingest stands in the claims. See docs/decisions/ on
 * two documents, one key.
 */
export interface OwnPolicyGroup {
  /** The key from which the ids of the policy's parts are made. */
  base: string
  policyId: string
  owner: OwnClaim
  /** Other copies of the same policy, in the order of their rank. */
  copies: readonly OwnClaim[]
  keys: readonly GroupKey[]
}

export interface GroupKey {
  value: string
  rule: 'TITLE' | 'NUMBER' | 'TITLE_AND_NUMBER'
}

/** Every policy that the claims hold, in order of their keys. */
export function ownPolicies(claims: readonly OwnClaim[]): OwnPolicyGroup[] {
  const titles = groupBy(claims, (one) => titleKeyOf(one))
  return [...titles]
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([title, sameTitle]) => byNumber(sameTitle).map((group, nth) => policyGroup(title, group, nth)))
}

/** Claims of one title, parted by number; those without one go with the only number that there is. The first group keeps the title. */
function byNumber(claims: readonly OwnClaim[]): OwnClaim[][] {
  const numbers = [...new Set(claims.flatMap((one) => numberKeyOf(one) ?? []))].sort(compareText)
  if (numbers.length <= 1) return [[...claims]]
  return [null, ...numbers].map((number) => claims.filter((one) => numberKeyOf(one) === number)).filter((group) => group.length > 0)
}

function policyGroup(title: string, claims: readonly OwnClaim[], nth: number): OwnPolicyGroup {
  const [owner, ...copies] = [...claims].sort(compareCopies)
  if (owner === undefined) throw new Error('a group of claims has at least one')
  const [, number, both] = claims.find((one) => numberKeyOf(one) !== null)?.keys ?? []
  const keys: GroupKey[] = []
  if (nth === 0) keys.push({ value: title, rule: 'TITLE' })
  if (number !== undefined) keys.push({ value: number, rule: 'NUMBER' })
  if (both !== undefined) keys.push({ value: both, rule: 'TITLE_AND_NUMBER' })
  const base = nth === 0 ? title : (both ?? title)
  return { base, policyId: idOf('Policy', base), owner, copies, keys }
}

/** The first key of a policy's own claim. */
export function titleKeyOf(one: OwnClaim): string {
  const [title] = one.keys
  if (title === undefined) throw new Error('a claim has at least one key')
  return title
}

/** The second key of a policy's own claim; null where it prints no number. */
function numberKeyOf(one: OwnClaim): string | null {
  return one.keys[1] ?? null
}
