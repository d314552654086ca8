import { kindOfId } from '../../model/ids.js'
import type { Row } from '../run.js'
import { columnsAsked, NOTHING_ASKED, type ThingAsked } from './asked.js'
import { ENTITIES } from './entities/index.js'
import type { Entity, EntityName } from './entity.js'
import { matchLines } from './filter.js'
import { cellsOf, textIn, type Cells, type Found } from './found.js'
import { integer, newNode, node, part, type Line, type NodeVariable } from './part.js'
import { Projection } from './projection.js'
import { keyedReading, type Reading } from './reading.js'
import * as words from './words.js'

/** Reads the things of `name` that have or had one of the ids that are the keys. */
export function byIdReading(name: EntityName, asked: ThingAsked): Reading<Found> {
  const entity: Entity = ENTITIES[name]
  const on = newNode()
  return oneReading(`${name}.byId`, entity, [words.MATCH(), entity.byId(on)], on, asked)
}

/** Reads what the relation `field` leads to from each of the things whose ids are the keys. */
export function toOneReading(from: EntityName, field: string, asked: ThingAsked): Reading<Found> {
  const { anchor, toOne }: Entity = ENTITIES[from]
  const relation = toOne[field]
  if (relation === undefined) throw new Error(`${from} has no relation ${field}`)
  const parent = newNode()
  const on = newNode()
  const lines = matchLines([{ pattern: anchor(parent), test: null }, relation.path(parent, on, newNode())], [])
  return oneReading(`${from}.${field}`, ENTITIES[relation.entity], lines, on, asked)
}

const DOCUMENT_OF_POLICY = part`MATCH (:Policy {policyId: key})-[:READ_FROM]->(${node}:Document)`

/** Reads the documents that policies were read from; the keys are their `policyId`. */
export function documentOfPolicyReading(asked: ThingAsked): Reading<Found> {
  const on = newNode()
  return oneReading('Evidence.document', ENTITIES.Document, [DOCUMENT_OF_POLICY(on)], on, asked)
}

function oneReading(name: string, entity: Entity, matched: readonly Line[], on: NodeVariable, asked: ThingAsked): Reading<Found> {
  const answer = new Projection()
  const key = answer.add(words.KEY())
  const read = answer.addThing(entity, on, asked)
  return keyedReading(name, [...matched, ...answer.rows()], firstOfKeys(key, read))
}

/** What each key found first. */
function firstOfKeys<T>(key: number, read: (cells: Cells) => T | null): (rows: readonly Row[]) => Map<string, T> {
  return (rows) => {
    const found = new Map<string, T>()
    for (const cells of rows.map(cellsOf)) {
      const name = textIn(cells, key)
      const thing = found.has(name) ? null : read(cells)
      if (thing !== null) found.set(name, thing)
    }
    return found
  }
}

/** Relationships that name a thing, each with the policy in whose document it stands. */
export function namedByReading(name: EntityName, asked: ThingAsked): Reading<Found> {
  const entity: Entity = ENTITIES[name]
  const on = newNode()
  return oneReading(`${name}.evidence`, entity, [words.MATCH(), entity.anchor(on)], on, { ...NOTHING_ASKED, namedBy: asked })
}

/** The names by which a policy is asked for. */
export type PolicyName = 'title' | 'docNumber'

/** A title is in a key of each policy that has it or is cited by it. */
const BY_TITLE = part`CALL (key) { MATCH (:Key {title: key})-[:IDENTIFIES]->(${node}:Policy) RETURN DISTINCT ${node} ORDER BY ${node}.id LIMIT ${integer} }`

/** So is a number, but where nobody knows whose document it is: then the policy alone has it. */
const BY_NUMBER = part`CALL (key) { CALL (key) { MATCH (:Key {number: key})-[:IDENTIFIES]->(${node}:Policy) RETURN ${node}
  UNION MATCH (${node}:Policy {docNumberName: key}) RETURN ${node} } WITH ${node} ORDER BY ${node}.id LIMIT ${integer} RETURN ${node} }`

const NAMED: Readonly<Record<PolicyName, (on: NodeVariable, limit: number) => Line>> = {
  title: (on, limit) => BY_TITLE(on, on, on, limit),
  docNumber: (on, limit) => BY_NUMBER(on, on, on, on, on, on, limit, on),
}

/** Reads, for each of the names that are the keys, as keys hold them, the policies that have it or are cited by it: `limit` at most. */
export function namedPoliciesReading(by: PolicyName, limit: number, asked: ThingAsked): Reading<Found[]> {
  const on = newNode()
  const answer = new Projection()
  const key = answer.add(words.KEY())
  const read = answer.addThing(ENTITIES.Policy, on, asked)
  return keyedReading(`Query.policy.${by}`, [NAMED[by](on, limit), ...answer.rows()], (rows) => {
    const found = new Map<string, Found[]>()
    for (const cells of rows.map(cellsOf)) {
      const policy = read(cells)
      const name = textIn(cells, key)
      if (policy !== null) found.set(name, [...(found.get(name) ?? []), policy])
    }
    return found
  })
}

const SETS_TARGET = part`MATCH (:Target {id: key})<-[:SETS_TARGET]-(${node}:Policy|Section|WorkItem)`
const OWNERS = ['Policy', 'Section', 'WorkItem'] as const
export type OwnerName = (typeof OWNERS)[number]

/** Columns that are asked for of whatever sets a target, for each entity that it may be. What these lead to is asked when it is there. */
export type OwnerColumns = Readonly<Record<OwnerName, readonly string[]>>

/** Reads what sets each of the targets whose ids are the keys, of whichever entity it is. */
export function targetOwnerReading(columns: OwnerColumns): Reading<Found> {
  const on = newNode()
  const answer = new Projection()
  const key = answer.add(words.KEY())
  const id = answer.add(words.ID_OF(on))
  const readers = new Map<string | null, (cells: Cells) => Found | null>(
    OWNERS.map((name) => [name, answer.addThing(ENTITIES[name], on, columnsAsked(...columns[name]))]),
  )
  const read = firstOfKeys(key, (cells) => readers.get(kindOfId(textIn(cells, id)))?.(cells) ?? null)
  return keyedReading('Target.setBy', [SETS_TARGET(on), ...answer.rows()], read)
}
