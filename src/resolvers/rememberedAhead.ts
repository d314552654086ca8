import { visit, type ASTNode, type FieldNode, type GraphQLResolveInfo } from 'graphql'
import type { EntityName } from '../graph/cypher/entity.js'
import type { ListAsked, ThingAsked } from '../graph/cypher/asked.js'
import { RecentCache } from '../graph/recentCache.js'

/**
 * What look-ahead saw. In fields of `Query` it is kept across requests: Apollo keeps the documents that it has parsed, so the field of an
 * operation that is asked again is the same one, and is looked at once for all values of the variables below it. In fields below it is
 * kept for all parents of one operation: execution has one list of nodes for one field, whatever the number of its parents.
 */
const things = new RecentCache<ThingAsked>(500)
const lists = new RecentCache<ListAsked>(500)

const below = new WeakMap<readonly FieldNode[], Map<string, unknown>>()

/** A field by a number, and the variables that stand below it. */
interface Known {
  readonly number: number
  readonly variables: readonly string[]
}
const fields = new WeakMap<FieldNode, Known>()
let count = 0

/** What a field asks of the thing that it answers: its own arguments say which thing, and not what is asked of it. */
export function rememberedThing(name: EntityName, info: GraphQLResolveInfo, look: () => ThingAsked): ThingAsked {
  const known = knownField(info)
  if (known === null) return rememberedBelow(name, info, look)
  const values = known.variables.map((variable) => info.variableValues[variable])
  return things.get(JSON.stringify([known.number, name, values]), look)
}

/** What is asked of the list of a question; other fields of the operation may ask it too. */
export function rememberedList(key: string, info: GraphQLResolveInfo, look: () => ListAsked): ListAsked {
  const known = knownField(info)
  return known === null ? rememberedBelow(key, info, look) : lists.get(JSON.stringify([known.number, key, info.variableValues]), look)
}

/** What a field asks, for each of its parents: `what` says of which thing or list. */
export function rememberedBelow<T>(what: string, { fieldNodes }: GraphQLResolveInfo, look: () => T): T {
  const known = below.get(fieldNodes) ?? new Map<string, unknown>()
  below.set(fieldNodes, known)
  if (!known.has(what)) known.set(what, look())
  // One field asks one kind of thing under one name.
  return known.get(what) as T
}

/** A field of `Query`; null for one below, and for one that stands in several places. */
function knownField({ path, fieldNodes, fragments }: GraphQLResolveInfo): Known | null {
  const [field, ...others] = fieldNodes
  if (path.prev !== undefined || field === undefined || others.length > 0) return null
  const known = fields.get(field) ?? { number: (count += 1), variables: variablesBelow(field, fragments) }
  fields.set(field, known)
  return known
}

/** Variables that stand below a field, also by way of fragments. */
function variablesBelow({ selectionSet }: FieldNode, fragments: GraphQLResolveInfo['fragments']): string[] {
  const names = new Set<string>()
  const spread = new Set<string>()
  const nodes: ASTNode[] = selectionSet === undefined ? [] : [selectionSet]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    visit(node, {
      Variable: ({ name }) => {
        names.add(name.value)
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value]
        if (fragment !== undefined && !spread.has(name.value)) nodes.push(fragment)
        spread.add(name.value)
      },
    })
  }
  return [...names]
}
