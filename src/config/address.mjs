// Plain JavaScript: the launchers in bin/ look at the port before anything is installed or built.
import { createServer } from 'node:net'

/** Where the server listens, where no setting says otherwise. */
export const DEFAULT_HOST = '127.0.0.1'
export const DEFAULT_PORT = '4000'
const HIGHEST_PORT = 65_535
/** So many ports behind a taken one are looked at for one that may be named instead. */
const LOOKED_AT = 20

/**
 * A port as a setting or an option says it, null where it is none.
 * @param {string} text
 */
export function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= HIGHEST_PORT ? port : null
}

/**
 * What a person can do where the server may not listen, by the system's own code.
 * @type {Readonly<Record<string, (host: string, port: number, other: number) => string>>}
 */
const TOLD = {
  EADDRINUSE: (host, port, other) =>
    `Port ${port} of ${host} is taken by another program (another npm start?). Choose another one: npm start -- --port ${other}`,
  EACCES: (host, port) => `This user may not listen on port ${port} of ${host}. Choose one above 1023: npm start -- --port ${DEFAULT_PORT}`,
  EADDRNOTAVAIL: (host) => `${host} (HOST) is no address of this machine.`,
  ENOTFOUND: (host) => `${host} (HOST) is no name that this machine knows.`,
}

/**
 * The fault of listening in one line for a person; null where it is another fault.
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 * @param {number} [other] the port to name instead
 */
export function describeListenError(error, host, port, other = port === HIGHEST_PORT ? Number(DEFAULT_PORT) : port + 1) {
  return TOLD[codeOf(error)]?.(host, port, other) ?? null
}

/**
 * Looks whether the server will be able to listen there: what is in the way, in one line, else null.
 * @param {string} host
 * @param {number} port
 * @throws the system's error where it is one that no words were found for
 */
export async function listenProblem(host, port) {
  try {
    await listenOnce(host, port)
    return null
  } catch (error) {
    const other = codeOf(error) === 'EADDRINUSE' ? await freePortBehind(host, port) : undefined
    const problem = describeListenError(error, host, port, other)
    if (problem === null) throw error
    return problem
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
function listenOnce(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()))
  })
}

/**
 * @param {string} host
 * @param {number} port
 */
async function freePortBehind(host, port) {
  for (let other = port + 1; other <= Math.min(port + LOOKED_AT, HIGHEST_PORT); other++) {
    try {
      await listenOnce(host, other)
      return other
    } catch {
      // Taken as well, or not ours to use: the next.
    }
  }
  return undefined
}

/** @param {unknown} error */
function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
