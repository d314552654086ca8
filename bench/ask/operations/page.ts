import { textOf } from '../../../src/graph/columns.js'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import { orderOf } from '../../../src/graph/cypher/order.js'
import { encodeCursor } from '../../../src/resolvers/cursor.js'
import { firstOf, type Operation } from '../operation.js'
import { listIn } from '../shape.js'

/** Where the page begins, or as far as the graph goes. */
const OFFSET = 20_000
const LENGTH = 20

/** One more than a page was read, to know whether there is another. */
const paged = (found: readonly unknown[]) => ({
  workItems: { nodes: found.slice(0, LENGTH), pageInfo: { hasNextPage: found.length > LENGTH } },
})

export const page: Operation = {
  name: 'page',
  title: 'page behind 20,000 items, by cursor, among equal dates',
  about: async (find) => {
    const { items } = await firstOf(find, 'MATCH (w:WorkItem) RETURN count(w) AS items')
    const offset = Math.min(OFFSET, Number(items) - 2 * LENGTH)
    const row = await firstOf(
      find,
      `MATCH (w:WorkItem) WITH w ORDER BY w.dueKey, w.id SKIP ${String(offset - 1)} LIMIT 1 RETURN w.dueKey AS due, w.id AS id`,
    )
    const [due, id] = [textOf(row, 'due'), textOf(row, 'id')]
    const order = orderOf(ENTITIES.WorkItem, null, [{ field: 'DUE', direction: 'ASC' }])
    return { due, id, offset, after: encodeCursor(order, [due, id]) }
  },
  ours: `query Page($after: String!) {
    workItems(first: 20, after: $after, orderBy: [{ field: DUE, direction: ASC }]) { nodes { id title due } pageInfo { hasNextPage } }
  }`,
  byHand: {
    text: `CALL () {
  MATCH (w:WorkItem) WHERE w.dueKey = $due AND w.id > $id RETURN w ORDER BY w.dueKey, w.id LIMIT 21
  UNION ALL
  MATCH (w:WorkItem) WHERE w.dueKey > $due AND w.id IS NOT NULL RETURN w ORDER BY w.dueKey, w.id LIMIT 21
}
WITH w LIMIT 21
RETURN { id: w.id, title: w.title, due: w.due } AS node`,
    data: (rows) => paged(rows.map((row) => row['node'])),
  },
  peer: {
    query: `query Page($offset: Int!) {
      workItems(limit: 21, offset: $offset, sort: [{ dueKey: ASC }, { id: ASC }]) { id title due }
    }`,
    data: (answer) => paged(listIn(answer, 'workItems')),
  },
}
