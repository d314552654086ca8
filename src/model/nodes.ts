import type {
  ClassMembership,
  Comparator,
  EvidenceRole,
  JurisdictionLevel,
  Ownership,
  Recurrence,
  Role,
  Stage,
  TargetKind,
  TargetMeasure,
  TextState,
  UnitFunction,
  UnitKind,
  WorkItemKind,
  ZoneKind,
} from './enums.js'
import type { ThemeRule } from './themes.js'

/**
 * The properties of every node, as loading writes them and as statements read them.
 *
 * Neo4j Community has no constraints on presence or type, so loading checks rows against these before it writes.
 * A `null` is never stored: the property is absent. Keys to sort by (`…Key`) are always there, so that the order of a
 * list is total and one index serves it: Chinese ones are pinyin, missing values sort last.
 */

/**
 * Every node that loading writes carries a hash of what was written, relationships included: the next load compares hashes, and
 * what is equal is not touched. No reader needs it.
 */
export interface Hashed {
  hash: string
}

/**
 * What belongs to a policy that was read names it: `policyId` is the id of the policy at the key from which the ids of its parts
 * are made (its title's, see docs/model.md), never moves when policies are joined, and stands on the policy's own node too.
 */
export interface OfPolicy {
  policyId: string
}

/** Evidence stored with its fact, as parallel lists of one length. */
export interface EvidenceColumns {
  evidenceRoles: EvidenceRole[]
  evidenceStarts: number[]
  evidenceEnds: number[]
  evidenceLines: number[]
  evidenceWords: string[]
}

/** `:Jurisdiction` and one of `:Nation :Province :City :District`. */
export interface JurisdictionNode {
  id: string
  code: string | null
  /** Printed name: 日照市. */
  name: string
  /** Without its level: 日照. */
  shortName: string
  level: JurisdictionLevel
  nameKey: string
}

/** What the reading answers for, and where each of it went. */
export const COVERED_KINDS = ['HEADINGS', 'CUES', 'NUMBERS'] as const
export type CoveredKind = (typeof COVERED_KINDS)[number]
export const COVERAGE_OUTCOMES = ['READ', 'EXCLUDED', 'NOT_UNDERSTOOD'] as const
export type CoverageOutcome = (typeof COVERAGE_OUTCOMES)[number]

/** `:Policy`. One that is only cited has `textState` CITED_ONLY and no document. */
export interface PolicyNode extends EvidenceColumns {
  /** Made from the smallest of its keys. */
  id: string
  /** Null where it is only cited. */
  policyId: string | null
  title: string
  docNumber: string | null
  /** The number as keys hold it: whatever its brackets, widths and blanks. */
  docNumberName: string | null
  /** ISO date, a `date` in the graph. */
  issuedOn: string | null
  periodFrom: number | null
  periodTo: number | null
  status: string | null
  textState: TextState
  ingested: boolean
  /** Span of the policy in its document; null where it is only cited. */
  start: number | null
  end: number | null
  issueStages: Stage[]
  issueCodes: string[]
  issueMessages: string[]
  issueStarts: number[]
  issueEnds: number[]
  issueWords: string[]
  /** Null where it is only cited, and the lists are empty. */
  coverageItems: number | null
  coverageItemsWithOwners: number | null
  /** What was counted, what became of it, by what name, and how many: parallel lists of one length, only what counts something. */
  coverageOf: CoveredKind[]
  coverageOutcomes: CoverageOutcome[]
  coverageNames: string[]
  coverageCounts: number[]
  titleKey: string
  docNumberKey: string
  issuedOnKey: string
}

/** `:Section`. */
export interface SectionNode extends EvidenceColumns, OfPolicy {
  id: string
  label: string
  title: string | null
  path: string[]
  start: number
  end: number
  /** Place in the document, counted over the sections of the policy. */
  order: number
}

/** `:WorkItem`, and `:Project` where the kind is PROJECT, else `:Task`. */
export interface WorkItemNode extends EvidenceColumns, OfPolicy {
  id: string
  kind: WorkItemKind
  title: string | null
  path: string[]
  headings: string[]
  due: string | null
  ownership: Ownership
  start: number
  end: number
  order: number
  titleKey: string
  /** Last day of `due` (2020-12-31 for 2020), so that deadlines of different exactness compare. */
  dueKey: string
}

/** `:Unit`. */
export interface UnitNode {
  /** Made from the smallest of its keys. */
  id: string
  /** With the level put back: 市工商局. */
  name: string
  /** In full and with its place: 日照市工商行政管理局; the name itself where nothing tells more. */
  fullName: string
  /** Without its level or place, in the usual short form: 工商局. */
  shortName: string
  /** Every form by which it is known or printed, the name among them, sorted by code unit. */
  aliases: string[]
  kind: UnitKind
  /** Null where it is for several fields, or for none of the list. */
  function: UnitFunction | null
  collective: boolean
  /** Null where it is one unit. */
  membership: ClassMembership | null
  /** False where documents name only a class that it is a member of. */
  named: boolean
  nameKey: string
}

/** `:Assignment`. */
export interface AssignmentNode extends EvidenceColumns, OfPolicy {
  id: string
  role: Role
  /** Position of the role in the closed list of roles, from 0: LEAD sorts first. */
  roleKey: number
  rank: number
  mention: string
  suppliedText: string | null
  /** The rule that put the level back; null where nothing was supplied. */
  rule: string | null
  /** Place in the document, counted over the assignments of the policy. */
  order: number
  /** `nameKey` of its unit and `titleKey` of its work item, kept here so that one index gives the order. */
  unitNameKey: string
  workItemTitleKey: string
}

/** `:Zone`. */
export interface ZoneNode {
  id: string
  name: string
  /** Every form by which it is known or printed, the name among them, sorted by code unit. */
  aliases: string[]
  kind: ZoneKind
  nameKey: string
}

/** `:Metric`. */
export interface MetricNode {
  id: string
  /** The shortest of its names. */
  name: string
  /** Every name by which documents print it, sorted by code unit. */
  aliases: string[]
  /** Null where none is printed, or documents differ. */
  unit: string | null
  /** The unit in which its targets are compared; null where there is none, or they cannot be compared. */
  baseUnit: string | null
  /** Null where its targets are not all of one. */
  measure: TargetMeasure | null
  nameKey: string
}

/** `:Theme`: an entry of the vocabulary in `themes.ts`. */
export interface ThemeNode extends Hashed {
  id: string
  code: string
  name: string
  nameEn: string
  description: string
  source: string | null
  nameKey: string
}

/** `:Target`. */
export interface TargetNode extends EvidenceColumns, OfPolicy {
  id: string
  kind: TargetKind
  comparator: Comparator
  value: number
  valueTo: number | null
  unit: string | null
  /** What the number is of, by the words of the metric and the unit. */
  measure: TargetMeasure
  /** `value`, `valueTo` and `unit` in the unit of comparison: 500 万元 is 5,000,000 元. */
  baseValue: number
  baseValueTo: number | null
  baseUnit: string | null
  recurrence: Recurrence | null
  byYear: number | null
  byMonth: number | null
  byPrinted: string | null
  order: number
  /** `byYear`, 9999 where none is said. */
  byKey: number
  metricNameKey: string
}

/** `:Document`: the file that policies were read from. */
export interface DocumentNode {
  id: string
  name: string
  sha256: string
  /** What a person calls it: title and number of its policy. */
  label: string
  address: string | null
  publisher: string | null
  date: string | null
  /** Length of the canonical text in UTF-16 units. */
  length: number
  /** True where the reader's own copy of the text has been attached as passages. */
  textAttached: boolean
  /** Its place in the order of ingest: 0 for a seed, which anything that a person takes in comes after. */
  sequence: number
  nameKey: string
}

/** `:Passage`: a stretch of a document's canonical text. Passages of a document follow on each other without a gap. */
export interface PassageNode extends Hashed {
  id: string
  documentId: string
  start: number
  end: number
  text: string
}

/** `:Key`: one natural key of a thing that may have several. Its id is the id that the thing would have by this key alone. */
export interface KeyNode {
  id: string
  value: string
  /** Of a policy's key: the title and the number in it, by which people ask for the policy. Null where it has none. */
  title: string | null
  number: string | null
}

/**
 * `:Claim`: what one or more documents say of a thing that documents share. A shared thing (a unit, a zone, a metric, a policy that
 * is cited) is a function of the claims on its keys and of nothing else, so that the order of loading leaves no trace and a
 * document takes its claims away with it. For loading alone; no reader needs it.
 */
export interface ClaimNode {
  id: string
  /** The label of the thing. */
  of: 'Policy' | 'Unit' | 'Zone' | 'Metric' | 'Jurisdiction'
  /** Values of its keys, in the order in which they were stated. */
  keys: string[]
  /** What is said, as canonical JSON. */
  content: string
  /** Of a policy's own document: the `policyId` under which its parts are in the graph; null where another document holds the policy. */
  policyId: string | null
}

/** `:Meta`: one node, the version of the model that the graph was written by, and what is known of the order of ingest. */
export interface MetaNode {
  id: 'model'
  version: number
  /** The highest sequence that a document was given; null before the first. */
  sequence: number | null
  /** Documents that were taken out: ids, sequences, and ids of those that took their place ('' where a person removed it). Parallel lists. */
  withdrawnIds: string[] | null
  withdrawnSequences: number[] | null
  withdrawnBy: string[] | null
  /** The archive that is being restored; null where none is. */
  restoring: string | null
}

/** Properties of `(:Policy)-[:CITES]->(:Policy)`: how the citing document prints the other's name, and in what order. */
export interface CitesRelationship extends EvidenceColumns, OfPolicy {
  mention: string
  kind: string
  order: number
}

/** Properties of `()-[:NAMES_ZONE]->(:Zone)`. */
export interface NamesZoneRelationship extends EvidenceColumns, OfPolicy {
  order: number
}

/** Properties of `(:WorkItem)-[:ABOUT]->(:Theme)`: the rule that gave the theme, and the words. */
export interface AboutRelationship extends EvidenceColumns, OfPolicy {
  rule: ThemeRule
  order: number
}
