import { kindOfId } from '../../model/ids.js'
import type { Row } from '../run.js'
import { ENTITIES } from './entities/index.js'
import { readingIssueColumns } from './entities/Policy.js'
import type { Entity, EntityName, RowOf, ToOne } from './entity.js'
import { matchLines } from './filter.js'
import type { Reading } from './list.js'
import { integer, newNode, node, part, write, type Line, type NodeVariable } from './part.js'
import { addColumns, projection, textIn, type Include, type Loaded } from './projection.js'
import * as words from './words.js'

/** Reads the things of `name` that have or had the ids `keys`. */
export function byIdReading(name: EntityName, keys: readonly string[], include: Include): Reading<Loaded> {
  const entity: Entity = ENTITIES[name]
  const on = newNode()
  return oneReading(`${name}.byId`, entity, [words.MATCH(), entity.byId(on)], on, keys, include)
}

/** Reads what the relation `field` leads to from each of the things with the ids `keys`. */
export function toOneReading(from: EntityName, field: string, relation: ToOne, keys: readonly string[], include: Include): Reading<Loaded> {
  const parent = newNode()
  const on = newNode()
  const anchor = { pattern: ENTITIES[from].anchor(parent), test: null }
  const lines = matchLines([anchor, relation.path(parent, on, newNode())], [])
  return oneReading(`${from}.${field}`, ENTITIES[relation.entity], lines, on, keys, include)
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

/** Reads, for each of the names `keys` as keys hold them, the policies that have it or are cited by it: `limit` at most. */
export function namedPoliciesReading(by: PolicyName, keys: readonly string[], limit: number, include: Include): Reading<Loaded[]> {
  const on = newNode()
  const answer = projection()
  const key = answer.add(words.KEY())
  const readEntity = answer.addEntity(ENTITIES.Policy, on, include)
  const lines = [words.UNWIND_KEYS(keys), NAMED[by](on, limit)]
  const read = (rows: readonly Row[]) => {
    const found = new Map<string, Loaded[]>()
    for (const row of rows) {
      const loaded = readEntity(row)
      const name = textIn(row, key)
      if (loaded !== null) found.set(name, [...(found.get(name) ?? []), loaded])
    }
    return found
  }
  return { statement: { name: `Query.policy.${by}`, ...write([...lines, ...answer.lines()]) }, read }
}

function oneReading(
  name: string,
  entity: Entity,
  matched: readonly Line[],
  on: ReturnType<typeof newNode>,
  keys: readonly string[],
  include: Include,
): Reading<Loaded> {
  const answer = projection()
  const key = answer.add(words.KEY())
  const readEntity = answer.addEntity(entity, on, include)
  const lines = [words.UNWIND_KEYS(keys), ...matched, ...answer.lines()]
  const read = (rows: readonly Row[]) => {
    const found = new Map<string, Loaded>()
    for (const row of rows) {
      const loaded = readEntity(row)
      const id = textIn(row, key)
      if (loaded !== null && !found.has(id)) found.set(id, loaded)
    }
    return found
  }
  return { statement: { name, ...write(lines) }, read }
}

const SETS_TARGET = part`MATCH (:Target {id: key})<-[:SETS_TARGET]-(${node}:Policy|Section|WorkItem)`
const OWNERS = ['Policy', 'Section', 'WorkItem'] as const
export type OwnerName = (typeof OWNERS)[number]

/** What sets a target: a thing of one of several entities. */
export interface Owner {
  readonly name: OwnerName
  readonly loaded: Loaded
}

/** Reads what sets each of the targets with the ids `keys`, of whichever entity it is. */
export function targetOwnerReading(keys: readonly string[]): Reading<Owner> {
  const on = newNode()
  const answer = projection()
  const key = answer.add(words.KEY())
  const id = answer.add(words.ID_OF(on))
  const readers = OWNERS.map((name) => ({ name, readEntity: answer.addEntity(ENTITIES[name], on, {}) }))
  const read = (rows: readonly Row[]) => {
    const found = new Map<string, Owner>()
    for (const row of rows) {
      const kind = kindOfId(textIn(row, id))
      const reader = readers.find(({ name }) => name === kind)
      const loaded = reader?.readEntity(row) ?? null
      if (reader !== undefined && loaded !== null) found.set(textIn(row, key), { name: reader.name, loaded })
    }
    return found
  }
  const lines = [words.UNWIND_KEYS(keys), SETS_TARGET(on), ...answer.lines()]
  return { statement: { name: 'Target.setBy', ...write(lines) }, read }
}

/** What reading did not understand of a policy, as lists of one length. */
export type ReadingIssuesRow = RowOf<typeof readingIssueColumns>

/** Reads the findings of the reading of each of the policies with the ids `keys`. */
export function readingIssuesReading(keys: readonly string[]): Reading<ReadingIssuesRow> {
  const on = newNode()
  const answer = projection()
  const key = answer.add(words.KEY())
  const readIssues = addColumns('Policy.issues', readingIssueColumns, on, answer.add)
  const read = (rows: readonly Row[]) =>
    new Map(
      rows.flatMap((row) => {
        const issues = readIssues(row)
        return issues === null ? [] : [[textIn(row, key), issues as ReadingIssuesRow] as const]
      }),
    )
  const lines = [words.UNWIND_KEYS(keys), words.MATCH(), ENTITIES.Policy.anchor(on), ...answer.lines()]
  return { statement: { name: 'Policy.issues', ...write(lines) }, read }
}
