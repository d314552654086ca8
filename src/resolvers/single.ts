import type { GraphQLResolveInfo } from 'graphql'
import { limitOf, type Loaders } from '../../loaders/index.js'
import type { Context } from './context.js'
import type { EntityRow, PolicyRow } from '../graph/cypher/entities/index.js'
import type { Filter } from '../graph/cypher/filterInput.js'
import { policiesNamed, type Identified } from '../graph/cypher/questions.js'
import { columnsAsked, joinedThings, NOTHING_ASKED, type ThingAsked } from '../graph/cypher/asked.js'
import { ambiguous, badUserInput } from './errors.js'
import { MAX_PAGE_SIZE } from './listArguments.js'
import { questionOf } from './listQuestion.js'
import { thingAhead } from './lookahead.js'
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
  { loaders, maxPageSize }: Context,
  info: GraphQLResolveInfo,
): Promise<EntityRow<N> | null> {
  const question = questionOf(rootList(`only${entity}`, entity), { first: MAX_CANDIDATES, filter }, MAX_PAGE_SIZE)
  const thing = withName(entity, thingAhead(entity, info, maxPageSize))
  const ahead = { ...question, hidden: null, cursors: false, total: false, thing, link: NOTHING_ASKED }
  const { scanned } = await loaders.list(question.key, null, () => ahead)
  const rows = (scanned?.rows ?? []).map((listed) => loaders.rowOf<N>(listed.thing) as EntityRow<N> & Identified)
  return theOnly<N>(entity, rows, asked, loaders)
}

/** The only policy that has a name, as keys hold it, or is cited by it. @throws AMBIGUOUS with the candidates where there are several */
export async function onlyPolicy(
  by: 'title' | 'docNumber',
  name: string,
  asked: string,
  { loaders, maxPageSize }: Context,
  info: GraphQLResolveInfo,
): Promise<PolicyRow | null> {
  const thing = withName('Policy', thingAhead('Policy', info, maxPageSize))
  const rows = await loaders.ask(policiesNamed(by, limitOf(MAX_CANDIDATES), thing), name)
  return theOnly<'Policy'>('Policy', rows, asked, loaders)
}

/** What is asked of a thing, and what an error calls it by. */
function withName(entity: Named, asked: ThingAsked): ThingAsked {
  return joinedThings([columnsAsked(CALLED[entity].column), asked])
}

type Named = 'Policy' | 'Unit' | 'Jurisdiction'

/** How a thing that is asked for by name is told from others of that name. */
interface Called<N extends Named> {
  readonly name: (row: EntityRow<N>) => string
  /** The column that holds the name. */
  readonly column: keyof EntityRow<N> & string
  /** The relation that leads to its area. */
  readonly area: string
  readonly hint: string
}

const CALLED: { readonly [N in Named]: Called<N> } = {
  Policy: { name: ({ title }) => title, column: 'title', area: 'jurisdiction', hint: 'Ask by id.' },
  Unit: {
    name: ({ fullName }) => fullName,
    column: 'fullName',
    area: 'jurisdiction',
    hint: 'Say which with jurisdiction: "…", or ask by id.',
  },
  Jurisdiction: { name: ({ name }) => name, column: 'name', area: 'parent', hint: 'Ask by code, or by id with node.' },
}

async function theOnly<N extends Named>(
  entity: N,
  /** One more than candidates are told, where there are more. */
  found: readonly (EntityRow<N> & Identified)[],
  asked: string,
  loaders: Loaders,
): Promise<EntityRow<N> | null> {
  if (found.length <= 1) return found[0] ?? null
  const { name, area, hint } = CALLED[entity]
  const candidates = found.slice(0, MAX_CANDIDATES).map(async (row) => {
    const where = await loaders.toOne<'Jurisdiction'>(entity, area, row, () => columnsAsked('name'))
    return { id: row.id, name: name(row), jurisdiction: where?.name ?? null }
  })
  throw ambiguous(asked, await Promise.all(candidates), found.length > MAX_CANDIDATES, hint)
}
