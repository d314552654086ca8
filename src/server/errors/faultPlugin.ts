import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { scopeOf, type ServedContext } from '../scope.js'
import { RETRY_AFTER_SECONDS } from './http.js'
import { toSafeError } from './translate.js'

/** Codes of errors that say that the query itself was wrong, in a request that was well-formed as HTTP. */
const OF_QUERY: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
])

/** Codes of answers that may well be right a little later. */
const AWAY: ReadonlySet<unknown> = new Set(['DATABASE_UNAVAILABLE', 'OVERLOADED'])

/**
 * Writes faults of ours into the log and gives the answer the status that belongs to its errors:
 *
 * - 503 with Retry-After where the database is not there, or no place for the request, with no half of an answer beside it;
 * - 200 for a wrong query where the client speaks plain application/json, as GraphQL over HTTP asks: a status of 4xx would tell
 *   it that the answer may not be GraphQL's at all. https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export function faultPlugin(): ApolloServerPlugin<ServedContext> {
  return {
    requestDidStart() {
      return Promise.resolve({
        didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors) logFault(error, contextValue, operationName ?? null)
          return Promise.resolve()
        },
        willSendResponse(context) {
          setStatus(context)
          return Promise.resolve()
        },
      })
    },
  }
}

function logFault(error: unknown, context: ServedContext, operation: string | null): void {
  const { code } = toSafeError(error)
  const { log } = scopeOf(context)
  if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error, operation }, 'a field failed')
  else if (code === 'DATABASE_UNAVAILABLE' || code === 'TIMEOUT') log.warn({ err: error, operation, code }, 'the graph did not answer')
}

function setStatus({ request, response }: GraphQLRequestContext<ServedContext>): void {
  if (response.body?.kind !== 'single') return
  const result = response.body.singleResult
  const away = result.errors?.find((error) => AWAY.has(codeOf(error)))
  if (away) {
    response.body.singleResult = { errors: [{ message: away.message, extensions: { code: codeOf(away) } }] }
    response.http.status = 503
    response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS))
  } else if (
    response.http.status === 400 &&
    OF_QUERY.has(codeOf(result.errors?.[0])) &&
    !takesGraphQLResponse(request.http?.headers.get('accept'))
  ) {
    response.http.status = 200
  }
}

function codeOf(error: GraphQLFormattedError | undefined): unknown {
  return error?.extensions?.['code']
}

function takesGraphQLResponse(accept: string | undefined): boolean {
  return accept?.includes('application/graphql-response+json') ?? false
}
