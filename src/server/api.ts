import type { ApolloServerOptionsWithTypeDefs, BaseContext } from '@apollo/server'
import type { Logger } from 'pino'
import type { ResolvedOperation } from './limits/operation.js'

/** What an operation was counted as. */
export interface Cost {
  /** Fields and fragments, fragments written out wherever they are spread. */
  readonly fields: number
  /** Rows of connections. */
  readonly rows: number
  /** Single tests that filters and orders take. */
  readonly work: number
}

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
  /** The SDL. */
  typeDefs: string
  resolvers: NonNullable<ApolloServerOptionsWithTypeDefs<Context>['resolvers']>
  createContext(scope: RequestScope): Context | Promise<Context>
  /** What the operation can cost at worst, before it runs. The count ends where there are more fields than allowed. */
  estimateCost(operation: ResolvedOperation, fields: number): Cost
}
