import { ApolloServer } from '@apollo/server'
import type { Composed } from '../../src/graph/cypher/cut.js'
import { createDriver } from '../../src/graph/driver.js'
import { loadFixedLists } from '../../src/graph/load/index.js'
import { createGraph, type Graph, type Observation } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { createContext, createResolvers, typeDefs, type Context } from '../../src/resolvers/index.js'
import { statementsOf, testDatabase } from './testDatabase.js'

/** An error as a client would see its code and what stands beside it. */
export interface Refusal {
  code: unknown
  ids?: readonly string[]
  candidates?: readonly { id: string; name: string; jurisdiction: string | null }[]
  path: readonly (string | number)[]
  message: string
}

// A test says what form of answer it expects, as a typed client would.
type Ask = <T>(query: string, variables?: Record<string, unknown>) => Promise<T>

/** The API without HTTP. A test says beforehand whether it expects an answer or a refusal. */
export interface TestApi {
  /** The data of an operation that must not fail; the test says their form. */
  answer: Ask
  /** The same, with the statements that were sent for it. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type of the answer is the caller's to say
  counted: <T>(...asked: Parameters<Ask>) => Promise<{ data: T; statements: Observation[] }>
  /** The errors of an operation that must fail, and what it answers beside them. */
  refusals(query: string, variables?: Record<string, unknown>): Promise<{ errors: Refusal[]; data: unknown }>
}

/** The API over a graph; `composed` says how much one statement may hold. */
export function testApi(graph: Graph, composed?: Composed): TestApi {
  const apollo = new ApolloServer<Context>({ typeDefs, resolvers: createResolvers() })

  async function run(query: string, variables: Record<string, unknown>) {
    const { body } = await apollo.executeOperation(
      { query, variables },
      { contextValue: createContext({ graph, ...(composed === undefined ? {} : { composed }) }) },
    )
    if (body.kind !== 'single') throw new Error('the answer comes in parts')
    return body.singleResult
  }

  const answer: Ask = async <T>(query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await run(query, variables)
    if (errors !== undefined) throw new Error(errors.map(({ message, path }) => `${(path ?? []).join('.')}: ${message}`).join('\n'))
    return data as T
  }

  return {
    answer,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type of the answer is the caller's to say
    counted: async <T>(...asked: Parameters<Ask>) => {
      const { result, statements } = await statementsOf(graph, () => answer<T>(...asked))
      return { data: result, statements }
    },
    async refusals(query, variables = {}) {
      const { data, errors = [] } = await run(query, variables)
      if (errors.length === 0) throw new Error('an error was expected and there is none')
      return {
        data,
        errors: errors.map(({ message, path = [], extensions = {} }) => ({
          code: extensions['code'],
          ...(extensions['ids'] === undefined ? {} : { ids: extensions['ids'] as string[] }),
          ...(extensions['candidates'] === undefined ? {} : { candidates: extensions['candidates'] as NonNullable<Refusal['candidates']> }),
          path,
          message,
        })),
      }
    },
  }
}

/** The shared graph made ready, and the API over it. Tests keep apart by titles and names of their own. */
export async function openTestApi(): Promise<{ api: TestApi; graph: Graph }> {
  // What is slow on a busy machine is no wrong answer: planning a new statement alone can take a second there.
  const graph = createGraph(createDriver(testDatabase()), { database: 'neo4j', readTimeout: 60_000 })
  await applySchema(graph)
  await loadFixedLists(graph)
  return { api: testApi(graph), graph }
}

/** Names of the statements that were sent, in order. */
export const namesOf = (statements: readonly Observation[]): string[] => statements.map(({ name }) => name).sort()
