import { Kind, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql'
import { limitExceeded } from './limitExceeded.js'

/** Counts the different answers that an operation asks of `Query`, fragments flattened; `__typename` costs nothing. */
export function rootFieldsRule(allowed: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation: OperationDefinitionNode) {
      const found = responseNames(operation.selectionSet, context).size
      if (found > allowed) {
        context.reportError(
          limitExceeded('rootFields', `Root fields limit of ${allowed} exceeded, found ${found}.`, { allowed, found, node: operation }),
        )
      }
    },
  })
}

function responseNames(root: SelectionSetNode, context: ValidationContext): Set<string> {
  const names = new Set<string>()
  const seen = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value !== '__typename') names.add(selection.alias?.value ?? selection.name.value)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet)
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        const fragment = context.getFragment(selection.name.value)
        if (fragment) collect(fragment.selectionSet)
      }
    }
  }
  collect(root)
  return names
}
