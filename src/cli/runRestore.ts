import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { importGraph } from '../graph/archive/importGraph.js'
import { readRecord, verifyOwn } from '../graph/schema.js'
import { checkArchive, openArchive } from './archiveFile.js'
import { confirm } from './confirm.js'
import { CommandError } from './failures.js'
import { print, tell } from './output.js'
import { describeArchive, writeBackup } from './runBackup.js'
import { withGraph, type GraphAtHand } from './withGraph.js'

/** Makes the graph what the archive holds. All of the archive is checked before anything is written. */
export async function restore(file: string, isSure: boolean): Promise<void> {
  const path = resolve(file)
  const counts = await checkArchive(path)
  await withGraph(async (at) => {
    const record = await readRecord(at.graph)
    verifyOwn(record)
    const there = await countDocuments(at)
    // What an unfinished restore left is nobody's.
    if (there > 0 && record.restoring === null) {
      await tell(`The graph has ${there} documents. They go, and ${describeArchive(counts)} come from ${file}.`)
      if (!(await confirm('Restore?', isSure))) return print('Nothing was changed.')
    }
    await fill(at, path)
    await print(`Restored from ${file}: ${describeArchive(counts)}`)
  })
}

/**
 * Makes the graph anew with this version of the model. The archive between the two stays until the graph is whole; where this dies
 * before, the next run goes on with it.
 */
export async function rebuild(): Promise<void> {
  await withGraph(async (at) => {
    const record = await readRecord(at.graph)
    verifyOwn(record)
    const file = record.restoring ?? archiveOf(at)
    if (record.restoring === null) {
      const counts = await writeBackup(at, record, file)
      await tell(`${describeArchive(counts)}: kept in ${file} until the graph is whole`)
    } else if (existsSync(file)) {
      await tell(`Going on with ${file}, which was not restored to its end`)
    } else {
      throw new CommandError(
        `The graph is not whole, and ${file}, which was being restored, is not there. Name a copy of it: \`npx zhengtu restore FILE\`.`,
      )
    }
    const counts = await checkArchive(file)
    await fill(at, file)
    await print(`Rebuilt: ${describeArchive(counts)}`)
    if (file === archiveOf(at)) rmSync(file)
  })
}

function archiveOf({ settings }: GraphAtHand): string {
  mkdirSync(settings.dataFolder, { recursive: true })
  return join(settings.dataFolder, 'rebuild.gz')
}

async function fill({ graph, signal }: GraphAtHand, file: string): Promise<void> {
  const { header, entries } = await openArchive(file)
  try {
    await importGraph(graph, { file, header, entries }, ({ delivery }, count) => {
      void tell(`  ${count}/${header.documents} ${delivery[0]?.source.file ?? ''}`)
      if (signal.aborted) throw new CommandError('Stopped.')
    })
  } catch (error) {
    const { restoring } = await readRecord(graph).catch(() => ({ restoring: file }))
    if (restoring !== null) await tell(`The graph is not whole. ${file} holds all of it: \`npx zhengtu restore ${file}\` begins again.`)
    throw error
  }
}

async function countDocuments({ graph }: GraphAtHand): Promise<number> {
  const [row] = await graph.read({ name: 'documents.count', text: 'MATCH (d:Document) RETURN count(d) AS documents', parameters: {} })
  return typeof row?.['documents'] === 'number' ? row['documents'] : 0
}
