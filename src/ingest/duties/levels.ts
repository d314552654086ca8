import { DUTY_VERBS } from '../language/roleWords.js'
import { wordsFor } from '../../model/lastWords.js'
import { divisionsNamed } from '../../model/divisions/index.js'
import { levelOfName } from '../../model/divisions/levels.js'
import { levelWord, type Area } from '../language/areas.js'
import type { ListEntry } from '../language/unitList.js'
import { DEPARTMENT_END, FUNCTION_STEM, LEVEL_WORD, MUNICIPAL_ENTERPRISE, NOT_LEVEL, OUTSIDE, VERTICAL } from '../language/bodyWords.js'

/** A department in a list, with the character of its level. */
const NAMED_WITH_LEVEL = new RegExp(
  `[、,:;(](自治区|[省市县区])(?!场|政[^务府]|直|级|委书记)[\\u4e00-\\u9fff]{2,14}?(?:${wordsFor('LEVELLED')})(?=[、,;)。]|${DUTY_VERBS}|等|按)`,
  'gu',
)

/**
 * The level of a document whose area nothing names: the one that its lists of bodies print most. Null where they print none, as those of
 * the nation do.
 */
export function impliedLevel(folded: string, start: number, end: number): Area | null {
  const counts = new Map<string, number>()
  for (const [, level = ''] of folded.slice(start, end).matchAll(NAMED_WITH_LEVEL)) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (most === undefined || most[1] < 2) return null
  return { name: most[0], code: null, level: levelOfName(most[0]) ?? 'PROVINCE' }
}

/** By which rule a level was put before a name. */
export type RestoreRule = 'LIST_PREFIX' | 'DOCUMENT_LEVEL'

/** 团市委, 团县委: the committee of the Youth League has its level in the middle of its name. */
const LEAGUE = /^团([省市区县州盟旗])委/u

/** The level that a name prints itself (市 of 市公安局, 市委, 团市委); null where it prints none. */
export function printedLevel(words: string): string | null {
  const league = LEAGUE.exec(words)?.[1]
  if (league !== undefined) return league
  return NOT_LEVEL.test(words) ? null : (LEVEL_WORD.exec(words)?.[0] ?? null)
}

/** Whether a name begins with a place: a division of the list, or the short name of the document's own area or of one above it. */
function hasOwnPlace(words: string, area: Area | null): boolean {
  if (/^(?:本|我|全)[省市区县]/u.test(words)) return true
  // 共青团泰州市委员会 prints its place in the middle.
  if (/^共青团[\u4e00-\u9fff]{2,8}委员会$/u.test(words)) return true
  for (let length = Math.min(12, words.length - 1); length >= 2; length--) {
    const printed = words.slice(0, length)
    const named = divisionsNamed(printed)
    if (named.length === 0) continue
    if (named.some((division) => division.name === printed) && /[省市区县州盟旗]$/u.test(printed)) return true
    if (FUNCTION_STEM.test(words)) continue
    // A short name may be a word of its own (公安县, 工农区): it counts where no department begins so.
    if (area === null || named.some((division) => related(division.code, area)) || named.some((division) => division.level !== 'DISTRICT'))
      return true
  }
  return area !== null && area.name.length > 2 && words.startsWith(area.name.slice(0, -1)) && !FUNCTION_STEM.test(words)
}

function related(code: string, area: Area): boolean {
  return (
    area.code !== null &&
    (code.slice(0, 4) === area.code.slice(0, 4) || (area.code.endsWith('0000') && code.slice(0, 2) === area.code.slice(0, 2)))
  )
}

/** A place that stands for its government: 石龙镇, 南城区, 大亚湾开发区. */
const PLACE = new RegExp(
  `(?:开发区|高新区|新区|园区|保税区|度假区|示范区|片区|街道|镇|乡|区|县|市|州|盟|旗|产业园|自贸区)(?:(?:人民)?政府|管委会|管理委员会|办事处)?$`,
  'u',
)

/** Whether the document's level belongs before a name that prints none. */
function takesLevel(words: string, area: Area | null): boolean {
  if (hasOwnPlace(words, area)) return false
  if (MUNICIPAL_ENTERPRISE.test(words)) return true
  if (/^(?:人民)?政府(?:办公?[厅室]?)?$|^(?:人大|政协|人大常委会|政协机关|委)/u.test(words)) return true
  // 某某管委会, 某某管理局 carry the name of their place; only one with a function is the area's own.
  if (/(?:管委会|管委|管理委员会|管理局|管理处)$/u.test(words))
    return FUNCTION_STEM.test(words) && !/^(?:经济(?:技术)?开发区|高新|开发区|工业园)/u.test(words)
  if (OUTSIDE.test(words) && !VERTICAL.test(words)) return false
  if (PLACE.test(words)) return false
  return DEPARTMENT_END.test(words)
}

/** A name with the level put back that its list leaves out. */
export interface Restored {
  supplied: { text: string; rule: RestoreRule } | null
}

const OF_TOWN = /^(?:镇|乡|街道)$/u
/** Levels that the first name of a list gives the names behind it. */
const LEVEL = /^(?:自治区|自治州|省|市|区|县|州|盟|旗)$/u
const LEVEL_OF_TOWN = /^(?:自治区|自治州|省|市|区|县|州|盟|旗|镇|乡|街道)$/u

/** Puts back levels for the names of one list, in its order. */
export function restoreLevels(entries: readonly ListEntry[], area: Area | null): Restored[] {
  const own = levelWord(area)
  // 镇政府 in a list of a county's departments is of each place; it is the list's own level only in a town's document.
  const prefix = own !== null && OF_TOWN.test(own) ? LEVEL_OF_TOWN : LEVEL
  let printed: string | null = null
  return entries.map((entry) => {
    const level = printedLevel(entry.words)
    if (level !== null && !entry.collective && prefix.test(level)) printed = level
    if (entry.collective || level !== null || own === null || !takesLevel(entry.words, area)) return { supplied: null }
    // Only provinces and autonomous regions have 厅.
    if (entry.words.endsWith('厅') && !/^(?:省|自治区)$/u.test(printed ?? own))
      return { supplied: { text: '省', rule: 'DOCUMENT_LEVEL' as const } }
    return { supplied: { text: printed ?? own, rule: printed === null ? ('DOCUMENT_LEVEL' as const) : ('LIST_PREFIX' as const) } }
  })
}
