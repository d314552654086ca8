import type { OperationDefinitionNode, ValidationRule } from 'graphql'
import { limitExceeded } from './limitExceeded.js'
import { rootFields } from './rootFields.js'

/** Counts the different answers that an operation asks of `Query`, fragments flattened; `__typename` costs nothing. */
export function rootFieldsRule(allowed: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation: OperationDefinitionNode) {
      const fields = rootFields(operation.selectionSet, (name) => context.getFragment(name))
      const asked = fields.filter(({ name }) => name.value !== '__typename')
      const found = new Set(asked.map(({ alias, name }) => (alias ?? name).value)).size
      if (found > allowed) {
        context.reportError(
          limitExceeded('rootFields', `Root fields limit of ${allowed} exceeded, found ${found}.`, { allowed, found, node: operation }),
        )
      }
    },
  })
}
