import type { FastifyInstance } from 'fastify'
import { isIP } from 'node:net'
import { HttpError } from './errors/http.js'
import { HEALTH_PATH } from './health.js'

/** A header Host in its two parts; what it does not fit is no host. */
const HOST = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d*)?$/i

/** What Apollo's integration is told where the client names no host: it makes an address of it, and looks at the path alone. */
const UNNAMED = 'localhost'

/**
 * Refuses requests that name a host under which this server is not known. Without it a page of another site could have its own
 * name resolved to this machine and read everything as one of its own origin (DNS rebinding). Such a page always comes under a
 * name, so IP addresses need no permission; nor do names that a browser never asks DNS for (localhost).
 */
export function addHostCheck(app: FastifyInstance, allowed: readonly string[]): void {
  app.addHook('onRequest', (request, _, done) => {
    const { host } = request.headers
    const isHealth = request.routeOptions.url?.startsWith(HEALTH_PATH)
    const fault = isHealth ? undefined : faultOf(host, request.raw.httpVersion, allowed)
    // HTTP/1.0 needs no Host.
    if (!host) request.headers.host = UNNAMED
    done(fault)
  })
}

function faultOf(host: string | undefined, httpVersion: string, allowed: readonly string[]): HttpError | undefined {
  if (host === undefined) {
    return httpVersion === '1.0' ? undefined : new HttpError(400, 'BAD_REQUEST', 'The request has no header Host.')
  }
  if (host === '') return undefined
  const name = hostName(host)
  if (name === null) return new HttpError(400, 'BAD_REQUEST', 'The header Host of the request is not a host.')
  if (isAllowedHost(name, allowed)) return undefined
  return new HttpError(
    421,
    'HOST_NOT_ALLOWED',
    `This server is not known as "${name}". If it should be, start it with the setting ALLOWED_HOSTS=${name}.`,
  )
}

/** The name or address in a header Host, without port and brackets and in small letters; null where there is none. */
function hostName(host: string): string | null {
  const [, address, name] = HOST.exec(host) ?? []
  // xn--a.localhost has the form of a name, and no address can be made of it.
  if (!URL.canParse(`http://${host}`)) return null
  return (address ?? name)?.toLowerCase().replace(/\.$/, '') ?? null
}

/** Whether the server answers to this name: an IP address, this machine's own name for itself, or one of `allowed`. */
function isAllowedHost(name: string, allowed: readonly string[]): boolean {
  if (isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost')) return true
  return allowed.some((one) => (one.startsWith('*.') ? name.endsWith(one.slice(1)) : name === one))
}
