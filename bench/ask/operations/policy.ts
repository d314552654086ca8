import { textOf } from '../../../src/graph/columns.js'
import { firstOf, type Operation } from '../operation.js'
import { listIn, onlyIn, pick } from '../shape.js'

export const policy: Operation = {
  name: 'policy',
  title: 'policy → 20 items → 10 assignments → units, 5 targets → metrics',
  about: async (find) => {
    const row = await firstOf(find, 'MATCH (p:Policy {ingested: true}) RETURN p.id AS id ORDER BY id SKIP 5 LIMIT 1')
    return { id: textOf(row, 'id') }
  },
  ours: `query Policy($id: ID!) {
    policy(id: $id) {
      title
      workItems(first: 20) {
        nodes {
          title
          due
          assignments(first: 10) { nodes { role unit { name } } }
          targets(first: 5) { nodes { value unit metric { name } } }
        }
      }
    }
  }`,
  byHand: {
    text: `MATCH (p:Policy {id: $id})
RETURN {
  title: p.title,
  workItems: { nodes: COLLECT {
    MATCH (w:WorkItem) USING INDEX w:WorkItem(policyId, order, id)
    WHERE w.policyId = p.policyId AND w.order IS NOT NULL AND w.id IS NOT NULL
    WITH w ORDER BY w.policyId, w.order, w.id LIMIT 20
    RETURN {
      title: w.title, due: w.due,
      assignments: { nodes: COLLECT {
        MATCH (w)<-[:FOR]-(a:Assignment) WITH a ORDER BY a.order LIMIT 10
        MATCH (a)-[:TO]->(u:Unit) RETURN { role: a.role, unit: { name: u.name } }
      } },
      targets: { nodes: COLLECT {
        MATCH (w)-[:SETS_TARGET]->(t:Target) WITH t ORDER BY t.order LIMIT 5
        MATCH (t)-[:OF_METRIC]->(m:Metric) RETURN { value: t.value, unit: t.unit, metric: { name: m.name } }
      } }
    }
  } }
} AS policy`,
    data: ([row]) => ({ policy: row?.['policy'] ?? null }),
  },
  peer: {
    query: `query Policy($id: String!) {
      policies(where: { id: { eq: $id } }) {
        title
        workItems(first: 20) {
          title
          due
          assignments(limit: 10, sort: [{ order: ASC }]) { role unit { name } }
          targets(limit: 5, sort: [{ order: ASC }]) { value unit metric { name } }
        }
      }
    }`,
    data: (answer) => {
      const found = onlyIn(answer, 'policies')
      const nodes = listIn(found, 'workItems').map((work) => ({
        ...pick(work, 'title', 'due'),
        assignments: { nodes: listIn(work, 'assignments').map((one) => ({ ...pick(one, 'role'), unit: onlyIn(one, 'unit') })) },
        targets: { nodes: listIn(work, 'targets').map((one) => ({ ...pick(one, 'value', 'unit'), metric: onlyIn(one, 'metric') })) },
      }))
      return { policy: { ...pick(found, 'title'), workItems: { nodes } } }
    },
  },
}
