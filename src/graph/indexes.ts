import type { Label, RelationshipType } from '../model/graph.js'

/**
 * Every constraint and index of the graph, declared once. An index that is not here is dropped at start, for a shorter one
 * beside it can make the planner leave the one that gives an order.
 *
 * To add one: add a line to the list of its kind. Its name is made of what it says, so a changed line is another index.
 */
export type Declared =
  | { kind: 'UNIQUE'; label: Label; properties: readonly [string] }
  | { kind: 'RANGE' | 'TEXT'; label: Label; properties: readonly string[] }
  | { kind: 'RANGE'; type: RelationshipType; properties: readonly string[] }

/** What no two nodes of a label share. */
const UNIQUE: readonly (readonly [Label, string])[] = [
  ['Jurisdiction', 'id'],
  ['Jurisdiction', 'code'],
  ['Policy', 'id'],
  ['Policy', 'policyId'],
  ['Section', 'id'],
  ['WorkItem', 'id'],
  ['Unit', 'id'],
  ['Assignment', 'id'],
  ['Zone', 'id'],
  ['Metric', 'id'],
  ['Target', 'id'],
  ['Theme', 'id'],
  ['Document', 'id'],
  ['Passage', 'id'],
  ['Key', 'id'],
  ['Key', 'value'],
  ['Claim', 'id'],
  ['Meta', 'id'],
]

/** Orders of lists: the stored sort keys, then the id, so that every order is total. */
const ORDERS: readonly (readonly [Label, ...string[]])[] = [
  ['Jurisdiction', 'nameKey', 'id'],
  ['Jurisdiction', 'level', 'nameKey', 'id'],
  ['Policy', 'titleKey', 'id'],
  ['Policy', 'ingested', 'titleKey', 'id'],
  ['Policy', 'docNumberKey', 'id'],
  ['Policy', 'issuedOnKey', 'id'],
  ['WorkItem', 'titleKey', 'id'],
  ['WorkItem', 'dueKey', 'id'],
  ['Assignment', 'unitNameKey', 'id'],
  ['Assignment', 'workItemTitleKey', 'id'],
  ['Assignment', 'roleKey', 'unitNameKey', 'id'],
  ['Unit', 'nameKey', 'id'],
  ['Unit', 'named', 'nameKey', 'id'],
  ['Zone', 'nameKey', 'id'],
  ['Metric', 'nameKey', 'id'],
  ['Theme', 'nameKey', 'id'],
  ['Target', 'metricNameKey', 'id'],
  ['Target', 'byKey', 'id'],
  ['Document', 'nameKey', 'id'],
]

/** What belongs to a policy, in the order of the document; a document's passages by place. */
const PARTS: readonly (readonly [Label, ...string[]])[] = [
  ['Section', 'policyId', 'order', 'id'],
  ['WorkItem', 'policyId', 'order', 'id'],
  ['WorkItem', 'kind', 'policyId', 'order', 'id'],
  ['WorkItem', 'ownership', 'policyId', 'order', 'id'],
  ['Assignment', 'policyId', 'order', 'id'],
  ['Target', 'policyId', 'order', 'id'],
  ['Target', 'kind', 'policyId', 'order', 'id'],
  ['Passage', 'documentId', 'start'],
]

/**
 * A match of the parts of a policy (or of a document) that names the index: on a graph that is nearly empty the planner would scan
 * the label, and keep that plan while the graph grows. Every property of the index is asked for, or it would not serve.
 * `n` is the part; `owner` is what its first property is to be.
 */
export function matchParts(label: Label, owner: string): string {
  const [first, ...rest] = PARTS.find(([part]) => part === label)?.slice(1) ?? []
  if (first === undefined) throw new Error(`${label} is no part of anything`)
  const present = rest.map((property) => `n.${property} IS NOT NULL`).join(' AND ')
  return `MATCH (n:${label} {${first}: ${owner}}) USING INDEX n:${label}(${[first, ...rest].join(', ')}) WHERE ${present}`
}

/** What a filter names exactly. */
const EXACT: readonly (readonly [Label, string])[] = [
  ['Jurisdiction', 'name'],
  ['Jurisdiction', 'shortName'],
  ['Policy', 'docNumber'],
  ['Policy', 'docNumberName'],
  ['Key', 'title'],
  ['Key', 'number'],
  ['Theme', 'code'],
  ['Theme', 'name'],
]

/** Served by `contains` and `startsWith`: a TEXT index finds exactly what Cypher's CONTAINS finds, for one character too. */
const TEXT: readonly (readonly [Label, string])[] = [
  ['Jurisdiction', 'name'],
  ['Policy', 'title'],
  ['Policy', 'docNumber'],
  ['Section', 'title'],
  ['WorkItem', 'title'],
  ['Unit', 'name'],
  ['Zone', 'name'],
  ['Metric', 'name'],
  ['Theme', 'name'],
  ['Document', 'name'],
]

/** Whether a text that things of this label have is found by an index, wherever in it the words stand. */
export function hasTextIndex(label: string, property: string): boolean {
  return TEXT.some(([known, indexed]) => known === label && indexed === property)
}

/** Facts that are relationships, by their ids and by the policy that states them. */
const FACT_RELATIONSHIPS: readonly RelationshipType[] = ['CITES', 'NAMES_ZONE', 'ABOUT']

/** The whole list. */
export const DECLARED: readonly Declared[] = [
  ...UNIQUE.map(([label, property]) => ({ kind: 'UNIQUE', label, properties: [property] }) as const),
  ...[...ORDERS, ...PARTS, ...EXACT].map(([label, ...properties]) => ({ kind: 'RANGE', label, properties }) as const),
  ...TEXT.map(([label, property]) => ({ kind: 'TEXT', label, properties: [property] }) as const),
  ...FACT_RELATIONSHIPS.flatMap((type) => ['id', 'policyId'].map((property) => ({ kind: 'RANGE', type, properties: [property] }) as const)),
]

/** Names of ours begin so; nothing else in a database is touched. */
export const PREFIX = 'zhengtu_'

/** The name of an index or constraint: what it is on, and its kind. */
export function declaredName(declared: Declared): string {
  const on = 'label' in declared ? declared.label : declared.type
  return `${PREFIX}${[on, ...declared.properties, declared.kind].join('_')}`.toLowerCase()
}

/** The command that makes it where it is not there yet. Its parts come from closed lists, never from outside. */
export function createCommand(declared: Declared): string {
  const name = declaredName(declared)
  const variable = 'label' in declared ? 'n' : 'r'
  const properties = declared.properties.map((property) => `${variable}.${property}`).join(', ')
  const pattern = 'label' in declared ? `(n:${declared.label})` : `()-[r:${declared.type}]-()`
  return declared.kind === 'UNIQUE'
    ? `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE ${properties} IS UNIQUE`
    : `CREATE ${declared.kind} INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (${properties})`
}
