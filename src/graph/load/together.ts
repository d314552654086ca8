import { NO_COUNTERS } from '../counters.js'
import type { Graph, WriteTransaction } from '../run.js'
import { changeIn, outcome, type Arrival, type LoadResult, type Outcome } from './change.js'
import { comparedWith, type Wanted } from './difference/plan.js'
import { readThere } from './difference/state.js'
import { planTogether, runsOf, type Comer } from './difference/together.js'
import { lockIntake, writeIntake } from './intake.js'
import { writePlan } from './write/index.js'

/** One of several documents that are loaded together. */
export interface Change extends Comer {
  wanted: Wanted
  arrival: Arrival
}

/**
 * Loads documents in their order, in one transaction: all, or none where one fails. The graph, and what is told of each, is as if they
 * were loaded one after the other. What Neo4j says that it wrote for all of them stands with the first.
 */
export async function changeTogether(graph: Graph, name: string, changes: readonly Change[]): Promise<LoadResult[]> {
  const { result, counters } = await graph.write(name, (transaction) => changeAll(transaction, changes))
  return result.map((one, nth) => ({ ...one, counters: nth === 0 ? counters : NO_COUNTERS }))
}

async function changeAll(transaction: WriteTransaction, changes: readonly Change[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const run of await partedRuns(transaction, changes)) {
    const together = run.length > 1 ? await writeStrangers(transaction, run) : null
    if (together !== null) outcomes.push(...together)
    else for (const { wanted, arrival } of run) outcomes.push(await changeIn(transaction, wanted, arrival))
  }
  return outcomes
}

/** Documents that are there mostly change nothing, so that no lock is taken for them. */
async function partedRuns(transaction: WriteTransaction, changes: readonly Change[]): Promise<Change[][]> {
  const ids = changes.map(({ id }) => id)
  const isMostlyNew = changes.length > 1 && (await readThere(transaction, ids)).size < changes.length - 1
  if (!isMostlyNew) return changes.map((one) => [one])
  const { withdrawn } = await lockIntake(transaction)
  return runsOf(transaction, changes, withdrawn)
}

/** Writes documents that are strangers to each other and to the graph with one plan; null, and nothing is written, where that cannot be. */
async function writeStrangers(transaction: WriteTransaction, changes: readonly Change[]): Promise<Outcome[] | null> {
  const intake = await lockIntake(transaction)
  let latest = intake.sequence
  const compared = changes.map(({ wanted, arrival }) => {
    const sequence = arrival.sequence ?? latest + 1
    latest = Math.max(latest, sequence)
    return comparedWith(null, wanted, { ofNew: sequence })
  })
  const plan = await planTogether(transaction, compared)
  if (plan === null) return null
  await writePlan(transaction, plan)
  await writeIntake(transaction, intake, { ...intake, sequence: latest })
  return plan.told.map(outcome)
}
