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

/** How sure a fact is, by the rule that gave it: borne out by annotations, mostly so, or taken where no other rule understood. */
export const CERTAINTIES = ['SURE', 'LIKELY', 'LOOSE'] as const
export type Certainty = (typeof CERTAINTIES)[number]

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

/**
 * What a department is for: the field of work that the same office has in every city. Source: the departments of the State Council
 * and their fields in 《国务院机构设置》 as the reforms of 2018 and 2023 left them, and for organs of the Party 《深化党和国家机构改革方案》;
 * an office of an earlier time has the field of the one that took its work.
 */
export const UNIT_FUNCTIONS = [
  'DEVELOPMENT_AND_REFORM',
  'EDUCATION',
  'SCIENCE_AND_TECHNOLOGY',
  'INDUSTRY_AND_INFORMATION',
  'ETHNIC_AND_RELIGIOUS_AFFAIRS',
  'PUBLIC_SECURITY',
  'STATE_SECURITY',
  'CIVIL_AFFAIRS',
  'JUSTICE',
  'PUBLIC_FINANCE',
  'HUMAN_RESOURCES',
  'NATURAL_RESOURCES',
  'ECOLOGY_AND_ENVIRONMENT',
  'HOUSING_AND_CONSTRUCTION',
  'URBAN_MANAGEMENT',
  'TRANSPORT',
  'WATER',
  'AGRICULTURE',
  'RURAL_REVITALISATION',
  'FORESTRY',
  'OCEAN_AND_FISHERY',
  'COMMERCE',
  'INVESTMENT_PROMOTION',
  'CULTURE_AND_TOURISM',
  'RADIO_AND_TELEVISION',
  'SPORT',
  'HEALTH',
  'VETERANS_AFFAIRS',
  'EMERGENCY_MANAGEMENT',
  'AUDIT',
  'STATE_ASSETS',
  'TAXATION',
  'CUSTOMS',
  'MARKET_REGULATION',
  'INTELLECTUAL_PROPERTY',
  'FINANCIAL_AFFAIRS',
  'STATISTICS',
  'MEDICAL_SECURITY',
  'DATA',
  'GOVERNMENT_SERVICES',
  'FOREIGN_AFFAIRS',
  'PUBLIC_COMPLAINTS',
  'GRAIN_AND_RESERVES',
  'ENERGY',
  'CIVIL_AIR_DEFENCE',
  'METEOROLOGY',
  'EARTHQUAKES',
  'COMMUNICATIONS',
  'POST',
  'ARCHIVES',
  'SECRECY',
  'CYBERSPACE',
  'ORGANISATION',
  'PUBLICITY',
  'UNITED_FRONT',
  'POLITICAL_AND_LEGAL_AFFAIRS',
  'INSTITUTIONAL_ORGANISATION',
  'DISCIPLINE_INSPECTION',
  'GENERAL_OFFICE',
] as const
export type UnitFunction = (typeof UNIT_FUNCTIONS)[number]

/** Why a key is a unit's or a zone's: what relates its name to the full name. */
export const NAME_RULES = [
  'NAME' /** The name as printed; no grammar tells more of it. */,
  'CANONICAL_NAME' /** The full name in the words that the office is set up with. */,
  'WORDING' /** The same words with or without 和, with 委 for 委员会 or 办 for 办公室, with a second name in brackets. */,
  'SHORT_NAME' /** An abbreviation of the controlled vocabulary. */,
  'PLACE_NAME' /** The place that stands for the body that runs it. */,
  'CLASS' /** One class of bodies, in other words. */,
] as const
export type NameRule = (typeof NAME_RULES)[number]

/** Why two units of one area may be one and are not joined. */
export const DOUBT_REASONS = ['SHORT_FORM_OF_SEVERAL', 'OTHER_FORM_OF_BODY', 'SIMILAR_NAME'] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]

/** Whether the members of a class are known: all of them, some of them, none. */
export const CLASS_MEMBERSHIPS = ['LISTED', 'PARTLY_LISTED', 'OPEN'] as const
export type ClassMembership = (typeof CLASS_MEMBERSHIPS)[number]

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

/** What the reading answers for, and where each of it went. */
export const COVERED_KINDS = ['HEADINGS', 'CUES', 'NUMBERS', 'BODIES'] as const
export type CoveredKind = (typeof COVERED_KINDS)[number]
export const COVERAGE_OUTCOMES = ['READ', 'EXCLUDED', 'NOT_UNDERSTOOD'] as const
export type CoverageOutcome = (typeof COVERAGE_OUTCOMES)[number]

/** What a policy leaves open of who does a thing and by when. */
export const GAP_KINDS = [
  'NO_OWNER' /** Nobody, not even by a heading. */,
  'NO_LEAD' /** Several units, and none leads: 责任单位：市财政局、市商务局. */,
  'TWO_LEADS' /** Several units lead: 牵头单位：市财政局、市商务局. */,
  'CLASS_ONLY' /** Only classes of bodies: 责任单位：各有关部门. */,
  'TARGET_WITHOUT_OWNER' /** A target whose item or section nobody owns. */,
  'OWNER_WITHOUT_DEADLINE' /** Owned, and neither the item nor its targets nor the policy has a year. */,
  'NOT_READ' /** A duty is stated and was not understood. */,
] as const
export type GapKind = (typeof GAP_KINDS)[number]
