import { hasTextIndex } from '../indexes.js'
import { ENTITIES } from './entities/index.js'
import type { Entity, EntityName } from './entity.js'
import type { Filter } from './filter.js'
import type { FilterField } from './operators.js'
import { operatorsOf } from './operators.js'
import type { OrderInput } from './order.js'
import { RELATION_SIZES, THINGS, type RelationSize } from './sizes.js'

/**
 * The work of a list: how many single tests the database makes at worst, to find what passes a filter and to bring it into an order. It is
 * known before anything runs, from the filter and from how large the graph is (`sizes.ts`).
 */

/** Tests that a text condition counts as where no index finds what it looks for: the text is read and searched through. */
const TEXT_WITHOUT_INDEX = 2

const TEXT_OPERATORS: ReadonlySet<string> = new Set(['contains', 'startsWith'])

/** Tests for whether something is there at the other end of a relation. */
const EXISTENCE = 2

/** Things that are tested. */
interface Tested {
  readonly count: number
  /** Whether they are all different: then a relation leads from all of them together to no more than it has in the whole graph. */
  readonly different: boolean
  /** Whether an index may serve their conditions: these stand in the list's own match, not under OR, NOT or a relation to many. */
  readonly anchored: boolean
}

/** What a list is asked for. */
export interface ListWork {
  readonly entity: EntityName
  /** How many things the list has without its filter; all of them are different. */
  readonly count: number
  readonly filter: Filter
  readonly orderBy: readonly OrderInput[]
  /** Whether the list is of the whole graph, where an index gives most orders. */
  readonly whole: boolean
}

/** How many things a list of the whole graph has. */
export function thingsOf(entity: EntityName): number {
  return THINGS[entity]
}

/** How many things relations lead to from that many different things; null where the entity has no such relation. */
export function relatedThings(entity: EntityName, field: string, parents: number): number | null {
  const size = relationOf(entity, field)
  return size === undefined ? null : reached(size, parents, true)
}

/** The tests that finding one page takes at worst; none for a list without a filter in an order that an index gives. */
export function workOfList({ entity, count, filter, orderBy, whole }: ListWork): number {
  const tests = testsOf(ENTITIES[entity], filter, { count, different: true, anchored: true })
  const sorted = whole ? orderBy.length > 1 || orderBy.some(({ field }) => isUnindexed(entity, field)) : orderBy.length > 0
  const scanned = tests > 0 || sorted ? count : 0
  return scanned + tests + (sorted ? count * orderBy.length : 0)
}

function isUnindexed(entity: EntityName, order: string): boolean {
  const { unindexedOrders }: Entity = ENTITIES[entity]
  return unindexedOrders?.includes(order) ?? false
}

function testsOf(entity: Entity, filter: Filter, tested: Tested): number {
  let tests = 0
  for (const [name, inner] of Object.entries(filter)) {
    if (typeof inner !== 'object' || inner === null) continue
    const field = entity.filters[name]
    const one = entity.toOne[name]
    const many = relationOf(entity.name, name)
    if (field !== undefined) tests += tested.count * conditionsIn(entity, name, field, inner, tested.anchored)
    else if (one !== undefined) tests += tested.count + testsOf(ENTITIES[one.entity], inner as Filter, { ...tested, different: false })
    else if (many !== undefined) tests += testsOfRelation(entity, name, many, inner, tested)
    else tests += testsOfJoined(entity, name, inner, tested)
  }
  return tests
}

/** Tests of AND, OR and NOT. */
function testsOfJoined(entity: Entity, name: string, inner: object, tested: Tested): number {
  const anchored = tested.anchored && name === 'AND'
  const filters = (Array.isArray(inner) ? inner : [inner]) as readonly Filter[]
  return filters.reduce((sum, filter) => sum + testsOf(entity, filter, { ...tested, anchored }), 0)
}

function testsOfRelation(entity: Entity, name: string, size: RelationSize, quantifiers: object, tested: Tested): number {
  const relation = entity.toMany[name]
  if (relation === undefined) return 0
  const count = reached(size, tested.count, tested.different)
  const there: Tested = { count, different: tested.different && size.own, anchored: false }
  return Object.values(quantifiers as Readonly<Record<string, Filter>>).reduce(
    (sum, inner) => sum + count + testsOf(ENTITIES[relation.entity], inner, there),
    0,
  )
}

function reached({ all, each }: RelationSize, count: number, different: boolean): number {
  return different ? Math.min(count * each, all) : count * each
}

function conditionsIn(entity: Entity, name: string, field: FilterField, operators: object, anchored: boolean): number {
  const known = operatorsOf(field.kind).filter(([operator]) => operator in operators)
  return known.reduce((sum, [operator]) => sum + weightOf(entity, name, field, operator, anchored), 0)
}

function weightOf(entity: Entity, name: string, field: FilterField, operator: string, anchored: boolean): number {
  if (field.kind === 'existence') return EXISTENCE
  if (field.kind === 'texts') return TEXT_WITHOUT_INDEX
  const isText = field.kind === 'string' && TEXT_OPERATORS.has(operator)
  return isText && !(anchored && hasTextIndex(entity.name, name)) ? TEXT_WITHOUT_INDEX : 1
}

function relationOf(entity: EntityName, field: string): RelationSize | undefined {
  const sizes: Readonly<Record<string, RelationSize>> = RELATION_SIZES[entity]
  return Object.hasOwn(sizes, field) ? sizes[field] : undefined
}
