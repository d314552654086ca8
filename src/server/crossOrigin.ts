import fastifyCors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** Seconds for which a browser may keep the answer to a preflight; more than this Chromium does not keep. */
const PREFLIGHT_SECONDS = 7_200

/** Lets pages of these origins read every answer in a browser, errors too. Without any, nothing is added. */
export async function addCrossOrigin(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  await app.register(fastifyCors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  })
}
