import type { ResultSummary } from 'neo4j-driver'

/** What the server says that statements changed. */
export interface Counters {
  nodesCreated: number
  nodesDeleted: number
  relationshipsCreated: number
  relationshipsDeleted: number
  propertiesSet: number
  labelsAdded: number
  labelsRemoved: number
  constraintsAdded: number
  indexesAdded: number
}

export const NO_COUNTERS: Counters = Object.freeze({
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  constraintsAdded: 0,
  indexesAdded: 0,
})

const NAMES = Object.keys(NO_COUNTERS) as (keyof Counters)[]

export function countersOf(summary: ResultSummary): Counters {
  const updates = summary.counters.updates()
  return mapCounters((name) => updates[name])
}

export function addCounters(left: Counters, right: Counters): Counters {
  return mapCounters((name) => left[name] + right[name])
}

/** All changes together: 0 means that nothing was written. */
export function writesIn(counters: Counters): number {
  return NAMES.reduce((sum, name) => sum + counters[name], 0)
}

function mapCounters(value: (name: keyof Counters) => number): Counters {
  const counters = { ...NO_COUNTERS }
  for (const name of NAMES) counters[name] = value(name)
  return counters
}
