import type { LimitSettings } from '../config/environment.js'
import type { Graph } from '../graph/run.js'
import { createContext, createResolvers, estimateCost, typeDefs, type Context } from '../resolvers/index.js'
import type { Api } from './api.js'

/** The API of the project over a graph: the one place where its resolvers and the server meet. */
export function zhengtuApi(graph: Pick<Graph, 'read'>, { pageSize }: Pick<LimitSettings, 'pageSize'>): Api<Context> {
  return {
    typeDefs,
    resolvers: createResolvers(),
    createContext: ({ signal }) => createContext({ graph, signal, maxPageSize: pageSize }),
    estimateCost: (operation, fields) => estimateCost(operation, { fields, pageSize }),
  }
}
