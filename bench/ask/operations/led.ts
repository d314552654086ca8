import { nodesOf, type Operation } from '../operation.js'
import { listIn } from '../shape.js'
import { busiestUnit } from './subjects.js'

export const led: Operation = {
  name: 'led',
  title: 'items where some assignment is of one unit, as lead',
  about: busiestUnit,
  ours: `query Led($id: ID!) {
    workItems(first: 20, filter: { assignments: { some: { unit: { id: { eq: $id } }, role: { eq: LEAD } } } }) {
      nodes { id title }
    }
  }`,
  byHand: {
    text: `MATCH (:Unit {id: $id})<-[:TO]-(a:Assignment)-[:FOR]->(w:WorkItem) WHERE a.roleKey = 0
WITH DISTINCT w ORDER BY w.policyId, w.order, w.id LIMIT 20
RETURN { id: w.id, title: w.title } AS node`,
    data: (rows) => ({ workItems: nodesOf(rows) }),
  },
  peer: {
    query: `query Led($id: String!) {
      workItems(
        where: { assignments: { some: { roleKey: { eq: 0 }, unit: { some: { id: { eq: $id } } } } } }
        sort: [{ policyId: ASC }, { order: ASC }, { id: ASC }]
        limit: 20
      ) { id title }
    }`,
    data: (answer) => ({ workItems: { nodes: listIn(answer, 'workItems') } }),
  },
}
