import { expect } from '@jest/globals'
import { loadDeliveries, loadDelivery } from '../../../src/graph/load/index.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { graphDifference, graphDump } from '../../support/graphDump.js'
import type { MadeUp } from '../../support/madeUpDelivery.js'

/** Every order of `all`: few documents, so that there are few. */
function permutations<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]]
  return all.flatMap((one, at) => permutations([...all.slice(0, at), ...all.slice(at + 1)]).map((rest) => [one, ...rest]))
}

/**
 * Loads the documents in every order, and forwards and backwards in one transaction, each with its place in the order of ingest, and holds that
 * the graph is one; it stays in the graph for further questions.
 */
export async function loadInEveryOrder(empty: EmptyGraph, documents: readonly MadeUp[]): Promise<string[]> {
  const dumps: string[][] = []
  const same = async (): Promise<void> => {
    const dump = await graphDump(empty.graph)
    dumps.push(dump)
    expect(graphDifference(dumps[0] ?? [], dump)).toEqual([])
  }
  const orders = permutations(documents.map((document, at) => ({ ...document, sequence: at + 1 })))
  for (const order of orders) {
    await empty.clear()
    for (const { delivery, text, isAttached, sequence } of order) {
      await loadDelivery(empty.graph, delivery, { sequence, text: isAttached ? text : undefined })
    }
    await same()
  }
  for (const order of [orders[0] ?? [], orders.at(-1) ?? []]) {
    await empty.clear()
    await loadDeliveries(
      empty.graph,
      order.map(({ delivery, text, isAttached, sequence }) => ({ delivery, options: { sequence, text: isAttached ? text : undefined } })),
    )
    await same()
  }
  return dumps[0] ?? []
}
