import { GraphQLError, Kind } from 'graphql'
import { GraphError, type GraphErrorCode } from '../../graph/errors.js'
import { isErrorCode, type ErrorCode } from '../../model/errorCodes.js'
import { limitOfGraphQL } from '../limits/limitsOfGraphQL.js'

/** An error as a client may see it. */
export interface SafeError {
  code: ErrorCode
  message: string
  /** What the code's description promises beside it: ids, candidates, limit, allowed, found. */
  details: Readonly<Record<string, unknown>>
}

/** Keys of extensions that may leave the server. */
const DETAILS = ['ids', 'candidates', 'limit', 'allowed', 'found'] as const

const INTERNAL: SafeError = { code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error.', details: {} }

const UNAVAILABLE: SafeError = {
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database does not answer at the moment. Please try again shortly.',
  details: {},
}

const TIMEOUT: SafeError = { code: 'TIMEOUT', message: 'The answer took longer than allowed. Please ask for less at once.', details: {} }

const OUT_OF_MEMORY: SafeError = {
  code: 'LIMIT_EXCEEDED',
  message: 'The answer needs more memory than the database may use. Please ask for less at once.',
  details: { limit: 'memory' },
}

/** What a client is told of a fault of the graph; a code that is not here is a fault of this program. */
const OF_GRAPH: Partial<Record<GraphErrorCode, SafeError>> = {
  UNAVAILABLE,
  PANICKED: UNAVAILABLE,
  TRANSIENT: UNAVAILABLE,
  UNAUTHORISED: UNAVAILABLE,
  DATABASE_NOT_FOUND: UNAVAILABLE,
  SERVER_TOO_OLD: UNAVAILABLE,
  MODEL_VERSION: UNAVAILABLE,
  RESTORE_UNFINISHED: UNAVAILABLE,
  SCHEMA_NOT_READY: UNAVAILABLE,
  TIMEOUT,
  ABORTED: TIMEOUT,
  OUT_OF_MEMORY,
}

/**
 * The safe form of anything thrown. Only two sorts of errors keep their words: those of GraphQL itself, which speak of the
 * caller's own query, and those that carry a code of the closed list. All others become INTERNAL_SERVER_ERROR.
 */
export function toSafeError(error: unknown): SafeError {
  const fault = graphErrorIn(error)
  if (fault) return OF_GRAPH[fault.code] ?? INTERNAL
  if (!(error instanceof GraphQLError)) return INTERNAL
  const refused = limitOfGraphQL(error)
  if (refused) return refused
  const code = codeOf(error)
  return code === null ? INTERNAL : { code, message: error.message, details: detailsOf(error) }
}

/** The fault of the graph that an error was thrown for, however often GraphQL wrapped it. */
function graphErrorIn(error: unknown): GraphError | null {
  if (error instanceof GraphError) return error
  return error instanceof GraphQLError && error.originalError ? graphErrorIn(error.originalError) : null
}

function codeOf(error: GraphQLError): ErrorCode | null {
  const original = error.originalError
  // Apollo stamps a code of its own over what a rule of validation reported; the rule's own says more.
  const codes = [original instanceof GraphQLError ? original.extensions['code'] : undefined, error.extensions['code']]
  const known = codes.find(isErrorCode)
  if (known !== undefined) return known === 'INTERNAL_SERVER_ERROR' ? null : known
  return codes.every((code) => code === undefined) && isFaultOfInput(error) ? 'BAD_USER_INPUT' : null
}

/**
 * GraphQL's executor gives its errors no code. Those about variables come before any field and so without a path;
 * those about an argument's value point at that value. What is left (a null where none may be) is our own fault.
 */
function isFaultOfInput({ originalError, path, nodes }: GraphQLError): boolean {
  if (originalError && !(originalError instanceof GraphQLError)) return false
  const kind = nodes?.[0]?.kind
  return kind === undefined ? path === undefined && !originalError : VALUES.has(kind)
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.VARIABLE,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
])

function detailsOf({ extensions, originalError }: GraphQLError): Record<string, unknown> {
  const all: Record<string, unknown> = { ...(originalError instanceof GraphQLError ? originalError.extensions : {}), ...extensions }
  return Object.fromEntries(DETAILS.filter((key) => key in all).map((key) => [key, all[key]]))
}
