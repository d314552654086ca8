import type {
  ClassMembership,
  JurisdictionLevel,
  MetricNameRule,
  NameRule,
  TextState,
  UnitFunction,
  UnitKind,
  ZoneKind,
} from '../../../model/enums.js'
import type { SharedLabel } from '../../../model/properties/index.js'
import type { OfficeName } from '../../../model/units/office.js'
import { canonicalJson, contentHash } from '../hash.js'
import type { Capture } from './capture.js'

/**
 * What documents say of the things that they share. A claim names the thing by keys and says what it is; equal claims of
 * several documents are one claim. A shared thing is a function of the claims on its keys (see things.ts), so a document that
 * says nothing new changes nothing, however many say the same.
 */
interface ClaimOf<Of extends SharedLabel, Content> {
  id: string
  of: Of
  /** Values of keys; the first is the one by which this document's own facts point to the thing. */
  keys: readonly string[]
  content: Content
}

/** A policy of which the document holds the text, with what ranks this copy among others of the policy. */
export interface OwnPolicy extends Capture {
  own: true
  document: string
  /** Where it begins in the document: a page can hold a stub and the policy itself under one title. */
  start: number
  textState: TextState
  title: string
  docNumber: string | null
}

/** A policy that the document cites. */
export interface CitedPolicy {
  own: false
  title: string
  docNumber: string | null
  /** Id of the jurisdiction whose it is, null where the citation does not tell. */
  jurisdiction: string | null
}

export interface ClaimedUnit {
  name: string
  form: 'PLACE' | 'LEVEL' | 'BARE'
  fullName: string
  shortName: string
  aliases: readonly string[]
  kind: UnitKind
  functions: readonly UnitFunction[]
  /** The full name is one that a reform has changed since. Absent where it is not. */
  former?: true
  collective: boolean
  /** False where the document names only a class whose member it is. */
  named: boolean
  jurisdiction: string | null
  /** Why each of the claim's keys is the unit's. */
  rules: readonly NameRule[]
  /** Where the keys of other units of its area begin. */
  areaKey: string
  /** What the office is for and what sort of body: what it came from and what it may be the same as follows from it. */
  build: OfficeName['build']
  membership: ClassMembership | null
  /**
   * Ids of the keys of offices that the document names beside it before the year of the reform that makes one of the other: neither took
   * over from the other. Absent where there is none.
   */
  beside?: readonly string[]
  /** What reforms are expected to have made of it. Absent where there is nothing. */
  expected?: readonly ClaimedSuccessor[]
  /** Years of reforms that left it standing: a later document still names it. Absent where there is none. */
  outlived?: readonly number[]
  /** Keys of the members of a class; none of one unit, or of a class whose members nobody lists. */
  members: readonly string[]
}

/** An office that a reform is expected to have made of a unit. */
export interface ClaimedSuccessor {
  year: number
  /** In full, with its place. */
  name: string
  /** Ids of keys under which the graph may have it, the likeliest first. */
  keys: readonly string[]
}

export interface ClaimedZone {
  name: string
  aliases: readonly string[]
  /** Why each of the claim's keys is the zone's. */
  rules: readonly NameRule[]
  /** Whether the name begins with the area's. */
  placed: boolean
  /** Null where it is only named as the place of another. */
  kind: ZoneKind | null
  /** Where it lies: id of a jurisdiction, or of another zone's key. Null where the policy's own area is not known. */
  in: { label: 'Jurisdiction' | 'Zone'; id: string; printed: boolean } | null
}

export interface ClaimedMetric {
  name: string
  unit: string | null
  /** Why its second key is a name of it; null where its name is the one under which equal metrics meet. */
  rule: MetricNameRule | null
}

/** An area that is in no list. */
export interface ClaimedJurisdiction {
  name: string
  shortName: string
  level: JurisdictionLevel
  parent: string
}

export type OwnClaim = ClaimOf<'Policy', OwnPolicy>
export type CitedClaim = ClaimOf<'Policy', CitedPolicy>
export type UnitClaim = ClaimOf<'Unit', ClaimedUnit>
export type ZoneClaim = ClaimOf<'Zone', ClaimedZone>
export type MetricClaim = ClaimOf<'Metric', ClaimedMetric>
export type JurisdictionClaim = ClaimOf<'Jurisdiction', ClaimedJurisdiction>
export type Claim = OwnClaim | CitedClaim | UnitClaim | ZoneClaim | MetricClaim | JurisdictionClaim

/** Makes a claim; its id is a hash of all that it says. */
export function claim<C extends Claim>(of: C['of'], keys: readonly string[], content: C['content']): C {
  return { id: `clm_${contentHash([of, keys, content])}`, of, keys, content } as C
}

export function isOwn(one: Claim): one is OwnClaim {
  return one.of === 'Policy' && one.content.own
}

/** A claim as its node's properties. */
export function claimProperties(one: Claim, policyId: string | null): Record<string, unknown> {
  return { id: one.id, of: one.of, keys: one.keys, content: canonicalJson(one.content), policyId }
}

/** A claim as a statement answers it: columns id, of, keys, content. */
export function claimOfRow(row: Readonly<Record<string, unknown>>): Claim {
  return { id: row['id'], of: row['of'], keys: row['keys'], content: JSON.parse(String(row['content'])) as unknown } as Claim
}
