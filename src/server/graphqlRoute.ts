import type { ApolloServer, BaseContext } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { IncomingMessage } from 'node:http'
import type { Api } from './api.js'
import { HOME } from './pages.js'
import { startDeadline } from './deadline.js'
import { HttpError } from './errors/http.js'
import type { Lanes } from './places/lanes.js'
import { Visit, type PlacesByAsked } from './places/visit.js'
import { withScope, type ServedContext } from './scope.js'

/** Where the API is served. */
const GRAPHQL_PATH = '/graphql'

const METHODS = 'GET, POST, OPTIONS'
const OTHER_METHODS = ['HEAD', 'PUT', 'PATCH', 'DELETE']

/**
 * What Apollo's guard against requests that another site could cause (CSRF) is told of a GET. By GET nothing is ever changed
 * (Apollo refuses mutations there) and the data are public, so plain GETs are answered; the guard stays for POST.
 */
const READS_ONLY = { 'apollo-require-preflight': 'GET' }

export interface GraphqlRouteOptions<Context extends BaseContext> {
  apollo: ApolloServer<ServedContext<Context>>
  api: Api<Context>
  places: PlacesByAsked
  /** Where operations that make the database work long wait for each other. */
  lanes: Lanes
  addressOf: (request: IncomingMessage) => string
  /** Milliseconds until the caller is answered TIMEOUT and the work is told to end. */
  timeout: number
}

/** POST for everything, GET for queries, OPTIONS to learn that; a person who opens the address in a browser is led to the playground. */
export function addGraphqlRoute<Context extends BaseContext>(app: FastifyInstance, options: GraphqlRouteOptions<Context>): void {
  const { apollo, api, places, lanes, addressOf, timeout } = options

  app.route<{ Reply: string }>({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      if (request.method === 'GET' && !request.url.includes('?') && request.headers.accept?.includes('text/html'))
        return reply.redirect(`./${HOME}`)
      const deadline = startDeadline(reply.raw, timeout)
      const visit = new Visit(places, lanes, addressOf(request.raw))
      const scope = { id: request.id, log: request.log, signal: deadline.signal, visit }
      const handle = fastifyApolloHandler(apollo, { context: async () => withScope(await api.createContext(scope), scope) })
      try {
        if (request.method === 'GET') request.headers = READS_ONLY
        // What comes after its time still holds its place until it ends, but nobody waits for it.
        const answer = Promise.resolve(handle.call(app, request, reply)).finally(() => {
          visit.leave()
        })
        return await Promise.race([answer, deadline.passed])
      } finally {
        deadline.end()
      }
    },
  })

  app.options(GRAPHQL_PATH, (_, reply) => reply.code(204).header('allow', METHODS).send())

  app.route({
    method: OTHER_METHODS,
    url: GRAPHQL_PATH,
    handler: (_, reply) => {
      void reply.header('allow', METHODS)
      throw new HttpError(405, 'BAD_REQUEST', 'Only GET and POST are served here.')
    },
  })
}
