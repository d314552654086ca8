import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'

/** A line to the server on which connections are reset, as a faulty network or a restarting proxy does. */
export interface ResettingLine {
  /** The address of its near end. */
  uri: string
  /** Connections that were made, and those that were reset by the line. */
  readonly made: number
  readonly resets: number
  close(): Promise<void>
}

/** Chunks of the server after which a connection is reset; 0 as soon as it is made, null never. */
export type ResetPlan = (connection: number) => number | null

/** Lays a line to the Neo4j at `uri`; `plan` says for each connection, by its number from 0, when it is reset. */
export async function openResettingLine(uri: string, plan: ResetPlan): Promise<ResettingLine> {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  let made = 0
  let resets = 0
  const server = createServer((client) => {
    let left = plan(made)
    made += 1
    const upstream = connect(Number(port), hostname)
    const reset = (): void => {
      resets += 1
      client.resetAndDestroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream)
    if (left === 0) {
      client.once('data', reset)
      return
    }
    upstream.on('data', (chunk: Buffer) => {
      if (left !== null) left -= 1
      // The last chunk arrives half, so that the reset comes in the middle of a message.
      client.write(left === 0 ? chunk.subarray(0, Math.ceil(chunk.length / 2)) : chunk, () => {
        if (left === 0) reset()
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    get made() {
      return made
    },
    get resets() {
      return resets
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Chunks of the server in which a connection is made and a first answer given. */
const MAKING = 4

/** Half of the connections are reset while they are made, the others after some answers. The same seed gives the same resets. */
export function randomResets(seed: number): ResetPlan {
  let state = seed
  /** A linear congruential generator: from 0 up to, and without, `below`. */
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return () => (next(2) === 0 ? next(MAKING) : MAKING + next(40))
}
