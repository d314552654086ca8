import type { GraphQLResolveInfo } from 'graphql'
import type { Loaders } from '../../loaders/index.js'
import type { Context } from './context.js'
import type { EntityRow, PolicyRow } from '../graph/cypher/entities/index.js'
import type { Filter } from '../graph/cypher/filter.js'
import { policiesNamed, type Identified } from '../graph/cypher/questions.js'
import { wantedOf } from './listArguments.js'
import { ambiguous, badUserInput } from './errors.js'
import { includeOf } from './lookahead.js'
import { rootList } from './lists.js'

/** Candidates that an AMBIGUOUS error holds at most. */
const MAX_CANDIDATES = 20

/** The one argument that was given. @throws BAD_USER_INPUT where there are several, or none */
export function exactlyOne<A extends Readonly<Record<string, string | null | undefined>>>(
  args: A,
): { [K in keyof A]: [K, string] }[keyof A] {
  const given = Object.entries(args).filter((entry): entry is [string, string] => entry[1] != null)
  const [only] = given
  if (only === undefined || given.length > 1) throw badUserInput(`Give exactly one of ${Object.keys(args).join(', ')}.`)
  return only
}

/** The only thing that a filter finds, or null. @throws AMBIGUOUS with the candidates where it finds several */
export async function onlyOne<N extends Named>(
  entity: N,
  filter: Filter,
  asked: string,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<EntityRow<N> | null> {
  const list = rootList(`only${entity}`, entity)
  const page = await loaders.page(list, null, filter, wantedOf(list, { first: MAX_CANDIDATES }), includeOf(entity, info))
  return theOnly<N>(
    entity,
    page.items.map(({ loaded }) => loaded.row as EntityRow<N> & Identified),
    page.hasNext,
    asked,
    loaders,
  )
}

/** The only policy that has a name, as keys hold it, or is cited by it. @throws AMBIGUOUS with the candidates where there are several */
export async function onlyPolicy(
  by: 'title' | 'docNumber',
  name: string,
  asked: string,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<PolicyRow | null> {
  const rows = await loaders.ask(policiesNamed(by, MAX_CANDIDATES + 1, includeOf('Policy', info)), name)
  return theOnly<'Policy'>('Policy', rows.slice(0, MAX_CANDIDATES), rows.length > MAX_CANDIDATES, asked, loaders)
}

type Named = 'Policy' | 'Unit' | 'Jurisdiction'

/** How a thing that is asked for by name is told from others of that name. */
interface Called<N extends Named> {
  readonly name: (row: EntityRow<N>) => string
  /** The relation that leads to its area. */
  readonly area: string
  readonly hint: string
}

const CALLED: { readonly [N in Named]: Called<N> } = {
  Policy: { name: ({ title }) => title, area: 'jurisdiction', hint: 'Ask by id.' },
  Unit: { name: ({ fullName }) => fullName, area: 'jurisdiction', hint: 'Say which with jurisdiction: "…", or ask by id.' },
  Jurisdiction: { name: ({ name }) => name, area: 'parent', hint: 'Ask by code, or by id with node.' },
}

async function theOnly<N extends Named>(
  entity: N,
  rows: readonly (EntityRow<N> & Identified)[],
  more: boolean,
  asked: string,
  loaders: Loaders,
): Promise<EntityRow<N> | null> {
  if (rows.length <= 1) return rows[0] ?? null
  const { name, area, hint } = CALLED[entity]
  const candidates = rows.map(async (row) => {
    const where = await loaders.toOne<'Jurisdiction'>(entity, area, row, {})
    return { id: row.id, name: name(row), jurisdiction: where?.name ?? null }
  })
  throw ambiguous(asked, await Promise.all(candidates), more, hint)
}
