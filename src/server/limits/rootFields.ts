import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined

/** The fields of the uppermost level, those of fragments among them; each fragment is looked at once, however often it is spread. */
export function rootFields(root: SelectionSetNode, fragmentOf: FragmentOf): FieldNode[] {
  const fields: FieldNode[] = []
  const seen = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        fields.push(selection)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet)
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        const fragment = fragmentOf(selection.name.value)
        if (fragment) collect(fragment.selectionSet)
      }
    }
  }
  collect(root)
  return fields
}

/** Finds the fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): FragmentOf {
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])))
  return (name) => fragments.get(name)
}
