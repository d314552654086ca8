import type { Area } from './areas.js'
import type { OwnClaim } from './claims.js'
import type { BodyFacts } from './facts.js'

/** A policy's facts, its area, and its claim to be the text of the policy. */
export interface Stated {
  facts: BodyFacts
  area: Area | null
  own: OwnClaim
}
