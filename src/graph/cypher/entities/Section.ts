import { byInteger, byText, numberColumn, optional, textColumn, textsColumn, from, path, to, type Entity } from '../entity.js'
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
  orders: { PLACE: [byText(own.policyId), byInteger(part`${node}.order`)] },
  defaultOrder: 'PLACE',
  toOne: {
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
    parent: { entity: 'Section', path: path`(${from})<-[:HAS_SECTION]-(${to}:Section)` },
  },
  toMany: {
    sections: { entity: 'Section', path: path`(${from})-[:HAS_SECTION]->(${to}:Section)`, repeats: false },
    workItems: { entity: 'WorkItem', path: path`(${from})-[:SETS]->(${to}:WorkItem)`, repeats: false },
    targets: { entity: 'Target', path: path`(${from})-[:SETS_TARGET]->(${to}:Target)`, repeats: false },
    zones: { entity: 'Zone', path: path`(${from})-[:NAMES_ZONE]->(${to}:Zone)`, repeats: false },
  },
} as const satisfies Entity
