import { loadDelivery } from '../../src/graph/load/index.js'
import type { Graph } from '../../src/graph/run.js'
import { readDocument } from '../../src/ingest/index.js'
import { generatedPolicy } from './policy.js'

/** Reads the made-up policy of that serial and loads it, as `ingest` does with a file. */
export async function loadGenerated(graph: Graph, serial: number): Promise<void> {
  const { file, text } = generatedPolicy(serial)
  const read = await readDocument({ file, bytes: new TextEncoder().encode(text) })
  await loadDelivery(graph, read.delivery, { text: read.text })
}
