import { DOUBT_REASONS } from '../../../model/enums.js'
import { UNIT } from '../../../model/properties/shared.js'
import { byInteger, from, link, numberColumn, oneOfColumn, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

const year = part`${node}.year`
const succession = { columns: { year: numberColumn(year) }, order: [byInteger(year)] }
const doubt = { columns: { reason: oneOfColumn(DOUBT_REASONS, part`${node}.reason`) }, order: [] }

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
    predecessors: { entity: 'Unit', path: path`(${from})<-[${link}:SUCCEEDED_BY]-(${to}:Unit)`, repeats: false, link: succession },
    successors: { entity: 'Unit', path: path`(${from})-[${link}:SUCCEEDED_BY]->(${to}:Unit)`, repeats: false, link: succession },
    maybeSame: { entity: 'Unit', path: path`(${from})-[${link}:MAYBE_SAME]-(${to}:Unit)`, repeats: false, link: doubt },
    assignments: {
      entity: 'Assignment',
      path: path`(${from})<-[:TO]-(${to}:Assignment)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:TO]-() }`,
    },
    workItems: { entity: 'WorkItem', path: path`(${from})<-[:TO]-(:Assignment)-[:FOR]->(${to}:WorkItem)`, repeats: true },
  },
} as const satisfies Entity
