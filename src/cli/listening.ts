import { createServer } from 'node:net'
import { systemCode } from '../../neo4j/index.js'
import { CommandError } from './failures.js'

/** What a person can do where the server may not listen, by the system's own code. */
const TOLD: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} of ${host} is taken by another program (another npm start?). Choose another one: PORT=${port === 65_535 ? 4000 : port + 1} npm start`,
  EACCES: (host, port) => `This user may not listen on port ${port} of ${host}. Choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: (host) => `${host} (HOST) is no address of this machine.`,
  ENOTFOUND: (host) => `${host} (HOST) is no name that this machine knows.`,
}

/** The fault of listening in words for a person; any other error as it is. */
export function listenFailure(error: unknown, host: string, port: number): unknown {
  const words = TOLD[systemCode(error) ?? '']
  return words === undefined ? error : new CommandError(words(host, port), { cause: error })
}

/**
 * Looks whether the server will be able to listen there, before anything slow is started.
 * @throws CommandError with what to do
 */
export async function checkAddress(host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      const probe = createServer()
      probe.once('error', reject)
      probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()))
    })
  } catch (error) {
    throw listenFailure(error, host, port)
  }
}
