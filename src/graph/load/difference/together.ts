import type { Delivery } from '../../../model/facts.js'
import type { WriteTransaction } from '../../run.js'
import { isOwn } from '../stated/claims.js'
import { keysOfPolicy } from '../stated/stated.js'
import { ownPolicies } from './ownership.js'
import { documentChange, planShared, policiesOf, saidIn, withDocument, type ComparedDocument, type LoadPlan, type Told } from './plan.js'
import { policyThings } from './policyThings.js'
import { ALONE } from './standing.js'
import { readClaimsOn, readThere } from './state.js'

/** A document of several that come together. */
export interface Comer {
  id: string
  delivery: Delivery
}

/**
 * Parts documents, in their order, into runs whose members are strangers to each other and to the graph: new, and no policy has a key of
 * another's. Only strangers can be planned together: whether one document is a copy of another, takes its place or speaks against it
 * depends on which came first. Any other document is a run of its own. `withdrawn` are documents that were taken out.
 */
export async function runsOf<C extends Comer>(
  transaction: WriteTransaction,
  documents: readonly C[],
  withdrawn: ReadonlyMap<string, unknown>,
): Promise<C[][]> {
  const keysOf = new Map(documents.map((one) => [one, one.delivery.flatMap(keysOfPolicy)]))
  const there = await readThere(
    transaction,
    documents.map(({ id }) => id),
  )
  const claimed = await readClaimsOn(transaction, [...new Set([...keysOf.values()].flat())])
  const met = new Set(claimed.flatMap(({ claim }) => (isOwn(claim) ? claim.keys : [])))

  const runs: C[][] = []
  let run: C[] = []
  for (const [one, keys] of keysOf) {
    const isStranger = !there.has(one.id) && !withdrawn.has(one.id) && !keys.some((key) => met.has(key))
    for (const key of keys) met.add(key)
    if (isStranger) {
      if (run.length === 0) runs.push(run)
      run.push(one)
    } else {
      runs.push([one])
      run = []
    }
  }
  return runs
}

/** The plan of several documents' loads, and what each tells, in their order. */
export interface JointPlan extends LoadPlan {
  told: readonly Told[]
}

/**
 * Plans the loads of strangers together: one look at what they share, for all. Null where a citation names two policies: which document
 * tells of that depends on which came last, so that they have to be loaded one after the other.
 */
export async function planTogether(transaction: WriteTransaction, compared: readonly ComparedDocument[]): Promise<JointPlan | null> {
  const participants = compared.map((one) => ({ document: one.id, policies: policiesOf(one), before: [] }))
  const owned = ownPolicies(participants.flatMap(({ policies }) => policies.map(({ own }) => own)))
  const policyIds = new Map(owned.map(({ owner, policyId }) => [owner.id, policyId]))
  const { claims, shared, bodies, wanted, disputes } = await planShared(transaction, { participants, policyIds, theirs: [], disputes: [] })
  if (disputes.length > 0) return null

  const documents = []
  for (const one of compared) documents.push(await documentChange(transaction, one))
  const told = compared.map(({ id, document }, at): Told => {
    const own = wanted.get(id) ?? []
    const added = own.reduce((sum, body) => sum + body.nodes.length + body.relations.length, 0)
    const counts = withDocument({ added, changed: 0, removed: 0, unchanged: 0 }, false, true, false)
    const said = policyThings(participants[at]?.policies.map((policy) => policy.own) ?? []).disputes
    return { counts, text: document?.text ?? 'NONE', disputes: [...said, ...saidIn(own, id)], standing: ALONE }
  })
  return { documents, claims, policyIds, ...shared, bodies, told }
}
