import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sep } from 'node:path'

/** Files whose name holds a hash of their content never change under that name. */
const HASHED = `${sep}assets${sep}`

/** Serves the built playground at `/`, each file in its compressed form where the browser takes that. */
export async function addPlayground(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.setHeader('cache-control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
