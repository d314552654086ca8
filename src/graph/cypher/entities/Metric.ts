import { byText, optional, textColumn, from, path, to, type Entity } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  name: part`${node}.name`,
  unit: part`${node}.unit`,
}

export const Metric = {
  name: 'Metric',
  pattern: part`(${node}:Metric)`,
  anchor: part`(${node}:Metric {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Metric)`,
  columns: {
    id: textColumn(own.id),
    name: textColumn(own.name),
    unit: optional(textColumn(own.unit)),
  },
  filters: {
    id: filterable('id', own.id),
    name: filterable('string', own.name),
    unit: filterableOrMissing('string', own.unit),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
  defaultOrder: 'NAME',
  toOne: {},
  toMany: {
    targets: { entity: 'Target', path: path`(${from})<-[:OF_METRIC]-(${to}:Target)`, repeats: false },
  },
} as const satisfies Entity
