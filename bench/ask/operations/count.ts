import type { Operation } from '../operation.js'
import { fieldsOf, pick } from '../shape.js'

export const count: Operation = {
  name: 'count',
  title: 'count of all items',
  about: () => Promise.resolve({}),
  ours: 'query Count { workItems { totalCount } }',
  byHand: {
    text: 'MATCH (w:WorkItem) RETURN count(w) AS total',
    data: ([row]) => ({ workItems: { totalCount: row?.['total'] ?? null } }),
  },
  peer: {
    query: 'query Count { workItemsConnection { totalCount } }',
    data: (answer) => ({ workItems: pick(fieldsOf(answer)['workItemsConnection'], 'totalCount') }),
  },
}
