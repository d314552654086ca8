import { NOUN_WORDS, OWNER_WORDS } from './roleWords.js'
import { wordsFor } from '../../model/lastWords.js'
import { BODY_LAST, CLASS_ALONE, CLASS_MARK, CLASS_OPENING, CLASS_TAIL, CLASS_WORD, OF_EACH_PLACE, PERSON } from './bodyWords.js'
import { divisionsNamed } from '../../model/divisions/index.js'
import { trimmed } from '../text/lines.js'
import type { Span } from '../text/spans.js'
import { namesRunTogether } from './runTogether.js'

/** One name of a list of units. */
export interface ListEntry extends Span {
  /** Folded words. */
  words: string
  collective: boolean
}

/** Levels that stand alone in a list name a class together: 市、区、街道、社区. */
const BARE_LEVEL = /^(?:省|市|县|区|镇|乡|村|街道|社区|乡镇|镇街|组|州|盟|旗)$/u

/** 各区政府〔管委会〕: any bracket may hold what a name is also called. */
const withoutBracket = (words: string): string => words.replace(/\([^()]*\)|〔[^〔〕]*〕/gu, '')

/** 丙市政府, behind names of places that share its end. */
const GOVERNMENT_OF_PLACE = /^(?!各)[\u4e00-\u9fff]{2,8}[市县区州盟旗](?:人民)?(?:政府|行署)?$/u

/** 县(区)水行政主管部门, 乡(镇)人民政府: with the other word for its level in a bracket a name is that of all of them. */
const OF_BOTH_LEVELS = /^[县乡镇市]\((?:市|区|县|镇|街道|旗|、){1,5}\)[\u4e00-\u9fff]{2,}$/u

function isCollectiveName(words: string): boolean {
  if (CLASS_ALONE.test(words) || OF_BOTH_LEVELS.test(words)) return true
  // 企业所在地的税务部门, 查处案件的主管部门: which one depends on the case.
  if (/[\u4e00-\u9fff]{3}的[\u4e00-\u9fff]{0,10}(?:部门|单位|机构|企业)$/u.test(words)) return true
  // 全区经济运行各专班: 各 directly before the last noun makes a class of any body.
  if (/各[\u4e00-\u9fff]{2,8}$/u.test(words) && BODY_LAST.test(words)) return true
  if (CLASS_OPENING.test(words) && BODY_LAST.test(withoutBracket(words))) return true
  return CLASS_MARK.test(words) && CLASS_WORD.test(withoutBracket(words))
}

/** Whether words can be the name of a body or of a class of bodies. */
export function isUnitName(words: string): boolean {
  const bare = withoutBracket(words)
  if (bare.length < 2 && !BARE_LEVEL.test(bare)) return false
  if (words.length > 45 || /[。;:!?“”《》%]|\d{3,}/u.test(words.replace(/“[^”]{1,12}”/gu, ''))) return false
  if (PERSON.test(bare)) return false
  // 松山湖(生态园): the word of kind may stand in the bracket.
  const inner = /\(([^()]+)\)$/u.exec(words)?.[1] ?? ''
  return BODY_LAST.test(bare) || isCollectiveName(words) || (bare.length >= 2 && inner.length >= 2 && BODY_LAST.test(inner))
}

/** Offsets of the separators of a list: 、 , ; blanks and line ends, and 和 及 与 where whole names stand on both sides. */
function cuts(folded: string, start: number, end: number): { at: number; length: number; strong: boolean }[] {
  const found: { at: number; length: number; strong: boolean }[] = []
  let depth = 0
  let from = start
  for (let at = start; at < end; at++) {
    const character = folded[at] ?? ''
    if ('([〔【“'.includes(character)) depth++
    else if (')]〕】”'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if ('、,;/'.includes(character)) {
      found.push({ at, length: 1, strong: character !== '、' })
      from = at + 1
    } else if (/\s/u.test(character)) {
      // A blank parts two names; within a name it is typesetting.
      if (BODY_LAST.test(folded.slice(from, at).trim()) && folded.slice(from, at).trim().length > 2) {
        found.push({ at, length: 1, strong: true })
        from = at + 1
      }
    } else if (/[和及与]/u.test(character) || folded.startsWith('以及', at)) {
      const length = folded.startsWith('以及', at) ? 2 : 1
      const left = folded.slice(from, at).trim().replace(REST, '')
      const right = /^[^、,;。\s]*/u.exec(folded.slice(at + length, end))?.[0] ?? ''
      if (isWholeBefore(left) && (isUnitName(right.replace(/等.{0,6}$/u, '')) || CLASS_TAIL.test(right) || CLASS_MARK.test(right))) {
        found.push({ at, length, strong: false })
        from = at + length
      }
    }
  }
  return found
}

/** Last words after which 和 joins two bodies; inside a body's name it joins two subjects (工业和信息化局). */
const WHOLE = new RegExp(`(?:${wordsFor('JOINED')})(?:\\([^()]*\\))?$`, 'u')

function isWholeBefore(left: string): boolean {
  return WHOLE.test(left) && !/(?:市场|城市|住房|社会|城乡|全市|县市|人力资源)$/u.test(left)
}

/** A note within a list is no part of a name: (列在首位的为牵头单位,下同). */
const NOTE = /\([^()]{0,30}(?:首位|第一|牵头|下同|以下|排名|按职责|负责)[^()]{0,30}\)/u

/**
 * The names of a list of units, with classes put together as each 各, 全体 or 有关 begins them; 等, rests (等相关部门) and what is
 * no unit are left out. `strayed` takes the words that were no unit.
 */
export function readUnitList(folded: string, start: number, end: number, strayed: (start: number, end: number) => void): ListEntry[] {
  const entries: ListEntry[] = []
  let short: ListEntry[] = []
  const marks = [...cuts(folded, start, end), { at: end, length: 0, strong: true }]
  let from = start
  let joinable = false
  for (const mark of marks) {
    const span = clean(folded, from, mark.at)
    const afterWeak = joinable
    from = mark.at + mark.length
    joinable = !mark.strong
    if (span === null) continue
    const words = folded.slice(span.start, span.end)
    const last = entries.at(-1)
    if (last !== undefined && afterWeak && last.collective && (CLASS_TAIL.test(words) || OF_EACH_PLACE.test(words))) {
      last.end = span.end
      last.words = folded.slice(last.start, last.end)
    } else if (last !== undefined && afterWeak && BARE_LEVEL.test(last.words.split('、').at(-1) ?? '') && BARE_LEVEL.test(words)) {
      last.end = span.end
      last.words = folded.slice(last.start, last.end)
      last.collective = true
    } else if (last !== undefined && afterWeak && /^各[\u4e00-\u9fff]{1,4}$/u.test(last.words) && CLASS_TAIL.test(words)) {
      last.end = span.end
      last.words = folded.slice(last.start, last.end)
    } else if (isUnitName(words)) {
      // 甲、乙、丙市政府: the names before share the end of the last.
      if (afterWeak && GOVERNMENT_OF_PLACE.test(words)) entries.push(...short)
      else for (const place of short) strayed(place.start, place.end)
      short = []
      for (const name of namesRunTogether(folded, span, isUnitName))
        entries.push({
          ...name,
          words: folded.slice(name.start, name.end),
          collective: isCollectiveName(folded.slice(name.start, name.end)),
        })
    } else if (divisionsNamed(words).length > 0) short.push({ ...span, words, collective: false })
    else strayed(span.start, span.end)
  }
  for (const place of short) strayed(place.start, place.end)
  return entries.filter((entry) => !isRest(entry, entries))
}

/** `等相关部门` behind names: what is left of it when 等 was taken away is no unit of its own. */
function isRest(entry: ListEntry, entries: readonly ListEntry[]): boolean {
  return (
    entries.length > 1 && /^(?:有关|相关)?(?:部门|单位)$/u.test(entry.words) && entry !== entries[0] && !/^(?:有关|相关)/u.test(entry.words)
  )
}

/** What stands before a name and is no part of it. */
const LEAD_IN = new RegExp(
  `^(?:由?(?:所?涉及的?|有关的|相关的)(?=[省市区县])|由|以及|和|及|与|会同|并|(?:${NOUN_WORDS})(?:${OWNER_WORDS})(?=[\\u4e00-\\u9fff]))`,
  'u',
)

/** Behind the last name of a list that is not whole: 等, 等有关部门, 等主管单位. */
const REST =
  /(?:[。.]|等(?:[市省县区]?(?:直|级)?(?:有关|相关|各有关|各相关|责任|职能|成员){0,2}(?:部门|单位|机构|企业|地区|地方)?(?:和单位|及单位)?)?|等[^、,;]{0,8}(?:部门|单位|企业|机构))$/u

/** The span of one name without conjunctions, 由, 等 and notes; null where nothing is left. */
function clean(folded: string, start: number, end: number): Span | null {
  let span = trimmed(folded, start, end)
  let words = folded.slice(span.start, span.end)
  const lead = LEAD_IN.exec(words)
  if (lead !== null && !/^(?:与|和|及)$/u.test(words)) span = trimmed(folded, span.start + lead[0].length, span.end)
  words = folded.slice(span.start, span.end)
  const note = NOTE.exec(words)
  if (note !== null && note.index + note[0].length === words.length) span = trimmed(folded, span.start, span.start + note.index)
  words = folded.slice(span.start, span.end)
  const rest = REST.exec(words)
  if (rest !== null && rest.index > 0) span = trimmed(folded, span.start, span.start + rest.index)
  return span.start < span.end ? span : null
}
