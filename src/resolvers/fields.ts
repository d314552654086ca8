import type { GraphQLResolveInfo } from 'graphql'
import type { Identified } from '../graph/cypher/questions.js'
import type { Entities, EntityRow } from '../graph/cypher/entities/index.js'
import type { EntityName } from '../graph/cypher/entity.js'
import { connect, type Connection } from './connection.js'
import type { Context } from './context.js'
import type { ListArguments } from './listArguments.js'
import { relationList, rootList, toOneOf } from './lists.js'
import { thingAhead } from './lookahead.js'

/** Makers of resolvers for fields that are relations: what they lead to is declared with the entities. */

type OneTarget<N extends keyof Entities, F> = F extends keyof Entities[N]['toOne'] ? TargetOf<Entities[N]['toOne'][F]> : never
type ManyTarget<N extends keyof Entities, F> = F extends keyof Entities[N]['toMany'] ? TargetOf<Entities[N]['toMany'][F]> : never
type TargetOf<R> = R extends { readonly entity: infer E extends EntityName } ? E : never

/** A field that answers one thing, or null. */
export function oneField<N extends keyof Entities, F extends string & keyof Entities[N]['toOne']>(from: N, field: F) {
  type Target = OneTarget<N, F>
  const target = toOneOf(from, field).entity
  return (row: Identified, _: unknown, { loaders, maxPageSize }: Context, info: GraphQLResolveInfo): Promise<EntityRow<Target> | null> =>
    loaders.toOne<Target>(from, field, row, () => thingAhead(target, info, maxPageSize))
}

/** A field that answers one thing that must be there: where it is not, the graph is at fault. */
export function requiredField<N extends keyof Entities, F extends string & keyof Entities[N]['toOne']>(from: N, field: F) {
  const optional = oneField(from, field)
  return async (row: Identified, _: unknown, context: Context, info: GraphQLResolveInfo): Promise<EntityRow<OneTarget<N, F>>> => {
    const found = await optional(row, _, context, info)
    if (found === null) throw new Error(`${from} ${row.id} has no ${field}`)
    return found
  }
}

/** A field that answers a list of what a relation leads to. */
export function listField<N extends keyof Entities, F extends string & keyof Entities[N]['toMany']>(from: N, field: F) {
  const list = relationList(from, field)
  if (list === null) throw new Error(`${from} has no relation ${field}`)
  return (row: Identified, args: ListArguments, context: Context, info: GraphQLResolveInfo): Connection<EntityRow<ManyTarget<N, F>>> =>
    connect(list, row, args, context, info)
}

/** A field of Query that answers a list of all things of an entity. */
export function rootField<N extends keyof Entities>(field: string, entity: N) {
  const list = rootList(field, entity)
  return (_: unknown, args: ListArguments, context: Context, info: GraphQLResolveInfo): Connection<EntityRow<N>> =>
    connect(list, null, args, context, info)
}
