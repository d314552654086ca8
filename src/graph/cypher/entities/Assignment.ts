import { ROLES } from '../../../model/enums.js'
import { byNumber, byText, numberColumn, oneOfColumn, optional, textColumn, type Entity } from '../entity.js'
import { filterable } from '../operators.js'
import { node, part } from '../part.js'
import { evidenceColumns } from './evidence.js'

const own = {
  id: part`${node}.id`,
  policyId: part`${node}.policyId`,
  role: part`${node}.role`,
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
    role: filterable('enum', own.role),
    rank: filterable('int', own.rank),
    mention: filterable('string', own.mention),
  },
  orders: {
    PLACE: [byText(own.policyId), byNumber(part`${node}.order`)],
    ROLE: [byNumber(part`${node}.roleKey`)],
    RANK: [byNumber(own.rank)],
    UNIT_NAME: [byText(part`${node}.unitNameKey`)],
    WORK_ITEM_TITLE: [byText(part`${node}.workItemTitleKey`)],
  },
  defaultOrder: 'PLACE',
  toOne: {
    unit: { entity: 'Unit', path: part`(${node})-[:TO]->(${node}:Unit)` },
    workItem: { entity: 'WorkItem', path: part`(${node})-[:FOR]->(${node}:WorkItem)` },
    policy: { entity: 'Policy', path: part`(:Key {id: ${node}.policyId})-[:IDENTIFIES]->(${node}:Policy)` },
  },
  toMany: {},
} as const satisfies Entity
