import { Kind, type DefinitionNode, type DocumentNode, type FieldDefinitionNode } from 'graphql'
import { argument, taken } from './directives.js'

/** Gives every type that is declared `@fieldsOf` the fields of that interface: the kinds of one thing have the same. */
export function withSharedFields({ kind, definitions }: DocumentNode): DocumentNode {
  const fields = new Map(
    definitions.flatMap((one) => (one.kind === Kind.INTERFACE_TYPE_DEFINITION ? [[one.name.value, one.fields ?? []] as const] : [])),
  )
  return { kind, definitions: definitions.map((definition) => shared(definition, fields)) }
}

function shared(definition: DefinitionNode, fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
  const { directive, others } = taken('fieldsOf', definition.directives)
  if (directive === null) return definition
  const of = argument(directive, 'interface') ?? ''
  const theirs = fields.get(of)
  if (theirs === undefined) throw new Error(`@fieldsOf of the type ${definition.name.value}: there is no interface ${of}`)
  return { ...definition, directives: others, fields: [...theirs, ...(definition.fields ?? [])] }
}
