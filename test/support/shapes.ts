import { EVIDENCE_DOCUMENT, NOTHING_ASKED, type ThingAsked } from '../../src/graph/cypher/asked.js'
import { ENTITIES } from '../../src/graph/cypher/entities/index.js'
import type { Entity, EntityName, ToMany } from '../../src/graph/cypher/entity.js'
import type { Filter } from '../../src/graph/cypher/filter.js'
import { listReading } from '../../src/graph/cypher/list.js'
import { byIdReading, namedByReading, toOneReading } from '../../src/graph/cypher/lookup.js'
import { operatorsOf, type FilterField } from '../../src/graph/cypher/operators.js'
import { orderOf, type KeyValues, type Order } from '../../src/graph/cypher/order.js'
import * as questions from '../../src/graph/cypher/questions.js'
import type { Reading } from '../../src/graph/cypher/reading.js'
import type { List, Window } from '../../src/graph/cypher/scan.js'
import type { Statement } from '../../src/graph/run.js'
import { relationList, rootList } from '../../src/resolvers/lists.js'
import { countAsked, pageAsked, wholeThing, windowOf } from './asked.js'

/** A statement that the API can send, with words that say which. */
export interface Shape {
  title: string
  statement: Statement
}

/** Lists of the whole graph that Query answers. */
const ROOTS: Readonly<Partial<Record<EntityName, string>>> = {
  Policy: 'policies',
  WorkItem: 'workItems',
  Assignment: 'assignments',
  Unit: 'units',
  Zone: 'zones',
  Metric: 'metrics',
  Target: 'targets',
  Theme: 'themes',
  Document: 'documents',
  Jurisdiction: 'jurisdictions',
}

export const rootLists: readonly List[] = Object.entries(ROOTS).map(([entity, field]) => rootList(field, entity as EntityName))

export const relationLists: readonly List[] = entities().flatMap((entity) =>
  Object.keys(entity.toMany).flatMap((field) => relationList(entity.name, field) ?? []),
)

/** A value that a filter of a kind can be given. */
const SAMPLES: Record<FilterField['kind'], unknown> = {
  id: 'pol_0123456789012345678901',
  enum: 'LEAD',
  position: 'LEAD',
  string: '数据',
  texts: '数据',
  int: 2020,
  float: 15.5,
  date: '2020-06-30',
  partialDate: '2020-06',
  boolean: true,
  existence: true,
}

function entities(): Entity[] {
  return Object.values(ENTITIES)
}

/** Every operator of every field of an entity, and every relation, each as a filter of its own. */
function filtersOf(entity: Entity): [title: string, filter: Filter][] {
  const filters: [string, Filter][] = Object.entries(entity.filters).flatMap(([name, field]) => {
    const operators = operatorsOf(field.kind).map(([operator]): [string, Filter] => {
      const sample = SAMPLES[field.kind]
      return [`${name}.${operator}`, { [name]: { [operator]: operator === 'in' ? [sample, sample] : sample } }]
    })
    return field.optional ? [...operators, [`${name}.eq null`, { [name]: { eq: null } }]] : operators
  })
  for (const [name, relation] of Object.entries(entity.toOne)) {
    const inner = sampleFilter(ENTITIES[relation.entity])
    filters.push([name, { [name]: inner }], [`${name} or not`, { OR: [{ [name]: inner }, { NOT: sampleFilter(entity) }] }])
  }
  for (const [name, relation] of Object.entries(entity.toMany)) {
    const inner = sampleFilter(ENTITIES[relation.entity])
    for (const quantifier of ['some', 'all', 'none']) filters.push([`${name}.${quantifier}`, { [name]: { [quantifier]: inner } }])
  }
  return filters
}

/** A condition on the first text of an entity that is no id. */
function sampleFilter(entity: Entity): Filter {
  const [name] = Object.entries(entity.filters).find(([, field]) => field.kind === 'string') ?? ['id']
  return { [name]: { eq: SAMPLES.string } }
}

/** Keys that a cursor of the order could hold. */
function someKeys(order: Order): KeyValues {
  return order.keys.map(({ kind }) => (kind === 'text' ? 'm' : kind === 'integer' ? 3 : 3.5))
}

const PARENTS = Array.from({ length: 10 }, (_, index) => `pol_${String(index).padStart(22, '0')}`)

export const orderBy = (field: string, direction: 'ASC' | 'DESC' = 'ASC') => [{ field, direction }] as const

/** The lists of the whole graph with each of their filters; counted, too, where a filter goes to other things. */
export function filterShapes(list: List): Shape[] {
  const entity: Entity = ENTITIES[list.entity]
  const order = orderOf(entity, null, [])
  return filtersOf(entity).flatMap(([title, filter]) => {
    const page = { title: `${list.name} where ${title}`, statement: statementOf(listReading(pageAsked(list, filter, windowOf(order)))) }
    if (Object.keys(filter).some((name) => entity.filters[name] !== undefined)) return [page]
    return [page, { title: `${list.name} counted where ${title}`, statement: statementOf(listReading(countAsked(list, filter))) }]
  })
}

/** A list in each of its orders: from the start, from the end, from a cursor, and between two. */
export function orderShapes(list: List): Shape[] {
  const entity: Entity = ENTITIES[list.entity]
  const many: ToMany | null = list.relation?.many ?? null
  const shape = (order: Order, title: string, window: Partial<Window> = {}): Shape => ({
    title: `${list.name} by ${order.signature} ${title}`,
    statement: statementOf(listReading(pageAsked(list, {}, windowOf(order, window)))),
  })
  const own = orderOf(entity, many, [])
  const both = { after: someKeys(own), before: someKeys(own) }
  return [
    shape(own, 'from the start'),
    shape(own, 'between two cursors', both),
    ...Object.keys(entity.orders).flatMap((field) => {
      const down = orderOf(entity, many, orderBy(field, 'DESC'))
      const up = orderOf(entity, many, orderBy(field))
      return list.relation === null
        ? [shape(up, 'after a cursor', { after: someKeys(up) }), shape(down, 'from the end', { backward: true, before: someKeys(down) })]
        : [shape(down, 'after a cursor', { after: someKeys(down) })]
    }),
  ]
}

/** Things by id, relations to one thing, and what is read beside the rows. */
export function lookupShapes(): Shape[] {
  const shape = <T>(reading: Reading<T>, keys: readonly string[] = PARENTS): Shape => {
    const statement = reading.statement(keys)
    return { title: statement.name, statement }
  }
  const asIs = (asked: ThingAsked) => asked
  const document = wholeThing('Document')
  const columns = (name: EntityName) => Object.keys(ENTITIES[name].columns)
  const owner = { Policy: columns('Policy'), Section: columns('Section'), WorkItem: columns('WorkItem') }
  const span = { policyId: 'pol_0000000000000000000000', start: 10, end: 20 }
  return [
    ...entities().flatMap((entity) => [
      shape(byIdReading(entity.name, wholeThing(entity.name))),
      shape(byIdReading(entity.name, everyRelation(entity))),
      ...Object.entries(entity.toOne).map(([field, { entity: there }]) => shape(toOneReading(entity.name, field, wholeThing(there)))),
    ]),
    ...relationLists.map((list) => shape(listReading(countAsked(list, {})))),
    ...(['title', 'docNumber'] as const).map((by) => shape(questions.policiesNamed(by, 21, everyRelation(ENTITIES.Policy)).reading(asIs))),
    shape(namedByReading('Zone', { ...NOTHING_ASKED, ones: { [EVIDENCE_DOCUMENT]: document } })),
    shape(questions.documentOfPolicy(document).reading(asIs)),
    shape(questions.targetOwner(owner).reading(asIs)),
    shape(questions.passagesOfSpan.reading(asIs), [questions.passagesOfSpan.keyOf(span)]),
  ]
}

/** Every column of a thing, and of what its relations to one lead to. */
function everyRelation(entity: Entity): ThingAsked {
  const ones = Object.entries(entity.toOne).map(([field, { entity: there }]) => [field, wholeThing(there)] as const)
  const evidence = 'policyId' in entity.columns ? { [EVIDENCE_DOCUMENT]: wholeThing('Document') } : {}
  return { ...wholeThing(entity.name), ones: { ...Object.fromEntries(ones), ...evidence } }
}

function statementOf<T>(reading: Reading<T>): Statement {
  return reading.statement(PARENTS)
}
