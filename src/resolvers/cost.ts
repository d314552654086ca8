import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './listArguments.js'
import { innerSelections, selectedFields } from './selection.js'

/** An operation that was validated, with its variables as the schema coerces them. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * The rows of connections that an operation can bring at worst, before it runs: each connection brings a full page for each row
 * of the one above it. To-one fields, evidence and counts are no rows; `nodes` brings its ids.
 */
export function estimateRows({ schema, document, operation, variables }: Operation, maxPageSize = MAX_PAGE_SIZE): number {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const scope = { schema, fragments, variables }

  const rowsIn = (type: GraphQLCompositeType, selections: readonly SelectionSetNode[], parents: number): number => {
    let rows = 0
    for (const { type: owner, nodes } of selectedFields(scope, type, selections)) {
      const field = fieldOf(owner, nodes[0].name.value)
      const answer = field === undefined ? undefined : getNamedType(field.type)
      if (field === undefined || !isCompositeType(answer)) continue
      const size = sizeOf(field, nodes[0], variables, maxPageSize)
      if (size !== null) rows += parents * size
      rows += rowsIn(answer, innerSelections(nodes), parents * (size ?? 1))
    }
    return rows
  }

  const root = schema.getRootType(operation.operation)
  return root == null ? 0 : rowsIn(root, [operation.selectionSet], 1)
}

/** Rows that a field brings for each parent: a page of a connection, the ids of `nodes`; null for a field that is no list of things. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  most: number,
): number | null {
  const takesIds = field.args.some(({ name }) => name === 'ids')
  if (!takesIds && !isConnection(getNamedType(field.type))) return null
  const { first, last, ids } = getArgumentValues(field, node, variables)
  if (Array.isArray(ids)) return ids.length
  const size = typeof last === 'number' ? last : typeof first === 'number' ? first : DEFAULT_PAGE_SIZE
  return Math.min(most, Math.max(0, size))
}

function isConnection(type: unknown): boolean {
  return isObjectType(type) && type.getFields()['pageInfo'] !== undefined && type.getFields()['edges'] !== undefined
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}
