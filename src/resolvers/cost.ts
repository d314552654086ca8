import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
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

/** An operation that was validated, with its variables as the schema coerces them. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * The rows of connections that an operation can bring at worst, before it runs: each connection brings a full page for each row
 * of the one above it. To-one fields, evidence and counts are no rows.
 */
export function estimateRows({ schema, document, operation, variables }: Operation): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )

  /** Fields by their response key, as execution merges them; those of every type that may be met. */
  const collect = (
    type: GraphQLCompositeType,
    selections: readonly SelectionSetNode[],
    into = new Map<string, { type: GraphQLCompositeType; nodes: FieldNode[] }>(),
  ) => {
    for (const selection of selections.flatMap((set) => set.selections)) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) continue
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const known = into.get(key)
        if (known === undefined) into.set(key, { type, nodes: [selection] })
        else known.nodes.push(selection)
        continue
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      if (fragment === undefined) continue
      const condition = fragment.typeCondition === undefined ? type : schema.getType(fragment.typeCondition.name.value)
      if (isCompositeType(condition)) collect(condition, [fragment.selectionSet], into)
    }
    return into
  }

  const rowsIn = (type: GraphQLCompositeType, selections: readonly SelectionSetNode[], parents: number): number => {
    let rows = 0
    for (const { type: owner, nodes } of collect(type, selections).values()) {
      const [first] = nodes
      const field = first === undefined ? undefined : fieldOf(owner, first.name.value)
      const answers = field === undefined ? undefined : getNamedType(field.type)
      if (first === undefined || field === undefined || !isCompositeType(answers)) continue
      const brought = parents * sizeOf(field, first, variables)
      if (brought > parents || isConnection(answers)) rows += brought
      const inner = nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]))
      rows += rowsIn(answers, inner, brought)
    }
    return rows
  }

  const root = schema.getRootType(operation.operation)
  return root == null ? 0 : rowsIn(root, [operation.selectionSet], 1)
}

/** Rows that one use of a field brings for each parent: a page of a connection, the ids of `nodes`, else one. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const named = getNamedType(field.type)
  const connection = isCompositeType(named) && isConnection(named)
  if (!connection && !field.args.some(({ name }) => name === 'ids')) return 1
  const { first, last, ids } = getArgumentValues(field, node, variables)
  if (Array.isArray(ids)) return ids.length
  const size = typeof last === 'number' ? last : typeof first === 'number' ? first : DEFAULT_PAGE_SIZE
  return Math.min(MAX_PAGE_SIZE, Math.max(0, size))
}

function isConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.getFields()['pageInfo'] !== undefined && type.getFields()['edges'] !== undefined
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}
