import type { ItemFacts, UnitFacts } from '../../model/facts.js'
import { kindOfUnit } from '../../model/units/kind.js'
import { areaOfBody } from '../../model/units/place.js'
import { areaAtStart, type Area } from '../language/areas.js'
import { printedLevel } from '../duties/levels.js'
import type { PolicyHead } from '../head/policy.js'

/** Units of a policy: everyone who owns, and the issuer; each name once. */
export function unitsOf(items: readonly ItemFacts[], head: PolicyHead, area: Area | null): UnitFacts[] {
  const units = new Map<string, UnitFacts>()
  const add = (name: string, collective: boolean): void => {
    if (units.has(name)) return
    const kind = kindOfUnit(name, collective)
    const of = areaOfBody({ name, kind }, { level: printedLevel(name), area: areaAtStart(name)?.area ?? null }, area)
    units.set(name, { name, kind, collective, jurisdiction: of?.name ?? null, jurisdictionCode: of?.code ?? null })
  }
  if (head.issuer !== null) add(head.issuer, false)
  for (const item of items) for (const { unit, collective } of item.assignments) add(unit, collective)
  return [...units.values()]
}
