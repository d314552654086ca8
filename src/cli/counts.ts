import { addCounters, NO_COUNTERS, writesIn } from '../graph/counters.js'
import type { Counters } from '../graph/counters.js'

/** How many facts a load found new, other, gone and the same, and what Neo4j says that it wrote. */
export interface LoadCounts {
  added: number
  changed: number
  removed: number
  unchanged: number
  counters: Counters
}

export const NO_COUNTS: LoadCounts = { added: 0, changed: 0, removed: 0, unchanged: 0, counters: NO_COUNTERS }

/** The sum of two loads. */
export function addCounts(a: LoadCounts, b: LoadCounts): LoadCounts {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    removed: a.removed + b.removed,
    unchanged: a.unchanged + b.unchanged,
    counters: addCounters(a.counters, b.counters),
  }
}

/** `12 added, 0 changed, 0 removed, 3 unchanged`. */
export function describeCounts({ added, changed, removed, unchanged }: LoadCounts): string {
  return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`
}

/** `Neo4j wrote 0 changes`, by its own counters. */
export function describeWrites({ counters }: LoadCounts): string {
  const writes = writesIn(counters)
  return `Neo4j wrote ${writes === 0 ? 'nothing' : `${writes} changes`}`
}
