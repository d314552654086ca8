import type { SharedLabel } from '../../../model/properties/index.js'
import type { UnitLink } from '../stated/unitLinks.js'

/** A node that documents share, as all claims on its keys together make it. */
export interface Thing {
  of: SharedLabel
  /** Made from the smallest of its keys. */
  id: string
  keys: readonly ThingKey[]
  /** Of a policy whose text a document holds: that document's facts give its properties and relationships. */
  policyId: string | null
  properties: Readonly<Record<string, unknown>> | null
  links: readonly ThingLink[]
  hash: string
}

export interface ThingKey {
  /** The id that the thing would have by this key alone. */
  id: string
  value: string
  rule: string
}

/** A relationship of a thing. `other` is the id of the node at the other end; of its key where that is a zone or a unit. */
export type ThingLink =
  UnitLink | { kind: 'unitOf' | 'zoneInJurisdiction' | 'zoneInZone' | 'jurisdictionPartOf' | 'citedAppliesTo'; other: string }
