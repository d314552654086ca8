import { MAYBE_SAME, SUCCEEDED_BY } from '../../../model/properties/links.js'
import { UNIT } from '../../../model/properties/shared.js'
import { from, link, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

const succession = declaredBy(SUCCEEDED_BY)
const successions = { columns: succession.columns, order: succession.orders.YEAR }
const doubts = { columns: declaredBy(MAYBE_SAME).columns, order: [] }

export const Unit = {
  name: 'Unit',
  pattern: part`(${node}:Unit)`,
  anchor: part`(${node}:Unit {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Unit)`,
  ...declaredBy(UNIT),
  selective: ['id', 'name'],
  defaultOrder: 'NAME',
  ordersUnder: { named: ['NAME'] },
  toOne: {
    jurisdiction: { entity: 'Jurisdiction', path: path`(${from})-[:OF]->(${to}:Jurisdiction)` },
  },
  toMany: {
    members: { entity: 'Unit', path: path`(${from})<-[:MEMBER_OF]-(${to}:Unit)`, repeats: false },
    memberOf: { entity: 'Unit', path: path`(${from})-[:MEMBER_OF]->(${to}:Unit)`, repeats: false },
    predecessors: { entity: 'Unit', path: path`(${from})<-[${link}:SUCCEEDED_BY]-(${to}:Unit)`, repeats: false, link: successions },
    successors: { entity: 'Unit', path: path`(${from})-[${link}:SUCCEEDED_BY]->(${to}:Unit)`, repeats: false, link: successions },
    maybeSame: { entity: 'Unit', path: path`(${from})-[${link}:MAYBE_SAME]-(${to}:Unit)`, repeats: false, link: doubts },
    assignments: {
      entity: 'Assignment',
      path: path`(${from})<-[:TO]-(${to}:Assignment)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:TO]-() }`,
    },
    workItems: { entity: 'WorkItem', path: path`(${from})<-[:TO]-(:Assignment)-[:FOR]->(${to}:WorkItem)`, repeats: true },
  },
} as const satisfies Entity
