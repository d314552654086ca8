import { Neo4jProcessError } from '../../neo4j/index.js'
import { ConfigurationError } from '../config/environment.js'
import { GraphError } from '../graph/errors.js'

/** A fault that was told to the person who gave the command; nothing more is printed of it. */
export class CommandError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandError'
  }
}

/** A command that was given something that it can't take: an option, a value. Its exit code is 2. */
export class UsageError extends CommandError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UsageError'
  }
}

/** What to print of a fault: words for a person where it is one of ours, with its stack where it is a fault of the program. */
export function describeFailure(error: unknown): string {
  if (error instanceof CommandError || error instanceof ConfigurationError || error instanceof Neo4jProcessError) return error.message
  if (error instanceof GraphError && error.code === 'PANICKED')
    return 'The graph database could write no more, mostly because its disk is full, and has to be started again. Make room on the disk of the data folder, and give the command again: what was loaded is kept.'
  if (error instanceof GraphError) return `The graph database: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
