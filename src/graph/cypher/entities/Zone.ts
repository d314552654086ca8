import { ZONE_KINDS } from '../../../model/enums.js'
import { byText, oneOfColumn, textColumn, type Entity } from '../entity.js'
import { filterable } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  name: part`${node}.name`,
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
    kind: oneOfColumn(ZONE_KINDS, own.kind),
  },
  filters: {
    id: filterable('id', own.id),
    name: filterable('string', own.name),
    kind: filterable('enum', own.kind),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
  defaultOrder: 'NAME',
  toOne: {
    jurisdiction: { entity: 'Jurisdiction', path: part`(${node})-[:LOCATED_IN*1..4]->(${node}:Jurisdiction)` },
    within: { entity: 'Zone', path: part`(${node})-[:LOCATED_IN]->(${node}:Zone)` },
  },
  toMany: {
    zones: { entity: 'Zone', path: part`(${node})<-[:LOCATED_IN]-(${node}:Zone)`, repeats: false },
    workItems: { entity: 'WorkItem', path: part`(${node})<-[:NAMES_ZONE]-(${node}:WorkItem)`, repeats: false },
    policies: { entity: 'Policy', path: part`(${node})<-[:NAMES_ZONE]-()<-[:HAS_SECTION|SETS*0..12]-(${node}:Policy)`, repeats: true },
  },
} as const satisfies Entity
