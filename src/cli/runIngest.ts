import { loadSettings } from '../config/environment.js'
import { loadFixedLists } from '../graph/load/index.js'
import { applySchema } from '../graph/schema.js'
import { describeCounts, describeWrites } from './counts.js'
import { openDatabase } from './database.js'
import { UsageError } from './failures.js'
import type { IngestOptions } from './ingestOptions.js'
import type { Database } from './database.js'
import { takeDocuments } from './takeDocuments.js'
import { ingestFiles } from './ingestFiles.js'
import { print, tell } from './output.js'
import { createProgress } from './progress.js'
import { createRecovery, type Recovery } from './recovery.js'
import { listenForStop } from './signals.js'
import { whereToLook } from './whereToLook.js'

/** Opens the database, loads every document that the paths name, and tells which failed. */
export async function ingest(paths: readonly string[], options: IngestOptions = {}): Promise<void> {
  const settings = loadSettings()
  const files = await takeDocuments(paths)
  if (options.address !== undefined && files.length > 1)
    throw new UsageError(
      `--address is that of one document, and ${files.length} were given: name one, for example ingest --address URL FILE`,
    )
  const stop = listenForStop()
  const progress = createProgress()
  const open = (onLine: (line: string) => void): Promise<Database> => {
    const readTimeout = settings.limits.statementMilliseconds
    return openDatabase(settings.neo4j, { asGuest: true, readTimeout, onLine, signal: stop.signal })
  }
  const opened = await progress.step('Neo4j', async (say) => {
    const database = await open(say)
    return { result: database, done: database.name }
  })
  const onLine = (line: string): void => void tell(line)
  const recovery = createRecovery(opened, { reopen: () => open(onLine), say: onLine, signal: stop.signal })
  try {
    await recovery.run((graph) => applySchema(graph))
    await recovery.run((graph) => loadFixedLists(graph))
    const { failures, told, policies } = await progress.step('Documents', async (say) => {
      const run: Recovery['run'] = (work) => recovery.run(work)
      const result = await ingestFiles(opened.graph, files, { say, signal: stop.signal, options, run })
      const { loaded, counts } = result
      return { result, done: `${loaded} of ${files.length} documents; facts: ${describeCounts(counts)}; ${describeWrites(counts)}` }
    })
    for (const line of told) await print(line)
    for (const line of whereToLook(policies, settings)) await print(line)
    for (const failure of failures) await tell(failure)
    if (failures.length > 0) await tell(`${failures.length} of ${files.length} documents failed; the graph has of them what it had before.`)
    if (stop.signal.aborted) await print('Stopped before all documents were read.')
    if (failures.length > 0 || stop.signal.aborted) process.exitCode = 1
  } finally {
    // Others may be using this Neo4j: what they load must not fail because we are through.
    await recovery.database.close({ onLine, signal: stop.signal })
    stop.release()
  }
}
