import { divisionOf, divisionsUnder, type Division } from '../divisions/index.js'
import type { ClassMembership } from '../enums.js'

/**
 * Classes of bodies (各区县政府). A class is closed where it names governments of divisions below its area, for GB/T 2260 lists
 * those; whatever else it names (部门, 镇街, 管委会, 企业) no list of ours has, and it is open.
 */
export interface ClassName {
  /** One for all wordings of one class in an area. */
  identity: string
  membership: ClassMembership
  /** Divisions whose governments are its members, in order of codes. */
  divisions: readonly Division[]
}

/** Levels as classes name them; what is longer comes first. */
const LEVEL = /自治[区县州旗]|直辖市|地级(?:及)?以上市|地级市|设区市|县级市|省|市|州|盟|地区|区|县|旗/gu

/**
 * 各 + levels + 政府, in every wording: 各县(市、区)人民政府, 各区县政府, 各市、州政府. Levels alone stand for their governments (各区县), and
 * those of counties and districts together need no 各 (县区政府).
 */
const GOVERNMENTS =
  /^(?:(?:全市|全省|全区|全县|本市|本省|[省市县区])?(?:各|所有)|(?=(?:县市区|县区|区县|区市县|市县区|旗县区)(?:(?:人民)?政府|$)))((?:自治[区县州旗]|直辖市|地级及?以上市|地级市|设区市|县级市|[省市州盟区县旗]|地区|功能区){1,6})(?:(?:人民)?政府|$)/u

/** Hong Kong, Macao and Taiwan: no instruction of the State Council to 各省、自治区、直辖市人民政府 is addressed to them. */
const NOT_ADDRESSED = new Set(['710000', '810000', '820000'])

/** Reads a class's name; `code` is the division whose document names it, null where no list has that. */
export function className(printed: string, code: string | null): ClassName {
  const name = printed.normalize('NFKC').replace(/[\s()、,]+/gu, '')
  const found = GOVERNMENTS.exec(name)
  const words = found?.[1]?.match(LEVEL) ?? []
  const area = code === null ? null : divisionOf(code)
  if (found === null || words.length === 0 || area === null) return { identity: openClass(name), membership: 'OPEN', divisions: [] }
  const rest = name.slice(found[0].length)
  const levels = levelsMeant(words, area)
  const divisions = divisionsMeant(area, levels)
  const identity = `各${[...levels.above].sort().join('')}${[...levels.below].sort().join('')}人民政府${rest}`
  // 功能区 beside the levels names bodies that the list of divisions lacks.
  const whole = rest === '' && found[1]?.includes('功能区') === false
  return { identity, membership: divisions.length === 0 ? 'OPEN' : whole ? 'LISTED' : 'PARTLY_LISTED', divisions }
}

/** Those that an item concerns: 各有关部门, 各相关单位, 有关部门和单位; 市直 before them is a class of its own. */
const CONCERNED = /^((?:[省市州盟县区旗](?:直属|直|级)?)?)各?(?:有关|相关)(?:部门|单位|部门[和及与]?单位|单位[和及与]?部门)$/u
/** All departments directly below an area: 市直各部门, 各市直部门, 市直机关各部门. */
const DIRECT =
  /^(?:各([省市州盟县区旗])(?:直属|直|级)(?:机关)?|([省市州盟县区旗])(?:直属|直|级)(?:机关)?各)(?:部门|单位|部门[和及与]?单位|单位[和及与]?部门)$/u

/** One name for all wordings of an open class; its own where it has no other. */
function openClass(name: string): string {
  const concerned = CONCERNED.exec(name)?.[1]
  if (concerned !== undefined) return `${concerned.length > 1 ? `${concerned.slice(0, 1)}直` : ''}各有关部门`
  const direct = DIRECT.exec(name)
  if (direct !== null) return `${direct[1] ?? direct[2] ?? ''}直各部门`
  // 各相关企业 and 有关企业 are 各有关企业.
  return name.replace(/^(?:各(?:有关|相关)|有关|相关)(?=.{2})/u, '各有关')
}

/** Levels that a class names: those of prefectures, which only a province or the nation has below it, and those of counties. */
interface Levels {
  above: readonly string[]
  below: readonly string[]
}

const COUNTY_LEVEL = /^(?:区|县|旗|县级市|自治[县旗])$/u

/** Before the first word of a county's level 市 is a prefecture (各市、县人民政府); behind it a county-level city (各县(市、区)). */
function levelsMeant(words: readonly string[], area: Division): Levels {
  if (area.level === 'CITY') return { above: [], below: words }
  const first = words.findIndex((word) => COUNTY_LEVEL.test(word))
  return first === -1 ? { above: words, below: [] } : { above: words.slice(0, first), below: words.slice(first) }
}

function divisionsMeant(area: Division, { above, below }: Levels): Division[] {
  const directly = divisionsUnder(area.code).filter(({ code }) => !NOT_ADDRESSED.has(code))
  if (area.level === 'NATION') return above.includes('省') ? [...directly] : []
  if (area.level === 'DISTRICT') return []
  const prefectures = directly.filter(({ level, name }) => level === 'CITY' && above.some((word) => name.endsWith(endOf(word))))
  const counties = withoutFormer(
    directly.flatMap((division) => (division.level === 'DISTRICT' ? [division] : divisionsUnder(division.code))),
  )
  // 各区县 are all districts and counties, however each is called; 各区 alone are those called 区.
  const named = counties.filter(({ name }) => below.length > 1 || below.some((word) => name.endsWith(endOf(word))))
  return [...prefectures, ...(below.length === 0 ? [] : named)].sort((left, right) => (left.code < right.code ? -1 : 1))
}

/**
 * The table holds some divisions twice, as they were and as they are: one of two codes, and a county that has become a district
 * (沙县, 沙县区). A county beside a city of its name is another place (临夏市, 临夏县) and stays.
 */
function withoutFormer(counties: readonly Division[]): Division[] {
  const isLater = (one: Division, other: Division) =>
    one.parent === other.parent &&
    (one.name === other.name ? one.code > other.code : one.shortName === other.shortName && one.name.endsWith('区'))
  return counties.filter((other) => !counties.some((one) => isLater(one, other)))
}

/** How divisions of a level are called: 设区市 end in 市. */
function endOf(word: string): string {
  return word === '地区' || word.startsWith('自治') ? word : word.slice(-1)
}
