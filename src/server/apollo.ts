import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { Api } from './api.js'
import { faultPlugin } from './errors/faultPlugin.js'
import { formatError } from './errors/format.js'
import { costPlugin } from './limits/costPlugin.js'
import type { Limits } from './limits/limits.js'
import { shapeRules } from './limits/shapeRules.js'
import type { ServedContext } from './scope.js'

/**
 * Apollo Server for an API, configured on purpose and the same whatever NODE_ENV or Apollo's own variables say.
 *
 * - Introspection is on: the schema is public and the playground lives on it. So are the suggestions ("Did you mean").
 * - Nothing reports to anyone; the landing page is our own; the cache-control plugin, which wraps every field, is off.
 * - Parsed and validated documents are kept (Apollo's own store, bounded by size), and so are persisted queries.
 */
export function createApollo<Context extends BaseContext>(
  api: Api<Context>,
  limits: Limits,
  logger: FastifyBaseLogger,
  plugins: readonly ApolloServerPlugin<ServedContext<Context>>[],
): ApolloServer<ServedContext<Context>> {
  return new ApolloServer<ServedContext<Context>>({
    typeDefs: api.typeDefs,
    resolvers: api.resolvers,
    nodeEnv: 'production',
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: shapeRules(limits),
    formatError,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      costPlugin(limits, (operation, fields) => api.estimateCost(operation, fields)),
      faultPlugin(),
      ...plugins,
    ],
  })
}
