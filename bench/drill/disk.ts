import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../src/cli/database.js'
import { describeFailure } from '../../src/cli/failures.js'
import { findDocuments } from '../../src/cli/documents.js'
import { ingestFiles } from '../../src/cli/ingestFiles.js'
import { GraphError } from '../../src/graph/errors.js'
import { makeFolderOfPolicies } from '../../test/support/folderOfPolicies.js'
import { ask } from './ask.js'
import { serveEmpty, startDrilled } from './service.js'

/** A folder on more than this is no small disk: the drill would fill a disk that others need. */
const LARGEST = 512 * 1024 ** 2
/** Bytes that are left free when the ingest begins. */
const LEFT = 300_000
const PATIENCE_MS = 240_000
const question = { query: '{ policies(first: 1) { totalCount } }', variables: {} }

/** The disk of the data folder runs full under an ingest, and gets room again. */
export async function drillDisk(folder: string): Promise<boolean> {
  const { blocks, bsize } = statfsSync(folder)
  if (blocks * bsize > LARGEST)
    throw new Error(
      `${folder} lies on a disk of ${(blocks * bsize) / 1024 ** 2} MB: give a folder on one of ${LARGEST / 1024 ** 2} at most, which is filled`,
    )
  const ballast = join(folder, 'ballast')
  const documents = makeFolderOfPolicies(400)
  const data = join(folder, 'data')
  const rows: [string, string, boolean][] = []
  const service = await serveEmpty(data)
  try {
    fill(folder, ballast)

    const guest = await openDatabase(service.settings.neo4j, { asGuest: true, readTimeout: 5_000, onLine: () => undefined })
    const { files } = findDocuments([documents])
    let said = 0
    const fault: unknown = await ingestFiles(guest.graph, files, { say: () => (said += 1), signal: new AbortController().signal }).then(
      ({ failures }) => failures.length,
      (error: unknown) => error,
    )
    await guest.close()
    const isEnded = fault instanceof GraphError && fault.code === 'PANICKED'
    rows.push(['ingest ends at the first fault', isEnded ? `after ${said} documents: ${fault.code}` : String(fault), isEnded])

    // The first question finds the database in panic, and has it started again.
    const meanwhile = [await ask(service.url, question), await ask(service.url, question)].map(({ code }) => code)
    rows.push(['a question meanwhile', meanwhile.join(', '), meanwhile.every((code) => code === 'DATABASE_UNAVAILABLE')])

    await sleep(2_000)
    rmSync(ballast)
    const freed = performance.now()
    let code = ''
    while (code !== 'GOOD' && performance.now() - freed < PATIENCE_MS) {
      code = (await ask(service.url, question)).code
      await sleep(200)
    }
    rows.push(['from room on the disk to a good answer', `${((performance.now() - freed) / 1_000).toFixed(1)} s`, code === 'GOOD'])
  } finally {
    await service.close()
  }
  fill(folder, ballast)
  const words = await startDrilled(data).then(
    async (started) => {
      await started.close()
      return 'it started'
    },
    (error: unknown) => describeFailure(error),
  )
  rows.push(['a start on the full disk', words.replaceAll(folder, 'FOLDER'), words.startsWith('The disk of') && !words.includes('\n')])
  for (const made of [ballast, data, documents]) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
  console.log('| what | seen | as it should be |\n| --- | --- | --- |')
  for (const [what, seen, isGood] of rows) console.log(`| ${what} | ${seen} | ${isGood ? 'yes' : 'no'} |`)
  return rows.every(([, , isGood]) => isGood)
}

/** Takes the room of a disk but for a little. */
function fill(folder: string, ballast: string): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT)))
}
