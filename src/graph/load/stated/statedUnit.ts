import { divisionOf } from '../../../model/divisions/index.js'
import { idOf } from '../../../model/ids.js'
import { scopeOfBody } from '../../../model/units/place.js'
import { expectedOffices, hasOutlived } from '../../../model/units/successions.js'
import type { NamedUnit } from '../../../model/units/namedUnit.js'
import { governmentOf, levelOf, namedUnit, type PrintedUnit } from '../../../model/units/unit.js'
import { areaNamed, listedArea, type Area } from './areas.js'
import { claim, type ClaimedSuccessor, type UnitClaim } from './claims.js'
import type { BodyFacts } from './facts.js'
import { nameKey, nameKeys } from './nameKeys.js'
import type { PolicyText, StatedUnit } from './policy.js'

/** The claim on a unit that a policy names, and on the members of a class. */
export function statedUnit(unit: BodyFacts['units'][number], { area: policyArea, own }: PolicyText, year: number | null): StatedUnit {
  const area = unit.jurisdiction === null ? null : areaNamed(unit.jurisdiction, unit.jurisdictionCode, policyArea)
  const named = namedUnit(unit, area, year)
  const members = named.divisions.flatMap((division) => {
    const listed = divisionOf(division.code)
    return listed === null ? [] : [memberClaim(governmentOf(listed), listedArea(listed))]
  })
  const areaKey = area?.key ?? (scopeOfBody(unit, area, policyArea) === 'DOCUMENT' ? (own.keys[0] ?? '') : '-')
  return { claim: unitClaim(unit, named, areaKey, area, { named: true, members, year }), area, members }
}

function memberClaim(unit: PrintedUnit, area: Area): UnitClaim {
  return unitClaim(unit, namedUnit(unit, area), area.key, area, { named: false, members: [], year: null })
}

function unitClaim(
  unit: PrintedUnit,
  named: NamedUnit,
  areaKey: string,
  area: Area | null,
  said: { named: boolean; members: readonly UnitClaim[]; year: number | null },
): UnitClaim {
  const { keys, rules } = nameKeys('unit', areaKey, named.rest, named.identity, named.rule)
  const { expected, outlived } = expectations(named, areaKey, area, said.year)
  return claim<UnitClaim>('Unit', keys, {
    name: unit.name,
    form: named.form,
    fullName: named.fullName,
    shortName: named.shortName,
    aliases: named.aliases,
    kind: unit.kind,
    functions: named.functions,
    ...(named.former ? { former: true as const } : {}),
    collective: unit.collective,
    named: said.named,
    jurisdiction: area?.id ?? null,
    rules,
    areaKey,
    build: named.build,
    membership: named.membership,
    ...(expected.length === 0 ? {} : { expected }),
    ...(outlived.length === 0 ? {} : { outlived }),
    members: said.members.map(({ keys: [first = ''] }) => first),
  })
}

/**
 * What reforms are expected to have made of a unit that a document of `year` names, and the reforms that have left it standing by then. A unit
 * that several documents name is expected to have gone into another only where none of them says that it stood.
 */
function expectations(
  { build }: NamedUnit,
  areaKey: string,
  area: Area | null,
  year: number | null,
): { expected: ClaimedSuccessor[]; outlived: number[] } {
  const level = levelOf(area)
  if (build === null || area === null || level === null) return { expected: [], outlived: [] }
  const offices = expectedOffices({ build }, level)
  const outlived = offices.map((one) => one.year).filter((reform) => year !== null && hasOutlived(year, reform))
  const expected = offices
    .filter((one) => !outlived.includes(one.year))
    .map(({ year: reform, identities }) => ({
      year: reform,
      name: level === 'NATION' ? nationalName(identities[0]) : area.name + identities[0],
      keys: identities.map((identity) => idOf('Unit', nameKey('unit', areaKey, identity))),
    }))
  return { expected, outlived: [...new Set(outlived)] }
}

/** 国家 stands before bureaus of the centre, and before no ministry. */
const nationalName = (identity: string): string => (identity.endsWith('部') ? identity : `国家${identity}`)
