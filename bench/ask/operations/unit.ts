import { type Operation } from '../operation.js'
import { listIn, onlyIn, pick } from '../shape.js'
import { busiestUnit } from './subjects.js'

const people = (work: unknown) => ({
  nodes: listIn(work, 'assignments').map((one) => ({ ...pick(one, 'role'), unit: onlyIn(one, 'unit') })),
})

export const unit: Operation = {
  name: 'unit',
  title: 'unit → 50 assignments → item → its assignments → units',
  about: busiestUnit,
  ours: `query Unit($id: ID!) {
    unit(id: $id) {
      name
      assignments(first: 50) {
        nodes { role workItem { title assignments(first: 20) { nodes { role unit { name } } } } }
      }
    }
  }`,
  byHand: {
    text: `MATCH (u:Unit {id: $id})
RETURN {
  name: u.name,
  assignments: { nodes: COLLECT {
    MATCH (u)<-[:TO]-(a:Assignment) WITH a ORDER BY a.policyId, a.order, a.id LIMIT 50
    MATCH (a)-[:FOR]->(w:WorkItem)
    RETURN { role: a.role, workItem: {
      title: w.title,
      assignments: { nodes: COLLECT {
        MATCH (w)<-[:FOR]-(b:Assignment) WITH b ORDER BY b.order LIMIT 20
        MATCH (b)-[:TO]->(v:Unit) RETURN { role: b.role, unit: { name: v.name } }
      } }
    } }
  } }
} AS unit`,
    data: ([row]) => ({ unit: row?.['unit'] ?? null }),
  },
  peer: {
    query: `query Unit($id: String!) {
      units(where: { id: { eq: $id } }) {
        name
        assignments(limit: 50, sort: [{ policyId: ASC }, { order: ASC }, { id: ASC }]) {
          role
          workItem { title assignments(limit: 20, sort: [{ order: ASC }]) { role unit { name } } }
        }
      }
    }`,
    data: (answer) => {
      const found = onlyIn(answer, 'units')
      const nodes = listIn(found, 'assignments').map((one) => {
        const work = onlyIn(one, 'workItem')
        return { ...pick(one, 'role'), workItem: { ...pick(work, 'title'), assignments: people(work) } }
      })
      return { unit: { ...pick(found, 'name'), assignments: { nodes } } }
    },
  },
}
