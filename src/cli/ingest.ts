import type { Command } from 'commander'
import { loadSettings } from '../config/environment.js'
import { GraphError } from '../graph/errors.js'
import { loadDelivery, loadDivisions } from '../graph/load/index.js'
import type { Graph } from '../graph/run.js'
import { applySchema } from '../graph/schema.js'
import { addCounts, describeCounts, describeWrites, NO_COUNTS } from './counts.js'
import type { LoadCounts } from './counts.js'
import { openDatabase } from './database.js'
import { findDocuments } from './documents.js'
import { print, tell } from './output.js'
import { createProgress } from './progress.js'
import { describeFileFailure, readFile } from './readFile.js'
import { listenForStop } from './signals.js'

/** `zhengtu ingest`: reads documents and loads their facts and their text. */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('read policies and load them: facts as a difference, and their text, so that quotes are answered')
    .argument('<path...>', 'documents, or folders of them')
    .addHelpText('after', '\nExamples:\n  npx zhengtu ingest policy.txt\n  npx zhengtu ingest policies/ more-policies/')
    .action(ingest)
}

async function ingest(paths: readonly string[]): Promise<void> {
  const settings = loadSettings()
  const files = findDocuments(paths)
  const stop = listenForStop()
  const progress = createProgress()
  const database = await progress.step('Neo4j', async (say) => {
    const readTimeout = settings.limits.statementMilliseconds
    const opened = await openDatabase(settings.neo4j, { asGuest: true, readTimeout, onLine: say, signal: stop.signal })
    return { result: opened, done: opened.name }
  })
  try {
    const { graph } = database
    await applySchema(graph)
    await loadDivisions(graph)
    const { failures } = await progress.step('Documents', async (say) => {
      const result = await ingestFiles(graph, files, { say, signal: stop.signal })
      const { loaded, counts } = result
      return { result, done: `${loaded} of ${files.length} documents; facts: ${describeCounts(counts)}; ${describeWrites(counts)}` }
    })
    for (const failure of failures) await tell(failure)
    if (failures.length > 0) await tell(`${failures.length} of ${files.length} documents failed; the graph has of them what it had before.`)
    if (stop.signal.aborted) await print('Stopped before all documents were read.')
    if (failures.length > 0 || stop.signal.aborted) process.exitCode = 1
  } finally {
    await database.close()
    stop.release()
  }
}

export interface Ingested {
  loaded: number
  counts: LoadCounts
  /** One line for each file that failed, with its name. */
  failures: string[]
}

/**
 * Reads and loads one file after the other. One that fails leaves the graph as it was, and the others go on; a database that is
 * away ends the work.
 */
export async function ingestFiles(
  graph: Graph,
  files: readonly string[],
  { say, signal }: { say: (line: string) => void; signal: AbortSignal },
): Promise<Ingested> {
  const result: Ingested = { loaded: 0, counts: NO_COUNTS, failures: [] }
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break
    try {
      const { delivery, text } = readFile(file)
      const counts = await loadDelivery(graph, delivery, { text })
      result.loaded += 1
      result.counts = addCounts(result.counts, counts)
      say(`${bar(index + 1, files.length)} ${file}: ${describeCounts(counts)}`)
    } catch (error) {
      if (error instanceof GraphError && ENDS_ALL.has(error.code)) throw error
      result.failures.push(describeFileFailure(file, error))
      say(`${bar(index + 1, files.length)} ${file}: failed`)
    }
  }
  return result
}

/** Faults that the next document would meet again. */
const ENDS_ALL: ReadonlySet<string> = new Set(['UNAVAILABLE', 'UNAUTHORISED', 'DATABASE_NOT_FOUND'])

const BAR_WIDTH = 20

/** `[██████──────────────] 3/10`. */
function bar(done: number, all: number): string {
  const filled = Math.round((done / all) * BAR_WIDTH)
  return `[${'█'.repeat(filled)}${'─'.repeat(BAR_WIDTH - filled)}] ${done}/${all}`
}
