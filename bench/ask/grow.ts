import { replan } from '../../src/graph/replan.js'
import type { Graph } from '../../src/graph/run.js'
import { policiesIn, writeCopies } from '../generate/copies.js'
import { loadGenerated } from '../generate/load.js'

/** So many policies are read and loaded as documents are; what is more are bare copies of them. */
export const READ_AT_MOST = 120

/** A graph that grows from size to size. */
export interface Growing {
  /** Grows it to so many made-up policies. */
  growTo(policies: number): Promise<void>
}

/** A graph that has no documents yet. */
export function growing(graph: Graph): Growing {
  let size = 0
  let originals: string[] = []
  return {
    async growTo(policies) {
      for (; size < Math.min(policies, READ_AT_MOST); size += 1) await loadGenerated(graph, size + 1)
      if (policies > size) {
        if (originals.length === 0) originals = await policiesIn(graph)
        await writeCopies(graph, originals, { from: size - READ_AT_MOST, count: policies - size })
        size = policies
      }
      await replan(graph)
    },
  }
}
