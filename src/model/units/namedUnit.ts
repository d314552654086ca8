import type { ClassMembership, NameRule, UnitFunction } from '../enums.js'
import type { Division } from '../divisions/index.js'
import type { UnitNameParts } from './nameParts.js'
import type { OfficeName } from './office.js'

/** Who a printed name speaks of: everything that the name, the kind and the area tell. */
export interface NamedUnit {
  form: UnitNameParts['form']
  /** The name without place and level. */
  rest: string
  /** One for all names of one unit of an area. */
  identity: string
  /** Why the name is the unit's. */
  rule: NameRule
  fullName: string
  shortName: string
  /** Every form by which it is known, the printed one among them. */
  aliases: readonly string[]
  functions: readonly UnitFunction[]
  /** True where the full name is one that a reform has changed since. */
  former: boolean
  /** For succession and doubts. */
  build: OfficeName['build']
  /** Null where it is one unit and no class. */
  membership: ClassMembership | null
  /** Divisions whose governments are the members of the class; none where it is no class or an open one. */
  divisions: readonly Division[]
}
