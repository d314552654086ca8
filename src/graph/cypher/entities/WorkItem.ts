import { ABOUT, WORK_ITEM } from '../../../model/properties/policies.js'
import { from, link, path, to, via, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

/** What the relationship to a theme says of its own. */
const about = declaredBy(ABOUT)

export const WorkItem = {
  name: 'WorkItem',
  pattern: part`(${node}:WorkItem)`,
  anchor: part`(${node}:WorkItem {id: key})`,
  byId: part`(${node}:WorkItem {id: key})`,
  ...declaredBy(WORK_ITEM),
  selective: ['id', 'title'],
  defaultOrder: 'PLACE',
  ordersUnder: { kind: ['PLACE'], ownership: ['PLACE'] },
  toOne: {
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
    section: { entity: 'Section', path: path`(${from})<-[:SETS]-(${to}:Section)` },
    jurisdiction: {
      entity: 'Jurisdiction',
      path: path`(:Policy {policyId: ${from}.policyId})-[:APPLIES_TO]->(${to}:Jurisdiction)`,
      join: path`(${via}:Policy)-[:APPLIES_TO]->(${to}:Jurisdiction)`
        .where`${via}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
  },
  toMany: {
    assignments: {
      entity: 'Assignment',
      path: path`(${from})<-[:FOR]-(${to}:Assignment)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:FOR]-() }`,
    },
    inheritedAssignments: { entity: 'Assignment', path: path`(${from})-[:INHERITS]->(${to}:Assignment)`, repeats: false },
    targets: {
      entity: 'Target',
      path: path`(${from})-[:SETS_TARGET]->(${to}:Target)`,
      repeats: false,
      degree: part`COUNT { (${node})-[:SETS_TARGET]->() }`,
    },
    zones: { entity: 'Zone', path: path`(${from})-[:NAMES_ZONE]->(${to}:Zone)`, repeats: false },
    themes: {
      entity: 'Theme',
      path: path`(${from})-[${link}:ABOUT]->(${to}:Theme)`,
      repeats: false,
      link: { columns: about.columns, order: about.orders.PLACE },
    },
  },
} as const satisfies Entity
