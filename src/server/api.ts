import type { ApolloServerOptionsWithTypeDefs, BaseContext } from '@apollo/server'
import type { Logger } from 'pino'
import type { ResolvedOperation } from './limits/operation.js'

/** What a request brings to the resolvers, beside its query. */
export interface RequestScope {
  /** Stands in the log and in the answer's header `x-request-id`. */
  id: string
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
  /** Aborted when the request's time is over or the client has gone: reads given it end with it. */
  signal: AbortSignal
}

/** An API to serve: its schema, what answers it, and what each request's resolvers are given. */
export interface Api<Context extends BaseContext> {
  /** The SDL, one or several texts. */
  typeDefs: string | readonly string[]
  resolvers: NonNullable<ApolloServerOptionsWithTypeDefs<Context>['resolvers']>
  createContext(scope: RequestScope): Context | Promise<Context>
  /** Rows of connections that the operation can bring at worst, before it runs. */
  estimateRows(operation: ResolvedOperation): number
}
