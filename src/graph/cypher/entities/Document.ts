import { byText, numberColumn, optional, textColumn, truthColumn, from, path, to, type Entity } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  name: part`${node}.name`,
  sha256: part`${node}.sha256`,
  label: part`${node}.label`,
  address: part`${node}.address`,
  publisher: part`${node}.publisher`,
  textAttached: part`${node}.textAttached`,
}

export const Document = {
  name: 'Document',
  pattern: part`(${node}:Document)`,
  anchor: part`(${node}:Document {id: key})`,
  byId: part`(${node}:Document {id: key})`,
  columns: {
    id: textColumn(own.id),
    name: textColumn(own.name),
    sha256: textColumn(own.sha256),
    label: textColumn(own.label),
    address: optional(textColumn(own.address)),
    publisher: optional(textColumn(own.publisher)),
    date: optional(textColumn(part`toString(${node}.date)`)),
    length: numberColumn(part`${node}.length`),
    textAttached: truthColumn(own.textAttached),
  },
  filters: {
    id: filterable('id', own.id),
    name: filterable('string', own.name),
    sha256: filterable('string', own.sha256),
    label: filterable('string', own.label),
    address: filterableOrMissing('string', own.address),
    publisher: filterableOrMissing('string', own.publisher),
    date: filterableOrMissing('date', part`${node}.date`),
    textAttached: filterable('boolean', own.textAttached),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
  defaultOrder: 'NAME',
  toOne: {},
  toMany: {
    policies: { entity: 'Policy', path: path`(${from})<-[:READ_FROM]-(${to}:Policy)`, repeats: false },
  },
} as const satisfies Entity
