import { THEME } from '../../../model/properties/shared.js'
import { from, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

export const Theme = {
  name: 'Theme',
  pattern: part`(${node}:Theme)`,
  anchor: part`(${node}:Theme {id: key})`,
  byId: part`(${node}:Theme {id: key})`,
  ...declaredBy(THEME),
  selective: ['id', 'code', 'name'],
  defaultOrder: 'NAME',
  toOne: {},
  toMany: {
    workItems: {
      entity: 'WorkItem',
      path: path`(${from})<-[:ABOUT]-(${to}:WorkItem)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:ABOUT]-() }`,
    },
  },
} as const satisfies Entity
