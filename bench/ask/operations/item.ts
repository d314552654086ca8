import { textOf } from '../../../src/graph/columns.js'
import { firstOf, type Operation } from '../operation.js'
import { onlyIn } from '../shape.js'

export const item: Operation = {
  name: 'item',
  title: 'item by id',
  about: async (find) => {
    const row = await firstOf(find, 'MATCH (w:WorkItem) RETURN w.id AS id ORDER BY id SKIP 100 LIMIT 1')
    return { id: textOf(row, 'id') }
  },
  ours: 'query Item($id: ID!) { node(id: $id) { ... on WorkItem { id title kind due ownership } } }',
  byHand: {
    text: 'MATCH (w:WorkItem {id: $id}) RETURN { id: w.id, title: w.title, kind: w.kind, due: w.due, ownership: w.ownership } AS node',
    data: ([row]) => ({ node: row?.['node'] ?? null }),
  },
  peer: {
    query: 'query Item($id: String!) { workItems(where: { id: { eq: $id } }) { id title kind due ownership } }',
    data: (answer) => ({ node: onlyIn(answer, 'workItems') }),
  },
}
