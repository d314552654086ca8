import { getNamedType, isCompositeType, type GraphQLCompositeType, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'
import { ENTITIES } from '../graph/cypher/entities/index.js'
import type { Entity, EntityName } from '../graph/cypher/entity.js'
import type { Include } from '../graph/cypher/projection.js'
import { innerSelections, selectedFields, type SelectionScope } from './selection.js'

/** The to-one relations that a field's answer is asked for, so that they come with its row and are no level of their own. */
export function includeOf(entity: EntityName, info: GraphQLResolveInfo): Include {
  const type = getNamedType(info.returnType)
  return isCompositeType(type) ? inThing(scopeOf(info), entity, type, innerSelections(info.fieldNodes)) : {}
}

/** The same for a connection: what is asked for of its nodes, under `nodes` and under `edges { node }`. */
export function includeOfNodes(entity: EntityName, info: GraphQLResolveInfo): Include {
  const scope = scopeOf(info)
  const type = getNamedType(info.returnType)
  if (!isCompositeType(type)) return {}
  const ofNodes = fieldsNamed(scope, type, innerSelections(info.fieldNodes), 'nodes')
  const ofEdges = fieldsNamed(scope, type, innerSelections(info.fieldNodes), 'edges').flatMap((edge) =>
    fieldsNamed(scope, edge.type, edge.selections, 'node'),
  )
  return merged([...ofNodes, ...ofEdges].map((inner) => inThing(scope, entity, inner.type, inner.selections)))
}

interface Inner {
  type: GraphQLCompositeType
  selections: SelectionSetNode[]
}

function inThing(scope: SelectionScope, name: EntityName, type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): Include {
  const entity: Entity = ENTITIES[name]
  return merged(
    Object.entries(entity.toOne).flatMap(([field, relation]) =>
      fieldsNamed(scope, type, selections, field).map((inner) => ({
        [field]: inThing(scope, relation.entity, inner.type, inner.selections),
      })),
    ),
  )
}

/** What is selected under the fields of one name, under whatever aliases. */
function fieldsNamed(scope: SelectionScope, type: GraphQLCompositeType, selections: readonly SelectionSetNode[], name: string): Inner[] {
  return selectedFields(scope, type, selections).flatMap(({ type: on, nodes }) => {
    if (nodes[0].name.value !== name || !('getFields' in on)) return []
    const field = on.getFields()[name]
    const inner = field === undefined ? undefined : getNamedType(field.type)
    return isCompositeType(inner) ? [{ type: inner, selections: innerSelections(nodes) }] : []
  })
}

function merged(includes: readonly Include[]): Include {
  const all: Record<string, Include> = {}
  for (const include of includes) {
    for (const [field, inner] of Object.entries(include)) all[field] = merged([all[field] ?? {}, inner])
  }
  return all
}

function scopeOf({ schema, fragments, variableValues }: GraphQLResolveInfo): SelectionScope {
  return { schema, fragments, variables: variableValues }
}
