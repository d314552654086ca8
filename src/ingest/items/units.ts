import type { ItemFacts, UnitFacts } from '../../model/facts.js'
import { kindOfUnit } from '../../model/units/kind.js'
import type { Area } from '../language/areas.js'
import { areaOfUnit } from './unitArea.js'
import type { PolicyHead } from '../head/policy.js'

/** Units of a policy: everyone who owns, and the issuer; each name once. */
export function unitsOf(items: readonly ItemFacts[], head: PolicyHead, area: Area | null): UnitFacts[] {
  const units = new Map<string, UnitFacts>()
  const add = (name: string, collective: boolean): void => {
    if (units.has(name)) return
    const kind = kindOfUnit(name, collective)
    const of = areaOfUnit(name, kind, area)
    units.set(name, { name, kind, collective, jurisdiction: of?.name ?? null, jurisdictionCode: of?.code ?? null })
  }
  if (head.issuer !== null) add(head.issuer, false)
  for (const item of items) for (const { unit, collective } of item.assignments) add(unit, collective)
  return [...units.values()]
}
