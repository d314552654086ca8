import { divisionNamed, isWithin } from '../../model/divisions/index.js'
import { nationalZoneArea } from './nationalZones.js'
import { placeAtStart, withoutOwn, type Places } from './places.js'
import { suffixOf } from './suffixes.js'
import { fieldsOf, isFieldOnly, isGeneric, properPart } from './words.js'
import type { PolicyHead } from '../head/policy.js'
import type { Piece } from '../outline/piece.js'

/** What the text around a run of words says of it. */
export interface Surroundings {
  /** Folded words directly before and behind the run. */
  before: string
  behind: string
  /** Whether the text presents it as a place of industry (发展载体, 入驻…). */
  presented: boolean
  /** Whether a district or zone is its sentence's subject (支持甲区建设…). */
  subject: boolean
  /** Whether a region is stated for this part of the text (重点区域:…). */
  inRegion: boolean
  /** Whether a named zone or a district stands beside it in a list. */
  beside: boolean
  piece: Piece | null
}

/** 3个以上集聚区, 一批产业园, 各开发区: a count or a class names no place. */
const COUNTED =
  /(?:(?:\d|[一二两三四五六七八九十百]{1,3})(?:余|多)?(?:个|家|处|片|座)(?:以上|左右)?|[—~-]\d{1,3}个|一批|若干|多个|各类|各级|各|所有|每个|该|本|此类|其他|等)\s?(?:国家级|省级|市级|特色|重点)?$/u
/** Names of the kinds that a city has one of: with a committee behind it, or beside districts, the bare word names it. */
const OFFICIAL = /^(?:国家|省级)?(?:高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|综合保税区|综保区|保税区)$/u
/** Places that are an ambition of the whole area, in chapters that say what it strives for. */
const AMBITION_CHAPTER = /指导思想|总体要求|总体思路|基本原则|目标|定位|意义|背景|现状/u
const AMBITION = /全国|国内|国际|世界|全球|全省|国家级|区域性|一流|领先|重要|知名|标杆|示范性|先行|有影响力/u
/** Kinds that a field alone can name: a park for one industry is set apart by it; 化工园区 and 物流园区 in general are classes. */
const FIELD_NAMED =
  /(?:产业园区?|产业集聚区|产业聚集区|产业基地|生产基地|加工基地|制造基地|孵化基地|小镇|集聚区|创新园|创业园|科技园|物流园)$/u
const BUILT = /(?:建设|打造|建成|创建|规划建设|新建|筹建|推进|加快|布局|争取|依托)\s?$/u
/** 设立了…, 建成了…: what was set up stands there, also in a list of other things. */
const SET_UP = /(?:设立|建成|建立|建设|打造|创建|成立)了\s?$/u

/** Whether a run of words names a place of industry inside the policy's area. */
export function isZoneName(name: string, around: Surroundings, head: PolicyHead, places: Places): boolean {
  const suffix = suffixOf(name)
  if (suffix === null || (suffix.presented && !around.presented && !around.beside)) return false
  // 东港区 and 高港区 end in 港区 and are districts.
  if (places.below.some((place) => name.endsWith(place.name) && place.name.endsWith(suffix.word))) return false
  // 浦东新区 is a district of the list: in its own policy it is the area, no place in it.
  if (head.jurisdictionCode !== null && (name === head.jurisdiction || name === places.own?.name)) return false
  if (COUNTED.test(around.before) || isElsewhere(name, head, places)) return false
  const bare = withoutOwn(name, places)
  const addressed = bare !== name || placeAtStart(name, places) !== null
  if (!addressed && isToldOfElsewhere(around, head, places)) return false
  const core = bare.slice(0, bare.length - suffix.word.length)
  const place = placeAtStart(bare, places)
  const rest = place === null ? core : core.slice(place.name.length)
  // …云谷数据中心 is a building's name.
  if (/^(?:大?数据中心|中心(?!区)|污水|自来水|学校|小学|中学|医院|电厂|热电|变电站|收费站|派出所|法院)/u.test(around.behind)) return false
  if (OFFICIAL.test(bare)) return addressed || /^管(?:理)?委/u.test(around.behind) || around.beside
  // 医药高新区, 空港经济开发区: a zone of an official kind is named by anything that stands before it.
  if (/高新|经济|经开/u.test(suffix.word) && rest.length >= 2 && !isGeneric(rest)) return !ODD.test(properPart(rest))
  // 园区 alone is a class; it needs a place, or a list that presents it.
  if (suffix.word === '园区') return rest.length >= 2 && (place !== null || around.beside || around.presented || /[区园]$/u.test(rest))
  if (suffix.word === '新区') return addressed || isProper(rest)
  // 芜湖市开发园区 are all of them; 泰州数据产业园 is one.
  if (place !== null) return core !== place.name || suffix.word.length > 2
  // 某某工业集中区: a county has one, and its name before the kind names it; a park of that name has a committee.
  if (addressed && rest === '' && (suffix.kind === 'DEVELOPMENT_ZONE' || /^管(?:理)?委/u.test(around.behind))) return true
  // 某某国际陆港, 某某国际健康城: behind the area's own name 国际 makes the name of the one that it has.
  if (addressed && rest === '国际') return true
  // 澄湖科技创业园, 澄湖物流园: the area's short name before a kind makes the name of the one that it has; 澄湖市产业园区 are all of them.
  if (isCalledByOwn(name, bare, suffix.word, around, places)) return true
  if (addressed) return rest.length >= 2 && !isGeneric(rest) && !ODD.test(properPart(rest))
  // 全国一流的…产业基地: an ambition of the whole area, unless a place is its subject.
  if (AMBITION.test(around.before.slice(-10)) && around.before.endsWith('的') && !around.subject && !around.inRegion) return false
  // A plan for the nation speaks of kinds; a place is named by the province or city that it lies in.
  if (head.level === 'NATION') return namesDivision(name) && rest.length <= 16 && !ODD.test(properPart(rest))
  if (isProper(rest) || (suffix.kind === 'OTHER' && !suffix.presented && rest.length >= 2)) return true
  return isFieldNamed(bare, rest, around, head)
}

/** Whether a name is built of the area's name without its last word (市, 县) and a kind: 澄湖信息产业园. 园区 alone is a class. */
function isCalledByOwn(name: string, bare: string, kind: string, { before }: Surroundings, { own }: Places): boolean {
  if (own === null || own.shortName.length < 2 || bare !== name.slice(own.shortName.length) || name.startsWith(own.name)) return false
  if (/^(?:园区|产业园区?|产业基地|发展基地|新区)$/u.test(bare) || kind === '园区' || COMMON.test(bare)) return false
  const described = bare.slice(0, bare.length - kind.length)
  return !ODD.test(properPart(described)) && !/(?:全国|国内|国际|世界|全球|一流)[^,;。]{0,12}的$/u.test(before)
}
/** 特色产业园区, 各类产业园: classes also behind the name of an area. */
const COMMON = /^(?:各类|各级|所有|特色|重点|现有|周边|省级|市级|县级|国家级)/u

/** Characters of sentences that no name holds. 种 counts behind a numeral or 多 only: 良种 and 种业 are fields. */
const ODD = /[不已可应能会他她们这那哪每个些项批吗呢很更最]|[一两三四五六七八九十几多各此]种/u

/** Words that end like a name but hold characters of a sentence, or are too long to be one. */
export function isDoubtful(name: string): boolean {
  const suffix = suffixOf(name)
  if (suffix === null || suffix.presented || suffix.word.length < 3) return false
  const proper = properPart(name.slice(0, name.length - suffix.word.length))
  return proper.length > 14 || (proper.length >= 3 && ODD.test(proper))
}

/** A proper part is a name, not the rest of a sentence. */
function isProper(core: string): boolean {
  const proper = properPart(core)
  return proper.length >= 2 && proper.length <= 14 && !ODD.test(proper)
}

function isFieldNamed(name: string, core: string, around: Surroundings, head: PolicyHead): boolean {
  if (around.presented && core.length >= 6) return true
  if (!FIELD_NAMED.test(name) || fieldsOf(core, '').length === 0) return false
  if (around.subject) return true
  if (fieldsOf(core, head.title).length === 0) return false
  if (around.beside || around.inRegion) return true
  // 国际 in the name of the place before a comma strives for nothing.
  if (AMBITION.test(name) || AMBITION.test(/[^,;:。、]{0,12}$/u.exec(around.before)?.[0] ?? '')) return false
  for (let piece = around.piece; piece !== null; piece = piece.parent) {
    if (piece.title !== null && AMBITION_CHAPTER.test(piece.title)) return false
  }
  if (SET_UP.test(around.before)) return true
  return BUILT.test(around.before) && !/^(?:等|、|和|及|与)/u.test(around.behind)
}

/** Whether a name begins with a province's, a city's or a county's; a county's short name must be no word of kind or field. */
function namesDivision(name: string): boolean {
  return [2, 3, 4].some((length) => {
    const printed = name.slice(0, length)
    const division = divisionNamed(printed)
    return (
      division !== null && division.level !== 'NATION' && (division.level !== 'DISTRICT' || (!isGeneric(printed) && !isFieldOnly(printed)))
    )
  })
}

/** 学习借鉴…经验, 与苏州工业园区、…对接: what is learnt from, or stands in a list with a place elsewhere, lies elsewhere. */
function isToldOfElsewhere({ before, behind }: Surroundings, head: PolicyHead, places: Places): boolean {
  if (/(?:学习|借鉴|对标|考察|赴)\p{Script=Han}{0,2}$/u.test(before)) return true
  const left = /[、和]$/u.test(before)
    ? before
        .slice(0, -1)
        .split(/[与同和向、,;。]/u)
        .at(-1)
    : undefined
  const right = /^[、和与]/u.test(behind) ? behind.slice(1) : undefined
  return [left, right].some((name) => name !== undefined && name.length >= 4 && suffixOf(name) !== null && isElsewhere(name, head, places))
}

/** 对接深圳…产业基地: a place of another city. 广州(清远)产业转移工业园 lies in 清远, whose name it holds. */
function isElsewhere(name: string, head: PolicyHead, places: Places): boolean {
  const { own } = places
  if (
    own !== null &&
    (name.includes(own.shortName) ||
      places.below.some(({ name: below, shortName }) => name.startsWith(below) || (shortName.length > 1 && name.startsWith(shortName))))
  )
    return false
  const area = nationalZoneArea(name)
  if (area !== null)
    return head.jurisdictionCode !== null && !isWithin(area, head.jurisdictionCode) && !isWithin(head.jurisdictionCode, area)
  for (const length of [4, 3, 2]) {
    const division = divisionNamed(name.slice(0, length))
    if (division === null || division.level === 'DISTRICT' || division.level === 'NATION') continue
    return head.jurisdictionCode !== null && !isWithin(division.code, head.jurisdictionCode)
  }
  return false
}
