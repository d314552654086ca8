import fastifyCompress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/**
 * Packs answers of 1 KiB and more for clients that take it; files that were packed when they were built pass as they are.
 * Bodies of requests are not unpacked: a small one could hold very much.
 */
export async function addCompression(app: FastifyInstance): Promise<void> {
  // "Not modified" has no body, but comes as an empty stream, which would be packed.
  app.addHook('onSend', (_, reply, payload, done) => {
    done(null, reply.statusCode === 304 ? null : payload)
  })
  await app.register(fastifyCompress, { encodings: ['br', 'gzip'], globalDecompression: false })
}
