import { getVariableValues, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'

/** An operation that was parsed and validated, with its variables coerced by the schema and their defaults filled in. */
export interface ResolvedOperation {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Readonly<Record<string, unknown>>
}

/** Faults of variables that are looked for before the rest is left unread; execution tells as many. */
const MOST_FAULTS = 50

/** The operation with its variables coerced, null where they cannot be: execution will tell the caller why. */
export function resolveOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ResolvedOperation | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: MOST_FAULTS })
  return coerced === undefined ? null : { schema, document, operation, variables: coerced }
}
