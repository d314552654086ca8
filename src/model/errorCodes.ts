/**
 * Every code that an error of the API can carry in `extensions.code`: a closed list, shown in `docs/errors.md`.
 * A code says what the caller can do about it; nothing about the inside of the server.
 */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The query is not well-formed GraphQL, or has more tokens than allowed.',
  GRAPHQL_VALIDATION_FAILED: 'The query asks for something that the schema does not have, or in a form that it does not allow.',
  OPERATION_RESOLUTION_FAILURE: 'The request names no operation of the query, or the query has several and none is named.',
  PERSISTED_QUERY_NOT_FOUND: 'The hash of a persisted query is not known here (yet): send the query with it once.',
  BAD_USER_INPUT: 'A variable or an argument has a value that is not allowed: a page size, a filter, too many or too few arguments.',
  BAD_ID: 'The id is none of this system, or names no thing of the kind that is asked for.',
  BAD_CURSOR: 'The cursor is none of this system, or belongs to another order or another list.',
  AMBIGUOUS: 'Several things answer to this name or number; `ids` holds theirs, `candidates` says what they are called and where.',
  LIMIT_EXCEEDED: 'The operation goes over one of the limits; `limit` names it and `allowed` says how much is allowed.',
  BAD_REQUEST: 'The HTTP request is malformed: no query, no JSON, a wrong method or header.',
  HOST_NOT_ALLOWED: 'The request names a host under which this server is not known; `ALLOWED_HOSTS` says which it answers to.',
  NOT_FOUND: 'There is nothing at this address.',
  PAYLOAD_TOO_LARGE: 'The body or the headers of the request are larger than allowed.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request is of a type that is not served; send application/json.',
  OVERLOADED:
    'More requests are in flight than the server takes, or than it takes from one address; try again after `Retry-After` seconds.',
  SHUTTING_DOWN: 'The server is stopping and takes no new requests.',
  DATABASE_UNAVAILABLE: 'The database does not answer at the moment; try again after `Retry-After` seconds.',
  TIMEOUT: 'The request took longer than allowed to arrive, or its answer to be made; ask for less at once.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on the server; its log has the details under the request id.',
} as const

/** One of the closed list of error codes. */
export type ErrorCode = keyof typeof ERROR_CODES

/** Whether a text is one of the closed list. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)
}
