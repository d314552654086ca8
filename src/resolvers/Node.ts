import type { GraphQLResolveInfo } from 'graphql'
import type { EntityName } from '../graph/cypher/entity.js'
import { kindOfId, type IdKind } from '../model/ids.js'
import type { Context } from './context.js'
import { badId } from './errors.js'
import { jurisdictionType } from './Jurisdiction.js'
import { thingAhead } from './lookahead.js'
import type { NodeParent, TargetOwnerParent } from './parents.js'
import { workItemType } from './WorkItem.js'

/** Kinds of things that have ids and are no things of the API (yet). */
const NOT_SERVED: ReadonlySet<IdKind> = new Set<IdKind>(['Passage'])

/** The entity that an id speaks of. @throws BAD_ID */
function entityOf(id: string): EntityName {
  const kind = kindOfId(id)
  if (kind === null || NOT_SERVED.has(kind)) throw badId(id, 'this system')
  return kind as EntityName
}

/** The thing of an id, null where there is none. @throws BAD_ID */
export async function nodeOf(id: string, { loaders, maxPageSize }: Context, info: GraphQLResolveInfo): Promise<NodeParent | null> {
  const entity = entityOf(id)
  return loaders.byId(entity, id, thingAhead(entity, info, maxPageSize))
}

/** The name of the type of a thing, by its id. */
export function typeOfNode(row: NodeParent) {
  const entity = entityOf(row.id)
  if ('level' in row) return jurisdictionType(row)
  if ('ownership' in row) return workItemType(row)
  if (entity === 'Jurisdiction' || entity === 'WorkItem') throw new Error(`${row.id} is not what its id says`)
  return entity
}

/** An id of one kind of thing. @throws BAD_ID */
export function idOfKind(id: string, kind: IdKind): string {
  if (kindOfId(id) !== kind) throw badId(id, kind)
  return id
}

/** The name of the type of what sets a target. */
export function ownerType(row: TargetOwnerParent) {
  if ('ownership' in row) return workItemType(row)
  return 'label' in row ? 'Section' : 'Policy'
}
