import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { fragmentsOf, rootFields } from '../limits/rootFields.js'
import { scopeOf, type ServedContext } from '../scope.js'
import type { AskedFor } from './visit.js'

/** Has each operation take its place after it was found right and before it runs. */
export function placesPlugin(): ApolloServerPlugin<ServedContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, contextValue }) {
          if (operation) scopeOf(contextValue).visit?.enter(askedFor(document, operation))
          return Promise.resolve()
        },
      }),
  }
}

function askedFor(document: DocumentNode, { selectionSet }: OperationDefinitionNode): AskedFor {
  const fields = rootFields(selectionSet, fragmentsOf(document))
  // GraphQL keeps names that begin so for itself: __typename, __schema, __type.
  return fields.every(({ name }) => name.value.startsWith('__')) ? 'schema' : 'data'
}
