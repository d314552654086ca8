import { METRIC } from '../../../model/properties/shared.js'
import { from, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

export const Metric = {
  name: 'Metric',
  pattern: part`(${node}:Metric)`,
  anchor: part`(${node}:Metric {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Metric)`,
  ...declaredBy(METRIC),
  selective: ['id', 'name'],
  defaultOrder: 'NAME',
  toOne: {},
  toMany: {
    targets: {
      entity: 'Target',
      path: path`(${from})<-[:OF_METRIC]-(${to}:Target)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:OF_METRIC]-() }`,
    },
  },
} as const satisfies Entity
