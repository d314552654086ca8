import { Kind, type DefinitionNode, type DocumentNode } from 'graphql'
import { definitionOf, taken } from './directives.js'

/** Gives every type that is declared `@ruled` the fields that say which rule of the reading gave it, and how sure that is. */
export function withRuledFacts({ kind, definitions }: DocumentNode): DocumentNode {
  return { kind, definitions: definitions.map(ruled) }
}

const FIELDS = definitionOf(
  Kind.OBJECT_TYPE_DEFINITION,
  `
  type Fact {
    """
    读出它的规则，见 about { readingRules }。
    The rule that gave it; see about { readingRules }.
    """
    rule: String!
    """
    有多可靠：由规则而定。
    How sure it is, by its rule.
    """
    certainty: Certainty!
  }
  `,
).fields

function ruled(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return definition
  const { directive, others } = taken('ruled', definition.directives)
  if (directive === null) return definition
  return { ...definition, directives: others, fields: [...(definition.fields ?? []), ...(FIELDS ?? [])] }
}
