import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorCode } from '../../model/errorCodes.js'

/** Seconds after which a client that was turned away may well be served. */
export const RETRY_AFTER_SECONDS = 2

/** A request that is answered without GraphQL: its status, and an error in the same form as GraphQL's. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly statusCode: number
  readonly code: ErrorCode

  constructor(statusCode: number, code: ErrorCode, message: string) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

/** What Fastify itself refuses, by its own code. https://fastify.dev/docs/latest/Reference/Errors/ */
const OF_FASTIFY: Readonly<Record<string, HttpError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new HttpError(413, 'PAYLOAD_TOO_LARGE', 'The body of the request is too large.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body of the request must be application/json.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new HttpError(400, 'BAD_REQUEST', 'The body of the request is empty.'),
  FST_ERR_CTP_INVALID_JSON_BODY: new HttpError(400, 'BAD_REQUEST', 'The body of the request is not valid JSON.'),
}

/** The type of an answer that is not GraphQL's. */
export const JSON_TYPE = 'application/json; charset=utf-8'

/** A request that cannot be read, for whatever reason. */
export const MALFORMED = new HttpError(400, 'BAD_REQUEST', 'The request is malformed.')
const INTERNAL = new HttpError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error.')

/** The body of an error that is answered without GraphQL, in GraphQL's form. */
export function errorBody({ message, code }: HttpError): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] })
}

/** Fastify's error handler: everything that went wrong outside GraphQL, in GraphQL's form and without details. */
export function answerError(error: FastifyError | HttpError, request: FastifyRequest, reply: FastifyReply): void {
  const safe = toHttpError(error)
  if (safe.statusCode === 500) request.log.error({ err: error }, 'request failed')
  if (safe.statusCode === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS)
  void reply.code(safe.statusCode).type(JSON_TYPE).send(errorBody(safe))
}

function toHttpError(error: FastifyError | HttpError): HttpError {
  if (error instanceof HttpError) return error
  const known = OF_FASTIFY[error.code]
  if (known) return known
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? MALFORMED : INTERNAL
}
