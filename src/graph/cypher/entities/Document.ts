import { DOCUMENT } from '../../../model/properties/documents.js'
import { from, path, to, type Entity } from '../entity.js'
import { node, part } from '../part.js'
import { declaredBy } from '../table.js'

export const Document = {
  name: 'Document',
  pattern: part`(${node}:Document)`,
  anchor: part`(${node}:Document {id: key})`,
  byId: part`(${node}:Document {id: key})`,
  ...declaredBy(DOCUMENT),
  selective: ['id', 'name'],
  defaultOrder: 'NAME',
  toOne: {},
  toMany: {
    policies: {
      entity: 'Policy',
      path: path`(${from})<-[:READ_FROM]-(${to}:Policy)`,
      repeats: false,
      degree: part`COUNT { (${node})<-[:READ_FROM]-() }`,
    },
  },
} as const satisfies Entity
