import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { listDocuments, type HeldDocument } from '../graph/documents.js'
import { removeDocument } from '../graph/load/index.js'
import type { Graph } from '../graph/run.js'
import { confirm } from './confirm.js'
import { addCounts, describeCounts, NO_COUNTS } from './counts.js'
import { CommandError } from './failures.js'
import { print } from './output.js'
import { usableRecord, withGraph } from './withGraph.js'

/** Takes documents out, when the person has seen what goes. */
export async function remove(names: readonly string[], isSure: boolean): Promise<void> {
  await withGraph(async ({ graph, signal }) => {
    await usableRecord(graph)
    const found = findAll(names, await listDocuments(graph))
    await print((await describeRemoval(graph, found)).join('\n'))
    if (!(await confirm(`Take ${found.length === 1 ? 'this document' : `these ${found.length} documents`} out?`, isSure)))
      return print('Nothing was changed.')
    let counts = NO_COUNTS
    let gone = 0
    for (const { sha256 } of found) {
      if (signal.aborted) break
      counts = addCounts(counts, await removeDocument(graph, sha256))
      gone += 1
    }
    await print(`${gone} of ${found.length} documents are taken out; facts: ${describeCounts(counts)}`)
    if (gone < found.length) process.exitCode = 1
  })
}

/** Every document that is named, each once. All that is wrong with the names is told together. */
function findAll(names: readonly string[], documents: readonly HeldDocument[]): HeldDocument[] {
  const faults: string[] = []
  const found = new Set<HeldDocument>()
  for (const name of names) {
    const matching = matches(name, documents)
    const [one, other] = matching
    if (one === undefined) faults.push(`${name}: the graph has no such document (npx zhengtu list shows them)`)
    else if (other !== undefined)
      faults.push(`${name}: several documents are called so; name one by its id: ${matching.map(({ id }) => id).join(', ')}`)
    else found.add(one)
  }
  if (faults.length > 0) throw new CommandError(['Nothing was changed.', ...faults].join('\n'))
  return [...found]
}

/** By id or hash, by the bytes of a file that is there, else by name. */
function matches(name: string, documents: readonly HeldDocument[]): HeldDocument[] {
  const exact = documents.filter(({ id, sha256 }) => id === name || sha256 === name.toLowerCase())
  if (exact.length > 0) return exact
  const hash = hashOf(name)
  const same = hash === null ? [] : documents.filter(({ sha256 }) => sha256 === hash)
  return same.length > 0 ? same : documents.filter((document) => document.name === basename(name))
}

function hashOf(file: string): string | null {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** What goes with the documents, and what is shown instead. */
async function describeRemoval(graph: Graph, documents: readonly HeldDocument[]): Promise<string[]> {
  const left = await listDocuments(graph, new Set(documents.map(({ id }) => id)))
  const shownLater = new Map(
    left.flatMap(({ policies }) => policies.map(({ title, docNumber, shown }) => [`${title} ${docNumber ?? ''}`, shown] as const)),
  )
  return documents.flatMap((document) => [
    `${document.name}  ${document.id}${document.textAttached ? ', with its text' : ''}`,
    ...document.policies.map(({ title, docNumber, shown }) => {
      const next = shownLater.get(`${title} ${docNumber ?? ''}`)
      const what =
        shown.id !== document.id
          ? `the copy goes; ${shown.name} is shown`
          : next === undefined
            ? 'goes with all that it sets'
            : `${next.name} is shown instead`
      return `  - ${[title, ...(docNumber === null ? [] : [docNumber])].join(' · ')}: ${what}`
    }),
  ])
}
