import { THEME_CODES } from '../../../model/themes.js'
import { byText, from, oneOfColumn, optional, path, textColumn, to, type Entity } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  code: part`${node}.code`,
  name: part`${node}.name`,
  nameEn: part`${node}.nameEn`,
  source: part`${node}.source`,
}

export const Theme = {
  name: 'Theme',
  pattern: part`(${node}:Theme)`,
  anchor: part`(${node}:Theme {id: key})`,
  byId: part`(${node}:Theme {id: key})`,
  columns: {
    id: textColumn(own.id),
    code: oneOfColumn(THEME_CODES, own.code),
    name: textColumn(own.name),
    nameEn: textColumn(own.nameEn),
    description: textColumn(part`${node}.description`),
    source: optional(textColumn(own.source)),
  },
  filters: {
    id: filterable('id', own.id),
    code: filterable('string', own.code),
    name: filterable('string', own.name),
    nameEn: filterable('string', own.nameEn),
    source: filterableOrMissing('string', own.source),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
  defaultOrder: 'NAME',
  toOne: {},
  toMany: {
    workItems: { entity: 'WorkItem', path: path`(${from})<-[:ABOUT]-(${to}:WorkItem)`, repeats: false },
  },
} as const satisfies Entity
