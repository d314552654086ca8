import { GraphError } from '../graph/errors.js'
import type { Graph } from '../graph/run.js'
import { takeInMany } from '../intake/many.js'
import type { PolicyFacts } from '../model/facts.js'
import { addCounts, describeCounts, NO_COUNTS } from './counts.js'
import type { LoadCounts } from './counts.js'
import { describeStanding } from './copies.js'
import { describeDispute } from './disputes.js'
import type { IngestOptions } from './ingestOptions.js'
import { describeFileFailure, readBytes } from './readFile.js'
import type { Recovery } from './recovery.js'
import { visible } from './visible.mjs'

export interface Ingested {
  loaded: number
  counts: LoadCounts
  /** What was taken in, in the order of the files. */
  policies: TakenPolicy[]
  /** One line for each file that failed, with its name. */
  failures: string[]
  /**
   * One line for each thing that a person may want to look at: which copy of a policy is shown and why, and what a file says against
   * others; nothing was joined by that.
   */
  told: string[]
}

/** A policy that was taken in, with how much was read of it. */
export interface TakenPolicy {
  title: string
  items: number
  assignments: number
  targets: number
  issues: number
}

function takenPolicy({ policy, items, targets, issues }: PolicyFacts): TakenPolicy {
  const assignments = items.reduce((sum, item) => sum + item.assignments.length, 0)
  return { title: policy.title, items: items.length, assignments, targets: targets.length, issues: issues.length }
}

export interface IngestWork {
  say: (line: string) => void
  signal: AbortSignal
  /** What a person said of the documents. */
  options?: IngestOptions
  /** Does a piece of work with a database that may go away meanwhile; without it the work ends with that. */
  run?: Recovery['run']
}

/**
 * Reads and loads files in their order, several in one transaction. One that fails leaves the graph as it was, and the others go on; a
 * database that does not come back, or that can do nothing more, as on a full disk, ends the work.
 */
export async function ingestFiles(
  graph: Graph,
  files: readonly string[],
  { say, signal, options = {}, run = (work) => work(graph) }: IngestWork,
): Promise<Ingested> {
  const result: Ingested = { loaded: 0, counts: NO_COUNTS, policies: [], failures: [], told: [] }
  const arrivals = files.map((file) => () => ({ file, bytes: readBytes(file), ...options }))
  const left = files.values()
  let done = 0
  for await (const fate of takeInMany(arrivals, { onGraph: run, endsAll, signal })) {
    const file = left.next().value ?? ''
    done += 1
    const place = `${bar(done, files.length)} ${visible(file)}`
    if ('error' in fate) {
      result.failures.push(describeFileFailure(file, fate.error))
      say(`${place}: failed`)
      continue
    }
    const { delivery, load: counts } = fate.taken
    result.loaded += 1
    result.counts = addCounts(result.counts, counts)
    if (counts.supersededBy === null) result.policies.push(...delivery.map(takenPolicy))
    result.told.push(...describeStanding(file, counts), ...counts.disputes.map((dispute) => describeDispute(file, dispute)))
    say(`${place}: ${describeCounts(counts)}`)
  }
  return result
}

/** Faults that the next document would meet again. */
const ENDS_ALL: ReadonlySet<string> = new Set(['UNAVAILABLE', 'PANICKED', 'UNAUTHORISED', 'DATABASE_NOT_FOUND'])

function endsAll(error: unknown): boolean {
  return error instanceof GraphError && ENDS_ALL.has(error.code)
}

const BAR_WIDTH = 20

/** `[██████──────────────] 3/10`. */
function bar(done: number, all: number): string {
  const filled = Math.round((done / all) * BAR_WIDTH)
  return `[${'█'.repeat(filled)}${'─'.repeat(BAR_WIDTH - filled)}] ${done}/${all}`
}
