import { getVariableValues, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'

/** An operation that was parsed and validated, with its variables coerced by the schema and their defaults filled in. */
export interface ResolvedOperation {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Readonly<Record<string, unknown>>
}

/** The operation with its variables coerced, null where they cannot be: execution will tell the caller why. */
export function resolveOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ResolvedOperation | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  return coerced === undefined ? null : { schema, document, operation, variables: coerced }
}
