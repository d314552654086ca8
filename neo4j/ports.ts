import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { Neo4jProcessError } from './errors.js'

export const LOOPBACK = '127.0.0.1'

/**
 * Below the ranges from which Linux (32768–60999) and macOS (49152–65535) give out ports by themselves: between our look
 * and Neo4j's own bind lie seconds, and no outgoing connection takes one of these meanwhile.
 */
const LOWEST = 20_000
const HIGHEST = 29_999

/** True where nothing listens on the port of the loopback address. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(false)
    })
    probe.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      probe.close(() => {
        resolve(true)
      })
    })
  })
}

/** A free port for a private server. */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(LOWEST, HIGHEST + 1)
    if (await isPortFree(port)) return port
  }
  throw new Neo4jProcessError('PORT_TAKEN', `No free port was found on ${LOOPBACK} between ${LOWEST} and ${HIGHEST}.`)
}
