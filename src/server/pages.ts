import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sep } from 'node:path'

/** The pages, by their address: `/playground` is `playground.html` of the build (`web/vite.config.ts`). */
export const PAGES = ['playground'] as const
export type Page = (typeof PAGES)[number]

/** The page that `/` leads to. */
export const HOME: Page = 'playground'

/** Files whose name holds a hash of their content never change under that name. */
const HASHED = `${sep}assets${sep}`

/** Serves the built pages and what they load, each file in its compressed form where the browser takes that. */
export async function addPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.setHeader('cache-control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Addresses are relative, for a proxy may serve all of this under a path of its own. A browser keeps what stands behind # itself.
  app.get('/', (request, reply) => reply.redirect(`./${HOME}${queryOf(request.url)}`))
  for (const page of PAGES) {
    app.get(`/${page}`, (_, reply) => reply.sendFile(`${page}.html`))
    app.get(`/${page}/`, (request, reply) => reply.redirect(`../${page}${queryOf(request.url)}`))
  }
}

/** What stands behind the path, with its `?`. */
function queryOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}
