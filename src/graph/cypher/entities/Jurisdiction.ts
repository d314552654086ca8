import { JURISDICTION } from '../../../model/properties/shared.js'
import { from, path, to, via, type Entity } from '../entity.js'
import { filterable } from '../operators.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

const declared = declaredBy(JURISDICTION)

export const Jurisdiction = {
  name: 'Jurisdiction',
  pattern: part`(${node}:Jurisdiction)`,
  anchor: part`(${node}:Jurisdiction {id: key})`,
  byId: part`(${node}:Jurisdiction {id: key})`,
  ...declared,
  filters: {
    ...declared.filters,
    hasPolicy: filterable('existence', part`EXISTS { (:Policy {ingested: true})-[:APPLIES_TO]->(${node}) }`),
  },
  selective: ['id', 'code', 'name', 'shortName'],
  defaultOrder: 'NAME',
  ordersUnder: { level: ['NAME'] },
  toOne: {
    parent: { entity: 'Jurisdiction', path: path`(${from})-[:PART_OF]->(${to}:Jurisdiction)` },
  },
  toMany: {
    children: {
      entity: 'Jurisdiction',
      path: path`(${from})<-[:PART_OF]-(${to}:Jurisdiction)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:PART_OF]-() }`,
    },
    policies: {
      entity: 'Policy',
      path: path`(${from})<-[:APPLIES_TO]-(${to}:Policy)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:APPLIES_TO]-() }`,
    },
    units: { entity: 'Unit', path: path`(${from})<-[:OF]-(${to}:Unit)`, repeats: false, degree: part`COUNT { (${node})<-[:OF]-() }` },
    zones: { entity: 'Zone', path: path`(${from})<-[:PART_OF*0..3]-(:Jurisdiction)<-[:LOCATED_IN*1..4]-(${to}:Zone)`, repeats: true },
    targets: {
      entity: 'Target',
      path: path`(${from})<-[:APPLIES_TO]-(${via}:Policy) MATCH (${to}:Target) USING INDEX SEEK ${to}:Target(policyId, order, id)`
        .where`${to}.policyId = ${via}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      join: path`(${from})<-[:APPLIES_TO]-(${via}:Policy) MATCH (${to}:Target)`
        .where`${to}.policyId = ${via}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
  },
} as const satisfies Entity
