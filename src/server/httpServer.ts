import { availableParallelism } from 'node:os'
import type { BaseContext } from '@apollo/server'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { AccessSettings } from '../config/environment.js'
import type { Graph } from '../graph/run.js'
import type { Api } from './api.js'
import { createApollo } from './apollo.js'
import { addCompression } from './compression.js'
import { addCrossOrigin } from './crossOrigin.js'
import { answerClientError } from './errors/clientError.js'
import { answerError, HttpError } from './errors/http.js'
import { addGraphqlRoute } from './graphqlRoute.js'
import { addHeaders } from './headers.js'
import { addHealthRoutes, createProbe } from './health.js'
import { addHostCheck } from './hosts.js'
import type { Limits } from './limits/limits.js'
import { clientAddresses } from './places/clientAddress.js'
import { Lanes } from './places/lanes.js'
import { Places } from './places/places.js'
import { placesPlugin } from './places/placesPlugin.js'
import { addPages } from './pages.js'
import type { Warmth } from './warmth.js'

/** Operations that make the database work long, at a time: others need cores too. */
const LANES = Math.max(1, Math.floor(availableParallelism() / 2))

export interface HttpServerOptions<Context extends BaseContext> {
  api: Api<Context>
  /** Asked by the readiness probe; the API has its own way to it. */
  graph: Pick<Graph, 'read'>
  /** How far the database is since its start; the readiness probe tells it. */
  warmth?: Pick<Warmth, 'state'>
  limits: Limits
  access: AccessSettings
  logger: FastifyBaseLogger
  /** Folder of the built pages, null to serve the API alone. */
  pages: string | null
}

/** Where to listen; port 0 takes a free one. */
export interface ListenOptions {
  host: string
  port: number
}

export interface ZhengtuServer {
  /** For tests: `app.inject` answers without a socket. */
  app: FastifyInstance
  /** Starts to listen and answers its address, with a slash at its end. Rejects with EADDRINUSE where the port is taken. */
  listen(where: ListenOptions): Promise<string>
  /** The address, null before `listen`. */
  readonly url: string | null
  /** Takes no new requests, answers those in flight (10 s at most), and stops. May be called again. */
  close(): Promise<void>
}

/** The HTTP server of an API, its pages and its health; ready to listen, with nothing listening yet. */
export async function createHttpServer<Context extends BaseContext>(options: HttpServerOptions<Context>): Promise<ZhengtuServer> {
  const { api, graph, warmth, limits, access, logger, pages } = options
  const app = createApp(limits, logger)
  const apollo = createApollo(api, limits, logger, [fastifyApolloDrainPlugin(app), placesPlugin()])
  await apollo.start()

  let closing: Promise<void> | null = null
  let url: string | null = null
  addHeaders(app, access.frameAncestors)
  await addCrossOrigin(app, access.corsOrigins)
  addHostCheck(app, access.hosts)
  app.addHook('onRequest', (_, __, done) => {
    done(closing === null ? undefined : new HttpError(503, 'SHUTTING_DOWN', 'The server is stopping.'))
  })
  app.addHook('onSend', (_, reply, payload, done) => {
    // A connection that is kept alive would hold the stop up until its client lets go.
    if (closing !== null) void reply.header('connection', 'close')
    done(null, payload)
  })
  await addCompression(app)
  addHealthRoutes(app, createProbe(graph, warmth))
  const share = limits.addressShare
  addGraphqlRoute(app, {
    apollo,
    api,
    places: {
      data: new Places({ cap: limits.inFlight, share }),
      schema: new Places({ cap: limits.inFlightSchema, share }),
    },
    lanes: new Lanes(LANES),
    addressOf: clientAddresses(access.trustedProxies),
    timeout: limits.requestMilliseconds,
  })
  if (pages !== null) await addPages(app, pages)

  return {
    app,
    get url() {
      return url
    },
    async listen({ host, port }) {
      const address = await app.listen({ host, port })
      url = `${address.replace('[::]', 'localhost').replace('0.0.0.0', 'localhost')}/`
      return url
    },
    close: () => (closing ??= apollo.stop()),
  }
}

/** Milliseconds between two looks at connections whose requests do not arrive. */
const CHECK_INTERVAL = 1_000

function createApp(limits: Limits, logger: FastifyBaseLogger): FastifyInstance {
  const app = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMilliseconds,
    http: {
      // Both the same: of two different times Node takes the longer one for the whole request.
      requestTimeout: limits.requestMilliseconds,
      headersTimeout: limits.requestMilliseconds,
      connectionsCheckingInterval: Math.min(CHECK_INTERVAL, limits.requestMilliseconds),
      // Our own hook looks at the header, and answers in our own form.
      requireHostHeader: false,
    },
    clientErrorHandler: answerClientError,
    // Our own hook answers while the server stops, in the form of all other errors.
    return503OnClosing: false,
    frameworkErrors: answerError,
  })
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => {
    answerError(new HttpError(404, 'NOT_FOUND', 'There is nothing at this address.'), request, reply)
  })
  return app
}
