/** What can go wrong while Neo4j is fetched, started or stopped. Closed: a caller can tell each apart without reading a message. */
export type Neo4jFault =
  | 'FETCH_FAILED'
  | 'JAVA_MISSING'
  | 'MAVEN_MISSING'
  | 'PORT_TAKEN'
  | 'FOLDER_NOT_WRITABLE'
  | 'FOLDER_IN_USE'
  | 'DISK_FULL'
  | 'LOG_DAMAGED'
  | 'PASSWORD_LOST'
  | 'START_FAILED'

/** A fault of the private Neo4j, with a message that a person can act on. */
export class Neo4jProcessError extends Error {
  readonly code: Neo4jFault

  constructor(code: Neo4jFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Neo4jProcessError'
    this.code = code
  }
}

/** The code of a Node system error (`EACCES`), undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
