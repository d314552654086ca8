import { divisionNamed, divisionOf, divisionsNamed, isWithin, NATION, type Division } from '../../model/divisions/index.js'
import type { UnitFacts } from '../../model/facts.js'
import { beforeBranch, isNational, isOfOnePlace } from '../../model/units/reach.js'
import { areaAtStart, type Area } from '../language/areas.js'
import { printedLevel } from '../duties/levels.js'

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

/** The area that a branch prints before its last words (国网莒县供电公司): in the document's area, or one that this lies in. Null where it prints none. */
function placeOfBranch(name: string, area: Area | null): Area | null {
  const before = beforeBranch(name)
  if (before === null || area === null) return null
  for (let length = Math.min(10, before.length); length >= 2; length--) {
    const printed = before.slice(-length)
    if (printed === area.name) return area
    const found = divisionsNamed(printed).filter(
      ({ code }) => area.code !== null && (isWithin(code, area.code) || isWithin(area.code, code)) && code !== NATION.code,
    )
    const [only, another] = found.filter(({ level }) => level === found[0]?.level)
    if (only !== undefined && another === undefined) return only.code === area.code ? area : asArea(only)
  }
  return null
}

/**
 * The area whose body a unit is: by the place before its last words (a branch), by the level that its name begins with, by a division that it
 * names and that has to do with the document's area, else the document's own. Null for a company of the whole nation.
 */
export function areaOfUnit(name: string, kind: UnitFacts['kind'], area: Area | null): Area | null {
  const isFirm = kind === 'ENTERPRISE'
  const local = isFirm && area?.level === 'NATION' ? null : area
  const place = placeOfBranch(name, area)
  if (place !== null) return place
  if (isFirm && isNational(name)) return null
  const level = printedLevel(name)
  if (level !== null) {
    // 中国人民银行中心支行 in a city's document is the city's.
    if (/^(?:国家|中央|全国|中国)$/u.test(level)) return isOfOnePlace(name) ? local : asArea(NATION)
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
  return local
}
