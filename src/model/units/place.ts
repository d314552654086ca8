import { divisionNamed, divisionOf, divisionsNamed, isWithin, NATION, type Division } from '../divisions/index.js'
import { levelOfName } from '../divisions/levels.js'
import type { JurisdictionLevel, UnitKind } from '../enums.js'
import { beforeBranch, isNational, isOfOnePlace } from './reach.js'

/** An area that a body can belong to, by its printed name. */
export interface PlacedArea {
  name: string
  /** Null where no list of divisions has it. */
  code: string | null
  level: JurisdictionLevel
}

/** A body as a document names it. */
interface NamedBody {
  name: string
  kind: UnitKind
}

/** What a body's name prints of its place: the level that it begins with (市 of 市公安局), and the area (赣州市 of 赣州市公安局). */
interface PrintedPlace {
  level: string | null
  area: PlacedArea | null
}

const asArea = (division: Division): PlacedArea => ({ name: division.name, code: division.code, level: division.level })

/** The area above, of a level, that an area lies in; null where no list tells. */
function above(area: PlacedArea, level: JurisdictionLevel): PlacedArea | null {
  for (let at = area.code === null ? null : divisionOf(area.code); at !== null; at = at.parent === null ? null : divisionOf(at.parent))
    if (at.level === level) return asArea(at)
  return null
}

/** The area that a branch prints before its last words (国网莒县供电公司): in the document's area, or one that this lies in. Null where it prints none. */
function placeOfBranch(name: string, area: PlacedArea | null): PlacedArea | null {
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
export function areaOfBody(body: NamedBody, printed: PrintedPlace, area: PlacedArea | null): PlacedArea | null {
  const { name, kind } = body
  const { level, area: own } = printed
  const isFirm = kind === 'ENTERPRISE'
  const local = isFirm && area?.level === 'NATION' ? null : area
  const place = placeOfBranch(name, area)
  if (place !== null) return place
  if (isOneInNation(body)) return null
  if (level !== null) {
    // 中国人民银行中心支行 in a city's document is the city's.
    if (/^(?:国家|中央|全国|中国)$/u.test(level)) return isOfOnePlace(name) ? local : asArea(NATION)
    const meant = levelOfName(level)
    // 市公安局 in a district's document is the city's; in that of a county-level city it is its own.
    if (area === null || meant === null || area.level === meant || area.name.endsWith(level)) return area
    return above(area, meant) ?? area
  }
  if (own?.level === 'NATION') return own
  if (own?.code != null && (area?.code == null || isWithin(own.code, area.code) || isWithin(area.code, own.code))) return own
  // A place's name that several have is the one within the document's area.
  for (let length = Math.min(10, name.length); length >= 2 && area?.code != null; length--) {
    const within = divisionNamed(name.slice(0, length), area.code)
    if (within !== null && within.name === name.slice(0, length)) return asArea(within)
  }
  return local
}

/** Whether a body is a company of the whole nation, which is the same in every document and of no area. */
function isOneInNation({ name, kind }: NamedBody): boolean {
  return kind === 'ENTERPRISE' && isNational(name)
}

/**
 * Among whose bodies a name means one: those of its AREA; those of the NATION, for a body of no area; or those of the DOCUMENT alone, for
 * one of a place that nobody knows. `from` is the area of the document.
 */
export function scopeOfBody(body: NamedBody, area: object | null, from: object | null): 'AREA' | 'NATION' | 'DOCUMENT' {
  if (area !== null) return 'AREA'
  return from === null && !isOneInNation(body) ? 'DOCUMENT' : 'NATION'
}
