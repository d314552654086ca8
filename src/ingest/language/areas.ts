import { divisionNamed, divisionsNamed, isWithin, NATION, type Division } from '../../model/divisions/index.js'
import { levelOfName } from '../../model/divisions/levels.js'
import type { PlacedArea } from '../../model/units/place.js'

/** The area that a policy is for, by its printed name. */
export type Area = PlacedArea

/** The whole country, as the area of a policy. */
export const NATIONAL_AREA: Area = { name: NATION.name, code: NATION.code, level: 'NATION' }

/** Bodies of the centre: the Party's, the State Council, its ministries, commissions, bureaus (国务院机构设置). */
const NATIONAL =
  /^(?:中共中央|国务院|全国|中央|国家|中华人民共和国|最高人民|中国(?:人民银行|证监会|银保监会|气象局|地震局|民用航空局|残联)|(?:外交|国防|教育|科学技术|科技|工业和信息化|工信|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|环境保护|住房(?:和)?城乡建设|交通运输|水利|农业农村|农业|商务|文化(?:和)?旅游|文化|国土资源|退役军人事务|应急管理|中国人民银行|审计)(?:部|署)|(?:海关|税务|市场监管|市场监督管理|广播电视|广电|体育|统计|质检|安全监管|食品药品监管)(?:总局|总署))/u

/** Last characters of areas' names, as titles and bodies print them. */
const AREA_NAME = /^[\u4e00-\u9fff]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|地区|盟|州|县|林区|新区|旗|区)/u

/** Zones that are run by a committee. */
const ZONE_BODY =
  /^([\u4e00-\u9fff]{0,14}?(?:开发区|高新区|新区|园区|保税区|示范区|自贸区|度假区|管理区|合作区|试验区))(?:党工委|委员会|工作委员会|工委|委|管委会|管理委员会)/u

/** A town, township or street (《地方组织法》, articles 68 and 85), before its bodies or what its plan is about. */
const TOWN =
  /^([\u4e00-\u9fff]{1,7}?(?:镇|乡|街道|苏木))(?![村镇市化里下愁情亲土区县])(?=人民政府|政府|办事处|党委|党工委|党政|委员会|机关|关于|\d{4}[年—-]|\d{2}年|[〇二]〇|“十|落实|贯彻|进一步|加强|开展|推进|全面|实施|防汛|[\u4e00-\u9fff]{0,12}(?:办公室|领导小组|指挥部)$)/u
/** Words that end like a town's name and are none: 各乡镇, 城乡, 村镇. */
const NO_TOWN = /^(?:[各全本我省市县区有]|关于|印发)|(?:城乡|村镇|乡镇|集镇|小城镇|城镇|市镇|水乡|家乡|下乡|返乡|回乡|入乡)$/u

/** The town that stands at an offset, without the county before it. */
function townAt(words: string, at: number): { name: string; end: number } | null {
  const printed = TOWN.exec(words.slice(at))?.[1]
  if (printed === undefined || NO_TOWN.test(printed)) return null
  const own = /[省市县区旗州盟]([^省市县区旗州盟]{2,6})$/u.exec(printed)?.[1] ?? printed
  return { name: own, end: at + printed.length }
}

/** Last characters of areas' names. */
const LEVEL_END = /(?:自治区|自治州|自治县|地区|[省市区县州盟旗])$/u

/** An area by its printed name where that has a level (阿坝州, 孟连县), else by its full name. */
function areaOf(division: Division, printed: string): Area {
  // 惠州 ends with such a character and is a name without its level.
  return {
    name: LEVEL_END.test(printed) && printed !== division.shortName ? printed : division.name,
    code: division.code,
    level: division.level,
  }
}

/** The character of level that follows a short name: 孟连县 is printed for 孟连傣族拉祜族佤族自治县. */
function levelBehind(words: string, printed: string, division: Division): string {
  if (division.name === printed) return ''
  const next = words[printed.length] ?? ''
  const own = /[省市区县州盟旗]$/u.exec(division.name)?.[0]
  return next !== '' && next === own ? next : ''
}

/** Words behind a short name that begin with the character of a level and are none: 惠州区域, 泰州市场. */
const NO_LEVEL = /^(?:区域|区块|市场|市区|市内|市直|县域|州际|省际|旗下)/u

/** A short name with the level of another division (朝阳区 behind no city, 海南州) or of none that is left (renamed: 淮阳县). */
function otherLevel(words: string, printed: string, division: Division): Area | null {
  const behind = words.slice(printed.length)
  const level = /^[省市区县州盟旗]/u.exec(behind)?.[0]
  if (level === undefined || division.name === printed || division.name.endsWith(level) || NO_LEVEL.test(behind)) return null
  const [own, another] = divisionsNamed(printed).filter(({ name }) => name.endsWith(level))
  const name = printed + level
  if (own !== undefined && another === undefined) return { name, code: own.code, level: own.level }
  return { name, code: null, level: levelOfName(level) ?? 'CITY' }
}

/** One division printed at the beginning of the words, a full name before a short one. */
function divisionAt(words: string, within: string | null): { printed: string; division: Division } | null {
  for (let length = Math.min(words.length, 15); length >= 2; length--) {
    const printed = words.slice(0, length)
    if (divisionsNamed(printed).length === 0) continue
    const division = divisionNamed(printed, within)
    if (division !== null && (division.name === printed || within === null)) return { printed, division }
  }
  return null
}

/**
 * The area named at the beginning of a title or of a body's name: the last of a row (绵阳市涪城区 is 涪城区, with the city telling
 * which). A name that no list has is taken by its last character, without a code.
 */
export function areaAtStart(words: string): { area: Area; length: number } | null {
  const bare = words.replace(/^(?:中共|中国共产党)/u, '')
  const skipped = words.length - bare.length
  if (NATIONAL.test(words) || NATIONAL.test(bare)) return { area: NATIONAL_AREA, length: 0 }
  let at = 0
  let found: Division | null = null
  let printed = ''
  for (;;) {
    const next = divisionAt(bare.slice(at), found?.code ?? null)
    if (next === null) break
    const other = found === null ? otherLevel(bare, next.printed, next.division) : null
    if (other !== null) return { area: other, length: skipped + other.name.length }
    if (found !== null && (next.division.name !== next.printed || !isWithin(next.division.code, found.code))) break
    found = next.division
    printed = next.printed + levelBehind(bare.slice(at), next.printed, next.division)
    at += printed.length
  }
  // 江夏镇人民政府 is no body of 江夏区: the whole of the words before what the list has of them.
  const town = townAt(bare, 0) ?? townAt(bare, at)
  if (town !== null) return { area: { name: town.name, code: null, level: 'DISTRICT' }, length: skipped + town.end }
  // A zone with a committee of its own is an area of its own: 某市某某经济技术开发区管理委员会.
  const zone = ZONE_BODY.exec(bare.slice(at))?.[1]
  if (zone !== undefined)
    return { area: { name: bare.slice(0, at) + zone, code: null, level: 'DISTRICT' }, length: skipped + at + zone.length }
  const unlisted = AREA_NAME.exec(bare.slice(at))?.[0]
  // A county or district whose name several cities have, or that the list has not got, still follows its city.
  if (
    unlisted !== undefined &&
    (found === null || /^.{1,8}[县区旗市]$/u.test(unlisted)) &&
    /^(?:人民政府|政府|委|人大|政协|[\u4e00-\u9fff]{0,12}(?:局|办|厅))/u.test(bare.slice(at + unlisted.length))
  ) {
    const own = levelOfName(unlisted) ?? 'CITY'
    // A 县级市 within a city is a district's equal.
    const level = own === 'CITY' && found?.level === 'CITY' ? 'DISTRICT' : own
    return { area: { name: unlisted, code: null, level }, length: skipped + at + unlisted.length }
  }
  return found === null ? null : { area: areaOf(found, printed), length: skipped + at }
}

/** A zone that its own plan begins with: 某某示范区促进…若干措施, 某某高新区关于…的意见. */
export function zoneAtStart(title: string): Area | null {
  const name =
    /^[\u4e00-\u9fff]{2,10}?(?:示范区|开发区|高新区|经开区|新区|保税区|合作区)(?=关于|进一步|促进|支持|加快|推动|推进|鼓励|扶持|落实|加强|\d{4}年)/u.exec(
      title,
    )?.[0]
  return name === undefined ? null : { name, code: null, level: 'DISTRICT' }
}

/**
 * The one province or city that a title names within itself, where it begins with none: 数字某省建设2025年工作要点. Names of districts are
 * too often words of their own.
 */
export function areaWithin(title: string): Area | null {
  const found = new Map<string, Area>()
  for (let at = 1; at < title.length; at++) {
    const next = divisionAt(title.slice(at), null)
    if (next === null) continue
    if (next.division.level === 'PROVINCE' || next.division.level === 'CITY')
      found.set(next.division.code, areaOf(next.division, next.printed))
    at += next.printed.length - 1
  }
  const [only, another] = found.values()
  return only !== undefined && another === undefined ? only : null
}

/** Last words of names that are no area's. */
const NO_PLACE = /(?:社区|园区|景区|小区|片区|街区|城区|地区|县区|市区|辖区|校区|矿区|灾区|库区|山区|城市|都市|超市|门市|夜市|集市)$/u
/** Words that end like an area's name and are none. */
const NO_AREA =
  /^(?:城市|都市|城区|地区|社区|园区|景区|小区|片区|街区|县区|市区|辖区|库区|山区|矿区|牧区|灾区|校区|区域|开发区|高新区|示范区|保护区|自贸区|全[省市县区]|我[省市县区]|各[省市县区]|本[省市县区]|[省市县]级|老旧|超市|夜市|上市|股市|楼市|菜市|集市|门市)/u

/**
 * The area that a title begins with where no list has it (renamed, misprinted): a short name with a level, that the text then calls 我区 or
 * 全市, or prints again.
 */
export function unlistedAreaOf(title: string, text: string): Area | null {
  const name = /^[\u4e00-\u9fff]{2,4}?(?:自治县|自治州|[省市县区旗州])/u.exec(title)?.[0]
  if (name === undefined || NO_AREA.test(name)) return null
  const last = name.slice(-1)
  // 某市2024年…: what a title begins with and a year follows is its place.
  const isPlace = /^(?:\d{4} ?年|\d{4} ?[—-])/u.test(title.slice(name.length)) && !NO_PLACE.test(name)
  const isCalled =
    isPlace || text.includes(`我${last}`) || text.includes(`全${last}`) || text.includes(`${last}直`) || text.includes(`${last}政府`)
  if (!isCalled && text.split(name).length < 4) return null
  return { name, code: null, level: levelOfName(name) ?? 'CITY' }
}

/** The character that stands for an area's level before the names of its departments (市公安局); null for the nation. */
export function levelWord(area: Area | null): string | null {
  if (area === null || area.level === 'NATION') return null
  return (
    /(?:自治区|省|市|州|盟|县|旗|区|镇|乡|街道)$/u.exec(area.name)?.[0] ??
    (area.level === 'PROVINCE' ? '省' : area.level === 'CITY' ? '市' : '区')
  )
}
