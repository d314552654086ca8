import { OWNERSHIPS, WORK_ITEM_KINDS } from '../../../model/enums.js'
import { byNumber, byText, numberColumn, oneOfColumn, optional, textColumn, textsColumn, type Entity } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'
import { evidenceColumns } from './evidence.js'

const own = {
  id: part`${node}.id`,
  policyId: part`${node}.policyId`,
  kind: part`${node}.kind`,
  title: part`${node}.title`,
  due: part`${node}.due`,
  ownership: part`${node}.ownership`,
}

/** Its heading section; an item under another item has that one's. */
const section = part`(${node})<-[:SETS*1..3]-(${node}:Section)`

export const WorkItem = {
  name: 'WorkItem',
  pattern: part`(${node}:WorkItem)`,
  anchor: part`(${node}:WorkItem {id: key})`,
  byId: part`(${node}:WorkItem {id: key})`,
  columns: {
    id: textColumn(own.id),
    policyId: textColumn(own.policyId),
    kind: oneOfColumn(WORK_ITEM_KINDS, own.kind),
    title: optional(textColumn(own.title)),
    path: textsColumn(part`${node}.path`),
    headings: textsColumn(part`${node}.headings`),
    due: optional(textColumn(own.due)),
    ownership: oneOfColumn(OWNERSHIPS, own.ownership),
    start: numberColumn(part`${node}.start`),
    end: numberColumn(part`${node}.end`),
    ...evidenceColumns,
  },
  filters: {
    id: filterable('id', own.id),
    kind: filterable('enum', own.kind),
    title: filterableOrMissing('string', own.title),
    due: filterableOrMissing('string', own.due),
    ownership: filterable('enum', own.ownership),
  },
  orders: {
    PLACE: [byText(own.policyId), byNumber(part`${node}.order`)],
    TITLE: [byText(part`${node}.titleKey`)],
    DUE: [byText(part`${node}.dueKey`)],
  },
  defaultOrder: 'PLACE',
  toOne: {
    policy: { entity: 'Policy', path: part`(:Key {id: ${node}.policyId})-[:IDENTIFIES]->(${node}:Policy)` },
    section: { entity: 'Section', path: section },
    jurisdiction: {
      entity: 'Jurisdiction',
      path: part`(:Key {id: ${node}.policyId})-[:IDENTIFIES]->(:Policy)-[:APPLIES_TO]->(${node}:Jurisdiction)`,
    },
  },
  toMany: {
    assignments: { entity: 'Assignment', path: part`(${node})<-[:FOR]-(${node}:Assignment)`, repeats: false },
    targets: { entity: 'Target', path: part`(${node})-[:SETS_TARGET]->(${node}:Target)`, repeats: false },
    zones: { entity: 'Zone', path: part`(${node})-[:NAMES_ZONE]->(${node}:Zone)`, repeats: false },
  },
} as const satisfies Entity
