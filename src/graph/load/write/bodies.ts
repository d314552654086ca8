import type { WriteTransaction } from '../../run.js'
import { writeRows } from './batches.js'
import type { BodyChanges } from '../difference/bodyChanges.js'
import type { BodyNode, BodyRelation, LinkKind } from '../stated/bodyRows.js'
import { groupBy } from '../groupBy.js'

/** Statements of the relationships of a body's nodes: `n` is the node, `o` the other. A shared thing is found through a key of it. */
const LINKS: Readonly<Record<LinkKind, string>> = {
  policyReadFrom: 'MATCH (n:Policy {policyId: row.id}) MATCH (o:Document {id: row.other}) CREATE (n)-[:READ_FROM]->(o)',
  policyAppliesTo: 'MATCH (n:Policy {policyId: row.id}) MATCH (o:Jurisdiction {id: row.other}) CREATE (n)-[:APPLIES_TO]->(o)',
  policyIssuedBy:
    'MATCH (n:Policy {policyId: row.id}) MATCH (:Key {id: row.other})-[:IDENTIFIES]->(o:Unit) CREATE (n)-[:ISSUED_BY {key: row.other}]->(o)',
  sectionOfPolicy: 'MATCH (n:Section {id: row.id}) MATCH (o:Policy {policyId: row.other}) CREATE (o)-[:HAS_SECTION]->(n)',
  sectionOfSection: 'MATCH (n:Section {id: row.id}) MATCH (o:Section {id: row.other}) CREATE (o)-[:HAS_SECTION]->(n)',
  itemOfPolicy: 'MATCH (n:WorkItem {id: row.id}) MATCH (o:Policy {policyId: row.other}) CREATE (o)-[:SETS]->(n)',
  itemOfSection: 'MATCH (n:WorkItem {id: row.id}) MATCH (o:Section {id: row.other}) CREATE (o)-[:SETS]->(n)',
  itemOfItem: 'MATCH (n:WorkItem {id: row.id}) MATCH (o:WorkItem {id: row.other}) CREATE (o)-[:SETS]->(n)',
  itemInherits: 'MATCH (n:WorkItem {id: row.id}) MATCH (o:Assignment {id: row.other}) CREATE (n)-[:INHERITS]->(o)',
  assignmentFor: 'MATCH (n:Assignment {id: row.id}) MATCH (o:WorkItem {id: row.other}) CREATE (n)-[:FOR]->(o)',
  assignmentTo:
    'MATCH (n:Assignment {id: row.id}) MATCH (:Key {id: row.other})-[:IDENTIFIES]->(o:Unit) CREATE (n)-[:TO {key: row.other}]->(o) SET n.unitNameKey = o.nameKey',
  targetOfPolicy: 'MATCH (n:Target {id: row.id}) MATCH (o:Policy {policyId: row.other}) CREATE (o)-[:SETS_TARGET]->(n)',
  targetOfSection: 'MATCH (n:Target {id: row.id}) MATCH (o:Section {id: row.other}) CREATE (o)-[:SETS_TARGET]->(n)',
  targetOfItem: 'MATCH (n:Target {id: row.id}) MATCH (o:WorkItem {id: row.other}) CREATE (o)-[:SETS_TARGET]->(n)',
  targetOfMetric:
    'MATCH (n:Target {id: row.id}) MATCH (:Key {id: row.other})-[:IDENTIFIES]->(o:Metric) CREATE (n)-[:OF_METRIC {key: row.other}]->(o) SET n.metricNameKey = o.nameKey',
}

/** A node's own relationships, to be taken off before they are made anew. */
const OWN_LINKS: Readonly<Record<BodyNode['label'], string>> = {
  Policy: 'MATCH (:Policy {policyId: id})-[r:READ_FROM|APPLIES_TO|ISSUED_BY]->() DELETE r',
  Section: 'MATCH (:Section {id: id})<-[r:HAS_SECTION]-() DELETE r',
  WorkItem: 'MATCH (n:WorkItem {id: id}) CALL (n) { MATCH (n)<-[r:SETS]-() RETURN r UNION MATCH (n)-[r:INHERITS]->() RETURN r } DELETE r',
  Assignment: 'MATCH (:Assignment {id: id})-[r:FOR|TO]->() DELETE r',
  Target: 'MATCH (n:Target {id: id}) MATCH (n)-[r:OF_METRIC|SETS_TARGET]-() DELETE r',
}

/** The first step: what is no longer there goes, before the shared things move. */
export async function removeBodies(transaction: WriteTransaction, changes: BodyChanges): Promise<void> {
  for (const [type, ids] of changes.removeRelations) {
    const rows = ids.map((id) => ({ id }))
    await writeRows(transaction, `load.remove${type}`, `MATCH ()-[r:${type} {id: row.id}]->() DELETE r`, rows)
  }
  for (const [label, ids] of changes.removeNodes) {
    // The policy's own node is a shared thing: here it only loses what the text gave it.
    if (label === 'Policy') await unlink(transaction, 'Policy', ids)
    else
      await writeRows(
        transaction,
        `load.remove${label}`,
        `MATCH (n:${label} {id: row.id}) DETACH DELETE n`,
        ids.map((id) => ({ id })),
      )
  }
}

/** The last step: nodes, then what binds them. */
export async function writeBodies(transaction: WriteTransaction, changes: BodyChanges): Promise<void> {
  const policies = [...changes.createNodes, ...changes.updateNodes].filter((node) => node.label === 'Policy')
  await writeRows(
    transaction,
    'load.writePolicy',
    'MATCH (n:Policy {policyId: row.policyId}) SET n = row{.*, id: n.id, hash: n.hash}',
    policies.map((node) => node.properties),
  )
  for (const [labels, nodes] of groupBy(
    changes.createNodes.filter((node) => node.label !== 'Policy'),
    labelsOf,
  )) {
    await writeRows(
      transaction,
      `load.create${labels.replace(':', '')}`,
      `CREATE (n:${labels}) SET n = row`,
      nodes.map((node) => node.properties),
    )
  }
  for (const [labels, nodes] of groupBy(
    changes.updateNodes.filter((node) => node.label !== 'Policy'),
    labelsOf,
  )) {
    const [label = '', sublabel] = labels.split(':')
    const relabel = sublabel === undefined ? '' : ` REMOVE n:${sublabel === 'Task' ? 'Project' : 'Task'} SET n:${sublabel}`
    const text = `MATCH (n:${label} {id: row.id}) SET n = row${relabel}`
    await writeRows(
      transaction,
      `load.update${labels.replace(':', '')}`,
      text,
      nodes.map((node) => node.properties),
    )
  }
  for (const [label, nodes] of groupBy(changes.updateNodes, (node) => node.label)) {
    await unlink(
      transaction,
      label,
      nodes.map((node) => node.id),
    )
  }
  const links = [...changes.createNodes, ...changes.updateNodes].flatMap(({ id, links: own }) =>
    own.map(({ kind, other }) => ({ kind, id, other })),
  )
  for (const [kind, rows] of groupBy(links, (link) => link.kind)) {
    await writeRows(
      transaction,
      `load.${kind}`,
      LINKS[kind],
      rows.map(({ id, other }) => ({ id, other })),
    )
  }
  await writeRelations(transaction, changes)
}

/** The thing at the end of a relationship with facts: a shared thing by its key, an entry of a fixed list by its id. */
const ENDS: Readonly<Record<BodyRelation['type'], string>> = {
  CITES: 'MATCH (:Key {id: row.key})-[:IDENTIFIES]->(o:Policy)',
  NAMES_ZONE: 'MATCH (:Key {id: row.key})-[:IDENTIFIES]->(o:Zone)',
  ABOUT: 'MATCH (o:Theme {id: row.key})',
}

async function writeRelations(transaction: WriteTransaction, changes: BodyChanges): Promise<void> {
  for (const [, relations] of groupBy(changes.createRelations, (one) => `${one.type} ${one.from.label}`)) {
    const [first] = relations
    if (first === undefined) continue
    const { type, from } = first
    const start = from.label === 'Policy' ? 'policyId' : 'id'
    const rows = relations.map((one: BodyRelation) => ({ from: one.from.id, key: one.key, properties: one.properties }))
    const text = `MATCH (n:${from.label} {${start}: row.from}) ${ENDS[type]} CREATE (n)-[r:${type}]->(o) SET r = row.properties`
    await writeRows(transaction, `load.create${type}`, text, rows)
  }
  for (const [type, relations] of groupBy(changes.updateRelations, (one) => one.type)) {
    const rows = relations.map((one) => one.properties)
    await writeRows(transaction, `load.update${type}`, `MATCH ()-[r:${type} {id: row.id}]->() SET r = row`, rows)
  }
}

async function unlink(transaction: WriteTransaction, label: string, ids: readonly string[]): Promise<void> {
  await transaction.run({
    name: `load.unlink${label}`,
    text: `UNWIND $batch.ids AS id ${OWN_LINKS[label as BodyNode['label']]}`,
    parameters: { batch: { ids } },
  })
}

function labelsOf(node: BodyNode): string {
  return node.sublabel === null ? node.label : `${node.label}:${node.sublabel}`
}
