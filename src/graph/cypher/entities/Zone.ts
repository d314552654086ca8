import { ZONE_KINDS } from '../../../model/enums.js'
import { byText, from, link, path, to, oneOfColumn, textColumn, textsColumn, type Entity } from '../entity.js'
import { filterable } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  name: part`${node}.name`,
  aliases: part`${node}.aliases`,
  kind: part`${node}.kind`,
}

export const Zone = {
  name: 'Zone',
  pattern: part`(${node}:Zone)`,
  anchor: part`(${node}:Zone {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Zone)`,
  columns: {
    id: textColumn(own.id),
    name: textColumn(own.name),
    aliases: textsColumn(own.aliases),
    kind: oneOfColumn(ZONE_KINDS, own.kind),
  },
  filters: {
    id: filterable('id', own.id),
    name: filterable('string', own.name),
    aliases: filterable('texts', own.aliases),
    kind: filterable('enum', own.kind),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
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
} as const satisfies Entity
