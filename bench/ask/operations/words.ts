import { nodesOf, type Operation } from '../operation.js'
import { listIn } from '../shape.js'

export const words: Operation = {
  name: 'words',
  title: 'items whose title holds words, by title',
  about: () => Promise.resolve({ words: '服务平台' }),
  ours: `query Words($words: String!) {
    workItems(first: 20, filter: { title: { contains: $words } }, orderBy: [{ field: TITLE, direction: ASC }]) { nodes { id title due } }
  }`,
  byHand: {
    text: `MATCH (w:WorkItem) WHERE w.title CONTAINS $words
WITH w ORDER BY w.titleKey, w.id LIMIT 20
RETURN { id: w.id, title: w.title, due: w.due } AS node`,
    data: (rows) => ({ workItems: nodesOf(rows) }),
  },
  peer: {
    query: `query Words($words: String!) {
      workItems(where: { title: { contains: $words } }, sort: [{ titleKey: ASC }, { id: ASC }], limit: 20) { id title due }
    }`,
    data: (answer) => ({ workItems: { nodes: listIn(answer, 'workItems') } }),
  },
}
