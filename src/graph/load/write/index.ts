import type { WriteTransaction } from '../../run.js'
import type { LoadPlan } from '../difference/plan.js'
import { removeBodies, writeBodies } from './bodies.js'
import { writeClaims } from './claims.js'
import { removeOrphanKeys, writeThings } from './things.js'
import { removeDocuments, writeDocuments, writePassages } from './documents.js'

/**
 * Writes a plan: first what no longer holds goes, then what documents say, then the things that they share, then the bodies, which
 * point to those; nodes always before relationships.
 */
export async function writePlan(transaction: WriteTransaction, plan: LoadPlan): Promise<void> {
  const { documents } = plan
  await removeBodies(transaction, plan.bodies)
  await writeDocuments(transaction, documents)
  await writeClaims(transaction, plan.claims, plan.policyIds)
  await writeThings(transaction, plan.things)
  await removeOrphanKeys(transaction, plan.looseKeys)
  await writeBodies(transaction, plan.bodies)
  await writePassages(transaction, documents)
  await removeDocuments(transaction, documents)
}
