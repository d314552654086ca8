import { GraphQLError } from 'graphql'
import type { Graph } from '../../src/graph/run.js'
import type { Api } from '../../src/server/api.js'

interface SmallContext {
  graph: Pick<Graph, 'read'>
  signal: AbortSignal
}

/** A door that can be held shut: what `wait` answers comes when the test says so. */
export interface Gate {
  /** Resolves when `count` operations stand before the gate. */
  reached(count: number): Promise<void>
  open(): void
}

/**
 * An API of a few fields for tests of the server itself: it asks the real Neo4j like the large one, and can be told to fail or to
 * wait. `deep` nests for ever, `rows` costs what it is told, `wait` answers when the gate opens.
 */
export function smallApi(graph: Pick<Graph, 'read'>): { api: Api<SmallContext>; gate: Gate } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  let standing = 0
  const arrivals = new Set<() => void>()
  const gate: Gate = {
    open: () => {
      open()
    },
    async reached(count) {
      while (standing < count) await new Promise<void>((resolve) => arrivals.add(resolve))
    },
  }

  const api: Api<SmallContext> = {
    typeDefs: `
      type Query { one: Int! wait: Int! sleep: Int! fail(with: String!): Int node: Deep required: Int! echo(text: String! = "a"): String rows(count: Int, fields: Int, work: Int): Int list(filter: Filter): Int }
      type Mutation { change: Int }
      type Deep { deep: Deep leaf: Int }
      input Filter { name: Condition AND: [Filter!] many: Quantified }
      input Quantified { some: Filter all: Filter none: Filter }
      input Condition { eq: String in: [String!] }
    `,
    resolvers: {
      Query: {
        one: async (_: unknown, __: unknown, { graph: door, signal }: SmallContext) => {
          const [row] = await door.read({ name: 'test.one', text: 'RETURN 1 AS one', parameters: {} }, { signal })
          return row?.['one']
        },
        wait: async () => {
          standing += 1
          for (const arrive of arrivals) arrive()
          await opened
          return 1
        },
        sleep: (_: unknown, __: unknown, { graph: door, signal }: SmallContext) =>
          // Some seconds of work for the database, ended by the signal.
          door.read(
            { name: 'test.sleep', text: 'UNWIND range(1, 100000000) AS i WITH sum(i % 7) AS s RETURN s', parameters: {} },
            { signal },
          ),
        fail: (_: unknown, { with: kind }: { with: string }) => {
          if (kind === 'ambiguous')
            throw new GraphQLError('Several.', { extensions: { code: 'AMBIGUOUS', ids: ['a', 'b'], secret: 'inside' } })
          if (kind === 'unknown code') throw new GraphQLError('inside', { extensions: { code: 'HOME_MADE' } })
          if (kind === 'no code') throw new GraphQLError('inside')
          throw new Error('inside: bolt://127.0.0.1 password')
        },
        node: () => ({}),
        required: () => null,
        echo: (_: unknown, { text }: { text: string }) => text,
        rows: () => 1,
        list: () => 1,
      },
      Deep: { deep: () => ({}), leaf: () => 1 },
    },
    createContext: ({ signal }) => ({ graph, signal }),
    estimateCost: ({ variables }) => ({
      fields: Number(variables['fields'] ?? 1),
      rows: Number(variables['count'] ?? 0),
      work: Number(variables['work'] ?? 0),
    }),
  }
  return { api, gate }
}
