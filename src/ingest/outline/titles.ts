import { isOwnerLine, isOwnersBracket } from '../language/ownerLines.js'
import { DUE_LABEL, NOUN_LABEL, OWNERS_SHOWN } from '../language/roleLabels.js'
import { DUTY_PERSONS, DUTY_VERBS } from '../language/roleWords.js'
import { nameLists } from '../language/nameLists.js'
import { readUnitList } from '../language/unitList.js'
import { breakIn, seamIn } from './seams.js'
import { trimmed } from '../text/lines.js'
import type { Span } from '../text/spans.js'
import type { SourceText } from '../text/document.js'
import type { HeadingForm } from '../language/labels.js'

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
const FIELD_COLON = /^[^。,;:]{2,22}:/u
/**
 * A field of a template behind a heading without a line break: …工程--内容:. Lists of tasks (任务清单) print the people, owners and
 * deadline of each on its line, parted by blanks only: …中心 责任领导:… 牵头单位:….
 */
const FIELD_BEHIND = new RegExp(` ?(?:--|——)[\\u4e00-\\u9fff]{2,8}:| {1,8}(?:${NOUN_LABEL}|${DUTY_PERSONS}|${DUE_LABEL}) ?:`, 'u')

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
const DUTY_WORDS = new RegExp(`${OWNERS_SHOWN}|完成时限|完成时间|底前|月前`, 'u')

/** Length of the heading's words without a bracket of owners at their end; brackets may stand within it. */
function withoutDuties(words: string): number {
  const end = words.search(/[)\]】] ?[。;]?$/u)
  if (end < 0) return words.length
  let depth = 0
  for (let at = end; at >= 0; at--) {
    const character = words[at] ?? ''
    if (')]】'.includes(character)) depth++
    else if ('([【'.includes(character) && --depth === 0)
      return at > 0 && (DUTY_WORDS.test(words.slice(at)) || isOwnersBracket(words.slice(at))) ? at : words.length
  }
  return words.length
}

/** Clauses that only say when, how, why or to whom (…达到300万元的,给予…); a task is not whole with them alone. */
const ADVERBIAL =
  /^(?:到\d{4}年|\d{4}年|力争|至\d{4}年|在[^,]{0,80}(?:上|中|下|前提|基础|方面|领域|过程)?|以[^,]{0,80}(?:为|抓手|导向|引领|核心|主线|契机|重点)[^,]{0,80}|围绕[^,]{0,80}|按照[^,]{0,80}|根据[^,]{0,80}|依托[^,]{0,80}|通过[^,]{0,80}|针对[^,]{0,80}|结合[^,]{0,80}|聚焦[^,]{0,80}|立足[^,]{0,80}|面向[^,]{0,80}|对(?![^,]{0,80}(?:给予|予以|实行|进行|开展|实施|安装|加强|加大|奖励|补助|补贴|按))[^,]{0,80}|为(?![^,]{0,80}\d[万亿千]?(?![周岁年月日至])[\u4e00-\u9fff])[^,]{0,80}|从[^,]{0,80}起|坚持[^,]{0,12}|充分发挥[^,]{0,80}|发挥[^,]{0,80}作用|.{0,20}(?:底前|月前|以来|期间|时)|.{2,80}后|.{4,80}的|经[^,]{0,24})$/u

/** 对甲增长,乙健全的市(州)…,: the clause ends what 对 began, and says of no grant. */
const OPEN_OBJECT = /的[^,]{1,30}$/u
const GRANTS = /给予|予以|实行|进行|开展|实施|奖励|补助|补贴|优先|支持/u
/** 在…分配上给予照顾 is the task, in whatever it is given. */
const GIVES = /(?:给予|予以|优先|倾斜|照顾|奖励|补助|补贴)[^,]{0,20}$/u

/** 对闲置设施逐座制定整改方案, 按照…的思路确定治理模式: behind what it begins with, the clause says what is done. */
const WITH_ACT =
  /^(?:对照?|按照|根据|依据|在|针对|结合|依托|围绕|通过)[^,]{2,70}?(?:制定|修订|编制|推广|确定|出台|设立|组建|划定|公布|核定|拆除|关停|取缔|开设)(?!的)[^,的]{2,30}$/u

/** Whether a clause only says when, how, why or to whom. */
function isCircumstance(clause: string, endsObject: boolean): boolean {
  if (WITH_ACT.test(clause)) return false
  return endsObject || (ADVERBIAL.test(clause) && !(clause.startsWith('在') && GIVES.test(clause)))
}

/** The first clause that leaves a task whole: up to the first ，；or 。 behind more than a circumstance. */
export function firstClause(words: string): number {
  const stop = firstStop(words)
  let from = 0
  for (let at = 0; at < stop; at++) {
    const character = words[at] ?? ''
    if (character === ';') return at
    if (character !== ',') continue
    const clause = words.slice(from, at)
    if (!isCircumstance(clause, from > 0 && words.startsWith('对') && OPEN_OBJECT.test(clause) && !GRANTS.test(clause))) return at
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

/** A bracket of owners, or a line of a deadline, alone on its line. */
const OWNERS_BEHIND =
  /^[([【][^\n]{0,400}[)\]】][。;]?$|^(?:督导|指导|监督|监管)(?:单位|部门) ?[:|]|^(?:完成|办理|整改|落实|办结)(?:时限|时间|期限) ?[:|]/u

/** Whether text stands behind a heading's words. Behind a whole sentence owners and deadlines are none: the sentence is the task itself. */
function hasText(behind: string, words: string): boolean {
  if (behind === '') return false
  if (!/[。;]$/u.test(words) || !/[,;]/u.test(words.slice(0, -1))) return true
  return behind
    .split('\n')
    .map((line) => line.trim())
    .some(
      (line) =>
        line !== '' &&
        !isOwnerLine(line) &&
        !isOwnersBracket(line) &&
        !(OWNERS_BEHIND.test(line) && (DUTY_WORDS.test(line) || !line.startsWith('('))),
    )
}

/** What is known of a heading before its words are cut out. */
export interface HeadingPlace extends Span {
  /** Behind its label. */
  start: number
  /** Where the next heading begins. */
  end: number
  form: HeadingForm
  hasChildren: boolean
  /** The text has lost its line breaks, and its headings their full stops with them. */
  joined: boolean
}

/** A clause of names and a verb of duty before the task itself: 由某局负责,某局配合,清理…. */
const DUTY_CLAUSE = new RegExp(`^由?([^,;。:由]{2,80}?)(?:等(?:部门|单位)?)?(?:密切|积极|协同|共同|具体)?(?:${DUTY_VERBS}),`, 'u')

/** A heading with the names of its owners behind a dash or a blank fills no more than a line. */
const LONGEST_WITH_TAIL = 120

/** Length of the clauses before the task that say who does it; 0 where there are none. */
function dutyClauses(words: string): number {
  let length = 0
  for (;;) {
    const rest = words.slice(length)
    const clause = DUTY_CLAUSE.exec(rest)
    const names = clause?.[1]
    if (clause === null || names === undefined) return length
    let strays = 0
    const entries = readUnitList(names, 0, names.length, () => strays++)
    if (strays > 0 || entries.length === 0) return length
    length += clause[0].length
  }
}

/** 名称:建设大数据平台, below a label that has its line for itself: the field that names the piece of work. */
const NAME_FIELD = /^(?:(?:任务|项目|工程|事项|工作|行动|措施)(?:名称|内容|事项)?|名称|事项|内容) ?: ?/u

/** The line that a heading's words stand on: its label's, or where that has its line for itself the next, if that is no field but its name. */
function lineOfHeading(folded: string, { start, end, form }: Pick<HeadingPlace, 'start' | 'end' | 'form'>): Span {
  const lineAt = (from: number): Span => {
    const newline = folded.indexOf('\n', from)
    return trimmed(folded, from, newline < 0 || newline > end ? end : newline)
  }
  const own = lineAt(start)
  if (own.start < own.end || form !== 'WORDED') return own
  const next = folded.indexOf('\n', start) + 1
  if (next === 0 || next >= end) return own
  const below = lineAt(next)
  const words = folded.slice(below.start, below.end)
  const field = NAME_FIELD.exec(words)
  if (field !== null) return { start: below.start + field[0].length, end: below.end }
  return FIELD_COLON.test(words) || isOwnerLine(words) ? own : below
}

/** Cuts the words of a heading out of the text behind its label; null where nothing stands there. */
export function cutTitle(document: SourceText, { start, end, form, hasChildren, joined }: HeadingPlace): TitleCut | null {
  const { folded } = document
  const whole = lineOfHeading(folded, { start, end, form })
  if (whole.start >= whole.end) return null
  let words = withoutEnd(folded.slice(whole.start, whole.end), ' |')
  const field = FIELD_BEHIND.exec(words)?.index ?? 0
  // The field of a template says where a short name before it ends: …整合工程--内容:.
  const isEnded = field > 0 && field <= LONGEST_HEADING
  if (field > 0) words = words.slice(0, field)
  const bar = words.search(/ ?\|/u)
  if (bar > 0) words = words.slice(0, bar)
  words = words.slice(0, withoutDuties(words)).trimEnd()
  const [tail] = words.length <= LONGEST_WITH_TAIL && !words.includes('。') ? nameLists(words, 0, words.length) : []
  if (tail?.shape === 'TAIL') words = words.slice(0, tail.whole.start).replace(/[—\- ]{1,8}$/u, '')
  const behind = trimmed(folded, whole.start + words.length, end)
  const cut = (length: number, isClause: boolean): TitleCut => {
    const title = withoutEnd(words.slice(0, length), '。;:,、 ')
    const titleEnd = whole.start + title.length
    let textStart = isClause ? whole.start : titleEnd
    while (!isClause && textStart < end && /[。;:,、\s]/u.test(folded[textStart] ?? '')) textStart++
    return { titleStart: whole.start, titleEnd, textStart, isClause }
  }

  const owners = form === 'ARTICLE' ? 0 : dutyClauses(words)
  if (owners > 0 && owners < words.length - 2) {
    const title = withoutEnd(words.slice(owners, owners + firstClause(words.slice(owners))), '。;:,、 ')
    return { titleStart: whole.start + owners, titleEnd: whole.start + owners + title.length, textStart: whole.start, isClause: true }
  }
  const stop = firstStop(words)
  const hasMore = stop < words.length - 1 || hasChildren || hasText(folded.slice(behind.start, behind.end), words)
  const first = joined && form !== 'DASHED' && form !== 'STEP' ? breakIn(words.slice(0, stop)) : null
  if (first !== null) return cut(first, false)
  const colon = FIELD_COLON.exec(words)
  if (colon !== null && colon[0].length <= stop && (colon[0].length < words.length || hasMore)) return cut(colon[0].length - 1, false)
  // Goals and steps are sentences and have no seam.
  if (joined && !isEnded && stop > 6 && form !== 'DASHED' && form !== 'STEP') {
    const seam = seamIn(words.slice(0, stop), form === 'BOX')
    if (seam !== null) return cut(seam, false)
  }
  if (stop <= LONGEST_HEADING && hasMore && !isStatement(words.slice(0, stop), folded.slice(behind.start, behind.end)))
    return cut(stop, false)
  // A blank beside a number is typesetting: 投资 2 亿元.
  const blank = words.slice(0, stop).search(/(?<![ \d]) {1,8}(?![ \d])/u)
  if (blank >= 4 && blank <= 30 && stop - blank > 30) return cut(blank, false)
  if (hasChildren && stop <= 60) return cut(stop, false)
  return cut(firstClause(words), true)
}
