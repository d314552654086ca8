import { JURISDICTION_LEVELS } from '../../../model/enums.js'
import { byText, from, oneOfColumn, optional, textColumn, path, to, type Entity, via } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  code: part`${node}.code`,
  name: part`${node}.name`,
  shortName: part`${node}.shortName`,
  level: part`${node}.level`,
  nameKey: part`${node}.nameKey`,
}

export const Jurisdiction = {
  name: 'Jurisdiction',
  pattern: part`(${node}:Jurisdiction)`,
  anchor: part`(${node}:Jurisdiction {id: key})`,
  byId: part`(${node}:Jurisdiction {id: key})`,
  columns: {
    id: textColumn(own.id),
    code: optional(textColumn(own.code)),
    name: textColumn(own.name),
    shortName: textColumn(own.shortName),
    level: oneOfColumn(JURISDICTION_LEVELS, own.level),
  },
  filters: {
    id: filterable('id', own.id),
    code: filterableOrMissing('string', own.code),
    name: filterable('string', own.name),
    shortName: filterable('string', own.shortName),
    level: filterable('enum', own.level),
    hasPolicy: filterable('existence', part`EXISTS { (:Policy {ingested: true})-[:APPLIES_TO]->(${node}) }`),
  },
  orders: { NAME: [byText(own.nameKey)] },
  defaultOrder: 'NAME',
  ordersUnder: { level: ['NAME'] },
  toOne: {
    parent: { entity: 'Jurisdiction', path: path`(${from})-[:PART_OF]->(${to}:Jurisdiction)` },
  },
  toMany: {
    children: { entity: 'Jurisdiction', path: path`(${from})<-[:PART_OF]-(${to}:Jurisdiction)`, repeats: false },
    policies: { entity: 'Policy', path: path`(${from})<-[:APPLIES_TO]-(${to}:Policy)`, repeats: false },
    units: { entity: 'Unit', path: path`(${from})<-[:OF]-(${to}:Unit)`, repeats: false },
    zones: { entity: 'Zone', path: path`(${from})<-[:PART_OF*0..3]-(:Jurisdiction)<-[:LOCATED_IN*1..4]-(${to}:Zone)`, repeats: true },
    targets: {
      entity: 'Target',
      path: path`(${from})<-[:APPLIES_TO]-(${via}:Policy) MATCH (${to}:Target) USING INDEX SEEK ${to}:Target(policyId, order, id)`
        .where`${to}.policyId = ${via}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
  },
} as const satisfies Entity
