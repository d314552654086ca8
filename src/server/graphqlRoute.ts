import type { ApolloServer, BaseContext } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { Api } from './api.js'
import { startDeadline } from './deadline.js'
import { HttpError } from './errors/http.js'
import type { InFlight } from './inFlight.js'
import { withScope, type ServedContext } from './scope.js'

/** Where the API is served. */
export const GRAPHQL_PATH = '/graphql'

const OTHER_METHODS = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']

export interface GraphqlRouteOptions<Context extends BaseContext> {
  apollo: ApolloServer<ServedContext<Context>>
  api: Api<Context>
  inFlight: InFlight
  /** Milliseconds until the caller is answered TIMEOUT and the work is told to end. */
  timeout: number
}

/** POST for everything, GET for queries; a person who opens the address in a browser is led to the playground. */
export function addGraphqlRoute<Context extends BaseContext>(app: FastifyInstance, options: GraphqlRouteOptions<Context>): void {
  const { apollo, api, inFlight, timeout } = options

  app.route<{ Reply: string }>({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      if (request.method === 'GET' && !request.url.includes('?') && request.headers.accept?.includes('text/html'))
        return reply.redirect('/')
      const deadline = startDeadline(reply.raw, timeout)
      const scope = { id: request.id, log: request.log, signal: deadline.signal }
      const handle = fastifyApolloHandler(apollo, { context: async () => withScope(await api.createContext(scope), scope) })
      try {
        // What comes after its time still counts as in flight until it ends, but nobody waits for it.
        return await Promise.race([inFlight.run(async () => handle.call(app, request, reply)), deadline.passed])
      } finally {
        deadline.end()
      }
    },
  })

  app.route({
    method: OTHER_METHODS,
    url: GRAPHQL_PATH,
    handler: (_, reply) => {
      void reply.header('allow', 'GET, POST')
      throw new HttpError(405, 'BAD_REQUEST', 'Only GET and POST are served here.')
    },
  })
}
