import { divisionNamed, divisionOf, NATION, shortNameOf, type Division } from '../../../model/divisions/index.js'
import { isBelow, levelOfName } from '../../../model/divisions/levels.js'
import type { JurisdictionLevel } from '../../../model/enums.js'
import { idOf, jurisdictionKey } from '../../../model/ids.js'

/** A jurisdiction that facts name: one of the list, or one that no list has (renamed, made up), under its parent. */
export interface Area {
  id: string
  key: string
  name: string
  shortName: string
  level: JurisdictionLevel
  /** Null where no list has it. */
  code: string | null
  /** Null for the nation alone. */
  parent: Area | null
}

const listed = new Map<string, Area>()

/** The area of a division of the list. */
export function listedArea(division: Division): Area {
  const known = listed.get(division.code)
  if (known !== undefined) return known
  const area = areaOf(division)
  listed.set(division.code, area)
  return area
}

function areaOf(division: Division): Area {
  const key = jurisdictionKey({ code: division.code })
  const above = division.parent === null ? null : divisionOf(division.parent)
  return {
    id: idOf('Jurisdiction', key),
    key,
    name: division.name,
    shortName: division.shortName,
    level: division.level,
    code: division.code,
    parent: above === null ? null : listedArea(above),
  }
}

/** An area that is in no list: its parent and its name are its key. */
export function unlistedArea(name: string, parent: Area, level: JurisdictionLevel | null): Area {
  const key = jurisdictionKey({ parentKey: parent.key, name })
  return {
    id: idOf('Jurisdiction', key),
    key,
    name,
    shortName: shortNameOf(name),
    level: level ?? levelOfName(name) ?? 'DISTRICT',
    code: null,
    parent,
  }
}

/** The area of a policy, from what its header says; null where it says nothing. */
export function areaOfPolicy(policy: {
  jurisdiction: string | null
  jurisdictionCode: string | null
  level: JurisdictionLevel | null
}): Area | null {
  const division = policy.jurisdictionCode === null ? null : divisionOf(policy.jurisdictionCode)
  if (division !== null) return listedArea(division)
  if (policy.jurisdiction === null) return null
  return unlistedArea(policy.jurisdiction, listedArea(NATION), policy.level)
}

/**
 * The area that a policy's text names, seen from the policy's own: the policy's area and those above it, then those in it, then
 * those of its province, then anywhere. One that no list has is new: under the policy's area where its level is lower, else under
 * the nation.
 */
export function areaNamed(name: string, code: string | null, own: Area | null): Area {
  const division = code === null ? null : divisionOf(code)
  if (division !== null) return listedArea(division)
  for (let area = own; area !== null; area = area.parent) if (area.name === name || area.shortName === name) return area
  const found = within(name, own) ?? within(name, province(own)) ?? divisionNamed(name)
  if (found !== null) return listedArea(found)
  const level = levelOfName(name)
  const below = own !== null && level !== null && isBelow(level, own.level)
  return unlistedArea(name, below ? own : listedArea(NATION), level)
}

/** The listed division of that name inside `area`, null where there is none or no list has the area. */
export function divisionWithin(name: string, area: Area | null): Area | null {
  const found = within(name, area)
  return found === null ? null : listedArea(found)
}

function within(name: string, area: Area | null): Division | null {
  const code = area?.code ?? null
  if (code === null) return null
  const found = divisionNamed(name, code)
  return found?.code === code ? null : found
}

function province(area: Area | null): Area | null {
  for (let above = area; above !== null; above = above.parent) if (above.level === 'PROVINCE') return above
  return null
}
