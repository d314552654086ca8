import type { ApolloServer, BaseContext } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { Api } from './api.js'
import { HttpError } from './errors/http.js'
import type { InFlight } from './inFlight.js'
import { scopeOfRequest, withScope, type ServedContext } from './scope.js'

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
  const handle = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const scope = scopeOfRequest(request)
      return withScope(await api.createContext(scope), scope)
    },
  })

  app.route<{ Reply: string }>({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    handlerTimeout: timeout,
    handler: async (request, reply) => {
      if (request.method === 'GET' && !request.url.includes('?') && request.headers.accept?.includes('text/html'))
        return reply.redirect('/')
      const body = await inFlight.run(async () => handle.call(app, request, reply))
      // The time was over and the caller has its answer: this one comes too late.
      return reply.sent ? undefined : body
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
