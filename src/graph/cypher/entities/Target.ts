import { TARGET } from '../../../model/properties/policies.js'
import { from, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

export const Target = {
  name: 'Target',
  pattern: part`(${node}:Target)`,
  anchor: part`(${node}:Target {id: key})`,
  byId: part`(${node}:Target {id: key})`,
  ...declaredBy(TARGET),
  selective: ['id'],
  defaultOrder: 'PLACE',
  unindexedOrders: ['VALUE', 'BASE_VALUE'],
  ordersUnder: { kind: ['PLACE'] },
  toOne: {
    metric: { entity: 'Metric', path: path`(${from})-[:OF_METRIC]->(${to}:Metric)` },
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
  },
  toMany: {},
} as const satisfies Entity
