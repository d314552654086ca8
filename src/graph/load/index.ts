import type { Delivery } from '../../model/facts.js'
import { idOf } from '../../model/ids.js'
import { GraphError } from '../errors.js'
import type { Counters, Graph, WriteTransaction } from '../run.js'
import type { Counts } from './difference/bodyChanges.js'
import { checkDelivery, checkText } from './stated/facts.js'
import { compareDocument, planLoad, type LoadPlan, type Wanted } from './difference/plan.js'
import type { TextChange } from './difference/documents.js'
import { writePlan } from './write/index.js'
import type { Dispute } from './stated/dispute.js'

export type { Dispute } from './stated/dispute.js'
export type { TextChange } from './difference/documents.js'
export { loadFixedLists } from './write/fixedLists.js'

/** What a load did. Counts are of facts: the document, policies, sections, items, assignments, targets, citations, mentions of zones. */
export interface LoadResult extends Counts {
  text: TextChange
  /** Where the document says another thing of a policy than others do. Nothing was joined by it. */
  disputes: readonly Dispute[]
  /** What Neo4j says that it wrote; all 0 where nothing changed. */
  counters: Counters
}

/**
 * Loads the facts of one document as a difference, in one transaction: a document that fails leaves the graph as it was, and facts
 * that are there already write nothing. With `text`, the document's canonical text, its passages are attached too.
 *
 * The graph is a function of the documents in it: it does not depend on the order in which they came.
 * @throws GraphError FACTS where the facts are not of this form, refer to what is not there, or are of another text; and what
 *   `graph.write` throws
 */
export async function loadDelivery(graph: Graph, delivery: Delivery, options: { text?: string | undefined } = {}): Promise<LoadResult> {
  const checked = checkDelivery(delivery)
  if (options.text !== undefined) checkText(checked, options.text)
  return change(graph, 'load.delivery', { delivery: checked, text: options.text ?? null })
}

/** Takes a document and all that it says out of the graph, in one transaction; what others say stays. */
export async function removeDocument(graph: Graph, sha256: string): Promise<LoadResult> {
  return change(graph, 'load.removal', { remove: idOf('Document', sha256) })
}

/**
 * A document that looks as it did is compared without a lock: mostly there is nothing to write. Else the one lock of all loads is
 * taken before anything is read, for two loads at once could each miss what the other says of a thing that they share.
 */
async function change(graph: Graph, name: string, wanted: Wanted): Promise<LoadResult> {
  const { result, counters } = await graph.write(name, async (transaction) => {
    const glance = await compareDocument(transaction, wanted)
    if (glance.isSame) {
      const plan = await planLoad(transaction, glance)
      if (!plan.writes) return outcome(plan)
    }
    await lock(transaction)
    const plan = await planLoad(transaction, await compareDocument(transaction, wanted))
    await writePlan(transaction, plan)
    return outcome(plan)
  })
  return { ...result, counters }
}

/** Writing a property of the one `Meta` node to itself holds its lock until the transaction ends. */
async function lock(transaction: WriteTransaction): Promise<void> {
  const rows = await transaction.run({
    name: 'load.lock',
    text: "MATCH (meta:Meta {id: 'model'}) SET meta.version = meta.version RETURN meta.version AS version",
    parameters: {},
  })
  if (rows.length === 0)
    throw new GraphError('MODEL_VERSION', 'The graph is not ready: its schema has to be applied before anything is loaded.')
}

function outcome(plan: LoadPlan): Omit<LoadResult, 'counters'> {
  return { ...plan.counts, text: plan.text, disputes: plan.disputes }
}
