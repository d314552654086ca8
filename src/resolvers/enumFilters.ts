import { Kind, type DefinitionNode, type DocumentNode } from 'graphql'
import { argument, definitionOf, taken } from './directives.js'

/** Makes the condition of every enum that is declared `@filtered`: the input by which filters compare its values. */
export function withEnumFilters({ kind, definitions }: DocumentNode): DocumentNode {
  return { kind, definitions: definitions.flatMap(filtered) }
}

function filtered(definition: DefinitionNode): readonly DefinitionNode[] {
  if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) return [definition]
  const { directive, others } = taken('filtered', definition.directives)
  if (directive === null) return [definition]
  const name = definition.name.value
  const filter = definitionOf(
    Kind.INPUT_OBJECT_TYPE_DEFINITION,
    `
    """
    对${argument(directive, 'as') ?? ''}的条件；所列各条件须同时成立。
    A condition on ${argument(directive, 'inEnglish') ?? ''}. All operators that are given hold together.
    """
    input ${name}Filter {
      """
      等于；给 null 则找缺此值的，只可用于可缺的项。
      Equal to; null finds those without a value, where it can be missing.
      """
      eq: ${name}
      """
      等于其中之一，最多 100 个；空列表找不到任何事物。
      Equal to one of these, at most 100; an empty list finds nothing.
      """
      in: [${name}!]
    }
    `,
  )
  return [{ ...definition, directives: others }, filter]
}
