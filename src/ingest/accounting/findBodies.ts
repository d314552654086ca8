import { divisionsNamed } from '../../model/divisions/index.js'
import { FUNCTION_STEM, NOT_LEVEL } from '../language/bodyWords.js'
import { DUTY_VERBS } from '../language/roleWords.js'
import { nameLists, type NameList } from '../language/nameLists.js'
import { beginsWithVerb } from '../language/verbs.js'
import { overlapLookup, type Span } from '../text/spans.js'

/** A name of a body, or of a class of bodies, wherever it stands. */
export interface BodyMention extends Span {
  /** The stretch of nothing but names that it stands in; null where it stands among other words. */
  list: NameList | null
}

/**
 * How a name ends that is looked for among other words. `alone` ends name a body by themselves (领导小组, 国务院); the others need a level, a
 * place or a field of work before them (市…局, 应急管理局).
 */
const ALONE =
  '人民政府|国务院|办公厅|领导小组|联席会议|指挥部|工作专班|专班|管委会|管理委员会|市委|省委|县委|区委|州委|团市委|团县委|团省委|政协|主管部门|行政部门|职能部门|监管部门|成员单位|总工会|工商联|妇联|科协|残联|红十字会|发改委|卫健委|网信办|人民法院|检察院|公安机关|税务机关|司法机关|人民银行|供电公司|财政部门'
const WITH_LEVEL =
  '政府|(?<![布格结时全变僵终定])局(?![域部面限势])|(?<![大客展业])厅|委员会|(?<!部)署|办公室|支队|大队|总队|党委|党组|工委|纪委|监委|政法委|宣传部|组织部|统战部|工作组|工作部|编办|公司|集团|中心|(?<!跨)部门|单位|委(?![员托派任屈])|(?<![举开承可主协创联兴筹申督交经代帮审急快查])办(?![理法公学案事好实结证园成校件展税函电])|部(?![门署分位队件级委落])|院(?![士校系落])|协会'
const END = new RegExp(`${ALONE}|${WITH_LEVEL}`, 'gu')
const IS_ALONE = new RegExp(`^(?:${ALONE})$`, 'u')
/** Ends that a field of work alone makes a body of: 应急管理局, 宣传部; 数据中心 and 科技公司 are things and enterprises. */
const BY_FIELD = /^(?:局|厅|委员会|(?<!部)署|办公室|支队|大队|总队|工作组|宣传部|组织部|统战部|编办|部门|委|办)$/u
/** Classes of authorities: 各乡镇, 有关部门, 各级政府. */
const CLASS =
  /各[\u4e00-\u9fff]{0,6}\([市县区旗镇乡街道园、,]{1,9}\)(?:、?[市县区旗])?(?:人民政府|政府|管委会)?|(?:各级?|有关|相关|全体|所有|其他|其它|上级|下级|同级|当地|属地|涉及)[\u4e00-\u9fff]{0,8}?(?:部门|单位|(?:人民)?政府|委办局|委局|街道|乡镇|镇街|镇乡|镇|县区|区县|县市区|市县区|区市县|市州|镇区|区|县|管委会|机关|科室|处室|股室|党委)(?:人民政府|政府|管委会)?|(?:[市省县区](?:直|级|属))(?:各)?(?:有关)?(?:部门|单位|机关)/gu

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
  if (IS_ALONE.test(word)) return stemBefore(folded, low, at) ?? at
  return BY_FIELD.test(word) ? stemBefore(folded, low, at) : null
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
  const classes = [...folded.slice(start, end).matchAll(CLASS)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }))
  const isClass = overlapLookup(classes)
  const found: Span[] = []
  let least = start
  for (const match of folded.slice(start, end).matchAll(END)) {
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
  if (between.length > LONGEST_OFFICE || !/^[\u4e00-\u9fff]*$/u.test(between) || (from !== null && LEVEL.test(folded[from] ?? '')))
    return false
  return /^(?:办公室|中心|支队|大队|委员会|局|部|领导小组|指挥部|党组|党委)$/u.test(folded.slice(last.start, last.end))
    ? !BETWEEN_NESTED.test(between) && !beginsWithVerb(between)
    : false
}

/** Every mention of a body between two offsets, in the order of the text; none overlaps another. Reads folded text. */
export function findBodies(folded: string, start: number, end: number): BodyMention[] {
  const listed = nameLists(folded, start, end).flatMap((list) => list.names.map((name) => ({ start: name.start, end: name.end, list })))
  const isListed = overlapLookup(listed)
  const others = amongWords(folded, start, end)
    .filter((span) => !isListed(span))
    .map((span) => ({ ...span, list: null }))
  return [...listed, ...others].sort((a, b) => a.start - b.start)
}
