import { ENTITIES, type Entities } from '../graph/cypher/entities/index.js'
import type { Entity, EntityName, ToOne } from '../graph/cypher/entity.js'
import type { Filter } from '../graph/cypher/filterInput.js'
import type { List } from '../graph/cypher/scan.js'

/** A list of all things of an entity, under the name of the field of Query that answers it. */
export function rootList(field: string, entity: EntityName): List {
  return { name: `Query.${field}`, entity, relation: null }
}

/** The list that a relation of an entity leads to; null where it has no such relation to many. */
export function relationList(from: EntityName, field: string): List | null {
  const { toMany }: Entity = ENTITIES[from]
  const many = toMany[field]
  return many === undefined ? null : { name: `${from}.${field}`, entity: many.entity, relation: { from, many } }
}

/** The relation to one thing of that name. */
export function toOneOf<N extends keyof Entities>(from: N, field: string & keyof Entities[N]['toOne']): ToOne {
  const { toOne }: Entity = ENTITIES[from]
  const one = toOne[field]
  if (one === undefined) throw new Error(`${from} has no relation ${field}`)
  return one
}

/** What a list holds where `including` is not ALL: the things of which this field is true. */
interface Shown {
  readonly shows: 'ingested' | 'named' | 'hasPolicy'
  /** What holds of the whole list, whatever is included. */
  readonly of?: Filter
}

/** Policies that were read; those that are only cited are hidden. */
const READ_POLICIES: Shown = { shows: 'ingested' }

/** Units that a document names; those that are known only as members of a class are hidden. */
const NAMED_UNITS: Shown = { shows: 'named' }

/** Cities for which a policy was read; the others are hidden. */
const CITIES_WITH_POLICY: Shown = { shows: 'hasPolicy', of: { level: { eq: 'CITY' } } }

/** Lists that can hide something, by their names. */
const SHOWN: Readonly<Record<string, Shown>> = {
  'Query.policies': READ_POLICIES,
  'Query.units': NAMED_UNITS,
  'Query.cities': CITIES_WITH_POLICY,
  'Jurisdiction.policies': READ_POLICIES,
  'Jurisdiction.units': NAMED_UNITS,
}

/** The value of `including` by which a list hides nothing. */
const ALL = 'ALL'

/** A filter as a list takes it: what it shows, and what it hides of the same; null where it hides nothing. */
export interface Scoped {
  readonly shown: Filter
  readonly hidden: Filter | null
}

/** Parts what `filter` finds in a list into what is shown and what is hidden. */
export function scoped({ name }: List, filter: Filter, including: string | null | undefined): Scoped {
  const shown = SHOWN[name]
  const found = shown?.of === undefined ? filter : both(shown.of, filter)
  if (shown === undefined || including === ALL) return { shown: found, hidden: null }
  return { shown: withTruth(found, shown.shows, true), hidden: withTruth(found, shown.shows, false) }
}

function both(of: Filter, filter: Filter): Filter {
  return Object.keys(filter).length === 0 ? of : { ...of, AND: [filter] }
}

/** The filter and one condition more, on its own level: a client may have said something else of the same field. */
function withTruth(filter: Filter, field: string, value: boolean): Filter {
  const condition = { [field]: { eq: value } }
  if (filter[field] === undefined) return { ...filter, ...condition }
  const { AND = [] } = filter
  // A null is no list, and told as a fault of the filter.
  return Array.isArray(AND) ? { ...filter, AND: [...(AND as Filter[]), condition] } : filter
}
