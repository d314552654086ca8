import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../model/errorCodes.js'

/** Errors that resolvers answer. Each has a code of the closed list; the server lets no other error's words out. */

function failure(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } })
}

/** An argument has a value that is not allowed. */
export const badUserInput = (message: string): GraphQLError => failure('BAD_USER_INPUT', message)

/** A page is larger than the limit of pages. */
export const pageTooLarge = (argument: 'first' | 'last', found: number, allowed: number): GraphQLError =>
  failure('BAD_USER_INPUT', `${argument} is from 1 to ${String(allowed)}, not ${String(found)}.`, { limit: 'pageSize', allowed, found })

/** The id is no id of ours, or of another kind of thing. */
export const badId = (id: string, wanted: string): GraphQLError =>
  failure('BAD_ID', `${JSON.stringify(shortened(id))} is no id of ${wanted}.`)

/** The cursor is none of ours, or of another order. */
export const badCursor = (argument: 'after' | 'before'): GraphQLError =>
  failure('BAD_CURSOR', `The cursor in ${JSON.stringify(argument)} does not belong to this list in this order.`)

/** Several things answer to one name. */
export const ambiguous = (what: string, ids: readonly string[], more: boolean): GraphQLError =>
  failure('AMBIGUOUS', `${more ? 'More than' : ''} ${String(ids.length)} things answer to ${what}; ask by id.`.trim(), { ids })

/** A word of the caller's, short enough for a message. */
export function shortened(word: string): string {
  return word.length <= 60 ? word : `${word.slice(0, 60)}…`
}
