import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'

/** A line to the server: it counts the round trips that go over it, and can be cut. */
export interface Line {
  /** The address of its near end. */
  uri: string
  /** Round trips since the start: how often the client spoke after the server had. */
  trips(): number
  /** Breaks all connections; for good, or so that new ones can be made. */
  cut(forGood: boolean): void
  close(): Promise<void>
}

/** Lays a line to the Neo4j at `uri`. */
export async function openLine(uri: string): Promise<Line> {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  let trips = 0
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    let clientSpoke = false
    client.on('data', () => {
      if (!clientSpoke) trips += 1
      clientSpoke = true
    })
    upstream.on('data', () => {
      clientSpoke = false
    })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    client.pipe(upstream)
    upstream.pipe(client)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  const cut = (forGood: boolean): void => {
    if (forGood && server.listening) server.close()
    for (const socket of sockets) socket.destroy()
  }
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    trips: () => trips,
    cut,
    async close() {
      cut(true)
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}
