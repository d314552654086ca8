import { setImmediate as turn } from 'node:timers/promises'
import { loadDeliveries } from '../graph/load/index.js'
import { readDocument, type ReadDocument } from '../ingest/index.js'
import { takenIn, type Arrival, type OnGraph, type TakenIn } from './index.js'

/** What became of one of many documents: it was taken in, or it failed and left the graph as it was. */
export type Fate = { taken: TakenIn } | { error: unknown }

export interface ManyOptions {
  onGraph: OnGraph
  /** Whether a fault is the end of all, as a database that is gone: the next document would meet it again. */
  endsAll: (error: unknown) => boolean
  /** Ends the work between two transactions. */
  signal: AbortSignal
}

/** Documents of one transaction at most. The first goes alone, then two, then four: something is soon seen, and little is lost by a stop. */
const MOST_TOGETHER = 8

/** So much text has one transaction, one document apart: more would need too much of the server's memory at once. */
const MOST_TEXT = 400_000

/** A document that was read. */
interface Read {
  document: ReadDocument
  replace: boolean
}

type Reading = Read | { error: unknown }

/**
 * Takes many documents into the graph, in their order, several in one transaction. Where a transaction fails its documents are loaded
 * one by one, so that only the one at fault is left out. The next documents are read while the database writes. What became of each is
 * answered in their order.
 * @throws what `endsAll` says to be the end of all; transactions before it are kept
 */
export async function* takeInMany(arrivals: readonly (() => Arrival)[], { onGraph, endsAll, signal }: ManyOptions): AsyncGenerator<Fate> {
  const queue = [...arrivals]
  let size = 1
  let next = readGroup(queue, size)
  for (let group = await next; group.length > 0 && !signal.aborted; group = await next) {
    const loading = loadGroup(group, onGraph, endsAll)
    size = Math.min(2 * size, MOST_TOGETHER)
    next = readGroup(queue, size)
    yield* await loading
  }
}

/** Reads the first documents of a queue, and takes them off. What cannot be read is answered as such: it never rejects. */
async function readGroup(queue: (() => Arrival)[], size: number): Promise<Reading[]> {
  const group: Reading[] = []
  for (let text = 0; group.length < size && text < MOST_TEXT;) {
    const arrival = queue.shift()
    if (arrival === undefined) break
    // Reading keeps this thread busy: what the database answers meanwhile is heard between two documents.
    await turn()
    const reading = await readOne(arrival)
    group.push(reading)
    if ('document' in reading) text += reading.document.text.length
  }
  return group
}

async function readOne(arrival: () => Arrival): Promise<Reading> {
  try {
    const { replace = false, ...document } = arrival()
    return { document: await readDocument(document), replace }
  } catch (error) {
    return { error }
  }
}

async function loadGroup(group: readonly Reading[], onGraph: OnGraph, endsAll: ManyOptions['endsAll']): Promise<Fate[]> {
  const fates = await loadAll(
    group.filter((one) => 'document' in one),
    onGraph,
    endsAll,
  )
  const loaded = fates.values()
  return group.flatMap((one) => ('error' in one ? [one] : (loaded.next().value ?? [])))
}

async function loadAll(documents: readonly Read[], onGraph: OnGraph, endsAll: ManyOptions['endsAll']): Promise<Fate[]> {
  if (documents.length === 0) return []
  const loads = documents.map(({ document: { delivery, text }, replace }) => ({ delivery, options: { text, replace } }))
  try {
    const results = await onGraph((graph) => loadDeliveries(graph, loads))
    return results.flatMap((load, at) => documents.slice(at, at + 1).map(({ document }) => ({ taken: takenIn(document, load) })))
  } catch (error) {
    if (endsAll(error)) throw error
    if (documents.length === 1) return [{ error }]
    const fates: Fate[] = []
    for (const one of documents) fates.push(...(await loadAll([one], onGraph, endsAll)))
    return fates
  }
}
