import type { WriteTransaction } from '../../run.js'
import { writeTogether, type Write } from './batches.js'
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
  Policy: 'MATCH (:Policy {policyId: row.id})-[r:READ_FROM|APPLIES_TO|ISSUED_BY]->() DELETE r',
  Section: 'MATCH (:Section {id: row.id})<-[r:HAS_SECTION]-() DELETE r',
  WorkItem:
    'MATCH (n:WorkItem {id: row.id}) CALL (n) { MATCH (n)<-[r:SETS]-() RETURN r UNION MATCH (n)-[r:INHERITS]->() RETURN r } DELETE r',
  Assignment: 'MATCH (:Assignment {id: row.id})-[r:FOR|TO]->() DELETE r',
  Target: 'MATCH (n:Target {id: row.id}) MATCH (n)-[r:OF_METRIC|SETS_TARGET]-() DELETE r',
}

/** The labels of the nodes of a body beside the policy's own, which is a shared thing; and each with its second label. */
const LABELS = ['Section', 'WorkItem', 'Assignment', 'Target'] as const
const WHOLE_LABELS = ['Section', 'WorkItem:Task', 'WorkItem:Project', 'Assignment', 'Target'] as const

const TYPES = ['CITES', 'NAMES_ZONE', 'ABOUT'] as const satisfies readonly BodyRelation['type'][]

const withId = (ids: readonly string[] = []) => ids.map((id) => ({ id }))

/** The first step: what is no longer there goes, before the shared things move. */
export async function removeBodies(transaction: WriteTransaction, { removeNodes, removeRelations }: BodyChanges): Promise<void> {
  await writeTogether(transaction, 'load.removeBody', [
    ...TYPES.map((type) => ({
      name: type,
      text: `MATCH ()-[r:${type} {id: row.id}]->() DELETE r`,
      rows: withId(removeRelations.get(type)),
    })),
    // The policy's own node is a shared thing: here it only loses what the text gave it.
    { name: 'Policy', text: OWN_LINKS.Policy, rows: withId(removeNodes.get('Policy')), isLoose: true },
    ...LABELS.map((label) => ({
      name: label,
      text: `MATCH (n:${label} {id: row.id}) DETACH DELETE n`,
      rows: withId(removeNodes.get(label)),
    })),
  ])
}

/** The last step: nodes, then what binds them. */
export async function writeBodies(transaction: WriteTransaction, changes: BodyChanges): Promise<void> {
  await createNodes(transaction, changes)
  await updateNodes(transaction, changes.updateNodes)
  const links = [...changes.createNodes, ...changes.updateNodes].flatMap(({ id, links: own }) =>
    own.map(({ kind, other }) => ({ kind, id, other })),
  )
  const groups = groupBy(links, (link) => link.kind)
  const writes = Object.entries(LINKS).map(([name, text]) => ({
    name,
    text,
    rows: (groups.get(name as LinkKind) ?? []).map(({ id, other }) => ({ id, other })),
  }))
  await writeTogether(transaction, 'load.linkBody', writes)
  await writeRelations(transaction, changes)
}

async function createNodes(transaction: WriteTransaction, changes: BodyChanges): Promise<void> {
  const policies = [...changes.createNodes, ...changes.updateNodes].filter((node) => node.label === 'Policy')
  const groups = groupBy(changes.createNodes, labelsOf)
  await writeTogether(transaction, 'load.createBody', [
    {
      name: 'Policy',
      text: 'MATCH (n:Policy {policyId: row.policyId}) SET n = row{.*, id: n.id, hash: n.hash}',
      rows: propertiesOf(policies),
    },
    ...WHOLE_LABELS.map((labels) => ({
      name: labels.replace(':', ''),
      text: `CREATE (n:${labels}) SET n = row`,
      rows: propertiesOf(groups.get(labels)),
    })),
  ])
}

/** Nodes that are there get their new properties and lose the relationships that are theirs. */
async function updateNodes(transaction: WriteTransaction, nodes: readonly BodyNode[]): Promise<void> {
  const groups = groupBy(nodes, labelsOf)
  await writeTogether(transaction, 'load.updateBody', [
    ...WHOLE_LABELS.map((labels): Write => {
      const [label = '', sublabel] = labels.split(':')
      const relabel = sublabel === undefined ? '' : ` REMOVE n:${sublabel === 'Task' ? 'Project' : 'Task'} SET n:${sublabel}`
      const text = `MATCH (n:${label} {id: row.id}) SET n = row${relabel}`
      return { name: labels.replace(':', ''), text, rows: propertiesOf(groups.get(labels)) }
    }),
    ...(['Policy', ...LABELS] as const).map((label): Write => {
      const ids = nodes.filter((node) => node.label === label).map(({ id }) => id)
      return { name: `unlink${label}`, text: OWN_LINKS[label], rows: withId(ids), isLoose: true }
    }),
  ])
}

/** The thing at the end of a relationship with facts: a shared thing by its key, an entry of a fixed list by its id. */
const ENDS: Readonly<Record<BodyRelation['type'], string>> = {
  CITES: 'MATCH (:Key {id: row.key})-[:IDENTIFIES]->(o:Policy)',
  NAMES_ZONE: 'MATCH (:Key {id: row.key})-[:IDENTIFIES]->(o:Zone)',
  ABOUT: 'MATCH (o:Theme {id: row.key})',
}

const OWNERS = ['Policy', 'Section', 'WorkItem'] as const satisfies readonly BodyRelation['from']['label'][]

async function writeRelations(transaction: WriteTransaction, changes: BodyChanges): Promise<void> {
  const created = groupBy(changes.createRelations, ({ type, from }) => `${type}${from.label}`)
  const updated = groupBy(changes.updateRelations, ({ type }) => type)
  await writeTogether(transaction, 'load.writeRelations', [
    ...TYPES.flatMap((type) =>
      OWNERS.map((label) => ({
        name: `${type}${label}`,
        text: `MATCH (n:${label} {${label === 'Policy' ? 'policyId' : 'id'}: row.from}) ${ENDS[type]} CREATE (n)-[r:${type}]->(o) SET r = row.properties`,
        rows: (created.get(`${type}${label}`) ?? []).map(({ from, key, properties }) => ({ from: from.id, key, properties })),
      })),
    ),
    ...TYPES.map((type) => ({
      name: `update${type}`,
      text: `MATCH ()-[r:${type} {id: row.id}]->() SET r = row`,
      rows: propertiesOf(updated.get(type)),
    })),
  ])
}

const propertiesOf = (ones: readonly { readonly properties: Readonly<Record<string, unknown>> }[] = []) => ones.map((one) => one.properties)

function labelsOf(node: BodyNode): string {
  return node.sublabel === null ? node.label : `${node.label}:${node.sublabel}`
}
