import { describeListenError, listenProblem } from '../config/address.mjs'
import { CommandError } from './failures.js'

/** The fault of listening in words for a person; any other error as it is. */
export function listenFailure(error: unknown, host: string, port: number): unknown {
  const words = describeListenError(error, host, port)
  return words === null ? error : new CommandError(words, { cause: error })
}

/**
 * Looks whether the server will be able to listen there, before anything slow is started.
 * @throws CommandError with what to do
 */
export async function checkAddress(host: string, port: number): Promise<void> {
  const problem = await listenProblem(host, port)
  if (problem !== null) throw new CommandError(problem)
}
