import { statementSeam } from '../language/statements.js'

/**
 * Finds where a heading ends when the line break behind it is lost. Its text follows (加强组织领导各级各部门要…), or the first heading under it
 * (主要任务（一）…).
 */

/** Longest first sentence that may be a heading as it stands. */
const LONGEST_HEADING = 40
/** A longer sentence is split at the seam that is found in it. */
const LONGEST_CLAUSE = 27
/** Words that begin a sentence of instruction and do not end a heading. */
const OPENERS =
  '高标准|高质量|高水平|高起点|围绕|打破|按照|根据|依托|依据|针对|支持|鼓励|引导|推进|推动|加强|加快|加大|强化|深化|深入|完善|健全|建立|探索|充分|全面|进一步|积极|大力|坚持|通过|适应|配合|落实|贯彻|结合|发挥|聚焦|立足|着力|面向|制定|编制|打造|搭建|逐步|合理(?=布局|规划|配置|设置|利用|安排)|严格|统筹|重点|获取|各级|各地|随着'
/** Verbs that also stand at the end of a heading as nouns (…能力提升, …体系建设). */
const NOMINAL =
  '提升|建设|整合|运用|利用|发展|培育|促进|优化|实施|开展|组织|构建|形成|实现|集聚|保障|管理|服务|创新|创业|应用|融合|引进|扩大|提高|建成'
/** Prepositions. A sentence begins with one only when its other half follows: 在…基础上, 为…，. */
const PREPOSITIONS =
  '以(?![上下内外及来后前])|在(?=依法|[^。,]{2,14}(?:上|中|下|前提|基础|领域|方面))|将|把|为(?=[^。,]{2,24},)|对(?=[^。,]{2,24}[的,])|到\\d{4}年|(?<=目标|任务|要求|现状|情况)(?:至|截至)?\\d{4}年|由(?=[^。,;]{2,30}[,、])|用\\d'
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
  /^(?:发展现状|发展基础(?!设施|产业|教育|研究|工业|性)|基本情况|面临形势|形势背景|存在的问题|指导思想|基本原则|总体要求|总体思路|总体目标|发展目标|工作目标|主要目标|主要任务|重点任务|工作任务|主要工作任务|重点工作|重点行动|重点工程|保障措施|组织实施|组织保障|工作要求|实施步骤|工作步骤|资源配置|现实意义|战略态势|存在不足|存在问题|指导思想和基本原则|基本思路和发展目标|发展基础和存在不足)(?=[^。,、和与及\s])/u
/** Principles are headed by a pair of four characters each: 统筹规划,协同发展. */
const PAIR = /^\p{Script=Han}{4}[,、]\p{Script=Han}{4}(?=\p{Script=Han})/u
/** Names of works: where one is run together with its text, it ends with its last word. */
const WORK_NAME = /^[^。,;:]{2,28}?(?:工程|平台|中心|项目|专案|计划|行动|体系|基地)/u
/** Fields of a template that begin the text under a heading: …提升工程建设目标:到2026年…. */
const FIELD_NAME = /(?:建设|工作|主要|总体|重点|实施|任务|阶段)(?:目标|内容|任务|措施|规模|地点|期限|要求|举措)$/u

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function isWhole(words: string): boolean {
  return !UNFINISHED.test(words) && isClosed(words)
}

/** Whether words may end where they do: no particle stands last, and no bracket or quotation mark is open. */
function isClosed(words: string): boolean {
  return !/[的和与及或、“《(,]$/u.test(words) && !/[“《(]/u.test(words.replace(/“[^“”]{0,40}”|《[^《》]{0,60}》|\([^()]{0,40}\)/gu, ''))
}

/** How far into a sentence its heading may reach: one of two clauses has its mark within the first dozen characters. */
function boundOf(words: string): number {
  const comma = words.search(/[,。;:]/u)
  return Math.min(words.length - 2, comma > 12 ? comma : 32)
}

/** Where words begin that can only begin a sentence. */
function sureSeam(words: string): number | null {
  for (let at = 4; at < boundOf(words); at++) if (match(SURE_STARTER, words, at) !== null && isWhole(words.slice(0, at))) return at
  return null
}

/** Where the words of a heading end that was joined to its text without any mark; null where no place looks like it. */
function seamOf(words: string, isWork = false): number | null {
  const stock = STOCK.exec(words)
  if (stock !== null) return stock[0].length
  if (isWork) {
    const name = WORK_NAME.exec(words)?.[0]
    if (name !== undefined && (match(SURE_STARTER, words, name.length) ?? match(NOMINAL_STARTER, words, name.length)) !== null)
      return name.length
  }
  const sure = sureSeam(words)
  if (sure !== null) return sure
  const bound = boundOf(words)
  for (let at = 4; at < bound; at++) {
    const starter = match(NOMINAL_STARTER, words, at)
    if (starter !== null && match(NOUN_FOLLOWS, words, at + starter.length) === null && isWhole(words.slice(0, at))) return at
  }
  return null
}

/** Where a heading ends in the first sentence behind its label; null where the sentence may be the heading as it stands. */
export function seamIn(words: string, isWork: boolean): number | null {
  if (words.length > LONGEST_HEADING || isWork) return seamOf(words, isWork)
  return shortSeam(words) ?? (words.length <= LONGEST_CLAUSE ? null : words.includes(',') ? seamOf(words) : sureSeam(words))
}

/**
 * Where a blank or a field's name says that a line break was: Chinese writes no blanks between words (提升服务水平 健全服务体系), and
 * the name of a field before a colon begins a line (…工程建设目标:).
 */
export function breakIn(words: string): number | null {
  for (let at = words.indexOf(' '); at >= 0 && at <= LONGEST_HEADING; at = words.indexOf(' ', at + 1)) {
    if (at < 4 || words.length - at < 4 || !/[\p{Script=Han}”)]$/u.test(words.slice(0, at))) continue
    if (/^[\p{Script=Han}“]/u.test(words.slice(at).trimStart()) && isClosed(words.slice(0, at))) return at
  }
  const colon = words.search(/[,。;:]/u)
  if (colon < 0 || colon > LONGEST_HEADING || words[colon] !== ':') return null
  const field = FIELD_NAME.exec(words.slice(0, colon))
  return field !== null && field.index >= 4 ? field.index : null
}

/** Verbs that begin a duty and are no noun within a heading, and adverbs before them. */
const SURE_DUTY =
  /^(?:推进|推动|加强|加快|加大|强化|深化|深入|完善|健全|建立|探索|进一步|积极|大力|持续|不断|着力|打造|构建|鼓励|引导|全面(?:推|深|提|加|完|落|实|建))/u
/** Verbs that are nouns too (基础设施建设): with what they are done to behind them. */
const DUTY = /^(?:支持|提升|优化|培育|丰富|拓展|壮大|实施|开展|建设|发展|促进|扩大|提高)/u

/**
 * Where the first of two duties ends that a lost line break ran together: a heading and the heading of the first paragraph under it
 * (提升服务水平加强窗口建设). `sure` wants the second to begin with a word that is nothing but a beginning.
 */
export function dutySeam(words: string, sure: boolean): number | null {
  for (let at = 4; at <= words.length - 5; at++) if (SURE_DUTY.test(words.slice(at)) && isWhole(words.slice(0, at))) return at
  if (sure) return null
  for (let at = 6; at <= words.length - 8; at++) {
    const verb = DUTY.exec(words.slice(at))?.[0]
    if (verb !== undefined && match(NOUN_FOLLOWS, words, at + verb.length) === null && isWhole(words.slice(0, at))) return at
  }
  return null
}

/** The seam of words that are short enough to be a heading as they stand: only a form that surely ends one parts them. */
function shortSeam(words: string): number | null {
  const pair = PAIR.exec(words)?.[0].length
  if (pair !== undefined && match(SURE_STARTER, words, pair) !== null) return pair
  return STOCK.exec(words)?.[0].length ?? statementSeam(words)
}
