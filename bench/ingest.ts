import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../neo4j/index.js'
import { findDocuments } from '../src/cli/documents.js'
import { ingestFiles } from '../src/cli/ingestFiles.js'
import { createDriver } from '../src/graph/driver.js'
import { loadFixedLists } from '../src/graph/load/index.js'
import { createGraph } from '../src/graph/run.js'
import { applySchema } from '../src/graph/schema.js'
import { BAD_FILES, makeFolderOfPolicies } from '../test/support/folderOfPolicies.js'

/**
 * A folder of made-up documents through `ingest`, three bad ones among them: `npm run bench:ingest [-- FILES]`, 1,000 by default, into a
 * Neo4j of its own.
 *
 * The figures to trust are ratios: what a document takes among the last tenth to what it takes among the second (the first pays for
 * planning), and the memory at the end to that after the first tenth. The memory is what is held after a collection of garbage.
 */

/** How far the work is: after so many files. */
interface Mark {
  files: number
  milliseconds: number
  heldMegabytes: number
  residentMegabytes: number
}

const files = Number(process.argv[2] ?? 1_000)
const tenth = Math.max(1, Math.floor(files / 10))
const collect = globalThis.gc
if (collect === undefined) throw new Error('run it as `npm run bench:ingest`, which lets Node collect garbage on request')

const folder = makeFolderOfPolicies(files)
const home = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
const neo4j = await startNeo4j({ home })
const graph = createGraph(createDriver(neo4j), { database: 'neo4j' })
try {
  await applySchema(graph)
  await loadFixedLists(graph)
  const marks: Mark[] = []
  const started = performance.now()
  let done = 0
  const say = (): void => {
    done += 1
    if (done % tenth !== 0) return
    const milliseconds = performance.now() - started
    collect()
    const { heapUsed, external, rss } = process.memoryUsage()
    marks.push({ files: done, milliseconds, heldMegabytes: (heapUsed + external) / 1024 ** 2, residentMegabytes: rss / 1024 ** 2 })
  }
  const { files: found } = findDocuments([folder])
  const { loaded, failures } = await ingestFiles(graph, found, { say, signal: new AbortController().signal })
  const seconds = (performance.now() - started) / 1_000
  const each = (at: number): number => ((marks[at]?.milliseconds ?? 0) - (marks[at - 1]?.milliseconds ?? 0)) / tenth
  const [first, last] = [marks.at(0), marks.at(-1)]
  console.log(`${loaded} of ${files} documents in ${seconds.toFixed(1)} s, ${failures.length} failed (${BAD_FILES.length} are bad):`)
  for (const failure of failures) console.log(`  ${failure}`)
  console.log('| files | ms a document in this tenth | MB held | MB resident |\n| --- | --- | --- | --- |')
  marks.forEach((mark, at) => {
    console.log(`| ${mark.files} | ${each(at).toFixed(1)} | ${mark.heldMegabytes.toFixed(0)} | ${mark.residentMegabytes.toFixed(0)} |`)
  })
  console.log(`\ntime a document, last tenth over second: ${(each(marks.length - 1) / each(1)).toFixed(2)}`)
  console.log(`memory held, end over first tenth: ${((last?.heldMegabytes ?? 0) / (first?.heldMegabytes ?? 1)).toFixed(2)}`)
} finally {
  await graph.close()
  await neo4j.stop()
  for (const made of [home, folder]) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
}
