import { CLAIM, DOCUMENT, KEY, META, PASSAGE } from './documents.js'
import type { EVIDENCE } from './common.js'
import { BY_KEY, IDENTIFIES, LOCATED_IN, MAYBE_SAME, SUCCEEDED_BY } from './links.js'
import { ABOUT, ASSIGNMENT, CITES, NAMES_ZONE, POLICY, SECTION, TARGET, WORK_ITEM } from './policies.js'
import type { NodeOf, NodeTable, WrittenOf } from './property.js'
import { JURISDICTION, METRIC, THEME, UNIT, ZONE } from './shared.js'

/** The table of every node, by its label, and of every relationship that has properties, by its type. */
export const TABLES = {
  Jurisdiction: JURISDICTION,
  Policy: POLICY,
  Section: SECTION,
  WorkItem: WORK_ITEM,
  Assignment: ASSIGNMENT,
  Unit: UNIT,
  Zone: ZONE,
  Metric: METRIC,
  Target: TARGET,
  Theme: THEME,
  Document: DOCUMENT,
  Passage: PASSAGE,
  Claim: CLAIM,
  Key: KEY,
  Meta: META,
  CITES,
  NAMES_ZONE,
  ABOUT,
  SUCCEEDED_BY,
  MAYBE_SAME,
  ISSUED_BY: BY_KEY,
  TO: BY_KEY,
  MEMBER_OF: BY_KEY,
  OF_METRIC: BY_KEY,
  LOCATED_IN,
  IDENTIFIES,
} as const satisfies Readonly<Record<string, NodeTable>>

/** What has a table: a label, or a relationship type. */
export type Tabled = keyof typeof TABLES

/** All properties of a node, or of a relationship. */
export type Stored<T extends Tabled> = NodeOf<(typeof TABLES)[T]>

/** The labels of things that documents share, of which claims speak. */
export type SharedLabel = Stored<'Claim'>['of']

/** Evidence as every fact stores it. */
export type EvidenceColumns = NodeOf<{ properties: typeof EVIDENCE; orders: Readonly<Record<string, never>> }>

/** What a row that loading writes says: every property that is written with the node itself, but for its ids and its hash. */
export type Stating<T extends Tabled> = Omit<WrittenOf<(typeof TABLES)[T]>, 'id' | 'policyId' | 'key' | 'hash' | 'bodyHash'>
