import { divisionOf } from '../../../model/divisions/index.js'
import { scopeOfBody } from '../../../model/units/place.js'
import { governmentOf, namedUnit, type NamedUnit, type PrintedUnit } from '../../../model/units/unit.js'
import { areaNamed, listedArea, type Area } from './areas.js'
import { claim, type UnitClaim } from './claims.js'
import type { BodyFacts } from './facts.js'
import { nameKeys } from './nameKeys.js'
import type { PolicyText, StatedUnit } from './policy.js'

/** The claim on a unit that a policy names, and on the members of a class. */
export function statedUnit(unit: BodyFacts['units'][number], { area: policyArea, own }: PolicyText): StatedUnit {
  const area = unit.jurisdiction === null ? null : areaNamed(unit.jurisdiction, unit.jurisdictionCode, policyArea)
  const named = namedUnit(unit, area)
  const members = named.divisions.flatMap((division) => {
    const listed = divisionOf(division.code)
    return listed === null ? [] : [memberClaim(governmentOf(listed), listedArea(listed))]
  })
  const areaKey = area?.key ?? (scopeOfBody(unit, area, policyArea) === 'DOCUMENT' ? (own.keys[0] ?? '') : '-')
  return { claim: unitClaim(unit, named, areaKey, area, { named: true, members }), area, members }
}

function memberClaim(unit: PrintedUnit, area: Area): UnitClaim {
  return unitClaim(unit, namedUnit(unit, area), area.key, area, { named: false, members: [] })
}

function unitClaim(
  unit: PrintedUnit,
  named: NamedUnit,
  areaKey: string,
  area: Area | null,
  said: { named: boolean; members: readonly UnitClaim[] },
): UnitClaim {
  const { keys, rules } = nameKeys('unit', areaKey, named.rest, named.identity, named.rule)
  return claim<UnitClaim>('Unit', keys, {
    name: unit.name,
    form: named.form,
    fullName: named.fullName,
    shortName: named.shortName,
    aliases: named.aliases,
    kind: unit.kind,
    function: named.function,
    collective: unit.collective,
    named: said.named,
    jurisdiction: area?.id ?? null,
    rules,
    areaKey,
    build: named.build,
    membership: named.membership,
    members: said.members.map(({ keys: [first = ''] }) => first),
  })
}
