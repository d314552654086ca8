import { Kind, parse, type ConstDirectiveNode, type DefinitionNode } from 'graphql'

/** How the directives of `schema/directives.graphql` are read. Each declares what would be written out again and again. */

/** The directive of that name, null where there is none, and the others, which stay. */
export function taken(name: string, directives: readonly ConstDirectiveNode[] = []) {
  const directive = directives.find((one) => one.name.value === name) ?? null
  return { directive, others: directives.filter((one) => one !== directive) }
}

/** An argument that is a text or a value of an enum; null where it is not given. */
export function argument(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null
}

/** The one definition of an SDL. @throws where it is of another kind */
export function definitionOf<K extends DefinitionNode['kind']>(kind: K, sdl: string): Extract<DefinitionNode, { kind: K }> {
  const [definition] = parse(sdl, { noLocation: true }).definitions
  if (definition?.kind === kind) return definition as Extract<DefinitionNode, { kind: K }>
  throw new Error(`this defines no ${kind}: ${sdl}`)
}
