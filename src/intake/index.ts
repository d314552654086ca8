import { loadDelivery, type LoadResult } from '../graph/load/index.js'
import type { Graph } from '../graph/run.js'
import { readDocument, type DocumentInput, type ReadDocument } from '../ingest/index.js'
import type { Delivery, Issue } from '../model/facts.js'

/** A document as it comes in, whoever brings it. */
export interface Arrival extends DocumentInput {
  /** It takes the place of older copies of its policies. */
  replace?: boolean
}

/** What became of a document that was taken into the graph. */
export interface TakenIn {
  /** Titles of its policies, in the order of the text. */
  policies: string[]
  /** The facts that were loaded. */
  delivery: Delivery
  /** What the reading did not understand. */
  issues: Issue[]
  /** What the load did, counted by facts, and how the document stands to others. */
  load: LoadResult
}

/** Runs a piece of work on the graph, and may run it again where the database went away meanwhile. */
export type OnGraph = <T>(work: (graph: Graph) => Promise<T>) => Promise<T>

/**
 * Takes a document into the graph: reads it, and loads its facts with its text in one transaction. A document that cannot be read
 * never reaches the graph, and one that cannot be loaded leaves it as it was.
 * @throws DocumentError where the document cannot be read; GraphError where it cannot be loaded
 */
export async function takeIn({ replace = false, ...document }: Arrival, onGraph: OnGraph): Promise<TakenIn> {
  const read = await readDocument(document)
  return takenIn(read, await onGraph((graph) => loadDelivery(graph, read.delivery, { text: read.text, replace })))
}

/** What became of a document that was read, and loaded. */
export function takenIn({ delivery, issues }: ReadDocument, load: LoadResult): TakenIn {
  return { policies: delivery.map(({ policy }) => policy.title), delivery, issues, load }
}
