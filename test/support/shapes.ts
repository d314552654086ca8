import { ENTITIES } from '../../src/graph/cypher/entities/index.js'
import type { Entity, EntityName, ToMany } from '../../src/graph/cypher/entity.js'
import type { Filter } from '../../src/graph/cypher/filter.js'
import { countReading, pageReading, type List, type Window } from '../../src/graph/cypher/list.js'
import { byIdReading, toOneReading } from '../../src/graph/cypher/lookup.js'
import { operatorsOf, type FilterField } from '../../src/graph/cypher/operators.js'
import { orderOf, type KeyValues, type Order } from '../../src/graph/cypher/order.js'
import type { Include } from '../../src/graph/cypher/projection.js'
import * as questions from '../../src/graph/cypher/questions.js'
import type { Statement } from '../../src/graph/run.js'
import { relationList, rootList } from '../../src/resolvers/lists.js'

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
  Object.keys(entity.toMany).map((field) => relationList(entity.name, field as never)),
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

export const windowOf = (order: Order, changes: Partial<Window> = {}): Window => ({
  order,
  after: null,
  before: null,
  backward: false,
  limit: 21,
  ...changes,
})

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
    const page = { title: `${list.name} where ${title}`, statement: pageReading(list, null, filter, windowOf(order), {}).statement }
    if (Object.keys(filter).some((name) => entity.filters[name] !== undefined)) return [page]
    return [page, { title: `${list.name} counted where ${title}`, statement: countReading(list, null, filter).statement }]
  })
}

/** A list in each of its orders: from the start, from the end, from a cursor, and between two. */
export function orderShapes(list: List): Shape[] {
  const entity: Entity = ENTITIES[list.entity]
  const many: ToMany | null = list.relation?.many ?? null
  const keys = list.relation === null ? null : PARENTS
  const shape = (order: Order, title: string, window: Partial<Window> = {}): Shape => ({
    title: `${list.name} by ${order.signature} ${title}`,
    statement: pageReading(list, keys, {}, windowOf(order, window), {}).statement,
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
  const shape = (statement: Statement): Shape => ({ title: statement.name, statement })
  const span = { policyId: 'pol_0000000000000000000000', start: 10, end: 20 }
  const keysOf = ({ name }: { name: string }) => (name === questions.passagesOfSpan.name ? [questions.passagesOfSpan.keyOf(span)] : PARENTS)
  return [
    ...entities().flatMap((entity) => [
      shape(byIdReading(entity.name, PARENTS, {}).statement),
      shape(byIdReading(entity.name, PARENTS, everyRelation(entity)).statement),
      ...Object.entries(entity.toOne).map(([field, relation]) => shape(toOneReading(entity.name, field, relation, PARENTS, {}).statement)),
    ]),
    ...relationLists.map((list) => shape(countReading(list, PARENTS, {}).statement)),
    ...(['title', 'docNumber'] as const).map((by) =>
      shape(questions.policiesNamed(by, 21, everyRelation(ENTITIES.Policy)).reading(PARENTS).statement),
    ),
    ...Object.values(questions).flatMap((question) => ('reading' in question ? [shape(question.reading(keysOf(question)).statement)] : [])),
  ]
}

function everyRelation(entity: Entity): Include {
  return Object.fromEntries(Object.keys(entity.toOne).map((field) => [field, {}]))
}
