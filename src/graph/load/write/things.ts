import { policyNamesOf } from '../../../model/ids.js'
import type { SharedLabel, Stored } from '../../../model/properties/index.js'
import type { WriteTransaction } from '../../run.js'
import { writeRows, writeTogether } from './batches.js'
import { groupBy } from '../groupBy.js'
import { encode } from '../encode.js'
import type { KeyMove, ThingChanges } from '../difference/thingChanges.js'
import type { UnitLink } from '../stated/unitLinks.js'
import type { Thing, ThingLink } from '../difference/thing.js'
import { MERGE_KEY } from './claims.js'

type Of = SharedLabel

const SHARED_LABELS = ['Policy', 'Unit', 'Zone', 'Metric', 'Jurisdiction'] as const satisfies readonly Of[]

/** Second labels of jurisdictions, by level. */
const LEVEL_LABELS = { NATION: 'Nation', PROVINCE: 'Province', CITY: 'City', DISTRICT: 'District' } as const

/**
 * A unit and one that the rules relate to it, where the graph has it. Both ends say the same of their relationship, and whichever comes
 * second writes it.
 */
const OTHER_UNIT = 'MATCH (n:Unit {id: row.id}) MATCH (:Key {id: row.other})-[:IDENTIFIES]->(o:Unit) WHERE o <> n'

/** Relationships to units that the graph may have or not. */
const LOOSE_LINKS = {
  unitSucceededBy: `${OTHER_UNIT} MERGE (n)-[:SUCCEEDED_BY {year: row.year}]->(o)`,
  unitSucceeds: `${OTHER_UNIT} MERGE (o)-[:SUCCEEDED_BY {year: row.year}]->(n)`,
  unitMaybeSame: `${OTHER_UNIT} MERGE (n)-[:MAYBE_SAME {reason: row.reason}]->(o)`,
  unitMaybeSameOf: `${OTHER_UNIT} MERGE (o)-[:MAYBE_SAME {reason: row.reason}]->(n)`,
} as const satisfies Partial<Record<UnitLink['kind'], string>>

function isLoose(kind: ThingLink['kind']): kind is keyof typeof LOOSE_LINKS {
  return kind in LOOSE_LINKS
}

/** Statements of a thing's own relationships. The far end of one by key is found through the key. */
const LINKS: Readonly<Record<Exclude<ThingLink['kind'], keyof typeof LOOSE_LINKS>, string>> = {
  unitOf: 'MATCH (n:Unit {id: row.id}) MATCH (o:Jurisdiction {id: row.other}) CREATE (n)-[:OF]->(o)',
  unitHasMember: `${OTHER_UNIT} CREATE (o)-[:MEMBER_OF {key: row.other}]->(n)`,
  zoneInJurisdiction: 'MATCH (n:Zone {id: row.id}) MATCH (o:Jurisdiction {id: row.other}) CREATE (n)-[:LOCATED_IN]->(o)',
  zoneInZone:
    'MATCH (n:Zone {id: row.id}) MATCH (:Key {id: row.other})-[:IDENTIFIES]->(o:Zone) CREATE (n)-[:LOCATED_IN {key: row.other}]->(o)',
  jurisdictionPartOf: 'MATCH (n:Jurisdiction {id: row.id}) MATCH (o:Jurisdiction {id: row.other}) CREATE (n)-[:PART_OF]->(o)',
  citedAppliesTo: 'MATCH (n:Policy {id: row.id}) MATCH (o:Jurisdiction {id: row.other}) CREATE (n)-[:APPLIES_TO]->(o)',
}

/** What a thing of each kind has as its own relationships, to be taken off before they are made anew. */
const OWN_LINKS: Readonly<Record<Of, readonly string[]>> = {
  Unit: ['-[r:OF]->()', '-[r:SUCCEEDED_BY|MAYBE_SAME]-()', '<-[r:MEMBER_OF]-()'],
  Zone: ['-[r:LOCATED_IN]->()'],
  Jurisdiction: ['-[r:PART_OF]->()'],
  Policy: ['-[r:APPLIES_TO]->()'],
  Metric: [],
}

/** What points to a thing by one of its keys, with what else is written beside it. */
const POINTERS: Readonly<Record<Of, readonly (readonly [type: string, from: string, also: string])[]>> = {
  Policy: [['CITES', 'Policy', '']],
  Unit: [
    ['TO', 'Assignment', ', f.unitNameKey = t.nameKey'],
    ['ISSUED_BY', 'Policy', ''],
  ],
  Zone: [
    ['NAMES_ZONE', 'Policy|Section|WorkItem', ''],
    ['LOCATED_IN', 'Zone', ''],
  ],
  Metric: [['OF_METRIC', 'Target', ', f.metricNameKey = t.nameKey']],
  Jurisdiction: [],
}

/** Copies of a thing's sort key on what points to it, for one index gives their order. */
const COPIED_KEYS: Readonly<Partial<Record<Of, string>>> = {
  Unit: '<-[:TO]-(f:Assignment) SET f.unitNameKey = t.nameKey',
  Metric: '<-[:OF_METRIC]-(f:Target) SET f.metricNameKey = t.nameKey',
}

/** A temporary id. Two things may exchange their ids, so each first takes an id that no thing has. */
function aside(id: string): string {
  return `~${id}`
}

/** Makes the changes of things, keys and what points to things by keys. Claims are written before, bodies after. */
export async function writeThings(transaction: WriteTransaction, changes: ThingChanges): Promise<void> {
  const leaving = [...changes.remove, ...changes.update.map((one) => one.stored)]
  for (const [of, stored] of groupBy(leaving, (one) => one.of)) {
    const rows = stored.map(({ id }) => ({ id, aside: aside(id) }))
    const policyId = of === 'Policy' ? ', n.policyId = null' : ''
    await writeRows(transaction, `load.aside${of}`, `MATCH (n:${of} {id: row.id}) SET n.id = row.aside${policyId}`, rows)
  }
  await createThings(transaction, changes.create)
  await updateThings(transaction, changes)
  await writeKeys(transaction, changes)
  const idOfStored = new Map(changes.update.map((one) => [one.stored, one.thing.id]))
  const setAside = new Set(leaving)
  const idNow = (from: KeyMove['from']) => idOfStored.get(from) ?? (setAside.has(from) ? aside(from.id) : from.id)
  for (const [of, moves] of groupBy(changes.move, (one) => one.of)) await redirect(transaction, of, moves, idNow)
  await writeLinks(transaction, changes)
  for (const [of, stored] of groupBy(changes.remove, (one) => one.of)) {
    const rows = stored.map(({ id }) => ({ id: aside(id) }))
    await writeRows(transaction, `load.remove${of}`, `MATCH (n:${of} {id: row.id}) DETACH DELETE n`, rows)
  }
}

/** Takes away those of the keys that no claim states and that identify nothing. */
export async function removeOrphanKeys(transaction: WriteTransaction, values: readonly string[]): Promise<void> {
  if (values.length === 0) return
  await transaction.run({
    name: 'load.removeKeys',
    text: 'UNWIND $batch.values AS value MATCH (k:Key {value: value}) WHERE NOT EXISTS { (k)<-[:HAS_KEY]-() } AND NOT EXISTS { (k)-[:IDENTIFIES]->() } DELETE k',
    parameters: { batch: { values } },
  })
}

/** The labels of a thing's node, for CREATE. */
function labels(thing: Thing): string {
  const level = thing.properties?.['level']
  return thing.of === 'Jurisdiction' ? `Jurisdiction:${LEVEL_LABELS[level as keyof typeof LEVEL_LABELS]}` : thing.of
}

/** A policy whose text a document holds gets the rest of its properties from the body. */
function properties(thing: Thing): Record<string, unknown> {
  const { id, hash, policyId } = thing
  if (thing.properties === null) return { id, policyId, hash }
  return { ...encode(thing.of, { ...thing.properties, hash }), id }
}

/** Labels of the nodes that things are. */
const THING_LABELS = [
  'Policy',
  'Unit',
  'Zone',
  'Metric',
  ...Object.values(LEVEL_LABELS).map((level) => `Jurisdiction:${level}` as const),
] as const

async function createThings(transaction: WriteTransaction, things: readonly Thing[]): Promise<void> {
  const groups = groupBy(things, labels)
  const writes = THING_LABELS.map((label) => ({
    name: label.replace(':', ''),
    text: `CREATE (n:${label}) SET n = row`,
    rows: (groups.get(label) ?? []).map(properties),
  }))
  await writeTogether(transaction, 'load.createThings', writes)
}

async function updateThings(transaction: WriteTransaction, changes: ThingChanges): Promise<void> {
  const relabel = Object.values(LEVEL_LABELS)
  for (const [label, group] of groupBy(changes.update, ({ thing }) => labels(thing))) {
    const [of = '', level] = label.split(':')
    const set = level === undefined ? '' : ` REMOVE n:${relabel.filter((other) => other !== level).join(':')} SET n:${level}`
    for (const [whole, same] of groupBy(group, ({ thing }) => thing.properties !== null)) {
      const rows = same.map(({ thing, stored }) => ({ aside: aside(stored.id), properties: properties(thing) }))
      const text = `MATCH (n:${of} {id: row.aside}) SET n ${whole ? '=' : '+='} row.properties${set}`
      await writeRows(transaction, `load.update${of}`, text, rows)
    }
  }
  for (const [of, group] of groupBy(changes.update, ({ thing }) => thing.of)) {
    const copy = COPIED_KEYS[of]
    const renamed = group.filter(({ thing, stored }) => thing.properties?.['nameKey'] !== stored.nameKey).map(({ thing }) => thing.id)
    if (copy === undefined || renamed.length === 0) continue
    await transaction.run({
      name: `load.copyKeyOf${of}`,
      text: `UNWIND $batch.ids AS id MATCH (t:${of} {id: id})${copy}`,
      parameters: { batch: { ids: renamed } },
    })
  }
}

async function writeKeys(transaction: WriteTransaction, { unidentify, identify }: ThingChanges): Promise<void> {
  const groups = groupBy(identify, (one) => one.of)
  const identified = SHARED_LABELS.map((of) => ({
    name: of,
    text: `MATCH (n:${of} {id: row.thing}) ${MERGE_KEY} CREATE (k)-[:IDENTIFIES {rule: row.rule}]->(n)`,
    rows: (groups.get(of) ?? []).map(({ thing, value, id, rule }) => ({ value, id, rule, thing: thing.id, ...policyNamesOf(value) })),
  }))
  const off = unidentify.map((value) => ({ value }))
  await writeTogether(transaction, 'load.writeKeys', [
    { name: 'unidentify', text: 'MATCH (:Key {value: row.value})-[r:IDENTIFIES]->() DELETE r', rows: off },
    ...identified,
  ])
}

/** Redirects relationships by a moved key to the thing that has the key now. */
async function redirect(
  transaction: WriteTransaction,
  of: Of,
  moves: readonly KeyMove[],
  idNow: (from: KeyMove['from']) => string,
): Promise<void> {
  for (const [type, from, also] of POINTERS[of]) {
    const rows = moves.map((move) => ({ key: move.key, from: idNow(move.from), to: move.to.id }))
    await transaction.run({
      name: `load.redirect${type}`,
      text: `UNWIND $batch.rows AS row MATCH (:${of} {id: row.from})<-[r:${type}]-(f:${from}) WHERE r.key = row.key
MATCH (t:${of} {id: row.to}) CREATE (f)-[s:${type}]->(t) SET s = properties(r)${also} DELETE r`,
      parameters: { batch: { rows } },
    })
  }
  if (of !== 'Unit') return
  // A member points to its class; it is the member that the class names by a key.
  const rows = moves.map((move) => ({ key: move.key, from: idNow(move.from), to: move.to.id }))
  await transaction.run({
    name: 'load.redirectMEMBER_OF',
    text: `UNWIND $batch.rows AS row MATCH (:Unit {id: row.from})-[r:MEMBER_OF]->(c:Unit) WHERE r.key = row.key
MATCH (t:Unit {id: row.to}) CREATE (t)-[s:MEMBER_OF]->(c) SET s = properties(r) DELETE r`,
    parameters: { batch: { rows } },
  })
}

async function writeLinks(transaction: WriteTransaction, { create, update }: ThingChanges): Promise<void> {
  const changed = update.filter((one) => one.content)
  for (const [of, group] of groupBy(changed, ({ thing }) => thing.of)) {
    for (const link of OWN_LINKS[of]) {
      await transaction.run({
        name: `load.unlink${of}`,
        text: `UNWIND $batch.ids AS id MATCH (:${of} {id: id})${link} DELETE r`,
        parameters: { batch: { ids: group.map(({ thing }) => thing.id) } },
      })
    }
  }
  const things = [...create, ...changed.map(({ thing }) => thing)]
  const links = things.flatMap((thing) => thing.links.map((link) => ({ ...link, id: thing.id })))
  const groups = groupBy(links, (link) => link.kind)
  const writes = Object.entries({ ...LINKS, ...LOOSE_LINKS }).map(([name, text]) => {
    const kind = name as ThingLink['kind']
    const found = groups.get(kind) ?? []
    return { name, text, rows: found.map(linkRow), isLoose: isLoose(kind) }
  })
  await writeTogether(transaction, 'load.linkThings', writes)
}

/** The two ends, and what the relationship says, as its table has it. */
function linkRow(link: ThingLink & { readonly id: string }): Record<string, unknown> {
  const ends = { id: link.id, other: link.other }
  switch (link.kind) {
    case 'unitSucceededBy':
    case 'unitSucceeds':
      return { ...ends, ...encode('SUCCEEDED_BY', { year: link.value } satisfies Stored<'SUCCEEDED_BY'>) }
    case 'unitMaybeSame':
    case 'unitMaybeSameOf':
      return { ...ends, ...encode('MAYBE_SAME', { reason: link.value } satisfies Stored<'MAYBE_SAME'>) }
    default:
      return ends
  }
}
