import neo4j from 'neo4j-driver'
import type {
  AboutRelationship,
  AssignmentNode,
  CitesRelationship,
  ClaimNode,
  DocumentNode,
  Hashed,
  JurisdictionNode,
  MetricNode,
  NamesZoneRelationship,
  PassageNode,
  PolicyNode,
  SectionNode,
  TargetNode,
  ThemeNode,
  UnitNode,
  WorkItemNode,
  ZoneNode,
} from '../../model/nodes.js'
import { GraphError } from '../errors.js'

/**
 * Presence and types of properties, checked before anything is written: Community has constraints on uniqueness only.
 * A `?` marks what may be null; a null is not stored.
 */
export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'strings' | 'integers'
type Shape = Readonly<Record<string, PropertyType | `${PropertyType}?`>>

/** One entry for each property of the interface: a property that is forgotten here does not compile. */
type ShapeOf<T> = { readonly [K in keyof T]-?: null extends T[K] ? `${PropertyType}?` : PropertyType }

const EVIDENCE = {
  evidenceRoles: 'strings',
  evidenceStarts: 'integers',
  evidenceEnds: 'integers',
  evidenceLines: 'integers',
  evidenceWords: 'strings',
} as const
const OWNED = { id: 'string', policyId: 'string', hash: 'string' } as const

/** Shared things are written without their id: that is their keys', and is written apart. */
const JURISDICTION: ShapeOf<Omit<JurisdictionNode, 'id'> & Hashed> = {
  code: 'string?',
  name: 'string',
  shortName: 'string',
  level: 'string',
  nameKey: 'string',
  hash: 'string',
}

/** Of a policy that was read, without its id: that is its keys'. Of one that is only cited the lists are empty. */
const POLICY: ShapeOf<Omit<PolicyNode, 'id'> & Hashed & { bodyHash: string | null }> = {
  policyId: 'string?',
  title: 'string',
  docNumber: 'string?',
  docNumberName: 'string?',
  issuedOn: 'date?',
  periodFrom: 'integer?',
  periodTo: 'integer?',
  status: 'string?',
  textState: 'string',
  ingested: 'boolean',
  start: 'integer?',
  end: 'integer?',
  issueStages: 'strings',
  issueCodes: 'strings',
  issueMessages: 'strings',
  issueStarts: 'integers',
  issueEnds: 'integers',
  issueWords: 'strings',
  coverageItems: 'integer?',
  coverageItemsWithOwners: 'integer?',
  coverageOf: 'strings',
  coverageOutcomes: 'strings',
  coverageNames: 'strings',
  coverageCounts: 'integers',
  titleKey: 'string',
  docNumberKey: 'string',
  issuedOnKey: 'string',
  ...EVIDENCE,
  hash: 'string',
  bodyHash: 'string?',
}

const SECTION: ShapeOf<SectionNode & Hashed> = {
  ...OWNED,
  ...EVIDENCE,
  label: 'string',
  title: 'string?',
  path: 'strings',
  start: 'integer',
  end: 'integer',
  order: 'integer',
}

const WORK_ITEM: ShapeOf<WorkItemNode & Hashed> = {
  ...OWNED,
  ...EVIDENCE,
  kind: 'string',
  title: 'string?',
  path: 'strings',
  headings: 'strings',
  due: 'string?',
  ownership: 'string',
  start: 'integer',
  end: 'integer',
  order: 'integer',
  titleKey: 'string',
  dueKey: 'string',
}

/** `unitNameKey` and a target's `metricNameKey` are those of what they point to, and are written with that relationship. */
const ASSIGNMENT: ShapeOf<Omit<AssignmentNode, 'unitNameKey'> & Hashed> = {
  ...OWNED,
  ...EVIDENCE,
  role: 'string',
  roleKey: 'integer',
  rank: 'integer',
  mention: 'string',
  suppliedText: 'string?',
  rule: 'string?',
  order: 'integer',
  workItemTitleKey: 'string',
}

const TARGET: ShapeOf<Omit<TargetNode, 'metricNameKey'> & Hashed> = {
  ...OWNED,
  ...EVIDENCE,
  kind: 'string',
  comparator: 'string',
  value: 'float',
  valueTo: 'float?',
  unit: 'string?',
  measure: 'string',
  baseValue: 'float',
  baseValueTo: 'float?',
  baseUnit: 'string?',
  recurrence: 'string?',
  byYear: 'integer?',
  byMonth: 'integer?',
  byPrinted: 'string?',
  order: 'integer',
  byKey: 'integer',
}

const UNIT: ShapeOf<Omit<UnitNode, 'id'> & Hashed> = {
  name: 'string',
  fullName: 'string',
  shortName: 'string',
  aliases: 'strings',
  kind: 'string',
  function: 'string?',
  collective: 'boolean',
  membership: 'string?',
  named: 'boolean',
  nameKey: 'string',
  hash: 'string',
}

const ZONE: ShapeOf<Omit<ZoneNode, 'id'> & Hashed> = {
  name: 'string',
  aliases: 'strings',
  kind: 'string',
  nameKey: 'string',
  hash: 'string',
}

const METRIC: ShapeOf<Omit<MetricNode, 'id'> & Hashed> = {
  name: 'string',
  aliases: 'strings',
  unit: 'string?',
  baseUnit: 'string?',
  measure: 'string?',
  nameKey: 'string',
  hash: 'string',
}

const DOCUMENT: ShapeOf<DocumentNode & Hashed & { facts: string }> = {
  id: 'string',
  name: 'string',
  sha256: 'string',
  label: 'string',
  address: 'string?',
  publisher: 'string?',
  date: 'string?',
  length: 'integer',
  textAttached: 'boolean',
  sequence: 'integer',
  nameKey: 'string',
  facts: 'string',
  hash: 'string',
}

const PASSAGE: ShapeOf<PassageNode> = {
  id: 'string',
  documentId: 'string',
  start: 'integer',
  end: 'integer',
  text: 'string',
  hash: 'string',
}

const CLAIM: ShapeOf<ClaimNode> = { id: 'string', of: 'string', keys: 'strings', content: 'string', policyId: 'string?' }

const CITES: ShapeOf<CitesRelationship & Hashed & { id: string; key: string }> = {
  ...OWNED,
  ...EVIDENCE,
  key: 'string',
  mention: 'string',
  kind: 'string',
  order: 'integer',
}

const NAMES_ZONE: ShapeOf<NamesZoneRelationship & Hashed & { id: string; key: string }> = {
  ...OWNED,
  ...EVIDENCE,
  key: 'string',
  order: 'integer',
}

const ABOUT: ShapeOf<AboutRelationship & Hashed & { id: string; key: string }> = {
  ...OWNED,
  ...EVIDENCE,
  key: 'string',
  rule: 'string',
  order: 'integer',
}

const THEME: ShapeOf<ThemeNode> = {
  id: 'string',
  code: 'string',
  name: 'string',
  nameEn: 'string',
  description: 'string',
  source: 'string?',
  nameKey: 'string',
  hash: 'string',
}

const SHAPES = {
  Jurisdiction: JURISDICTION,
  Policy: POLICY,
  Section: SECTION,
  WorkItem: WORK_ITEM,
  Assignment: ASSIGNMENT,
  Target: TARGET,
  Unit: UNIT,
  Zone: ZONE,
  Metric: METRIC,
  Document: DOCUMENT,
  Passage: PASSAGE,
  Claim: CLAIM,
  Theme: THEME,
  CITES,
  NAMES_ZONE,
  ABOUT,
} as const satisfies Record<string, Shape>

/** What has a shape: a label, or a relationship type that carries facts. */
export type Shaped = keyof typeof SHAPES

/**
 * Properties as parameters of a statement: integers as integers, dates as dates, nulls left out.
 * @throws GraphError FACTS where a property is missing, unknown or of another type
 */
export function encode(shaped: Shaped, properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shape: Shape = SHAPES[shaped]
  const encoded: Record<string, unknown> = {}
  for (const name of Object.keys(properties)) {
    if (shape[name] === undefined) throw new GraphError('FACTS', `${shaped}.${name} is no property of the model`)
  }
  for (const [name, type] of Object.entries(shape)) {
    const value = properties[name]
    const wanted = type.replace('?', '') as PropertyType
    if (value === null || value === undefined) {
      if (type.endsWith('?')) continue
      throw new GraphError('FACTS', `${shaped}.${name} is missing`)
    }
    if (!ENCODERS[wanted].accepts(value)) throw new GraphError('FACTS', `${shaped}.${name} is no ${wanted}: ${JSON.stringify(value)}`)
    encoded[name] = ENCODERS[wanted].encode(value)
  }
  return encoded
}

const isInteger = (value: unknown): boolean => Number.isSafeInteger(value)
const isText = (value: unknown): boolean => typeof value === 'string'
const itself = (value: unknown): unknown => value

const ENCODERS: Readonly<Record<PropertyType, { accepts: (value: unknown) => boolean; encode: (value: unknown) => unknown }>> = {
  string: { accepts: isText, encode: itself },
  boolean: { accepts: (value) => typeof value === 'boolean', encode: itself },
  integer: { accepts: isInteger, encode: (value) => neo4j.int(value as number) },
  float: { accepts: (value) => Number.isFinite(value), encode: itself },
  strings: { accepts: (value) => Array.isArray(value) && value.every(isText), encode: itself },
  integers: {
    accepts: (value) => Array.isArray(value) && value.every(isInteger),
    encode: (value) => (value as number[]).map((element) => neo4j.int(element)),
  },
  date: {
    accepts: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value as string),
    encode: (value) => {
      const [year = 0, month = 1, day = 1] = (value as string).split('-').map(Number)
      return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(day))
    },
  },
}
