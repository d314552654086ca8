import { CITATION_KINDS, STAGES, TEXT_STATES } from '../../../model/enums.js'
import { COVERAGE_OUTCOMES, COVERED_KINDS } from '../../../model/nodes.js'
import {
  byInteger,
  byText,
  from,
  link,
  numberColumn,
  numbersColumn,
  oneOfColumn,
  optional,
  someOfColumn,
  textColumn,
  textsColumn,
  path,
  to,
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

/** What a citation says of its own. */
const citation = {
  columns: {
    ...evidenceColumns,
    /** The citing one's. */
    policyId: textColumn(part`${node}.policyId`),
    mention: textColumn(part`${node}.mention`),
    kind: oneOfColumn(CITATION_KINDS, part`${node}.kind`),
  },
}

/** What reading did not understand of a policy, and what it answers for: lists of one length, which no list of policies brings along. */
export const readingIssueColumns = {
  issueStages: someOfColumn(STAGES, part`${node}.issueStages`),
  issueCodes: textsColumn(part`${node}.issueCodes`),
  issueMessages: textsColumn(part`${node}.issueMessages`),
  issueStarts: numbersColumn(part`${node}.issueStarts`),
  issueEnds: numbersColumn(part`${node}.issueEnds`),
  issueWords: textsColumn(part`${node}.issueWords`),
  coverageItems: optional(numberColumn(part`${node}.coverageItems`)),
  coverageItemsWithOwners: optional(numberColumn(part`${node}.coverageItemsWithOwners`)),
  coverageOf: someOfColumn(COVERED_KINDS, part`${node}.coverageOf`),
  coverageOutcomes: someOfColumn(COVERAGE_OUTCOMES, part`${node}.coverageOutcomes`),
  coverageNames: textsColumn(part`${node}.coverageNames`),
  coverageCounts: numbersColumn(part`${node}.coverageCounts`),
}

export const Policy = {
  name: 'Policy',
  pattern: part`(${node}:Policy)`,
  anchor: part`(${node}:Policy {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Policy)`,
  columns: {
    id: textColumn(own.id),
    policyId: optional(textColumn(part`${node}.policyId`)),
    title: textColumn(own.title),
    docNumber: optional(textColumn(own.docNumber)),
    issuedOn: optional(textColumn(part`toString(${node}.issuedOn)`)),
    periodFrom: optional(numberColumn(own.periodFrom)),
    periodTo: optional(numberColumn(own.periodTo)),
    status: optional(textColumn(own.status)),
    textState: oneOfColumn(TEXT_STATES, own.textState),
    ingested: truthColumn(own.ingested),
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
    jurisdiction: { entity: 'Jurisdiction', path: path`(${from})-[:APPLIES_TO]->(${to}:Jurisdiction)` },
    issuer: { entity: 'Unit', path: path`(${from})-[:ISSUED_BY]->(${to}:Unit)` },
    document: { entity: 'Document', path: path`(${from})-[:READ_FROM]->(${to}:Document)` },
  },
  toMany: {
    sections: {
      entity: 'Section',
      path: path`(${to}:Section) USING INDEX SEEK ${to}:Section(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    workItems: {
      entity: 'WorkItem',
      path: path`(${to}:WorkItem) USING INDEX SEEK ${to}:WorkItem(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    assignments: {
      entity: 'Assignment',
      path: path`(${to}:Assignment) USING INDEX SEEK ${to}:Assignment(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    targets: {
      entity: 'Target',
      path: path`(${to}:Target) USING INDEX SEEK ${to}:Target(policyId, order, id)`
        .where`${to}.policyId = ${from}.policyId AND ${to}.order IS NOT NULL AND ${to}.id IS NOT NULL`,
      repeats: false,
    },
    zones: {
      entity: 'Zone',
      path: path`()-[${link}:NAMES_ZONE]->(${to}:Zone) USING INDEX SEEK ${link}:NAMES_ZONE(policyId)`
        .where`${link}.policyId = ${from}.policyId`,
      repeats: true,
    },
    cites: {
      entity: 'Policy',
      path: path`(${from})-[${link}:CITES]->(${to}:Policy)`,
      repeats: false,
      link: { ...citation, order: [byInteger(part`${node}.order`)] },
    },
    citedBy: { entity: 'Policy', path: path`(${from})<-[${link}:CITES]-(${to}:Policy)`, repeats: false, link: { ...citation, order: [] } },
  },
} as const satisfies Entity
