import type { Stating } from '../../../model/properties/index.js'
import { divisionsUnder, NATION, type Division } from '../../../model/divisions/index.js'
import { textOf } from '../../columns.js'
import { GraphError } from '../../errors.js'
import type { Counters, Graph, WriteTransaction } from '../../run.js'
import { listedArea } from '../stated/areas.js'
import { writeRows } from './batches.js'
import type { Counts } from '../difference/bodyChanges.js'
import { groupBy } from '../groupBy.js'
import { contentHash } from '../hash.js'
import { encode } from '../encode.js'
import { sortKey } from '../sortKey.js'

/** Second labels of jurisdictions, by level. */
const LEVEL_LABELS = { NATION: 'Nation', PROVINCE: 'Province', CITY: 'City', DISTRICT: 'District' } as const

interface DivisionRow {
  id: string
  label: (typeof LEVEL_LABELS)[keyof typeof LEVEL_LABELS]
  parent: string | null
  hash: string
  properties: Record<string, unknown>
}

/**
 * Loads the table of administrative divisions as a difference, in one transaction.
 * @throws GraphError FACTS where a division that documents rest on is no longer in the table
 */
export async function loadDivisions(graph: Graph): Promise<Counts & { counters: Counters }> {
  const wanted = divisionRows()
  const { result, counters } = await graph.write('load.divisions', async (transaction) => {
    const rows = await transaction.run({
      name: 'load.storedDivisions',
      text: 'MATCH (j:Jurisdiction) WHERE j.code IS NOT NULL RETURN j.id AS id, j.hash AS hash',
      parameters: {},
    })
    const stored = new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'hash')]))
    const ids = new Set(wanted.map((row) => row.id))
    const added = wanted.filter((row) => !stored.has(row.id))
    const changed = wanted.filter((row) => stored.has(row.id) && stored.get(row.id) !== row.hash)
    const removed = [...stored.keys()].filter((id) => !ids.has(id))
    await removeDivisions(transaction, removed)
    await writeDivisions(transaction, added, changed)
    return {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      unchanged: wanted.length - added.length - changed.length,
    }
  })
  return { ...result, counters }
}

function divisionRows(): DivisionRow[] {
  return everyDivision(NATION).map((division) => {
    const { id, code, name, shortName, level, parent } = listedArea(division)
    const properties = { code, name, shortName, level, nameKey: sortKey(name) } satisfies Stating<'Jurisdiction'>
    const hash = contentHash([properties, parent?.id ?? null])
    const encoded = { id, ...encode('Jurisdiction', { ...properties, hash }) }
    return { id, label: LEVEL_LABELS[level], parent: parent?.id ?? null, hash, properties: encoded }
  })
}

function everyDivision(division: Division): Division[] {
  return [division, ...divisionsUnder(division.code).flatMap(everyDivision)]
}

async function writeDivisions(
  transaction: WriteTransaction,
  added: readonly DivisionRow[],
  changed: readonly DivisionRow[],
): Promise<void> {
  for (const [label, rows] of groupBy(added, (row) => row.label)) {
    await writeRows(
      transaction,
      `load.create${label}`,
      `CREATE (n:Jurisdiction:${label}) SET n = row`,
      rows.map((row) => row.properties),
    )
  }
  for (const [label, rows] of groupBy(changed, (row) => row.label)) {
    const others = Object.values(LEVEL_LABELS).filter((other) => other !== label)
    const text = `MATCH (n:Jurisdiction {id: row.id}) SET n = row REMOVE n:${others.join(':')} SET n:${label}`
    await writeRows(
      transaction,
      `load.update${label}`,
      text,
      rows.map((row) => row.properties),
    )
  }
  if (changed.length > 0) {
    await transaction.run({
      name: 'load.unlinkJurisdiction',
      text: 'UNWIND $batch.ids AS id MATCH (:Jurisdiction {id: id})-[r:PART_OF]->() DELETE r',
      parameters: { batch: { ids: changed.map((row) => row.id) } },
    })
  }
  const links = [...added, ...changed].flatMap(({ id, parent }) => (parent === null ? [] : [{ id, parent }]))
  await writeRows(
    transaction,
    'load.partOf',
    'MATCH (n:Jurisdiction {id: row.id}) MATCH (o:Jurisdiction {id: row.parent}) CREATE (n)-[:PART_OF]->(o)',
    links,
  )
}

/** Throws when documents use a division that the table no longer has. Their facts name its code and have to be read anew first. */
async function removeDivisions(transaction: WriteTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const used = await transaction.run({
    name: 'load.usedDivisions',
    text: `UNWIND $batch.ids AS id MATCH (j:Jurisdiction {id: id})
WHERE EXISTS { (j)<-[:APPLIES_TO|OF|LOCATED_IN]-() } RETURN j.code AS code, j.name AS name ORDER BY code`,
    parameters: { batch: { ids } },
  })
  if (used.length > 0) {
    const names = used.map((row) => `${textOf(row, 'code')} ${textOf(row, 'name')}`).join(', ')
    throw new GraphError(
      'FACTS',
      `The table of divisions no longer has ${names}, and documents in the graph rest on it: load into an empty database.`,
    )
  }
  await writeRows(
    transaction,
    'load.removeDivisions',
    'MATCH (n:Jurisdiction {id: row.id}) DETACH DELETE n',
    ids.map((id) => ({ id })),
  )
}
