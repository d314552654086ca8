import { resolve } from 'node:path'
import { exportGraph } from '../graph/archive/exportGraph.js'
import { readRecord, type GraphRecord } from '../graph/schema.js'
import { writeArchive, type ArchiveCounts, type ArchiveWriter } from './archiveFile.js'
import { CommandError } from './failures.js'
import { print } from './output.js'
import { withGraph, type GraphAtHand } from './withGraph.js'

/** Writes the graph into an archive, whatever version of the model it is of. */
export async function backup(file: string): Promise<void> {
  await withGraph(async (at) => {
    const record = await readRecord(at.graph)
    if (record.restoring !== null)
      throw new CommandError(`The graph is not whole: restoring ${record.restoring} was not finished. That archive is the backup.`)
    const counts = await writeBackup(at, record, resolve(file))
    await print(`${file}: ${describeArchive(counts)}`)
  })
}

/** `5 documents with 12 policies, 3 of them with their text`. */
export function describeArchive({ documents, policies, texts }: ArchiveCounts): string {
  return `${documents} documents with ${policies} policies, ${texts} of them with their text`
}

/** @throws CommandError where the database holds no graph */
export async function writeBackup({ graph, name, signal }: GraphAtHand, { version }: GraphRecord, file: string): Promise<ArchiveCounts> {
  if (version === null) throw new CommandError(`${name} holds no graph: there is nothing to back up.`)
  return writeArchive(file, async (begin) => {
    let writer: ArchiveWriter
    await exportGraph(graph, version, {
      begin: async (header) => {
        writer = await begin(header)
      },
      entry: async (entry) => {
        if (signal.aborted) throw new CommandError('Stopped: no archive was written.')
        await writer.line(entry)
      },
    })
  })
}
