/**
 * The closed vocabularies of the model. One list serves the facts' schema, the graph and the API:
 * the SDL declares the same names, and a test keeps them equal.
 */

/** How a unit is bound to a work item: 牵头, 责任, 实施, 配合. The order is the order of duty. */
export const ROLES = ['LEAD', 'RESPONSIBLE', 'IMPLEMENTING', 'COOPERATING'] as const
export type Role = (typeof ROLES)[number]

/** What sort of work an item is: 任务, 工程项目, 保障措施, 条款. */
export const WORK_ITEM_KINDS = ['TASK', 'PROJECT', 'SAFEGUARD', 'PROVISION'] as const
export type WorkItemKind = (typeof WORK_ITEM_KINDS)[number]

/** What is said of an item's owners, so that silences can be told apart. */
export const OWNERSHIPS = ['NAMED', 'CLASS_ONLY', 'NONE_STATED', 'NOT_READ'] as const
export type Ownership = (typeof OWNERSHIPS)[number]

/** 目标值, 现状值, 奖补标准. */
export const TARGET_KINDS = ['TARGET', 'BASELINE', 'INCENTIVE'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** How a target's number bounds the metric: 以上, 以内, 达到, 左右, 区间. */
export const COMPARATORS = ['GE', 'LE', 'EQ', 'APPROX', 'RANGE'] as const
export type Comparator = (typeof COMPARATORS)[number]

/** How much of a policy's text its document holds. */
export const TEXT_STATES = ['FULL', 'TRUNCATED', 'METADATA_ONLY', 'CITED_ONLY'] as const
export type TextState = (typeof TEXT_STATES)[number]

/** What a piece of evidence shows: the name or number itself, the words that give the role, the place it was taken from. */
export const EVIDENCE_ROLES = ['MENTION', 'CUE', 'CONTEXT'] as const
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number]

/** Levels of administrative division (GB/T 2260), and the nation above them. */
export const JURISDICTION_LEVELS = ['NATION', 'PROVINCE', 'CITY', 'DISTRICT'] as const
export type JurisdictionLevel = (typeof JURISDICTION_LEVELS)[number]

/** What sort of body a unit is. */
export const UNIT_KINDS = [
  'GOVERNMENT',
  'DEPARTMENT',
  'PARTY_ORGAN',
  'MANAGEMENT_COMMITTEE',
  'PUBLIC_INSTITUTION',
  'ENTERPRISE',
  'COLLECTIVE',
  'OTHER',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** What sort of place of industry a zone is, by the last word of its name. */
export const ZONE_KINDS = [
  'DEVELOPMENT_ZONE',
  'HIGH_TECH_ZONE',
  'BONDED_ZONE',
  'FREE_TRADE_ZONE',
  'NEW_AREA',
  'PARK',
  'CLUSTER',
  'BASE',
  'LOGISTICS_PARK',
  'TOWN',
  'PORT_AREA',
  'OTHER',
] as const
export type ZoneKind = (typeof ZONE_KINDS)[number]

/** In what way a policy names another. */
export const CITATION_KINDS = ['IMPLEMENTS', 'AMENDS', 'REPEALS', 'REPLACES', 'MENTIONS'] as const
export type CitationKind = (typeof CITATION_KINDS)[number]

/** The stages of reading, in their order; an issue names the one that met it. */
export const STAGES = ['READ', 'SPLIT', 'HEADER', 'OUTLINE', 'ITEMS', 'ASSIGNMENTS', 'TARGETS', 'ZONES', 'CITATIONS', 'RESOLVE'] as const
export type Stage = (typeof STAGES)[number]

/** What a target's number is of: 总量, 占比与率, 增减幅度, 百分点之差. */
export const TARGET_MEASURES = ['LEVEL', 'SHARE', 'GROWTH', 'POINTS'] as const
export type TargetMeasure = (typeof TARGET_MEASURES)[number]

/** How often a target is to be reached again: 每年, 每半年, 每季度, 每月, 每周, 每天. */
export const RECURRENCES = ['YEARLY', 'HALF_YEARLY', 'QUARTERLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const
export type Recurrence = (typeof RECURRENCES)[number]

/** Why two names are one metric: the area that is the policy's own, words that count nothing, conjunctions, terms of statistics. */
export const METRIC_NAME_RULES = ['OWN_AREA', 'FILLER', 'JOINT', 'STATISTICAL_SYNONYM'] as const
export type MetricNameRule = (typeof METRIC_NAME_RULES)[number]
