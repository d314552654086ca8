import { divisionNamed, divisionOf, isWithin, NATION, type Division } from '../../model/divisions/index.js'
import type { ItemFacts, UnitFacts } from '../../model/facts.js'
import { kindOfUnit } from '../../model/units/kind.js'
import { areaAtStart, type Area } from '../language/areas.js'
import { printedLevel } from '../duties/levels.js'
import type { PolicyHead } from '../head/policy.js'

const asArea = (division: Division): Area => ({ name: division.name, code: division.code, level: division.level })

/** The area above, of a level, that an area lies in; null where no list tells. */
function above(area: Area, level: Area['level']): Area | null {
  for (let at = area.code === null ? null : divisionOf(area.code); at !== null; at = at.parent === null ? null : divisionOf(at.parent))
    if (at.level === level) return asArea(at)
  return null
}

/** Levels as names print them, and the level of area that each stands for. */
const LEVELS: Readonly<Record<string, Area['level']>> = {
  省: 'PROVINCE',
  自治区: 'PROVINCE',
  市: 'CITY',
  州: 'CITY',
  盟: 'CITY',
  自治州: 'CITY',
}

/**
 * The area whose body a unit is: by the level that its name begins with, by a division that it names and that has to do with the document's
 * area, else the document's own. Null for a body of no single area, as a national enterprise.
 */
function areaOfUnit(name: string, kind: UnitFacts['kind'], area: Area | null): Area | null {
  const level = printedLevel(name)
  if (level !== null) {
    if (/^(?:国家|中央|全国|中国)$/u.test(level)) return asArea(NATION)
    const meant = LEVELS[level]
    // 市公安局 in a district's document is the city's; in that of a county-level city it is its own.
    if (area === null || meant === undefined || area.level === meant || area.name.endsWith(level)) return area
    return above(area, meant) ?? area
  }
  const own = areaAtStart(name)?.area ?? null
  if (own?.level === 'NATION') return own
  if (own?.code != null && (area?.code == null || isWithin(own.code, area.code) || isWithin(area.code, own.code))) return own
  // A place's name that several have is the one within the document's area.
  for (let length = Math.min(10, name.length); length >= 2 && area?.code != null; length--) {
    const within = divisionNamed(name.slice(0, length), area.code)
    if (within !== null && within.name === name.slice(0, length)) return asArea(within)
  }
  return kind === 'ENTERPRISE' && own === null ? null : area
}

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
