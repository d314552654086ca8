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

/** One of several things that answer to one name. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** The name of its area, null where it has none. */
  readonly jurisdiction: string | null
}

/** Candidates that the message of an AMBIGUOUS error names; `candidates` holds the rest. */
const NAMED_CANDIDATES = 3

/** Several things answer to one name; `hint` says how to ask for one of them. */
export function ambiguous(asked: string, candidates: readonly Candidate[], more: boolean, hint: string): GraphQLError {
  const named = candidates
    .slice(0, NAMED_CANDIDATES)
    .map(({ name, jurisdiction }) => (jurisdiction === null ? name : `${name} (${jurisdiction})`))
  const others = candidates.length > NAMED_CANDIDATES ? ', …' : ''
  const count = `${more ? 'More than ' : ''}${String(candidates.length)}`
  return failure('AMBIGUOUS', `${count} things answer to ${asked}: ${named.join(', ')}${others}. ${hint}`, {
    ids: candidates.map(({ id }) => id),
    candidates,
  })
}

/** A word of the caller's, short enough for a message. */
export function shortened(word: string): string {
  return word.length <= 60 ? word : `${word.slice(0, 60)}…`
}
