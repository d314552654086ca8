import { JURISDICTION_LEVELS, type JurisdictionLevel } from '../enums.js'
import { DIVISIONS } from './table.js'

/**
 * Look-ups in the table of administrative divisions (GB/T 2260). Names are not unique (there are two 城关区 and six 鼓楼区):
 * what several divisions share is answered only within an area that has one of them.
 */

/** A division of GB/T 2260, or the nation above them. */
export interface Division {
  /** Six digits; 100000 for the nation. */
  code: string
  /** Full name: 日照市, 广西壮族自治区, 莒县. */
  name: string
  /** Name without its level: 日照, 广西; a county of one character keeps it (莒县). */
  shortName: string
  level: JurisdictionLevel
  /** Code of the division above; null for the nation alone. */
  parent: string | null
}

/** The nation: policies of the centre are for it. */
export const NATION: Division = { code: '100000', name: '全国', shortName: '全国', level: 'NATION', parent: null }

/** The short names of provinces, as document numbers (鲁政发) begin with them. GB/T 2260 lacks them; usage has fixed them. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  京: '110000',
  津: '120000',
  冀: '130000',
  晋: '140000',
  内蒙古: '150000',
  蒙: '150000',
  辽: '210000',
  吉: '220000',
  黑: '230000',
  沪: '310000',
  苏: '320000',
  浙: '330000',
  皖: '340000',
  闽: '350000',
  赣: '360000',
  鲁: '370000',
  豫: '410000',
  鄂: '420000',
  湘: '430000',
  粤: '440000',
  桂: '450000',
  琼: '460000',
  渝: '500000',
  川: '510000',
  黔: '520000',
  贵: '520000',
  滇: '530000',
  云: '530000',
  藏: '540000',
  陕: '610000',
  甘: '620000',
  陇: '620000',
  青: '630000',
  宁: '640000',
  新: '650000',
  台: '710000',
  港: '810000',
  澳: '820000',
}

/** The 56 nationalities as names of autonomous areas write them; long names first. */
const NATIONALITIES =
  /(?:柯尔克孜|俄罗斯|鄂温克|鄂伦春|维吾尔|哈萨克|乌孜别克|塔吉克|塔塔尔|达斡尔|土家|仡佬|蒙古|朝鲜|布依|拉祜|景颇|仫佬|布朗|撒拉|毛南|锡伯|阿昌|普米|德昂|保安|裕固|门巴|珞巴|基诺|高山|赫哲|纳西|哈尼|傈僳|东乡|各|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|京|怒|独龙)族/gu

/** The name without its level, as people and other names use it. */
export function shortNameOf(name: string): string {
  const bare = name.replace(NATIONALITIES, '').replace(/(?:特别行政区|自治[区州县旗]|林区|特区|地区|[省市区县州盟旗])$/u, '')
  return bare.length > 1 ? bare : name
}

function levelOf(code: string): JurisdictionLevel {
  if (code.endsWith('0000')) return 'PROVINCE'
  return code.endsWith('00') ? 'CITY' : 'DISTRICT'
}

const byCode = new Map<string, Division>([[NATION.code, NATION]])
const byName = new Map<string, Division[]>()
const byParent = new Map<string, Division[]>()

function add<K>(map: Map<K, Division[]>, key: K, division: Division): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [division])
  else if (!known.includes(division)) known.push(division)
}

const lines = DIVISIONS.trim().split('\n')
const codes = new Set(lines.map((line) => line.slice(0, 6)))
for (const line of lines) {
  const code = line.slice(0, 6)
  const name = line.slice(6)
  const level = levelOf(code)
  const above = level === 'PROVINCE' ? NATION.code : level === 'CITY' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
  // What has no prefecture above it stands under the province: districts of 北京, 省直辖县级行政区划.
  const division: Division = {
    code,
    name,
    shortName: shortNameOf(name),
    level,
    parent: codes.has(above) ? above : `${code.slice(0, 2)}0000`,
  }
  if (level === 'PROVINCE') division.parent = NATION.code
  byCode.set(code, division)
  add(byName, name, division)
  add(byName, division.shortName, division)
  add(byParent, division.parent ?? NATION.code, division)
}

/** The division of a code; null where the list has none. */
export function divisionOf(code: string): Division | null {
  return byCode.get(code) ?? null
}

/** Every division of that full or short name, in the order of their codes; the nation by 全国, 国家 or 中国. */
export function divisionsNamed(name: string): readonly Division[] {
  if (/^(?:全国|国家|中国|中华人民共和国)$/u.test(name)) return [NATION]
  return byName.get(name) ?? []
}

/** Whether `code` is `above` or lies in it. */
export function isWithin(code: string, above: string): boolean {
  for (let at = byCode.get(code); at !== undefined; at = at.parent === null ? undefined : byCode.get(at.parent)) {
    if (at.code === above) return true
  }
  return false
}

/** Divisions directly below, in the order of their codes. */
export function divisionsUnder(code: string): readonly Division[] {
  return byParent.get(code) ?? []
}

/**
 * The one division of that name: a full name before a short one, a higher level before a lower (吉林 is the province), within
 * `within` where that is given. Null where there is none, or where several remain.
 */
export function divisionNamed(name: string, within: string | null = null): Division | null {
  const all = divisionsNamed(name).filter((division) => within === null || isWithin(division.code, within))
  const full = all.filter((division) => division.name === name)
  const candidates = full.length > 0 ? full : all
  for (const level of JURISDICTION_LEVELS) {
    const [first, second] = candidates.filter((division) => division.level === level)
    if (first === undefined) continue
    return second === undefined ? first : null
  }
  return null
}

/** The province that a 代字 begins with (鲁政发, 粤府办); null where the character is no province's. */
export function provinceOfAbbreviation(character: string): Division | null {
  const code = ABBREVIATIONS[character]
  return code === undefined ? null : divisionOf(code)
}

/** The full name of a division at the beginning of the text, the longest there is: `惠州市` of 惠州市公安局; null where none stands there. */
export function divisionAtStart(text: string, within: string | null = null): { division: Division; printed: string } | null {
  for (let length = Math.min(text.length, 15); length >= 2; length--) {
    const printed = text.slice(0, length)
    const division = divisionNamed(printed, within)
    if (division !== null) return { division, printed }
  }
  return null
}
