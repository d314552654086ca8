import type { SourceText } from '../text/document.js'
import { isOwnerLine } from '../language/ownerLines.js'
import { dueInCell } from '../outline/tableDue.js'
import type { Piece } from '../outline/piece.js'

/**
 * The deadline that is stated for an item as a whole: in a field (完成时限: 完成时间:), in a bracket of its own (2023年10月底前完成), in a
 * sentence that says nothing else (该项工作于2024年10月底前完成), or in the only sentence that stands behind its heading. A deadline in one of
 * several sentences is that of its sentence. 持续推进 and 长期坚持 state none.
 */
const FIELD =
  /(?:完成时限|完成时间|完成期限|时限要求|时间要求|完成日期|办理时限|时限|时间节点|实施期限|实施时间|进度要求|时间安排|计划完成时间|完成年限|(?<=(?:^|[\n|]) {0,4})(?:时间|期限))(?:及要求)? ?[:|] ?([^\n|。;]{2,40})/u
/** A bracket, also with a short one in it, as the classes of an area's parts are printed: (各县(市、区)负责,2024年6月底前完成). */
const BRACKET = /[(【]((?:[^()【】\n]|\([^()【】\n]{1,20}\)){4,120})[)】]/gu

/** A day, a month, a quarter, a half or a year; the year may stand elsewhere: 2024年11月底, 9月30日, 2016—2017年底, 三季度末, 年底. */
const MONTH = '\\d{1,2} ?月(?:份)?(?: ?\\d{1,2} ?日)?'
const PART = `${MONTH}|第?[一二三四1-4] ?季度|[上下]半年`
const WHEN = `(?:(?:20\\d{2} ?年?[-—~至到]{1,2} ?)?20\\d{2} ?年度? ?(?:${PART})?|(?:今年|本年度?|当年)?(?:${PART})|(?:今年|本年|当年|年)(?=[底末内]))(?:年?[底末]|年?内|[上中下]旬)?`
const BEFORE = '(?:之?前|以前)'
/** 力争, 预计于: how sure the day is; 该项工作: that it is the item's. */
const SUBJECT =
  '(?:(?:该|本|此|各)项?(?:工作|任务|项目|工程)|(?:以上|上述|全部|所有|各项|相关)(?:工作|任务|项目|工程|内容)|项目|工程|整改工作|计划工期|[^\\d,;]{2,4}(?=于|预计|计划|力争|确保))?'
const SURE = '(?:力争|确保|预计|计划|争取|务必|原则上|要求|拟|须|应|将|要|全部|均|并){0,3}(?:于|在|到|至|截至)?'
const WHOLLY = '全面|基本|全部|正式|整体|顺利|如期|按期|并|予以'
/** Verbs that end a piece of work. 开工 and 启动 begin it. */
const END =
  '完成|建成|建好|建设完成|竣工|完工|完结|投入(?:试?运行|使用|运营|生产|营运)|投用|投运|投产|交付|通车|通水|通电|通气|开通|开放|开业|开园|开馆|启用|上线|试?运行|运营|使用|到位|落实|办结|验收|达标|销号|实现|整改|(?:动态)?清零|见效|并网'
/** 完成全部任务, 完成竣工验收: what the work itself is called. */
const WORK = '(?:(?:全部|所有|各项|竣工|项目|整改|整治|改造|建设|安装|施工|相关)?(?:工作|任务|建设|改造|整改|整治|施工|验收|目标))?'

/** A clause is read around its date: what stands before it and what stands behind it are patterns of their own, small enough to prove. */
const DATE = new RegExp(WHEN, 'gu')
/** What stands before the date of a clause that is a deadline and no more, and what stands behind it. */
const BARE_START = new RegExp(`^${SUBJECT}${SURE} ?$`, 'u')
const BARE_END = new RegExp(`^ ?${BEFORE}(?:${END}|${WHOLLY}){0,6}${WORK}$`, 'u')
const DONE_END = new RegExp(`^ ?(?:${WHOLLY}){0,3}(?:${END})(?:${END}|${WHOLLY}){0,4}${WORK}$`, 'u')
/**
 * A clause that says by when something is done: 2024年10月底前取缔占道摊点, 各区于2024年10月底前完成登记. 重点区域2025年底前 is a part's; a bare year
 * (2027年前新改建国省道500公里) is that of a number.
 */
const BY_START = new RegExp(`^(?:${SURE}|[^\\d,;]{2,16}(?:于|在|须|要|应当?)) ?$`, 'u')
const BY_DATE = /^(?:20\d{2} ?年(?!$)|\d{1,2} ?月|[今本当年上下第一二三四])/u
const BY_END = new RegExp(`^ ?${BEFORE}`, 'u')
/** 到2024年底,全部完成整改: a moment in a clause of its own, before one that says that all is done by then. */
const THEN_START = new RegExp(`(?:^|[,;])${SURE} ?$`, 'u')
const THEN_END = new RegExp(`^,(?:全面|全部|基本){1,2}(?:${END})[^\\d,;]{0,12}$`, 'u')
/** What comes round each year, or counts from something else, is no deadline of the work: 每年3月底前, 2015年底前建成的小区. */
const NOT_OF_WORK =
  /每[年月季]|次[年月]|(?:前|底|末)(?:已)?(?:建成|注册|登记|取得|成立|出生|毕业|竣工|完工|投产|参加|购买|签订)[^,;。]{0,12}的/u

/** The deadline of a piece; null where none is stated. `year` is the single year of the policy's title, for a month without one. */
export function readDue(document: SourceText, piece: Piece, year: number | null): string | null {
  const words = document.folded.slice(piece.titleStart, piece.textEnd)
  // 第一阶段(2023年6月—7月): what a step runs for stands beside its number.
  const span = piece.form === 'STEP' ? /\(([^()\n]{4,30})\)/u.exec(document.folded.slice(piece.start, piece.titleStart))?.[1] : undefined
  if (span !== undefined) return dueInCell(span, year)
  const field = FIELD.exec(words)
  if (field?.[1] !== undefined) return dueInCell(field[1], year)
  for (const [, inner = ''] of words.matchAll(BRACKET)) {
    for (const clause of inner.split(/[,;。]/u)) {
      const deadline = bareDeadline(clause.trim())
      if (deadline !== null) return dueInCell(deadline, year)
    }
  }
  const text = sentencesOf(document.folded.slice(piece.textStart, piece.textEnd))
  const own = text.length > 0 ? text : sentencesOf(document.folded.slice(piece.titleStart, piece.titleEnd))
  for (const sentence of own) {
    const clauses = sentence.split(/[,;]/u).map((clause) => clause.trim())
    // 2024年6月开工,2025年6月竣工: what all of a sentence is about.
    const bare = clauses.every(beginsWithDate) ? bareDeadline(clauses.at(-1) ?? '') : null
    if (bare !== null) return dueInCell(withYear(bare, sentence), year)
  }
  const [only] = own
  if (only === undefined || own.length > 1 || piece.form === 'ARTICLE') return null
  const dated = only.split(/[,;]/u).flatMap((clause) => deadlineIn(clause.trim()) ?? [])
  const last = dated.at(-1) ?? dateWithin(only, THEN_START, THEN_END)
  return last === null ? null : dueInCell(withYear(last, only), year)
}

function deadlineIn(clause: string): string | null {
  if (NOT_OF_WORK.test(clause)) return null
  return bareDeadline(clause) ?? dateWithin(clause, BY_START, BY_END, BY_DATE)
}

/** A clause that dates an act: 2024年6月开工. */
const beginsWithDate = (clause: string): boolean => dateWithin(clause, BARE_START, /^/u) !== null

/** The date of a clause that is a deadline and no more. */
const bareDeadline = (clause: string): string | null => dateWithin(clause, BARE_START, BARE_END) ?? dateWithin(clause, BARE_START, DONE_END)

/** The first date of a clause with the right words before it and behind it; null where there is none. */
function dateWithin(clause: string, start: RegExp, end: RegExp, form?: RegExp): string | null {
  for (const { 0: date, index } of clause.matchAll(DATE)) {
    const behind = clause.slice(index + date.length)
    if (start.test(clause.slice(0, index)) && form?.test(date) !== false && end.test(behind)) return date
  }
  return null
}

/** 2024年6月开工,12月竣工: a month without a year is of the year that its sentence names before it. */
function withYear(date: string, sentence: string): string {
  if (/20\d{2}/u.test(date)) return date
  const year = [...sentence.slice(0, sentence.lastIndexOf(date)).matchAll(/(20\d{2}) ?年/gu)].at(-1)?.[1]
  return year === undefined ? date : `${year}年${date.replace(/^(?:今年|本年度?|当年|年(?=[底末内]))/u, '')}`
}

/** The sentences of a piece's own text; brackets, and lines and sentences that only name owners, are none. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !isOwnerLine(line.trim()))
    .join('\n')
    .replace(/[([【](?:[^()[\]【】\n]|\([^()\n]{1,20}\)){0,200}[)\]】]/gu, '')
    .split(/[。!?\n]/u)
    .map((sentence) => sentence.trim().replace(/[,;]$/u, ''))
    .filter((sentence) => sentence !== '' && !isOwnerLine(sentence))
}
