import { OWNERSHIPS, WORK_ITEM_KINDS } from '../../../model/enums.js'
import { THEME_RULES } from '../../../model/themes.js'
import {
  byInteger,
  byText,
  numberColumn,
  oneOfColumn,
  optional,
  textColumn,
  textsColumn,
  from,
  link,
  path,
  to,
  via,
  type Entity,
} from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'
import { evidenceColumns } from './evidence.js'

const own = {
  id: part`${node}.id`,
  policyId: part`${node}.policyId`,
  kind: part`${node}.kind`,
  title: part`${node}.title`,
  headings: part`${node}.headings`,
  due: part`${node}.due`,
  ownership: part`${node}.ownership`,
}

/** What the relationship to a theme says of its own. */
const about = {
  columns: {
    ...evidenceColumns,
    policyId: textColumn(part`${node}.policyId`),
    rule: oneOfColumn(THEME_RULES, part`${node}.rule`),
  },
  order: [byInteger(part`${node}.order`)],
}

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
    headings: textsColumn(own.headings),
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
    headings: filterable('texts', own.headings),
    due: { ...filterableOrMissing('partialDate', own.due), lastDay: part`${node}.dueKey` },
    ownership: filterable('enum', own.ownership),
  },
  orders: {
    PLACE: [byText(own.policyId), byInteger(part`${node}.order`)],
    TITLE: [byText(part`${node}.titleKey`)],
    DUE: [byText(part`${node}.dueKey`)],
  },
  defaultOrder: 'PLACE',
  toOne: {
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
    section: { entity: 'Section', path: path`(${from})<-[:SETS]-(${to}:Section)` },
    jurisdiction: {
      entity: 'Jurisdiction',
      path: path`(:Policy {policyId: ${from}.policyId})-[:APPLIES_TO]->(${to}:Jurisdiction)`,
      join: path`(${via}:Policy)-[:APPLIES_TO]->(${to}:Jurisdiction)`
        .where`${via}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
  },
  toMany: {
    assignments: { entity: 'Assignment', path: path`(${from})<-[:FOR]-(${to}:Assignment)`, repeats: false },
    inheritedAssignments: { entity: 'Assignment', path: path`(${from})-[:INHERITS]->(${to}:Assignment)`, repeats: false },
    targets: { entity: 'Target', path: path`(${from})-[:SETS_TARGET]->(${to}:Target)`, repeats: false },
    zones: { entity: 'Zone', path: path`(${from})-[:NAMES_ZONE]->(${to}:Zone)`, repeats: false },
    themes: { entity: 'Theme', path: path`(${from})-[${link}:ABOUT]->(${to}:Theme)`, repeats: false, link: about },
  },
} as const satisfies Entity
