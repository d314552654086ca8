import { UNIT_KINDS } from '../../../model/enums.js'
import { byText, oneOfColumn, textColumn, textsColumn, truthColumn, from, path, to, type Entity } from '../entity.js'
import { filterable } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  name: part`${node}.name`,
  fullName: part`${node}.fullName`,
  shortName: part`${node}.shortName`,
  aliases: part`${node}.aliases`,
  kind: part`${node}.kind`,
  collective: part`${node}.collective`,
}

export const Unit = {
  name: 'Unit',
  pattern: part`(${node}:Unit)`,
  anchor: part`(${node}:Unit {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Unit)`,
  columns: {
    id: textColumn(own.id),
    name: textColumn(own.name),
    fullName: textColumn(own.fullName),
    shortName: textColumn(own.shortName),
    aliases: textsColumn(own.aliases),
    kind: oneOfColumn(UNIT_KINDS, own.kind),
    collective: truthColumn(own.collective),
  },
  filters: {
    id: filterable('id', own.id),
    name: filterable('string', own.name),
    fullName: filterable('string', own.fullName),
    shortName: filterable('string', own.shortName),
    aliases: filterable('texts', own.aliases),
    kind: filterable('enum', own.kind),
    collective: filterable('boolean', own.collective),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
  defaultOrder: 'NAME',
  toOne: {
    jurisdiction: { entity: 'Jurisdiction', path: path`(${from})-[:OF]->(${to}:Jurisdiction)` },
  },
  toMany: {
    assignments: { entity: 'Assignment', path: path`(${from})<-[:TO]-(${to}:Assignment)`, repeats: false },
    workItems: { entity: 'WorkItem', path: path`(${from})<-[:TO]-(:Assignment)-[:FOR]->(${to}:WorkItem)`, repeats: true },
  },
} as const satisfies Entity
