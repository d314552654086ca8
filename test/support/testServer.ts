import type { BaseContext } from '@apollo/server'
import { pino } from 'pino'
import type { AccessSettings } from '../../src/config/environment.js'
import type { Api } from '../../src/server/api.js'
import { createHttpServer } from '../../src/server/httpServer.js'
import type { HttpServerOptions, ZhengtuServer } from '../../src/server/httpServer.js'
import type { Limits } from '../../src/server/limits/limits.js'

/** Limits as they are by default. */
export const LIMITS: Limits = {
  depth: 15,
  aliases: 30,
  directives: 50,
  rootFields: 20,
  tokens: 2_500,
  fields: 2_500,
  variableDepth: 50,
  filterLeaves: 20,
  filterRelations: 3,
  rows: 30_000,
  work: 400_000,
  bodyBytes: 262_144,
  inFlight: 64,
  inFlightSchema: 8,
  addressShare: 75,
  requestMilliseconds: 10_000,
}

/** Access as it is by default. */
const ACCESS: AccessSettings = { hosts: ['127.0.0.1'], trustedProxies: [], corsOrigins: [], frameAncestors: [] }

/** An answer over HTTP to a GraphQL request. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string | number | string[] | undefined>>
  data: Record<string, unknown> | null | undefined
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } & Record<string, unknown> }[]
  extensions: Record<string, unknown>
}

export interface TestServer extends ZhengtuServer {
  /** POSTs an operation as a client that knows GraphQL over HTTP, and answers what comes. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>
  /** Lines that the server logged, parsed. */
  log: Record<string, unknown>[]
}

/** A server that listens nowhere (`app.inject`) unless the test calls `listen`. Close it. */
export async function openTestServer<Context extends BaseContext>(
  options: { api: Api<Context>; limits?: Partial<Limits>; access?: Partial<AccessSettings> } & Pick<HttpServerOptions<Context>, 'graph'> &
    Partial<Pick<HttpServerOptions<Context>, 'pages'>>,
): Promise<TestServer> {
  const log: Record<string, unknown>[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) })
  const server = await createHttpServer({
    pages: null,
    ...options,
    limits: { ...LIMITS, ...options.limits },
    access: { ...ACCESS, ...options.access },
    logger,
  })
  return {
    ...server,
    log,
    get url() {
      return server.url
    },
    async ask(query, variables = {}, headers = {}) {
      const response = await server.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { accept: 'application/graphql-response+json', ...headers },
        payload: { query, variables },
      })
      return toAnswer(response)
    },
  }
}

/** The answer with its body read; one that has no errors has an empty list of them. */
export function toAnswer(response: { statusCode: number; headers: Answer['headers']; body: string }): Answer {
  const body = JSON.parse(response.body) as Partial<Answer>
  return {
    status: response.statusCode,
    headers: response.headers,
    data: body.data,
    errors: body.errors ?? [],
    extensions: body.extensions ?? {},
  }
}

/** The codes of an answer's errors, in their order. */
export function codes({ errors }: Answer): string[] {
  return errors.map(({ extensions }) => extensions.code)
}
