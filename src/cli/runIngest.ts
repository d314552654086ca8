import { loadSettings } from '../config/environment.js'
import { loadFixedLists } from '../graph/load/index.js'
import { applySchema } from '../graph/schema.js'
import { describeCounts, describeWrites } from './counts.js'
import { openDatabase } from './database.js'
import { CommandError } from './failures.js'
import type { IngestOptions } from './ingest.js'
import { takeDocuments } from './takeDocuments.js'
import { ingestFiles } from './ingestFiles.js'
import { print, tell } from './output.js'
import { createProgress } from './progress.js'
import { listenForStop } from './signals.js'

/** Opens the database, loads every document that the paths name, and tells which failed. */
export async function ingest(paths: readonly string[], options: IngestOptions = {}): Promise<void> {
  const settings = loadSettings()
  const files = await takeDocuments(paths)
  if (options.address !== undefined && files.length > 1)
    throw new CommandError(`--address is of one document, and ${files.length} are named.`)
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
    await loadFixedLists(graph)
    const { failures, told } = await progress.step('Documents', async (say) => {
      const result = await ingestFiles(graph, files, { say, signal: stop.signal, options })
      const { loaded, counts } = result
      return { result, done: `${loaded} of ${files.length} documents; facts: ${describeCounts(counts)}; ${describeWrites(counts)}` }
    })
    for (const line of told) await print(line)
    for (const failure of failures) await tell(failure)
    if (failures.length > 0) await tell(`${failures.length} of ${files.length} documents failed; the graph has of them what it had before.`)
    if (stop.signal.aborted) await print('Stopped before all documents were read.')
    if (failures.length > 0 || stop.signal.aborted) process.exitCode = 1
  } finally {
    await database.close()
    stop.release()
  }
}
