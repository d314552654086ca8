import { TARGET_MEASURES } from '../../../model/enums.js'
import { byText, oneOfColumn, optional, textColumn, textsColumn, from, path, to, type Entity } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  name: part`${node}.name`,
  aliases: part`${node}.aliases`,
  unit: part`${node}.unit`,
  baseUnit: part`${node}.baseUnit`,
  measure: part`${node}.measure`,
}

export const Metric = {
  name: 'Metric',
  pattern: part`(${node}:Metric)`,
  anchor: part`(${node}:Metric {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Metric)`,
  columns: {
    id: textColumn(own.id),
    name: textColumn(own.name),
    aliases: textsColumn(own.aliases),
    unit: optional(textColumn(own.unit)),
    baseUnit: optional(textColumn(own.baseUnit)),
    measure: optional(oneOfColumn(TARGET_MEASURES, own.measure)),
  },
  filters: {
    id: filterable('id', own.id),
    name: filterable('string', own.name),
    aliases: filterable('texts', own.aliases),
    unit: filterableOrMissing('string', own.unit),
    baseUnit: filterableOrMissing('string', own.baseUnit),
    measure: filterableOrMissing('enum', own.measure),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
  defaultOrder: 'NAME',
  toOne: {},
  toMany: {
    targets: { entity: 'Target', path: path`(${from})<-[:OF_METRIC]-(${to}:Target)`, repeats: false },
  },
} as const satisfies Entity
