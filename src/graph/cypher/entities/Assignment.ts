import { ROLES } from '../../../model/enums.js'
import { byInteger, byText, numberColumn, oneOfColumn, optional, textColumn, from, path, to, type Entity } from '../entity.js'
import { filterable } from '../operators.js'
import { node, part } from '../part.js'
import { evidenceColumns } from './evidence.js'

const own = {
  id: part`${node}.id`,
  policyId: part`${node}.policyId`,
  role: part`${node}.role`,
  roleKey: part`${node}.roleKey`,
  unitNameKey: part`${node}.unitNameKey`,
  rank: part`${node}.rank`,
  mention: part`${node}.mention`,
}

export const Assignment = {
  name: 'Assignment',
  pattern: part`(${node}:Assignment)`,
  anchor: part`(${node}:Assignment {id: key})`,
  byId: part`(${node}:Assignment {id: key})`,
  columns: {
    id: textColumn(own.id),
    policyId: textColumn(own.policyId),
    role: oneOfColumn(ROLES, own.role),
    rank: numberColumn(own.rank),
    mention: textColumn(own.mention),
    suppliedText: optional(textColumn(part`${node}.suppliedText`)),
    rule: optional(textColumn(part`${node}.rule`)),
    ...evidenceColumns,
  },
  filters: {
    id: filterable('id', own.id),
    role: { ...filterable('position', own.roleKey), values: ROLES },
    rank: filterable('int', own.rank),
    mention: filterable('string', own.mention),
  },
  orders: {
    PLACE: [byText(own.policyId), byInteger(part`${node}.order`)],
    ROLE: [byInteger(own.roleKey), byText(own.unitNameKey)],
    RANK: [byInteger(own.rank)],
    UNIT_NAME: [byText(own.unitNameKey)],
    WORK_ITEM_TITLE: [byText(part`${node}.workItemTitleKey`)],
  },
  defaultOrder: 'PLACE',
  unindexedOrders: ['RANK'],
  ordersUnder: { role: ['UNIT_NAME'] },
  toOne: {
    unit: { entity: 'Unit', path: path`(${from})-[:TO]->(${to}:Unit)` },
    workItem: { entity: 'WorkItem', path: path`(${from})-[:FOR]->(${to}:WorkItem)` },
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
  },
  toMany: {
    inheritedBy: { entity: 'WorkItem', path: path`(${from})<-[:INHERITS]-(${to}:WorkItem)`, repeats: false },
  },
} as const satisfies Entity
