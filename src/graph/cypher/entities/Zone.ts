import { NAMES_ZONE } from '../../../model/properties/policies.js'
import { ZONE } from '../../../model/properties/shared.js'
import { from, link, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

const naming = declaredBy(NAMES_ZONE)

export const Zone = {
  name: 'Zone',
  pattern: part`(${node}:Zone)`,
  anchor: part`(${node}:Zone {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Zone)`,
  ...declaredBy(ZONE),
  selective: ['id', 'name'],
  defaultOrder: 'NAME',
  toOne: {
    jurisdiction: { entity: 'Jurisdiction', path: path`(${from})-[:LOCATED_IN*1..4]->(${to}:Jurisdiction)` },
    within: { entity: 'Zone', path: path`(${from})-[:LOCATED_IN]->(${to}:Zone)` },
  },
  toMany: {
    zones: { entity: 'Zone', path: path`(${from})<-[:LOCATED_IN]-(${to}:Zone)`, repeats: false },
    workItems: { entity: 'WorkItem', path: path`(${from})<-[:NAMES_ZONE]-(${to}:WorkItem)`, repeats: false },
    policies: {
      entity: 'Policy',
      path: path`(${from})<-[${link}:NAMES_ZONE]-() MATCH (${to}:Policy {policyId: ${link}.policyId})`,
      repeats: true,
    },
  },
  namedBy: {
    path: path`(${from})<-[${link}:NAMES_ZONE]-()`,
    columns: naming.columns,
    order: naming.orders.PLACE,
  },
} as const satisfies Entity
