import { SECTION } from '../../../model/properties/policies.js'
import { from, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

export const Section = {
  name: 'Section',
  pattern: part`(${node}:Section)`,
  anchor: part`(${node}:Section {id: key})`,
  byId: part`(${node}:Section {id: key})`,
  ...declaredBy(SECTION),
  selective: ['id'],
  defaultOrder: 'PLACE',
  toOne: {
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
    parent: { entity: 'Section', path: path`(${from})<-[:HAS_SECTION]-(${to}:Section)` },
  },
  toMany: {
    sections: {
      entity: 'Section',
      path: path`(${from})-[:HAS_SECTION]->(${to}:Section)`,
      repeats: false,
      degree: part`COUNT { (${node})-[:HAS_SECTION]->() }`,
    },
    workItems: {
      entity: 'WorkItem',
      path: path`(${from})-[:SETS]->(${to}:WorkItem)`,
      repeats: false,
      degree: part`COUNT { (${node})-[:SETS]->() }`,
    },
    targets: {
      entity: 'Target',
      path: path`(${from})-[:SETS_TARGET]->(${to}:Target)`,
      repeats: false,
      degree: part`COUNT { (${node})-[:SETS_TARGET]->() }`,
    },
    zones: { entity: 'Zone', path: path`(${from})-[:NAMES_ZONE]->(${to}:Zone)`, repeats: false },
  },
} as const satisfies Entity
