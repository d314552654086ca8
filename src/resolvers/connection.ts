import type { GraphQLResolveInfo } from 'graphql'
import type { Page } from '../../loaders/index.js'
import { ENTITIES } from '../graph/cypher/entities/index.js'
import { checkFilter } from '../graph/cypher/filterCheck.js'
import { FilterError } from '../graph/cypher/filterError.js'
import type { Filter } from '../graph/cypher/filterInput.js'
import type { List, Listed } from '../graph/cypher/list.js'
import type { Context } from './context.js'
import { encodeCursor } from './cursor.js'
import { badUserInput } from './errors.js'
import { includeOfNodes } from './lookahead.js'
import { wantedOf, type ListArguments } from './listArguments.js'
import { scoped, type Shown } from './lists.js'

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

/** A connection before its fields are asked for: edges, nodes and pageInfo share one load; totalCount is another, and so is hidden. */
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
  parent: string | null,
  args: ListArguments,
  { loaders, maxPageSize }: Context,
  info: GraphQLResolveInfo,
  shown: Shown | null = null,
): Connection<Row, Link> {
  const wanted = wantedOf(list, args, maxPageSize)
  const { shown: filter, hidden } = scoped(args.filter ?? {}, shown, args.including)
  refuseFaults(list, filter)
  const include = includeOfNodes(list.entity, info)
  const page = (): Promise<Page> => loaders.page(list, parent, filter, wanted, include)
  const cursor = (listed: Listed | undefined) => (listed === undefined ? null : encodeCursor(wanted.order, listed.keys))
  return {
    nodes: async () => (await page()).items.map((listed) => listed.loaded.row as Row),
    edges: async () =>
      (await page()).items.map((listed) => ({
        cursor: encodeCursor(wanted.order, listed.keys),
        node: listed.loaded.row as Row,
        link: listed.link as Link,
      })),
    pageInfo: async () => {
      const { items, hasNext, hasPrevious } = await page()
      return { hasNextPage: hasNext, hasPreviousPage: hasPrevious, startCursor: cursor(items[0]), endCursor: cursor(items.at(-1)) }
    },
    totalCount: () => loaders.count(list, parent, filter),
    hidden: () => (hidden === null ? Promise.resolve(0) : loaders.count(list, parent, hidden, 'hidden')),
  }
}

/** Tells a filter that cannot be asked before anything is read. @throws BAD_USER_INPUT */
function refuseFaults(list: List, filter: Filter): void {
  try {
    checkFilter(ENTITIES[list.entity], filter)
  } catch (error) {
    throw error instanceof FilterError ? badUserInput(`filter: ${error.message}.`) : error
  }
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
