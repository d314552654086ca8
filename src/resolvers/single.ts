import type { GraphQLResolveInfo } from 'graphql'
import type { Identified } from '../../loaders/index.js'
import type { Context } from './context.js'
import type { Entities, EntityRow } from '../graph/cypher/entities/index.js'
import type { Filter } from '../graph/cypher/filter.js'
import { wantedOf } from './listArguments.js'
import { ambiguous, badUserInput } from './errors.js'
import { includeOf } from './lookahead.js'
import { rootList } from './lists.js'

/** Ids that an AMBIGUOUS error holds at most. */
const MAX_IDS = 20

/** The one argument that was given. @throws BAD_USER_INPUT where there are several, or none */
export function exactlyOne<A extends Readonly<Record<string, string | null | undefined>>>(
  args: A,
): { [K in keyof A]: [K, string] }[keyof A] {
  const given = Object.entries(args).filter((entry): entry is [string, string] => entry[1] != null)
  const [only] = given
  if (only === undefined || given.length > 1) throw badUserInput(`Give exactly one of ${Object.keys(args).join(', ')}.`)
  return only
}

/** The only thing that a filter finds, or null. @throws AMBIGUOUS with the ids where it finds several */
export async function onlyOne<N extends keyof Entities>(
  entity: N,
  filter: Filter,
  asked: string,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<EntityRow<N> | null> {
  const list = rootList(`only${entity}`, entity)
  const page = await loaders.page(list, null, filter, wantedOf(list, { first: MAX_IDS }), includeOf(entity, info))
  const rows = page.items.map(({ loaded }) => loaded.row as EntityRow<N> & Identified)
  if (rows.length > 1)
    throw ambiguous(
      asked,
      rows.map((row) => row.id),
      page.hasNext,
    )
  return rows[0] ?? null
}
