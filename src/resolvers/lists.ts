import { ENTITIES, type Entities } from '../graph/cypher/entities/index.js'
import type { Entity, EntityName, ToOne } from '../graph/cypher/entity.js'
import type { Filter } from '../graph/cypher/filter.js'
import type { List } from '../graph/cypher/list.js'

/** A list of all things of an entity, under the name of the field of Query that answers it. */
export function rootList(field: string, entity: EntityName): List {
  return { name: `Query.${field}`, entity, relation: null }
}

/** The list that a relation of an entity leads to. */
export function relationList<N extends keyof Entities>(from: N, field: string & keyof Entities[N]['toMany']): List {
  const { toMany }: Entity = ENTITIES[from]
  const many = toMany[field]
  if (many === undefined) throw new Error(`${from} has no relation ${field}`)
  return { name: `${from}.${field}`, entity: many.entity, relation: { from, many } }
}

/** The relation to one thing of that name. */
export function toOneOf<N extends keyof Entities>(from: N, field: string & keyof Entities[N]['toOne']): ToOne {
  const { toOne }: Entity = ENTITIES[from]
  const one = toOne[field]
  if (one === undefined) throw new Error(`${from} has no relation ${field}`)
  return one
}

/** Narrows a filter where the client has not spoken of the matter itself. */
export type DefaultFilter = (filter: Filter) => Filter

/** Policies that were read, unless the filter speaks of `ingested` or `textState`. */
export const ingestedByDefault: DefaultFilter = (filter) =>
  speaksOf(filter, ['ingested', 'textState']) ? filter : { ...filter, ingested: { eq: true } }

/** Units that documents name, unless the filter speaks of `named`: members of classes are there to be found through them. */
export const namedByDefault: DefaultFilter = (filter) => (speaksOf(filter, ['named']) ? filter : { ...filter, named: { eq: true } })

/** Cities; those for which a policy was read, unless the filter speaks of `hasPolicy`. */
export const citiesWithPolicyByDefault: DefaultFilter = (filter) => {
  const cities: Filter = { level: { eq: 'CITY' }, ...(Object.keys(filter).length === 0 ? {} : { AND: [filter] }) }
  return speaksOf(filter, ['hasPolicy']) ? cities : { ...cities, hasPolicy: { eq: true } }
}

/** Whether a filter names one of the fields, itself or under AND, OR and NOT. */
function speaksOf(filter: Filter, fields: readonly string[]): boolean {
  const nested = [filter['AND'], filter['OR'], filter['NOT']].flat().filter((inner) => typeof inner === 'object' && inner !== null)
  return fields.some((field) => filter[field] !== undefined) || nested.some((inner) => speaksOf(inner as Filter, fields))
}
