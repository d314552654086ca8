import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { fragmentsOf, rootFields } from '../limits/rootFields.js'
import { scopeOf, type ServedContext } from '../scope.js'
import type { AskedFor } from './visit.js'

/** Places of an operation that is as dear as any may be. */
const DEAREST = 4

/** An operation whose filters and orders are counted as more than this share of the work that is allowed goes in a lane. */
const LONG_WORK = 0.05

const NOTHING = { rows: 0, work: 0 }

/**
 * Has each operation take its place, or some where it is dear, after it was found right and before it runs; and a lane where it
 * makes the database work long.
 */
export function placesPlugin(): ApolloServerPlugin<ServedContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ document, operation, contextValue }) {
          const { visit, counted = NOTHING, signal } = scopeOf(contextValue)
          if (!operation || visit === undefined) return
          visit.enter(askedFor(document, operation), placesFor(Math.max(counted.rows, counted.work)))
          if (counted.work > LONG_WORK) await visit.takeLane(signal)
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
