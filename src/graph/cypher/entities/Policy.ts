import { CITES, POLICY } from '../../../model/properties/policies.js'
import { from, link, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

const citation = declaredBy(CITES)

export const Policy = {
  name: 'Policy',
  pattern: part`(${node}:Policy)`,
  anchor: part`(${node}:Policy {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Policy)`,
  ...declaredBy(POLICY),
  selective: ['id', 'title', 'docNumber'],
  defaultOrder: 'TITLE',
  ordersUnder: { ingested: ['TITLE'] },
  toOne: {
    jurisdiction: { entity: 'Jurisdiction', path: path`(${from})-[:APPLIES_TO]->(${to}:Jurisdiction)` },
    issuer: { entity: 'Unit', path: path`(${from})-[:ISSUED_BY]->(${to}:Unit)` },
    document: { entity: 'Document', path: path`(${from})-[:READ_FROM]->(${to}:Document)` },
  },
  toMany: {
    sections: {
      entity: 'Section',
      path: path`(${to}:Section) USING INDEX SEEK ${to}:Section(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      join: path`(${to}:Section)`.where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    workItems: {
      entity: 'WorkItem',
      path: path`(${to}:WorkItem) USING INDEX SEEK ${to}:WorkItem(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      join: path`(${to}:WorkItem)`.where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    assignments: {
      entity: 'Assignment',
      path: path`(${to}:Assignment) USING INDEX SEEK ${to}:Assignment(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      join: path`(${to}:Assignment)`.where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    targets: {
      entity: 'Target',
      path: path`(${to}:Target) USING INDEX SEEK ${to}:Target(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      join: path`(${to}:Target)`.where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    zones: {
      entity: 'Zone',
      path: path`()-[${link}:NAMES_ZONE]->(${to}:Zone) USING INDEX SEEK ${link}:NAMES_ZONE(policyId)`
        .where`${link}.policyId = ${from}.policyId`,
      join: path`()-[${link}:NAMES_ZONE]->(${to}:Zone)`.where`${link}.policyId = ${from}.policyId`,
      repeats: true,
    },
    cites: {
      entity: 'Policy',
      path: path`(${from})-[${link}:CITES]->(${to}:Policy)`,
      repeats: false,
      link: { columns: citation.columns, order: citation.orders.PLACE },
    },
    citedBy: {
      entity: 'Policy',
      path: path`(${from})<-[${link}:CITES]-(${to}:Policy)`,
      repeats: false,
      link: { columns: citation.columns, order: [] },
    },
  },
} as const satisfies Entity
