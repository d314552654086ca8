import type { GraphQLFormattedError } from 'graphql'
import { toSafeError } from './translate.js'

/** Apollo's `formatError`: the error in the only form that leaves the server. An internal one loses all but its path. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message, details } = toSafeError(error)
  const { locations, path } = formatted
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, ...details },
  }
}
