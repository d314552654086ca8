import { type Operation } from '../operation.js'
import { fieldsOf, listIn, onlyIn, pick } from '../shape.js'
import { busiestPlace } from './subjects.js'

export const place: Operation = {
  name: 'place',
  title: 'place → 50 units → 5 items that each leads, both counted',
  about: busiestPlace,
  ours: `query Place($code: String!) {
    jurisdiction(code: $code) {
      name
      units(first: 50) {
        totalCount
        nodes {
          name
          assignments(first: 5, filter: { role: { eq: LEAD } }) { totalCount nodes { workItem { title } } }
        }
      }
    }
  }`,
  byHand: {
    text: `MATCH (j:Jurisdiction {code: $code})
RETURN {
  name: j.name,
  units: {
    totalCount: COUNT { (j)<-[:OF]-() },
    nodes: COLLECT {
      MATCH (j)<-[:OF]-(u:Unit) WITH u ORDER BY u.nameKey, u.id LIMIT 50
      WITH u, COLLECT {
        MATCH (u)<-[:TO]-(a:Assignment) WHERE a.roleKey = 0 RETURN a ORDER BY a.policyId, a.order, a.id
      } AS leads
      RETURN { name: u.name, assignments: {
        totalCount: size(leads),
        nodes: COLLECT { UNWIND leads[..5] AS a MATCH (a)-[:FOR]->(w:WorkItem) RETURN { workItem: { title: w.title } } }
      } }
    }
  }
} AS jurisdiction`,
    data: ([row]) => ({ jurisdiction: row?.['jurisdiction'] ?? null }),
  },
  peer: {
    query: `query Place($code: String!) {
      jurisdictions(where: { code: { eq: $code } }) {
        name
        unitsConnection(first: 50, sort: [{ node: { nameKey: ASC } }, { node: { id: ASC } }]) {
          totalCount
          edges {
            node {
              name
              assignmentsConnection(
                first: 5
                where: { node: { roleKey: { eq: 0 } } }
                sort: [{ node: { policyId: ASC } }, { node: { order: ASC } }, { node: { id: ASC } }]
              ) {
                totalCount
                edges { node { workItem { title } } }
              }
            }
          }
        }
      }
    }`,
    data: (answer) => {
      const found = onlyIn(answer, 'jurisdictions')
      const units = fieldsOf(found)['unitsConnection']
      const nodes = nodesIn(units).map((one) => {
        const leads = fieldsOf(one)['assignmentsConnection']
        const items = nodesIn(leads).map((lead) => ({ workItem: onlyIn(lead, 'workItem') }))
        return { ...pick(one, 'name'), assignments: { ...pick(leads, 'totalCount'), nodes: items } }
      })
      return { jurisdiction: { ...pick(found, 'name'), units: { ...pick(units, 'totalCount'), nodes } } }
    },
  },
}

const nodesIn = (connection: unknown): unknown[] => listIn(connection, 'edges').map((edge) => fieldsOf(edge)['node'])
