import { Neo4jError } from 'neo4j-driver'

/**
 * What can go wrong between us and Neo4j, as a closed list. Callers decide by the code, never by words of a message;
 * the message is for the log of the person who runs the server, never for a client of the API.
 */
export const GRAPH_ERROR_CODES = [
  /** The server cannot be reached, or the connection broke. Trying again later may help. */
  'UNAVAILABLE',
  /** The server answers, and can do nothing until it is started again: mostly its disk was full while it wrote. */
  'PANICKED',
  /** User name or password refused, or too many wrong ones before. */
  'UNAUTHORISED',
  /** The server has no database of that name. */
  'DATABASE_NOT_FOUND',
  /** The server's version is older than the oldest that works. */
  'SERVER_TOO_OLD',
  /** The graph was written by another version of the model. */
  'MODEL_VERSION',
  /** An archive was being restored and is not yet whole in the graph. */
  'RESTORE_UNFINISHED',
  /** Constraints or indexes could not be made, or did not come ONLINE. */
  'SCHEMA_NOT_READY',
  /** The statement's time limit passed. */
  'TIMEOUT',
  /** The caller gave up. */
  'ABORTED',
  /** The statement needed more memory than the server grants. Never tried again: it would only fail again, slowly. */
  'OUT_OF_MEMORY',
  /** Another passing fault of the server (a deadlock, a leader switch) that outlived the retries. */
  'TRANSIENT',
  /** A uniqueness constraint forbids what was to be written. */
  'CONSTRAINT',
  /** A statement that writes was sent as a read. */
  'READ_ONLY',
  /** The statement itself is wrong: a fault of this program. */
  'STATEMENT',
  /** An answer holds a value that rows cannot carry: a fault of this program. */
  'DECODE',
  /** Facts that the graph cannot take: presence or type of a property, a reference to nothing. */
  'FACTS',
  /** Anything else. */
  'FAILED',
] as const
export type GraphErrorCode = (typeof GRAPH_ERROR_CODES)[number]

/** The one type of error that leaves src/graph. `cause` is the driver's own error where there is one. */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  readonly code: GraphErrorCode
  /** Name of the statement or the work that failed, null where none was running. */
  readonly statement: string | null

  constructor(code: GraphErrorCode, message: string, options: { statement?: string | null; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.statement = options.statement ?? null
  }
}

/** Neo4j's status codes that mean more to us than their class does. https://neo4j.com/docs/status-codes/5/ */
const CODES = new Map<string, GraphErrorCode>([
  ['ServiceUnavailable', 'UNAVAILABLE'],
  ['SessionExpired', 'UNAVAILABLE'],
  // The connection was reset while it was made: the driver found nothing, or half of a message, where the server's answer was to be.
  ['ProtocolError', 'UNAVAILABLE'],
  // What could not be written to the log of transactions is lost, and from then on no transaction begins.
  ['Neo.DatabaseError.Transaction.TransactionLogError', 'PANICKED'],
  ['Neo.DatabaseError.Transaction.TransactionStartFailed', 'PANICKED'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'UNAVAILABLE'],
  ['Neo.TransientError.Database.DatabaseUnavailable', 'UNAVAILABLE'],
  ['Neo.DatabaseError.Database.DatabaseUnavailable', 'UNAVAILABLE'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'DATABASE_NOT_FOUND'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'OUT_OF_MEMORY'],
  ['Neo.TransientError.General.OutOfMemoryError', 'OUT_OF_MEMORY'],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'CONSTRAINT'],
  ['Neo.ClientError.Statement.AccessMode', 'READ_ONLY'],
])

/** The same by class, for all the others. */
const CLASSES: readonly (readonly [string, GraphErrorCode])[] = [
  ['Neo.ClientError.Security.', 'UNAUTHORISED'],
  ['Neo.ClientError.Statement.', 'STATEMENT'],
  ['Neo.ClientError.Procedure.', 'STATEMENT'],
  ['Neo.TransientError.', 'TRANSIENT'],
]

/** Our code for a status code of Neo4j or its driver. */
export function graphErrorCode(status: string): GraphErrorCode {
  return CODES.get(status) ?? CLASSES.find(([prefix]) => status.startsWith(prefix))?.[1] ?? 'FAILED'
}

/** Any thrown thing as a GraphError; one that is a GraphError already stays itself. */
export function toGraphError(error: unknown, statement: string | null = null): GraphError {
  if (error instanceof GraphError) return error
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Neo4jError ? graphErrorCode(error.code) : isHalfHandshake(error) ? 'UNAVAILABLE' : 'FAILED'
  return new GraphError(code, statement === null ? message : `${statement}: ${message}`, { statement, cause: error })
}

/** A connection that was reset in the middle of the handshake: the driver reads beyond the end of what came, and lets Node's own error out. */
function isHalfHandshake(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'
}
