import { textOf } from '../../src/graph/columns.js'
import { matchParts } from '../../src/graph/indexes.js'
import type { Graph } from '../../src/graph/run.js'

/**
 * Bare copies of policies that are in a graph already, written straight into it: for graphs of thousands, which reading and loading
 * would take an hour to make. A copy has all that belongs to its policy, and shares what that shares: units, metrics, places, themes.
 * It has no claims, so it is for asking and not for loading on.
 */

/** What belongs to a policy, by labels. */
const PARTS = ['Section', 'WorkItem', 'Assignment', 'Target'] as const
type Owner = 'Policy' | (typeof PARTS)[number]

/** Relationships between two that are copied. */
const WITHIN: readonly (readonly [Owner, string, Owner])[] = [
  ['Policy', 'HAS_SECTION', 'Section'],
  ['Section', 'HAS_SECTION', 'Section'],
  ['Policy', 'SETS', 'WorkItem'],
  ['Section', 'SETS', 'WorkItem'],
  ['WorkItem', 'SETS', 'WorkItem'],
  ['Policy', 'SETS_TARGET', 'Target'],
  ['Section', 'SETS_TARGET', 'Target'],
  ['WorkItem', 'SETS_TARGET', 'Target'],
  ['Assignment', 'FOR', 'WorkItem'],
  ['WorkItem', 'INHERITS', 'Assignment'],
]

/** Relationships to what is shared. */
const OUTWARDS: readonly (readonly [Owner, string])[] = [
  ['Policy', 'APPLIES_TO'],
  ['Policy', 'ISSUED_BY'],
  ['Policy', 'CITES'],
  ['Policy', 'READ_FROM'],
  ['Policy', 'NAMES_ZONE'],
  ['Section', 'NAMES_ZONE'],
  ['WorkItem', 'NAMES_ZONE'],
  ['WorkItem', 'ABOUT'],
  ['Assignment', 'TO'],
  ['Target', 'OF_METRIC'],
]

/** Copies in one transaction. */
const BATCH = 20

/** The id of a copy: of one length with any other, so that it is a good id. Null for what has none. */
const copied = (id: string): string => `left(${id}, 20) + copy.suffix`

/** What of an owner's kind belongs to the policy that is copied, as `n`. */
const originals = (owner: Owner): string =>
  owner === 'Policy' ? 'MATCH (n:Policy {policyId: copy.policyId})' : matchParts(owner, 'copy.policyId')

/** The properties of a copy. They are set at once: for a moment the ids of its original would be there twice. */
const OF_COPY = `.*, id: ${copied('n.id')}, policyId: ${copied('n.policyId')}`

/** Statements for a batch, nodes first. `$copies.rows` has a policy's policyId, and the end of the copy's ids. */
const STATEMENTS: readonly string[] = [
  `${originals('Policy')} CREATE (m:Policy) SET m = n { ${OF_COPY}, title: n.title + copy.suffix, titleKey: n.titleKey + copy.suffix }
  CREATE (:Key {id: m.id, value: m.id})-[:IDENTIFIES {rule: 'TITLE'}]->(m)`,
  ...PARTS.map((label) => `${originals(label)} CREATE (m:$(labels(n))) SET m = n { ${OF_COPY} }`),
  ...WITHIN.map(
    ([from, type, to]) =>
      `${originals(from)} MATCH (n)-[r:${type}]->(o:${to})
      MATCH (m:${from} {id: ${copied('n.id')}}) MATCH (p:${to} {id: ${copied('o.id')}}) CREATE (m)-[s:${type}]->(p) SET s = properties(r)`,
  ),
  ...OUTWARDS.map(
    ([from, type]) =>
      `${originals(from)} MATCH (n)-[r:${type}]->(o) MATCH (m:${from} {id: ${copied('n.id')}}) CREATE (m)-[s:${type}]->(o)
      SET s = r { .*, id: ${copied('r.id')}, policyId: ${copied('r.policyId')} }`,
  ),
].map((text) => `UNWIND $copies.rows AS copy ${text}`)

/** The policyIds of the policies that were read, in an order that copies do not change. */
export async function policiesIn(graph: Graph): Promise<string[]> {
  const text = 'MATCH (p:Policy {ingested: true}) RETURN p.policyId AS id ORDER BY id'
  return (await graph.read({ name: 'copies.policies', text, parameters: {} }, { timeout: 60_000 })).map((row) => textOf(row, 'id'))
}

/**
 * Writes copies of `policies` in turn, until `count` are written.
 *
 * @param from how many were written before, so that no two copies have one id
 */
export async function writeCopies(
  graph: Graph,
  policies: readonly string[],
  { from, count }: { from: number; count: number },
): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - done) }, (_, at) => {
      const nth = from + done + at
      return { policyId: policies[nth % policies.length], suffix: String(nth).padStart(6, '0') }
    })
    await graph.write('copies.write', async (transaction) => {
      for (const text of STATEMENTS) await transaction.run({ name: 'copies.write', text, parameters: { copies: { rows } } })
    })
  }
}
