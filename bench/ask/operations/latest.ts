import { nodesOf, type Operation } from '../operation.js'
import { listIn } from '../shape.js'
import { busiestPlace } from './subjects.js'

export const latest: Operation = {
  name: 'latest',
  title: 'latest 20 items over all units of a place',
  about: busiestPlace,
  ours: `query Latest($code: String!) {
    workItems(
      first: 20
      filter: { assignments: { some: { unit: { jurisdiction: { code: { eq: $code } } } } } }
      orderBy: [{ field: DUE, direction: DESC }]
    ) {
      nodes { id title due }
    }
  }`,
  byHand: {
    text: `MATCH (:Jurisdiction {code: $code})<-[:OF]-(:Unit)<-[:TO]-(:Assignment)-[:FOR]->(w:WorkItem)
WITH DISTINCT w ORDER BY w.dueKey DESC, w.id DESC LIMIT 20
RETURN { id: w.id, title: w.title, due: w.due } AS node`,
    data: (rows) => ({ workItems: nodesOf(rows) }),
  },
  peer: {
    query: `query Latest($code: String!) {
      workItems(
        where: { assignments: { some: { unit: { some: { jurisdiction: { some: { code: { eq: $code } } } } } } } }
        sort: [{ dueKey: DESC }, { id: DESC }]
        limit: 20
      ) { id title due }
    }`,
    data: (answer) => ({ workItems: { nodes: listIn(answer, 'workItems') } }),
  },
}
