import { statementSeam } from './statements.js'
import { trimmed } from './text.js'
import type { HeadingForm, SourceText } from './types.js'

/**
 * Where a heading's words end. A heading of GB/T 9704 stands on a line of its own or is the first sentence of its paragraph; a
 * capture may have joined it to its text with a blank or with nothing at all.
 */
export interface TitleCut {
  titleStart: number
  titleEnd: number
  textStart: number
  /** The heading is the first clause of a sentence, not a heading of its own. */
  isClause: boolean
}

/** Longest first sentence that is taken for a heading; longer ones are sentences of the text. */
const LONGEST_HEADING = 40
/** Words that begin a sentence of instruction and do not end a heading. */
const OPENERS =
  '围绕|打破|按照|根据|依托|依据|针对|支持|鼓励|引导|推进|推动|加强|加快|加大|强化|深化|深入|完善|健全|建立|探索|充分|全面|进一步|积极|大力|坚持|通过|适应|配合|落实|贯彻|结合|发挥|聚焦|立足|着力|面向|制定|编制|打造|严格|统筹|重点|获取|各级|各地|随着'
/** Verbs that also stand at the end of a heading as nouns (…能力提升, …体系建设). */
const NOMINAL =
  '提升|建设|整合|运用|利用|发展|培育|促进|优化|实施|开展|组织|构建|形成|实现|集聚|保障|管理|服务|创新|创业|应用|融合|引进|扩大|提高|建成'
/** Prepositions: a sentence begins with them only where their other half follows. */
const PREPOSITIONS =
  '以(?![上下内外及来后前])|在(?=依法|[^。,]{2,14}(?:上|中|下|前提|基础|领域|方面))|将|把|为(?=[^。,]{2,24},)|对(?=[^。,]{2,24}[的,])|到\\d{4}年|用\\d'
const SURE_STARTER = new RegExp(`${OPENERS}|${PREPOSITIONS}`, 'uy')
const NOMINAL_STARTER = new RegExp(NOMINAL, 'uy')
/** What follows a verb that is a noun there: another beginning, or a word that it belongs to (培育工程, 服务能力). */
const NOUN_FOLLOWS = new RegExp(
  `${OPENERS}|${NOMINAL}|${PREPOSITIONS}|工程|项目|专案|行动|计划|体系|机制|能力|水平|平台|中心|示范|业|[和与及、的]`,
  'uy',
)
/** What a heading does not end with. */
const UNFINISHED = new RegExp(`(?:[的和与及或、“《(,]|${OPENERS})$`, 'u')
/** Headings of parts that every plan has; where they are run together with their text, they end here. */
const STOCK =
  /^(?:指导思想|基本原则|总体要求|总体思路|总体目标|发展目标|工作目标|主要目标|主要任务|重点任务|工作任务|主要工作任务|重点工作|重点行动|重点工程|保障措施|组织实施|组织保障|工作要求|实施步骤|工作步骤|资源配置|现实意义|战略态势|存在不足|存在问题|指导思想和基本原则|基本思路和发展目标|发展基础和存在不足)(?=[^。,、和与及\s])/u
/** Principles are headed by a pair of four characters each: 统筹规划,协同发展. */
const PAIR = /^\p{Script=Han}{4}[,、]\p{Script=Han}{4}(?=\p{Script=Han})/u
/** Names of works: where one is run together with its text, it ends with its last word. */
const WORK_NAME = /^[^。,;:]{2,28}?(?:工程|平台|中心|项目|专案|计划|行动|体系|基地)/u
const FIELD_COLON = /^[^。,;:]{2,22}:/u
/** A field of a template behind a heading without a line break: …工程--内容:. */
const FIELD_BEHIND = / ?(?:--|——)[\u4e00-\u9fff]{2,8}:/u

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function isWhole(words: string): boolean {
  return !UNFINISHED.test(words) && !/[“《(]/u.test(words.replace(/“[^“”]{0,40}”|《[^《》]{0,60}》|\([^()]{0,40}\)/gu, ''))
}

/** Where the words of a heading end that was joined to its text without any mark; null where no place looks like it. */
export function seamOf(words: string, isWork = false): number | null {
  const stock = STOCK.exec(words)
  if (stock !== null) return stock[0].length
  if (isWork) {
    const name = WORK_NAME.exec(words)?.[0]
    if (name !== undefined && (match(SURE_STARTER, words, name.length) ?? match(NOMINAL_STARTER, words, name.length)) !== null)
      return name.length
  }
  const comma = words.search(/[,。;:]/u)
  // A heading of two clauses has its mark within the first dozen characters.
  const bound = Math.min(words.length - 2, comma > 12 ? comma : 32)
  for (let at = 4; at < bound; at++) if (match(SURE_STARTER, words, at) !== null && isWhole(words.slice(0, at))) return at
  for (let at = 4; at < bound; at++) {
    const starter = match(NOMINAL_STARTER, words, at)
    if (starter !== null && match(NOUN_FOLLOWS, words, at + starter.length) === null && isWhole(words.slice(0, at))) return at
  }
  return null
}

/** The same for words that are short enough to be a heading as they stand: only a form that surely ends one parts them. */
function shortSeam(words: string): number | null {
  const pair = PAIR.exec(words)?.[0].length
  if (pair !== undefined && match(SURE_STARTER, words, pair) !== null) return pair
  return STOCK.exec(words)?.[0].length ?? statementSeam(words)
}

/** Words without the marks of a set at their end. */
function withoutEnd(words: string, marks: string): string {
  let end = words.length
  while (end > 0 && marks.includes(words[end - 1] ?? '')) end--
  return words.slice(0, end)
}

/** Offset of the first sentence end outside quotation marks and brackets; the length where there is none. */
function firstStop(words: string): number {
  let depth = 0
  for (let at = 0; at < words.length; at++) {
    const character = words[at] ?? ''
    if ('“《(【[〔'.includes(character)) depth++
    else if ('”》)】]〕'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '。!?！？'.includes(character)) return at
  }
  const stop = words.indexOf('。')
  return stop < 0 ? words.length : stop
}

/** Words of a bracket of owners or of a deadline, which is no part of the heading before it. */
const DUTY_WORDS = /牵头|责任|负责|配合|实施单位|承办|主办|协办|落实单位|完成时限|完成时间|底前|月前/u

/** Length of the heading's words without a bracket of owners at their end; brackets may stand within it. */
function withoutDuties(words: string): number {
  const end = words.search(/[)\]】] ?[。;]?$/u)
  if (end < 0) return words.length
  let depth = 0
  for (let at = end; at >= 0; at--) {
    const character = words[at] ?? ''
    if (')]】'.includes(character)) depth++
    else if ('([【'.includes(character) && --depth === 0) return at > 0 && DUTY_WORDS.test(words.slice(at)) ? at : words.length
  }
  return words.length
}

/** Clauses that only say when, how or why; a task is not whole with them alone. */
const ADVERBIAL =
  /^(?:到\d{4}年|\d{4}年|力争|至\d{4}年|在[^,]*(?:上|中|下|前提|基础|方面|领域|过程)?|以[^,]*(?:为|抓手|导向|引领|核心|主线|契机|重点)[^,]*|围绕[^,]*|按照[^,]*|根据[^,]*|依托[^,]*|通过[^,]*|针对[^,]*|结合[^,]*|聚焦[^,]*|立足[^,]*|面向[^,]*|对(?![^,]*(?:给予|予以|实行|进行|开展|实施|加强|加大|奖励|补助|补贴|按))[^,]*|为(?![^,]*\d[万亿千]?(?![周岁年月日至])[\u4e00-\u9fff])[^,]*|从[^,]*起|坚持[^,]{0,12}|充分发挥[^,]*|发挥[^,]*作用|.{0,20}(?:底前|月前|以来|期间|时))$/u

/** The first clause that leaves a task whole: up to the first ，；or 。 behind more than a circumstance. */
export function firstClause(words: string): number {
  const stop = firstStop(words)
  let from = 0
  for (let at = 0; at < stop; at++) {
    const character = words[at] ?? ''
    if (character === ';') return at
    if (character !== ',') continue
    if (!ADVERBIAL.test(words.slice(from, at))) return at
    from = at + 1
  }
  return stop
}

/**
 * Whether the one sentence of an item is its text and no heading over one: it says in several clauses how much of what is done
 * (新建…6所,改造…3座), and nothing follows it but a bracket of owners. Lists of works for the people (民生实事) are written so.
 */
function isStatement(sentence: string, behind: string): boolean {
  return /\d|[一二两三四五六七八九十]/u.test(sentence) && sentence.includes(',') && /^[([【][^\n]{0,400}[)\]】][。;]?$/u.test(behind)
}

/** What is known of a heading before its words are cut out. */
export interface HeadingPlace {
  /** Behind its label. */
  start: number
  /** Where the next heading begins. */
  end: number
  form: HeadingForm
  hasChildren: boolean
  /** The text has lost its line breaks, and its headings their full stops with them. */
  joined: boolean
}

/** Cuts the words of a heading out of the text behind its label; null where nothing stands there. */
export function cutTitle(document: SourceText, { start, end, form, hasChildren, joined }: HeadingPlace): TitleCut | null {
  const { folded } = document
  const newline = folded.indexOf('\n', start)
  const whole = trimmed(folded, start, newline < 0 || newline > end ? end : newline)
  if (whole.start >= whole.end) return null
  let words = withoutEnd(folded.slice(whole.start, whole.end), ' |')
  const field = FIELD_BEHIND.exec(words)?.index ?? 0
  // The field of a template says where a short name before it ends: …整合工程--内容:.
  const isEnded = field > 0 && field <= LONGEST_HEADING
  if (field > 0) words = words.slice(0, field)
  const bar = words.search(/ ?\|/u)
  if (bar > 0) words = words.slice(0, bar)
  words = words.slice(0, withoutDuties(words)).trimEnd()
  const behind = trimmed(folded, whole.start + words.length, end)
  const cut = (length: number, isClause: boolean): TitleCut => {
    const title = withoutEnd(words.slice(0, length), '。;:,、 ')
    const titleEnd = whole.start + title.length
    let textStart = isClause ? whole.start : titleEnd
    while (!isClause && textStart < end && /[。;:,、\s]/u.test(folded[textStart] ?? '')) textStart++
    return { titleStart: whole.start, titleEnd, textStart, isClause }
  }

  const stop = firstStop(words)
  const hasMore = stop < words.length - 1 || behind.start < behind.end || hasChildren
  const colon = FIELD_COLON.exec(words)
  if (colon !== null && colon[0].length <= stop && (colon[0].length < words.length || hasMore)) return cut(colon[0].length - 1, false)
  // Goals and steps are sentences and have no seam.
  if (joined && !isEnded && stop > 6 && form !== 'DASHED' && form !== 'STEP') {
    const isWork = form === 'BOX'
    const first = words.slice(0, stop)
    const seam = stop > LONGEST_HEADING || isWork ? seamOf(first, isWork) : shortSeam(first)
    if (seam !== null) return cut(seam, false)
  }
  if (stop <= LONGEST_HEADING && hasMore && !isStatement(words.slice(0, stop), folded.slice(behind.start, behind.end)))
    return cut(stop, false)
  const blank = words.slice(0, stop).search(/ {1,}/u)
  if (blank >= 4 && blank <= 30 && stop - blank > 30) return cut(blank, false)
  if (hasChildren && stop <= 60) return cut(stop, false)
  return cut(firstClause(words), true)
}
