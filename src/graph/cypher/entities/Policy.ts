import { CITATION_KINDS, STAGES, TEXT_STATES } from '../../../model/enums.js'
import {
  byNumber,
  byText,
  numberColumn,
  numbersColumn,
  oneOfColumn,
  optional,
  someOfColumn,
  textColumn,
  textsColumn,
  throughTwice,
  truthColumn,
  type Entity,
} from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'
import { evidenceColumns } from './evidence.js'

const own = {
  id: part`${node}.id`,
  title: part`${node}.title`,
  docNumber: part`${node}.docNumber`,
  issuedOn: part`${node}.issuedOn`,
  periodFrom: part`${node}.periodFrom`,
  periodTo: part`${node}.periodTo`,
  status: part`${node}.status`,
  textState: part`${node}.textState`,
  ingested: part`${node}.ingested`,
}

/** What belongs to a policy carries the id that the policy has by the title its own document prints; a key leads there. */
const parts = {
  sections: part`(${node}:Policy)<-[:IDENTIFIES]-(${node}:Key) MATCH (${node}:Section {policyId: ${node}.id})`,
  workItems: part`(${node}:Policy)<-[:IDENTIFIES]-(${node}:Key) MATCH (${node}:WorkItem {policyId: ${node}.id})`,
  assignments: part`(${node}:Policy)<-[:IDENTIFIES]-(${node}:Key) MATCH (${node}:Assignment {policyId: ${node}.id})`,
  targets: part`(${node}:Policy)<-[:IDENTIFIES]-(${node}:Key) MATCH (${node}:Target {policyId: ${node}.id})`,
}

const cites = part`(${node})-[${node}:CITES]->(${node}:Policy)`
const citedBy = part`(${node})<-[${node}:CITES]-(${node}:Policy)`

/** What a citation says of its own. */
const citation = {
  columns: {
    ...evidenceColumns,
    mention: textColumn(part`${node}.mention`),
    kind: oneOfColumn(CITATION_KINDS, part`${node}.kind`),
  },
}

export const Policy = {
  name: 'Policy',
  pattern: part`(${node}:Policy)`,
  anchor: part`(${node}:Policy {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Policy)`,
  columns: {
    id: textColumn(own.id),
    title: textColumn(own.title),
    docNumber: optional(textColumn(own.docNumber)),
    issuedOn: optional(textColumn(part`toString(${node}.issuedOn)`)),
    periodFrom: optional(numberColumn(own.periodFrom)),
    periodTo: optional(numberColumn(own.periodTo)),
    status: optional(textColumn(own.status)),
    textState: oneOfColumn(TEXT_STATES, own.textState),
    ingested: truthColumn(own.ingested),
    issueStages: someOfColumn(STAGES, part`${node}.issueStages`),
    issueCodes: textsColumn(part`${node}.issueCodes`),
    issueMessages: textsColumn(part`${node}.issueMessages`),
    issueStarts: numbersColumn(part`${node}.issueStarts`),
    issueEnds: numbersColumn(part`${node}.issueEnds`),
    issueWords: textsColumn(part`${node}.issueWords`),
    ...evidenceColumns,
  },
  filters: {
    id: filterable('id', own.id),
    title: filterable('string', own.title),
    docNumber: filterableOrMissing('string', own.docNumber),
    issuedOn: filterableOrMissing('date', own.issuedOn),
    periodFrom: filterableOrMissing('int', own.periodFrom),
    periodTo: filterableOrMissing('int', own.periodTo),
    status: filterableOrMissing('string', own.status),
    textState: filterable('enum', own.textState),
    ingested: filterable('boolean', own.ingested),
  },
  orders: {
    TITLE: [byText(part`${node}.titleKey`)],
    DOC_NUMBER: [byText(part`${node}.docNumberKey`)],
    ISSUED_ON: [byText(part`${node}.issuedOnKey`)],
  },
  defaultOrder: 'TITLE',
  toOne: {
    jurisdiction: { entity: 'Jurisdiction', path: part`(${node})-[:APPLIES_TO]->(${node}:Jurisdiction)` },
    issuer: { entity: 'Unit', path: part`(${node})-[:ISSUED_BY]->(${node}:Unit)` },
    document: { entity: 'Document', path: part`(${node})-[:READ_FROM]->(${node}:Document)`, several: true },
  },
  toMany: {
    sections: { entity: 'Section', path: throughTwice(parts.sections), repeats: false },
    workItems: { entity: 'WorkItem', path: throughTwice(parts.workItems), repeats: false },
    assignments: { entity: 'Assignment', path: throughTwice(parts.assignments), repeats: false },
    targets: { entity: 'Target', path: throughTwice(parts.targets), repeats: false },
    zones: { entity: 'Zone', path: part`(${node})-[:HAS_SECTION|SETS*0..12]->()-[:NAMES_ZONE]->(${node}:Zone)`, repeats: true },
    cites: {
      entity: 'Policy',
      path: (from, to, link) => cites(from, link, to),
      repeats: false,
      link: { ...citation, order: [byNumber(part`${node}.order`)] },
    },
    citedBy: { entity: 'Policy', path: (from, to, link) => citedBy(from, link, to), repeats: false, link: { ...citation, order: [] } },
  },
} as const satisfies Entity
