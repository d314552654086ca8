import type { Delivery } from '../../model/facts.js'
import { idOf } from '../../model/ids.js'
import type { Graph } from '../run.js'
import { change, SEED_SEQUENCE, type LoadResult } from './change.js'
import { idOfWanted } from './difference/plan.js'
import { checkDelivery, checkText } from './stated/facts.js'
import { changeTogether, type Change } from './together.js'

export type { LoadResult } from './change.js'
export type { CopyReason } from './stated/copies.js'
export { loadFixedLists } from './write/fixedLists.js'
export type { Dispute } from './stated/dispute.js'
export type { Copies } from './difference/standing.js'

export interface LoadOptions {
  /** The document's canonical text: its passages are attached too. */
  text?: string | undefined
  /** Its place in the order of ingest, where that is known; else it is the latest. A document that is there keeps its own. */
  sequence?: number | undefined
  /** It takes the place of older copies of its policies, and becomes the latest. */
  replace?: boolean | undefined
}

/**
 * Loads the facts of one document as a difference, in one transaction: a document that fails leaves the graph as it was, and facts
 * that are there already write nothing.
 *
 * The graph is a function of its documents and their order of ingest: the same deliveries with the same sequences give the same graph,
 * in whatever order they are loaded.
 * @throws GraphError FACTS where the facts are not of this form, refer to what is not there, or are of another text; and what
 *   `graph.write` throws
 */
export async function loadDelivery(graph: Graph, delivery: Delivery, options: LoadOptions = {}): Promise<LoadResult> {
  const { wanted, arrival } = checked({ delivery, options })
  return change(graph, 'load.delivery', wanted, arrival)
}

/** One of several documents. */
export interface Load {
  delivery: Delivery
  options?: LoadOptions
}

/**
 * Loads several documents in their order, in one transaction: all of them, or none where one fails. The graph, and what is answered of
 * each, is as if `loadDelivery` had loaded one after the other; but what Neo4j says that it wrote stands with the first, for all.
 * @throws what `loadDelivery` throws
 */
export async function loadDeliveries(graph: Graph, loads: readonly Load[]): Promise<LoadResult[]> {
  return changeTogether(graph, 'load.deliveries', loads.map(checked))
}

function checked({ delivery, options = {} }: Load): Change {
  const facts = checkDelivery(delivery)
  if (options.text !== undefined) checkText(facts, options.text)
  const wanted = { delivery: facts, text: options.text ?? null, replace: options.replace ?? false }
  return { id: idOfWanted(wanted), delivery: facts, wanted, arrival: { sequence: options.sequence ?? null, isSeed: false } }
}

/** The same for facts that the product brings with it: what a person removed or replaced does not come back by itself. */
export async function loadSeed(graph: Graph, delivery: Delivery): Promise<LoadResult> {
  const wanted = { delivery: checkDelivery(delivery), text: null, replace: false }
  return change(graph, 'load.seed', wanted, { sequence: SEED_SEQUENCE, isSeed: true })
}

/** Takes a document and all that it says out of the graph, in one transaction; what others say stays. A seed does not come back. */
export async function removeDocument(graph: Graph, sha256: string): Promise<LoadResult> {
  return change(graph, 'load.removal', { remove: idOf('Document', sha256) }, { sequence: null, isSeed: false })
}
