import type { Counters, Graph, WriteTransaction } from '../run.js'
import type { Counts } from './difference/bodyChanges.js'
import type { TextChange } from './difference/documents.js'
import { lockIntake, readIntake, writeIntake, type Intake, type Withdrawal } from './intake.js'
import {
  compareDocument,
  idOfWanted,
  planLoad,
  type ComparedDocument,
  type DocumentPlan,
  type Told,
  type Wanted,
} from './difference/plan.js'
import type { Dispute } from './stated/dispute.js'
import { ALONE, type Standing } from './difference/standing.js'
import { readDocumentNotes, type DocumentNote } from './difference/state.js'
import { writePlan } from './write/index.js'

/** What a load did. Counts are of facts: the document, policies, sections, items, assignments, targets, citations, mentions of zones. */
export interface LoadResult extends Counts {
  text: TextChange
  /** Where the document says another thing of a policy than others do. Nothing was joined by it. */
  disputes: readonly Dispute[]
  /** Policies of which other documents hold copies: which is shown, and why. */
  copies: Standing['copies']
  /** Documents whose place this one took. */
  takenOut: readonly DocumentNote[]
  /** The document whose place this one could not take: it is not in the graph. */
  supersededBy: DocumentNote | null
  /** What Neo4j says that it wrote; all 0 where nothing changed. */
  counters: Counters
}

/** Seeds come before everything that a person takes in. */
export const SEED_SEQUENCE = 0

/** How a document comes. */
export interface Arrival {
  /** Its place in the order of ingest, where that is known. */
  sequence: number | null
  isSeed: boolean
}

/** Changes one document, in a transaction of its own. */
export async function change(graph: Graph, name: string, wanted: Wanted, arrival: Arrival): Promise<LoadResult> {
  const { result, counters } = await graph.write(name, (transaction) => changeIn(transaction, wanted, arrival))
  return { ...result, counters }
}

/**
 * A document that looks unchanged is compared without a lock: mostly there is nothing to write. Any other load takes the one lock of all
 * loads before it reads. Without it, two loads at once could each miss the other's claim on a shared thing.
 */
export async function changeIn(transaction: WriteTransaction, wanted: Wanted, arrival: Arrival): Promise<Outcome> {
  const glance = await compareDocument(transaction, wanted, { ofNew: SEED_SEQUENCE })
  if (glance.isSame) {
    const plan = await planLoad(transaction, glance)
    const moves = plan.standing.supersededBy !== null || plan.standing.takesOut.length > 0 || isToBeLatest(glance, plan)
    if (!plan.writes && !moves) return outcome(plan)
  } else {
    const instead = await takenOutFor(transaction, glance, arrival)
    if (instead !== undefined) return { ...NOTHING, supersededBy: instead }
  }
  return write(transaction, wanted, arrival, await lockIntake(transaction))
}

/** Writes under the lock: the document or its removal, then the removal of those whose place it takes. */
async function write(transaction: WriteTransaction, wanted: Wanted, arrival: Arrival, intake: Intake): Promise<Outcome> {
  const latest = intake.sequence + 1
  let compared = await compareDocument(transaction, wanted, { ofNew: placeOf(wanted, arrival, intake) ?? latest })
  let plan = await planLoad(transaction, compared)
  if (isToBeLatest(compared, plan)) {
    compared = await compareDocument(transaction, wanted, { ofAny: latest })
    plan = await planLoad(transaction, compared)
  }
  const { id } = compared
  const sequence = compared.document?.note.sequence ?? compared.stored?.sequence ?? 0
  const { supersededBy, takesOut } = plan.standing
  const withdrawn = new Map(intake.withdrawn)
  let result: Outcome
  if (supersededBy !== null) {
    const gone = compared.stored === null ? null : await remove(transaction, id)
    result = { ...(gone === null ? NOTHING : outcome(gone)), supersededBy }
    withdrawn.set(id, { sequence, by: supersededBy.id })
  } else {
    if (plan.writes) await writePlan(transaction, plan)
    result = outcome(plan)
    if (compared.document !== null) withdrawn.delete(id)
    else if (compared.stored !== null) withdrawn.set(id, { sequence, by: null })
    for (const older of takesOut) {
      const { counts } = await remove(transaction, older.id)
      result = {
        ...result,
        added: result.added + counts.added,
        changed: result.changed + counts.changed,
        removed: result.removed + counts.removed,
      }
      withdrawn.set(older.id, { sequence: older.sequence, by: id })
    }
  }
  const isSame = sameEntries(withdrawn, intake.withdrawn)
  await writeIntake(transaction, intake, {
    sequence: Math.max(intake.sequence, sequence),
    withdrawn: isSame ? intake.withdrawn : withdrawn,
  })
  return result
}

async function remove(transaction: WriteTransaction, id: string): Promise<DocumentPlan> {
  const plan = await planLoad(transaction, await compareDocument(transaction, { remove: id }, { ofNew: SEED_SEQUENCE }))
  await writePlan(transaction, plan)
  return plan
}

/** A document that was told to replace others is the latest of them, even if it was there before them. */
function isToBeLatest({ replace }: ComparedDocument, { standing }: DocumentPlan): boolean {
  return replace && standing.hasLaterCopy
}

/** The sequence of a document that is not there: the one that it is given, or that it had when another took its place. */
function placeOf(wanted: Wanted, { sequence }: Arrival, { withdrawn }: Intake): number | null {
  if (sequence !== null) return sequence
  if (!('delivery' in wanted) || wanted.replace) return null
  const before = withdrawn.get(idOfWanted(wanted))
  return before === undefined || before.by === null ? null : before.sequence
}

/**
 * Whether a document that is not there was taken out and stays out: undefined where it may come, null where a person removed it, else
 * the document that holds its place. A person who brings what was removed wants it back.
 */
async function takenOutFor(
  transaction: WriteTransaction,
  glance: ComparedDocument,
  arrival: Arrival,
): Promise<DocumentNote | null | undefined> {
  const isAsked = arrival.sequence !== null && !arrival.isSeed
  if (glance.stored !== null || glance.document === null || glance.replace || isAsked) return undefined
  const before = (await readIntake(transaction)).withdrawn.get(glance.id)
  if (before === undefined) return undefined
  if (before.by === null) return arrival.isSeed ? null : undefined
  const [instead] = await readDocumentNotes(transaction, [before.by])
  return instead
}

function sameEntries(left: ReadonlyMap<string, Withdrawal>, right: ReadonlyMap<string, Withdrawal>): boolean {
  return (
    left.size === right.size &&
    [...left].every(([id, one]) => one.sequence === right.get(id)?.sequence && one.by === (right.get(id)?.by ?? null))
  )
}

/** What a load did, but for what Neo4j says of it. */
export type Outcome = Omit<LoadResult, 'counters'>

const NOTHING: Outcome = {
  added: 0,
  changed: 0,
  removed: 0,
  unchanged: 0,
  text: 'NONE',
  disputes: [],
  copies: ALONE.copies,
  takenOut: ALONE.takesOut,
  supersededBy: null,
}

export function outcome({ counts, text, disputes, standing }: Told): Outcome {
  return { ...counts, text, disputes, copies: standing.copies, takenOut: standing.takesOut, supersededBy: null }
}
