import { ASSIGNMENT } from '../../../model/properties/policies.js'
import { from, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

export const Assignment = {
  name: 'Assignment',
  pattern: part`(${node}:Assignment)`,
  anchor: part`(${node}:Assignment {id: key})`,
  byId: part`(${node}:Assignment {id: key})`,
  ...declaredBy(ASSIGNMENT),
  selective: ['id'],
  defaultOrder: 'PLACE',
  unindexedOrders: ['RANK'],
  ordersUnder: { role: ['UNIT_NAME'] },
  toOne: {
    unit: { entity: 'Unit', path: path`(${from})-[:TO]->(${to}:Unit)` },
    workItem: { entity: 'WorkItem', path: path`(${from})-[:FOR]->(${to}:WorkItem)` },
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
  },
  toMany: {
    inheritedBy: { entity: 'WorkItem', path: path`(${from})<-[:INHERITS]-(${to}:WorkItem)`, repeats: false },
  },
} as const satisfies Entity
