import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { fragmentsOf, rootFields } from '../limits/rootFields.js'
import { scopeOf, type ServedContext } from '../scope.js'
import type { AskedFor } from './visit.js'

/** Places of an operation that is as dear as any may be. */
const DEAREST = 4

/** Has each operation take its place, or some where it is dear, after it was found right and before it runs. */
export function placesPlugin(): ApolloServerPlugin<ServedContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, contextValue }) {
          const { visit, counted = 0 } = scopeOf(contextValue)
          if (operation) visit?.enter(askedFor(document, operation), placesFor(counted))
          return Promise.resolve()
        },
      }),
  }
}

/** How many places an operation takes that was counted as so much of what is allowed, from 0 to 1. */
export const placesFor = (counted: number): number => 1 + Math.round((DEAREST - 1) * Math.min(counted, 1))

function askedFor(document: DocumentNode, { selectionSet }: OperationDefinitionNode): AskedFor {
  const fields = rootFields(selectionSet, fragmentsOf(document))
  // GraphQL keeps names that begin so for itself: __typename, __schema, __type.
  return fields.every(({ name }) => name.value.startsWith('__')) ? 'schema' : 'data'
}
