import { NATION } from '../divisions/index.js'

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

/** 国家 that belongs to a field: 国家安全部. */
const OF_THE_STATE = /^国家(?:安全|机关|公园|实验室|级)/u

/** Takes a unit's name apart. `area` is the one whose body it is, null where it has none. */
export function unitNameParts(name: string, area: NamingArea | null): UnitNameParts {
  if (area === null || name === area.name) return { form: 'BARE', rest: name }
  // 中共日照市委 is the Party committee of the place, 国家税务总局日照市税务局 its office of a vertical administration.
  const own = name.replace(/^(?:中共|中国共产党)(?=.{3})|^国家税务总局(?=.{2,20}税务局$)/u, '')
  for (const place of placesOf(area)) {
    if (place.length > 1 && own.startsWith(place) && own.length > place.length && !OF_THE_STATE.test(own))
      return { form: 'PLACE', rest: own.slice(place.length) }
  }
  const level = levelWords(area.name).find((word) => own.startsWith(word) && own.length > word.length)
  return level === undefined || NO_LEVEL.test(own) ? { form: 'BARE', rest: name } : { form: 'LEVEL', rest: own.slice(level.length) }
}

/** The centre's bodies begin with 国家, but for those whose field does (国家安全部); no other area's do. */
function placesOf({ name, shortName }: NamingArea): readonly string[] {
  return name === NATION.name ? ['中华人民共和国', '国家'] : [name, shortName]
}

/** What the area is called in its own documents: 市; 自治区 and 区. Longer words first. */
export function levelWords(areaName: string): string[] {
  const autonomous = /自治[区州县旗]$/u.exec(areaName)?.[0]
  const last = areaName.slice(-1)
  if (!/[省市区县州盟旗]/u.test(last)) return []
  return autonomous === undefined ? [last] : [autonomous, last]
}
