import { byNumber, byText, numberColumn, optional, textColumn, textsColumn, type Entity } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'
import { evidenceColumns } from './evidence.js'

const own = {
  id: part`${node}.id`,
  policyId: part`${node}.policyId`,
  label: part`${node}.label`,
  title: part`${node}.title`,
}

export const Section = {
  name: 'Section',
  pattern: part`(${node}:Section)`,
  anchor: part`(${node}:Section {id: key})`,
  byId: part`(${node}:Section {id: key})`,
  columns: {
    id: textColumn(own.id),
    policyId: textColumn(own.policyId),
    label: textColumn(own.label),
    title: optional(textColumn(own.title)),
    path: textsColumn(part`${node}.path`),
    start: numberColumn(part`${node}.start`),
    end: numberColumn(part`${node}.end`),
    ...evidenceColumns,
  },
  filters: {
    id: filterable('id', own.id),
    label: filterable('string', own.label),
    title: filterableOrMissing('string', own.title),
  },
  orders: { PLACE: [byText(own.policyId), byNumber(part`${node}.order`)] },
  defaultOrder: 'PLACE',
  toOne: {
    policy: { entity: 'Policy', path: part`(:Key {id: ${node}.policyId})-[:IDENTIFIES]->(${node}:Policy)` },
    parent: { entity: 'Section', path: part`(${node})<-[:HAS_SECTION]-(${node}:Section)` },
  },
  toMany: {
    sections: { entity: 'Section', path: part`(${node})-[:HAS_SECTION]->(${node}:Section)`, repeats: false },
    workItems: { entity: 'WorkItem', path: part`(${node})-[:SETS]->(${node}:WorkItem)`, repeats: false },
    targets: { entity: 'Target', path: part`(${node})-[:SETS_TARGET]->(${node}:Target)`, repeats: false },
    zones: { entity: 'Zone', path: part`(${node})-[:NAMES_ZONE]->(${node}:Zone)`, repeats: false },
  },
} as const satisfies Entity
