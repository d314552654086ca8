import neo4j from 'neo4j-driver'
import { MODEL_VERSION } from '../model/graph.js'
import { booleanOf, textOf } from './columns.js'
import { GraphError } from './errors.js'
import { createCommand, DECLARED, declaredName, PREFIX, type Declared } from './indexes.js'
import type { Graph, Row, Statement } from './run.js'
import { checkServer, START_TIMEOUT } from './server.js'

/** What `applySchema` found and did. */
export interface SchemaReport {
  server: { version: string; edition: string }
  /** Names of constraints and indexes that were made, and of our own that are declared no longer and were dropped. */
  made: string[]
  dropped: string[]
}

/**
 * Makes the graph ready: checks the server and the model's version, makes the constraints and indexes that are missing, waits
 * until all are ONLINE, and records the version. A graph that is ready already is not written to. A restore goes on with a graph that
 * one before it left unfinished.
 * @throws GraphError SERVER_TOO_OLD, MODEL_VERSION, RESTORE_UNFINISHED, or SCHEMA_NOT_READY with every fault that was found
 */
export async function applySchema(graph: Graph, { isRestore = false } = {}): Promise<SchemaReport> {
  const server = await checkServer(graph)
  const recorded = await readRecord(graph)
  if (isRestore) verifyOwn(recorded)
  else verifyRecord(recorded)

  const present = await indexes(graph)
  const wanted = new Map(DECLARED.map((declared) => [declaredName(declared), declared]))
  const stale = present.filter((index) => index.name.startsWith(PREFIX) && !wanted.has(index.name))
  const missing = [...wanted].filter(([name]) => !present.some((index) => index.name === name))

  const faults: string[] = []
  for (const index of stale) await command(graph, `DROP ${index.constraint ? 'CONSTRAINT' : 'INDEX'} ${index.name} IF EXISTS`, faults)
  for (const [, declared] of missing) await command(graph, createCommand(declared), faults)
  if (missing.length > 0) await graph.read(AWAIT, { timeout: AWAIT_SECONDS * 1_000 + 5_000 })
  faults.push(...offline(wanted, missing.length > 0 ? await indexes(graph) : present))
  if (faults.length > 0) throw new GraphError('SCHEMA_NOT_READY', faults.join('\n'))

  if (recorded.version === null) await graph.write('schema.version', (transaction) => transaction.run(RECORD_VERSION))
  return { server, made: missing.map(([name]) => name), dropped: stale.map((index) => index.name) }
}

/** What a database says of itself before anything is asked of it. */
export interface GraphRecord {
  /** The version of the model that wrote the graph; null where none is recorded. */
  version: number | null
  empty: boolean
  /** The archive that was being restored and is not yet whole in the graph; null where none is. */
  restoring: string | null
}

/**
 * Whether this program may use a graph with this record. An empty database may be used; one with data of an unknown make may not, so
 * that nobody's own data is ever mixed with ours; one of another version of the model is brought to this one first.
 * @throws GraphError MODEL_VERSION or RESTORE_UNFINISHED, with what to do
 */
export function verifyRecord(recorded: GraphRecord): void {
  verifyOwn(recorded)
  const { version, restoring } = recorded
  if (restoring !== null)
    throw new GraphError(
      'RESTORE_UNFINISHED',
      `Restoring the archive ${restoring} was not finished. Do it again: \`npx zhengtu restore ${restoring}\`.`,
    )
  if (version === null || version === MODEL_VERSION) return
  const found = `The graph was written by version ${String(version)} of the model; this program is of version ${String(MODEL_VERSION)}.`
  throw new GraphError(
    'MODEL_VERSION',
    version < MODEL_VERSION
      ? `${found} \`npx zhengtu rebuild\` brings it to this version, with all documents and their texts.`
      : `${found} Go on with the version of the program that wrote it, or use an empty database (another DATA_DIR, or another NEO4J_DATABASE).`,
  )
}

/**
 * Whether the database is empty or holds a graph of this program, of whatever version.
 * @throws GraphError MODEL_VERSION where it holds data of an unknown make
 */
export function verifyOwn({ version, empty }: GraphRecord): void {
  if (version !== null || empty) return
  throw new GraphError(
    'MODEL_VERSION',
    'The database holds data that is not of this program. Use an empty database (another DATA_DIR, or another NEO4J_DATABASE).',
  )
}

const AWAIT_SECONDS = 60

const AWAIT: Statement = {
  name: 'schema.await',
  text: 'CALL db.awaitIndexes($seconds)',
  parameters: { seconds: neo4j.int(AWAIT_SECONDS) },
}

const RECORD_VERSION: Statement = {
  name: 'schema.recordVersion',
  text: "MERGE (meta:Meta {id: 'model'}) ON CREATE SET meta.version = $version",
  parameters: { version: neo4j.int(MODEL_VERSION) },
}

/** Reads the record; nothing is written. */
export async function readRecord(graph: Graph): Promise<GraphRecord> {
  const [row] = await graph.read(
    {
      name: 'schema.record',
      // By name, for a database that never had one would warn of the property.
      text: "OPTIONAL MATCH (meta:Meta {id: 'model'}) RETURN meta.version AS version, meta['restoring'] AS restoring, NOT EXISTS { MATCH (n) } AS empty",
      parameters: {},
    },
    { timeout: START_TIMEOUT },
  )
  return {
    version: typeof row?.['version'] === 'number' ? row['version'] : null,
    empty: row?.['empty'] === true,
    restoring: typeof row?.['restoring'] === 'string' ? row['restoring'] : null,
  }
}

interface Index {
  name: string
  state: string
  /** Of an index that belongs to a constraint, and is dropped with it. */
  constraint: boolean
}

async function indexes(graph: Graph): Promise<Index[]> {
  const rows = await graph.read(
    {
      name: 'schema.indexes',
      text: 'SHOW INDEXES YIELD name, state, owningConstraint RETURN name, state, owningConstraint IS NOT NULL AS constraint ORDER BY name',
      parameters: {},
    },
    { timeout: START_TIMEOUT },
  )
  return rows.map((row: Row) => ({ name: textOf(row, 'name'), state: textOf(row, 'state'), constraint: booleanOf(row, 'constraint') }))
}

/** Runs one command; its fault is kept, so that all are told together. */
async function command(graph: Graph, text: string, faults: string[]): Promise<void> {
  try {
    await graph.write('schema.command', (transaction) => transaction.run({ name: 'schema.command', text, parameters: {} }))
  } catch (error) {
    if (error instanceof GraphError && error.code === 'UNAVAILABLE') throw error
    faults.push(`${text}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What is declared and not there, or there and not ONLINE. */
function offline(wanted: ReadonlyMap<string, Declared>, present: readonly Index[]): string[] {
  return [...wanted.keys()].flatMap((name) => {
    const index = present.find((candidate) => candidate.name === name)
    if (index === undefined) return [`${name} is not there`]
    return index.state === 'ONLINE' ? [] : [`${name} is ${index.state}`]
  })
}
