import type { GraphQLResolveInfo } from 'graphql'
import { pageOf, type Page } from '../../loaders/index.js'
import type { ListFound, Listed } from '../graph/cypher/found.js'
import type { Identified } from '../graph/cypher/questions.js'
import type { List } from '../graph/cypher/scan.js'
import type { Context } from './context.js'
import { encodeCursor } from './cursor.js'
import type { ListArguments } from './listArguments.js'
import { questionOf } from './listQuestion.js'
import { listAhead } from './lookahead.js'
import { rememberedBelow } from './rememberedAhead.js'

/** One of a list: `Row` is what its node is, `Link` what the relationship to it says. */
export interface Edge<Row, Link = unknown> {
  readonly cursor: string
  readonly node: Row
  readonly link: Link
}

/** Where a page stands. */
export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** A connection before its fields are asked for. Whatever is asked of it is read at once. */
export interface Connection<Row, Link = unknown> {
  edges(): Promise<Edge<Row, Link>[]>
  nodes(): Promise<Row[]>
  pageInfo(): Promise<PageInfo>
  totalCount(): Promise<number>
  hidden(): Promise<number>
}

/** The connection of `list` for `parent`, null for a list of the whole graph. @throws BAD_USER_INPUT, BAD_CURSOR */
export function connect<Row, Link = unknown>(
  list: List,
  parent: Identified | null,
  args: ListArguments,
  { loaders, maxPageSize }: Context,
  info: GraphQLResolveInfo,
): Connection<Row, Link> {
  const question = rememberedBelow('question', info, () => questionOf(list, args, maxPageSize))
  const { window } = question
  const found = (): Promise<ListFound> => loaders.list(question.key, parent, () => listAhead(question, info, maxPageSize))
  const page = async (): Promise<Page> => pageOf(there((await found()).scanned), window)
  const cursor = (listed: Listed | undefined) => (listed === undefined ? null : encodeCursor(window.order, listed.keys))
  return {
    nodes: async () => (await page()).items.map(({ thing }) => loaders.rowOf(thing) as Row),
    edges: async () =>
      (await page()).items.map(({ thing, link, keys }) => ({
        // Its keys are there only where it is asked for.
        get cursor() {
          return encodeCursor(window.order, keys)
        },
        node: loaders.rowOf(thing) as Row,
        link: (link === null ? null : loaders.rowOf(link)) as Link,
      })),
    pageInfo: async () => {
      const { items, hasNext, hasPrevious } = await page()
      return { hasNextPage: hasNext, hasPreviousPage: hasPrevious, startCursor: cursor(items[0]), endCursor: cursor(items.at(-1)) }
    },
    totalCount: async () => there((await found()).total),
    hidden: async () => (question.hidden === null ? 0 : there((await found()).hidden)),
  }
}

/** What was asked for, and so is there. */
function there<T>(found: T | null): T {
  if (found === null) throw new Error('a part of a connection is asked for that look-ahead did not see')
  return found
}

/** Resolvers of the connections of lists that can hide something. */
export function hidingConnectionResolvers<Row>() {
  return { ...connectionResolvers<Row>(), hidden: (connection: Connection<Row>) => connection.hidden() }
}

/** Resolvers of a connection type. */
export function connectionResolvers<Row, Link = unknown>() {
  return {
    edges: (connection: Connection<Row, Link>) => connection.edges(),
    nodes: (connection: Connection<Row, Link>) => connection.nodes(),
    pageInfo: (connection: Connection<Row, Link>) => connection.pageInfo(),
    totalCount: (connection: Connection<Row, Link>) => connection.totalCount(),
  }
}
