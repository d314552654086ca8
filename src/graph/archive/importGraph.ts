import neo4j from 'neo4j-driver'
import type { ArchiveEntry, ArchiveHeader } from '../../model/archive.js'
import { MODEL_VERSION } from '../../model/graph.js'
import { numberOf } from '../columns.js'
import { GraphError } from '../errors.js'
import { loadDelivery, loadFixedLists } from '../load/index.js'
import { lockIntake, writeIntake } from '../load/intake.js'
import type { Graph, Statement } from '../run.js'
import { applySchema, readRecord, verifyOwn } from '../schema.js'

/** Nodes that one transaction takes out at most. */
const CLEARED_AT_ONCE = 5_000

/**
 * Makes the graph what an archive holds: takes out all that is there, then loads the archive's documents in their order with this
 * version of the model. From the first write to the last the graph says that it is not whole, and by which archive it will be: where
 * this dies in between, every other command refuses the graph, and doing it again mends it.
 * @throws GraphError MODEL_VERSION where the database holds data of an unknown make: nothing is written then; and what loading throws
 */
export async function importGraph(
  graph: Graph,
  archive: { file: string; header: ArchiveHeader; entries: AsyncIterable<ArchiveEntry> },
  onLoaded: (entry: ArchiveEntry, count: number) => void = () => undefined,
): Promise<void> {
  const { file, header, entries } = archive
  verifyOwn(await readRecord(graph))
  await run(graph, {
    name: 'archive.mark',
    text: "MERGE (meta:Meta {id: 'model'}) ON CREATE SET meta.version = $version SET meta.restoring = $file",
    parameters: { file, version: neo4j.int(MODEL_VERSION) },
  })
  await clear(graph)
  await run(graph, {
    name: 'archive.renew',
    text: "MATCH (meta:Meta {id: 'model'}) SET meta = {id: meta.id, version: $version, restoring: $file}",
    parameters: { file, version: neo4j.int(MODEL_VERSION) },
  })
  await applySchema(graph, { isRestore: true })
  await loadFixedLists(graph)
  let count = 0
  for await (const entry of entries) {
    await loadDelivery(graph, entry.delivery, { text: entry.text ?? undefined, sequence: entry.sequence })
    count += 1
    onLoaded(entry, count)
  }
  await finish(graph, header)
}

async function clear(graph: Graph): Promise<void> {
  for (let cleared = -1; cleared !== 0;) {
    const { result } = await graph.write('archive.clear', (transaction) =>
      transaction.run({
        name: 'archive.clear',
        text: 'MATCH (n) WHERE NOT n:Meta WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS cleared',
        parameters: { limit: neo4j.int(CLEARED_AT_ONCE) },
      }),
    )
    cleared = result[0] === undefined ? 0 : numberOf(result[0], 'cleared')
  }
}

/** The graph is whole: what is known of the order of ingest comes back, and the mark goes, in one transaction. */
async function finish(graph: Graph, { sequence, withdrawn, documents }: ArchiveHeader): Promise<void> {
  await graph.write('archive.finish', async (transaction) => {
    const intake = await lockIntake(transaction)
    const entries = withdrawn.map(({ id, ...entry }) => [id, entry] as const)
    await writeIntake(transaction, intake, { sequence, withdrawn: new Map(entries) })
    const [row] = await transaction.run({
      name: 'archive.unmark',
      text: "MATCH (meta:Meta {id: 'model'}) REMOVE meta.restoring RETURN COUNT { (:Document) } AS documents",
      parameters: {},
    })
    const found = row === undefined ? 0 : numberOf(row, 'documents')
    if (found !== documents)
      throw new GraphError('FACTS', `The archive has ${String(documents)} documents, and the graph has ${String(found)} of them.`)
  })
}

async function run(graph: Graph, statement: Statement): Promise<void> {
  await graph.write(statement.name, (transaction) => transaction.run(statement))
}
