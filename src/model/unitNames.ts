/**
 * How a unit's name is built (GB/T 9704, 机构编制 usage): the place or the level of its area, then what it is.
 * 日照市工商局 is [日照市][工商局]; in its own city it is printed 市工商局, [市][工商局].
 */
export interface UnitNameParts {
  /** What stands before the rest: the place by its name, the level alone, or nothing. */
  form: 'PLACE' | 'LEVEL' | 'BARE'
  /** What the unit is, without place and level; the whole name where it is BARE. */
  rest: string
}

/** An area as its units name it. */
export interface NamingArea {
  /** 日照市 */
  name: string
  /** 日照 */
  shortName: string
}

/** Words that begin with the character of a level and are no level: 市场监管局 is no 场监管局 of a city. */
const NO_LEVEL =
  /^(?:市(?:场|容|政(?:管理|公用|园林|工程|设施|局|处|集团|公司|道路|建设|养护|环卫)|民(?:服务|中心|卡|之家)|[区域级直属郊际])|区[域块划级直属间际]|县[域级直属际]|省[级直属际内]|[州盟旗][级直属])/u

/** Takes a unit's name apart. `area` is the one whose body it is, null where it has none. */
export function unitNameParts(name: string, area: NamingArea | null): UnitNameParts {
  if (area === null || name === area.name) return { form: 'BARE', rest: name }
  for (const place of [area.name, area.shortName]) {
    if (place.length > 1 && name.startsWith(place) && name.length > place.length) return { form: 'PLACE', rest: name.slice(place.length) }
  }
  const level = levelWords(area.name).find((word) => name.startsWith(word) && name.length > word.length)
  return level === undefined || NO_LEVEL.test(name) ? { form: 'BARE', rest: name } : { form: 'LEVEL', rest: name.slice(level.length) }
}

/** What the area is called in its own documents: 市; 自治区 and 区. Longer words first. */
function levelWords(areaName: string): string[] {
  const autonomous = /自治[区州县旗]$/u.exec(areaName)?.[0]
  const last = areaName.slice(-1)
  if (!/[省市区县州盟旗]/u.test(last)) return []
  return autonomous === undefined ? [last] : [autonomous, last]
}

/** The rest as people say it: a party organ's level and 委 go together (市委网信办 is the 网信办). */
export function shortUnitName(name: string, parts: UnitNameParts): string {
  const bare = parts.form === 'BARE' ? parts.rest : parts.rest.replace(/^委(?!员)/u, '')
  return bare.length > 1 ? bare : name
}
