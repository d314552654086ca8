import type { CitationKind } from '../../../model/enums.js'
import type { Area } from './areas.js'
import type { CitedClaim, Claim, MetricClaim, OwnClaim, UnitClaim, ZoneClaim } from './claims.js'
import type { BodyFacts } from './facts.js'

/** A policy's facts, its area, and its claim to be the text of the policy. */
export interface PolicyText {
  facts: BodyFacts
  area: Area | null
  own: OwnClaim
}

/** What a document states of a unit. */
export interface StatedUnit {
  claim: UnitClaim
  /** The area that it is a body of, null where it is of none. */
  area: Area | null
  /** Claims on the governments that are the members of the class that it names. */
  members: readonly UnitClaim[]
}

/** What a document states of a zone. */
export interface StatedZone {
  facts: BodyFacts['zones'][number]
  claim: ZoneClaim
  /** The claim on the zone that it lies in, null where it is in none. */
  within: ZoneClaim | null
  /** The area that it lies in. */
  area: Area | null
}

/** A target, and the claim on the metric that it is of. */
export interface StatedTarget {
  facts: BodyFacts['targets'][number]
  metric: MetricClaim
}

/** A citation: the claim on the policy that it names, and how this policy prints it. */
export interface StatedCitation {
  claim: CitedClaim
  mention: string
  kind: CitationKind
  /** Place among the policy's citations, as in the facts. */
  order: number
}

/**
 * Everything that a policy's facts say of what documents share, worked out once: the claims that the document makes, and with
 * each fact the claim by which its rows point to the shared thing.
 */
export interface Stated extends PolicyText {
  /** By the name that the facts give it. */
  units: ReadonlyMap<string, StatedUnit>
  zones: readonly StatedZone[]
  targets: readonly StatedTarget[]
  /** A policy that names itself cites nothing: there may be fewer than in the facts. */
  citations: readonly StatedCitation[]
  /** All of them, each once. The own claim is not among them. */
  claims: readonly Claim[]
}
