import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'

/** What a selection is read against. */
export interface SelectionScope {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
  /** Told of every field and fragment that is looked at; answers false to end the walk. */
  readonly step?: () => boolean
}

/** Uses of one field of one type under one response key, which execution merges. */
export interface SelectedField {
  /** The type on which the field is asked for. */
  readonly type: GraphQLCompositeType
  readonly nodes: readonly [FieldNode, ...FieldNode[]]
}

/**
 * The fields that selections ask for, of every type that may be met, merged by response key as execution does; skipped ones left out.
 * Fields of different types stay apart: under one key, two types may have different fields, with different arguments.
 * A fragment is gone through once, however often it is spread: a second time brings no field that the first did not.
 */
export function selectedFields(
  scope: SelectionScope,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
): SelectedField[] {
  const fields = new Map<string, { type: GraphQLCompositeType; nodes: [FieldNode, ...FieldNode[]] }>()
  const spread = new Set<string>()
  const collect = (on: GraphQLCompositeType, sets: readonly SelectionSetNode[]) => {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (scope.step?.() === false) return
      if (getDirectiveValues(GraphQLSkipDirective, selection, scope.variables)?.['if'] === true) continue
      if (getDirectiveValues(GraphQLIncludeDirective, selection, scope.variables)?.['if'] === false) continue
      if (selection.kind === Kind.FIELD) {
        const key = `${on.name}.${selection.alias?.value ?? selection.name.value}`
        const known = fields.get(key)
        if (known === undefined) fields.set(key, { type: on, nodes: [selection] })
        else known.nodes.push(selection)
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue
        spread.add(selection.name.value)
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.fragments[selection.name.value]
      if (fragment === undefined) continue
      const condition = fragment.typeCondition === undefined ? on : scope.schema.getType(fragment.typeCondition.name.value)
      if (isCompositeType(condition)) collect(condition, [fragment.selectionSet])
    }
  }
  collect(type, selections)
  return [...fields.values()]
}

/** The selections under fields. */
export function innerSelections(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]))
}
