import { divisionsNamed } from '../../model/divisions/index.js'
import { FUNCTION_STEM, NOT_LEVEL } from '../language/bodyWords.js'
import { BODY_END_WITHIN, CLASS_OF_AUTHORITIES, NAMES_ALONE, NAMES_BY_FIELD, OFFICE_WITHIN } from '../language/mentionWords.js'
import { DUTY_VERBS } from '../language/roleWords.js'
import { nameLists, type NameList } from '../language/nameLists.js'
import { beginsWithVerb } from '../language/verbs.js'
import { overlapLookup, type Span } from '../text/spans.js'

/** A name of a body, or of a class of bodies, wherever it stands. */
export interface BodyMention extends Span {
  /** The stretch of nothing but names that it stands in; null where it stands among other words. */
  list: NameList | null
}

const LEVEL = /[省市区县州盟旗镇乡]/u
/** Characters before a level that make another word of it: 全市, 各区, 城市, 本县. */
const NOT_BEFORE_LEVEL = /[全本我各城都跨外该成上下社地园小景校库辖灾片工]/u
/** Characters that no name of a body holds: they are of the sentence around it. */
const BREAK = /[由要应会向对把将被让使于到至给报经请按据以为是在从就其并且而但或的了着过及与等,、;。:!?()]/u
/** Words of names that hold such a character. */
const IN_NAMES = /经[济信贸发]|数据|应急|社会|协会|委员会|会[计展]|妇女联合会|对[外台口]|投资|报社|请|与/gu
/** A character of a sentence that is one of a name's word: 据 of 数据. */
const IN_WORD = /数据|社会|协会|员会/u
const HAN = /[\u4e00-\u9fff]/u
/** Longest name that is looked back for. */
const LONGEST = 22
/** 扶贫办, 发改委: a name that ends with one character and has no level is short. */
const LONGEST_SHORT = 6
const SHORT = /^(?:办(?!公)|委(?!员))/u
/** Longest name of an office within a body: 房屋征收办公室 behind 住房和城乡建设局. */
const LONGEST_OFFICE = 12
const BETWEEN_NESTED = new RegExp(`[由要应向对把将使于到至给报请按据以是在从并的等]|设立|成立|组建|[下内]设|${DUTY_VERBS}`, 'u')

/** Where a name begins that ends with the word at `at`; null where nothing tells that it is one. */
function startOfName(folded: string, least: number, at: number, word: string): number | null {
  let low = at
  while (low > least && at - low < LONGEST && (HAN.test(folded[low - 1] ?? '') || isGlossEnd(folded, low))) low--
  for (let start = at - 1; start >= low; start--) {
    const level = folded[start] ?? ''
    if (!LEVEL.test(level) || NOT_BEFORE_LEVEL.test(folded[start - 1] ?? '') || NOT_LEVEL.test(folded.slice(start, start + 8))) continue
    // 市级示范中心 and 县内企业 name no body of that level; 市级部门 does.
    if (/[级内外际]/u.test(folded[start + 1] ?? '') && !/^(?:部门|单位|政府)$/u.test(word)) continue
    const between = folded.slice(start + 1, at)
    if (word === '政府' && !/^(?:级|人民|[市县区旗镇乡]{0,2})?$/u.test(between)) break
    // 城镇 and 乡村 are no levels: a field of work, or nothing, stands between 镇 and the last word.
    if (/[镇乡]/u.test(level) && !/^(?:人民)?$/u.test(between) && !FUNCTION_STEM.test(between)) continue
    if (BREAK.test(between.replace(IN_NAMES, ''))) break
    if (/^(?:中心|院|公司|集团|单位|协会)$/u.test(word) && between.length < 2) continue
    return withPlace(folded, low, start)
  }
  if (NAMES_ALONE.test(word)) return stemBefore(folded, low, at) ?? at
  return NAMES_BY_FIELD.test(word) ? stemBefore(folded, low, at) : null
}

/** 县(市、区)人民政府: a bracket of levels within a name. */
function isGlossEnd(folded: string, low: number): boolean {
  return folded[low - 1] === ')' && /\([市区县旗镇乡街道园、,]{1,9}\)$/u.test(folded.slice(Math.max(0, low - 12), low))
}

/** The name of the place before a level: 惠州 of 惠州市教育局. */
function withPlace(folded: string, low: number, level: number): number {
  for (let start = Math.max(low, level - 10); start < level - 1; start++)
    if (divisionsNamed(folded.slice(start, level + 1)).length > 0) return start
  return level
}

/** Where the field of work begins that stands directly before a last word; null where none does. */
function stemBefore(folded: string, low: number, at: number): number | null {
  let found: number | null = null
  for (let start = at - 1; start >= Math.max(low, at - 12); start--) {
    if (BREAK.test(folded.slice(start, at).replace(IN_NAMES, '')) && !IN_WORD.test(folded.slice(start - 1, start + 1))) break
    if (FUNCTION_STEM.test(folded.slice(start, at)) && (at - start <= LONGEST_SHORT || !SHORT.test(folded.slice(at, at + 2)))) found = start
  }
  return found
}

/** Names among other words. */
function amongWords(folded: string, start: number, end: number): Span[] {
  const classes = [...folded.slice(start, end).matchAll(CLASS_OF_AUTHORITIES)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }))
  const isClass = overlapLookup(classes)
  const found: Span[] = []
  let least = start
  for (const match of folded.slice(start, end).matchAll(BODY_END_WITHIN)) {
    const at = start + match.index
    const last = { start: at, end: at + match[0].length }
    if (isClass(last)) continue
    const from = startOfName(folded, least, at, match[0])
    const before = found.at(-1)
    if (before !== undefined && isNested(folded, before, last, from)) {
      before.end = last.end
      least = last.end
    } else if (from !== null && !isClass({ start: from, end: last.end })) {
      found.push({ start: from, end: last.end })
      least = last.end
    }
  }
  return [...classes, ...found]
}

/** 市住房和城乡建设局房屋征收办公室: an office of the body before it. */
function isNested(folded: string, before: Span, last: Span, from: number | null): boolean {
  const between = folded.slice(before.end, last.start)
  // 市教育局副局长 is a person.
  if (/^副|^[局部]长/u.test(between + folded.slice(last.start, last.end + 1))) return false
  if (between.length > LONGEST_OFFICE || !/^[\u4e00-\u9fff]*$/u.test(between) || (from !== null && LEVEL.test(folded[from] ?? '')))
    return false
  return OFFICE_WITHIN.test(folded.slice(last.start, last.end)) ? !BETWEEN_NESTED.test(between) && !beginsWithVerb(between) : false
}

/** Every mention of a body between two offsets, in the order of the text; none overlaps another. Reads folded text. */
export function findBodies(folded: string, start: number, end: number): BodyMention[] {
  const lists = nameLists(folded, start, end)
  const listed = lists.flatMap((list) => list.names.map((name) => ({ start: name.start, end: name.end, list })))
  // 成员单位:X: the label names nobody.
  const isListed = overlapLookup([...listed, ...lists.flatMap(({ label }) => label ?? [])])
  const others = amongWords(folded, start, end)
    .filter((span) => !isListed(span))
    .map((span) => ({ ...span, list: null }))
  return [...listed, ...others].sort((a, b) => a.start - b.start)
}
