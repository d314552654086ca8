import type { FastifyInstance } from 'fastify'

/**
 * A page may load nothing from elsewhere, and is framed by those alone whom a setting names. Monaco, the playground's editor, writes
 * styles into its page and carries its icons as data; its workers are files of our own.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
]

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Sets the headers that every answer carries, the request's id among them. */
export function addHeaders(app: FastifyInstance, frameAncestors: readonly string[]): void {
  const ancestors = frameAncestors.length === 0 ? ["'none'"] : frameAncestors.map((one) => (one === 'self' ? "'self'" : one))
  const policy = [...CONTENT_SECURITY_POLICY, `frame-ancestors ${ancestors.join(' ')}`].join('; ')
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...HEADERS, 'content-security-policy': policy, 'x-request-id': request.id })
    done()
  })
}
