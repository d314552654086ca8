import { node, part } from './part.js'
import type { Property } from './property.js'

/**
 * The part of every property that a statement reads, filters or sorts by, under its name. A part takes no text, so each is written
 * out, here and nowhere else; what a property is, its table says (`src/model/properties`).
 */
const PROPERTIES: Readonly<Record<string, Property>> = {
  address: part`${node}.address`,
  aliases: part`${node}.aliases`,
  baseUnit: part`${node}.baseUnit`,
  baseValue: part`${node}.baseValue`,
  baseValueTo: part`${node}.baseValueTo`,
  byKey: part`${node}.byKey`,
  byMonth: part`${node}.byMonth`,
  byPrinted: part`${node}.byPrinted`,
  byYear: part`${node}.byYear`,
  certainty: part`${node}.certainty`,
  code: part`${node}.code`,
  collective: part`${node}.collective`,
  comparator: part`${node}.comparator`,
  coverageCounts: part`${node}.coverageCounts`,
  coverageItems: part`${node}.coverageItems`,
  coverageItemsWithOwners: part`${node}.coverageItemsWithOwners`,
  coverageNames: part`${node}.coverageNames`,
  coverageOf: part`${node}.coverageOf`,
  coverageOutcomes: part`${node}.coverageOutcomes`,
  date: part`${node}.date`,
  description: part`${node}.description`,
  docNumber: part`${node}.docNumber`,
  docNumberKey: part`${node}.docNumberKey`,
  due: part`${node}.due`,
  dueKey: part`${node}.dueKey`,
  end: part`${node}.end`,
  evidenceEnds: part`${node}.evidenceEnds`,
  evidenceLines: part`${node}.evidenceLines`,
  evidenceRoles: part`${node}.evidenceRoles`,
  evidenceStarts: part`${node}.evidenceStarts`,
  evidenceWords: part`${node}.evidenceWords`,
  expectedKeys: part`${node}.expectedKeys`,
  expectedNames: part`${node}.expectedNames`,
  expectedYears: part`${node}.expectedYears`,
  fullName: part`${node}.fullName`,
  function: part`${node}.function`,
  functions: part`${node}.functions`,
  headings: part`${node}.headings`,
  id: part`${node}.id`,
  ingested: part`${node}.ingested`,
  issueCodes: part`${node}.issueCodes`,
  issueEnds: part`${node}.issueEnds`,
  issueMessages: part`${node}.issueMessages`,
  issueStages: part`${node}.issueStages`,
  issueStarts: part`${node}.issueStarts`,
  issueWords: part`${node}.issueWords`,
  issuedOn: part`${node}.issuedOn`,
  issuedOnKey: part`${node}.issuedOnKey`,
  kind: part`${node}.kind`,
  label: part`${node}.label`,
  length: part`${node}.length`,
  level: part`${node}.level`,
  measure: part`${node}.measure`,
  membership: part`${node}.membership`,
  mention: part`${node}.mention`,
  metricNameKey: part`${node}.metricNameKey`,
  name: part`${node}.name`,
  nameEn: part`${node}.nameEn`,
  nameKey: part`${node}.nameKey`,
  named: part`${node}.named`,
  order: part`${node}.order`,
  ownership: part`${node}.ownership`,
  path: part`${node}.path`,
  periodFrom: part`${node}.periodFrom`,
  periodTo: part`${node}.periodTo`,
  policyId: part`${node}.policyId`,
  publisher: part`${node}.publisher`,
  rank: part`${node}.rank`,
  reason: part`${node}.reason`,
  recurrence: part`${node}.recurrence`,
  role: part`${node}.role`,
  roleKey: part`${node}.roleKey`,
  rule: part`${node}.rule`,
  sha256: part`${node}.sha256`,
  shortName: part`${node}.shortName`,
  source: part`${node}.source`,
  start: part`${node}.start`,
  status: part`${node}.status`,
  suppliedRule: part`${node}.suppliedRule`,
  suppliedText: part`${node}.suppliedText`,
  textAttached: part`${node}.textAttached`,
  textState: part`${node}.textState`,
  title: part`${node}.title`,
  titleKey: part`${node}.titleKey`,
  unit: part`${node}.unit`,
  unitNameKey: part`${node}.unitNameKey`,
  value: part`${node}.value`,
  valueTo: part`${node}.valueTo`,
  workItemTitleKey: part`${node}.workItemTitleKey`,
  year: part`${node}.year`,
}

/** Of a date, its text: a row cannot carry a date of Neo4j's. */
const DATE_TEXTS: Readonly<Record<string, Property>> = {
  issuedOn: part`toString(${node}.issuedOn)`,
}

/** @throws where a table names a property that has no part here */
export function propertyNamed(name: string): Property {
  return found(PROPERTIES, name)
}

/** @throws where a table names a date that has no part here */
export function dateTextNamed(name: string): Property {
  return found(DATE_TEXTS, name)
}

function found(parts: Readonly<Record<string, Property>>, name: string): Property {
  const property = parts[name]
  if (property === undefined) throw new Error(`the property ${name} of a table has no part in src/graph/cypher/properties.ts`)
  return property
}
