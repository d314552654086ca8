import { JURISDICTION_LEVELS } from '../../../model/enums.js'
import { byText, oneOfColumn, optional, textColumn, throughTwice, type Entity } from '../entity.js'
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
    hasPolicy: filterable('boolean', part`EXISTS { (:Policy {ingested: true})-[:APPLIES_TO]->(${node}) }`),
  },
  orders: { NAME: [byText(own.nameKey)] },
  defaultOrder: 'NAME',
  toOne: {
    parent: { entity: 'Jurisdiction', path: part`(${node})-[:PART_OF]->(${node}:Jurisdiction)` },
  },
  toMany: {
    children: { entity: 'Jurisdiction', path: part`(${node})<-[:PART_OF]-(${node}:Jurisdiction)`, repeats: false },
    policies: { entity: 'Policy', path: part`(${node})<-[:APPLIES_TO]-(${node}:Policy)`, repeats: false },
    units: { entity: 'Unit', path: part`(${node})<-[:OF]-(${node}:Unit)`, repeats: false },
    zones: { entity: 'Zone', path: part`(${node})<-[:PART_OF*0..3]-(:Jurisdiction)<-[:LOCATED_IN*1..4]-(${node}:Zone)`, repeats: true },
    targets: {
      entity: 'Target',
      path: throughTwice(
        part`(${node})<-[:APPLIES_TO]-(:Policy)<-[:IDENTIFIES]-(${node}:Key) MATCH (${node}:Target {policyId: ${node}.id})`,
      ),
      repeats: false,
    },
  },
} as const satisfies Entity
