import { wordsFor, wordsWithin } from '../../model/lastWords.js'
import type { Span } from '../text/spans.js'
import { BODY_LAST, CLASS_WORD, FUNCTION_STEM } from './bodyWords.js'
import { isUnitName, readUnitList, type ListEntry } from './unitList.js'
import { beginsWithVerb } from './verbs.js'

/**
 * Stretches that hold nothing but names of bodies, by the marks around them alone: a bracket, a line, a cell, what stands behind a short
 * word and a colon. Owners are printed in such shapes whatever the words beside them are.
 */
export interface NameList {
  shape: 'BRACKET' | 'LINE' | 'CELL' | 'LABELLED' | 'TAIL'
  /** The shape with its marks and its label. */
  whole: Span
  /** The short word before the colon (责任落实到, 工作由谁抓); null where there is none. */
  label: Span | null
  /** The names and what parts them. */
  list: Span
  names: readonly ListEntry[]
}

/** Longest list of names that is looked at. */
const LONGEST_LIST = 240

/** Whether words can end a list of names: most stretches do not, and need not be taken apart. */
const mayEndName = (words: string): boolean => BODY_LAST.test(words) || CLASS_WORD.test(words) || /[)\s等]$/u.test(words)

/** How something is done, before its verb: 重点建设…中心. */
const MANNER = /^(?:重点|着力|大力|逐步|全面|统筹|分步)(?=[\u4e00-\u9fff]{4})/u

/** The names of a stretch that holds nothing but names of bodies and classes; none where it holds anything else. */
export function onlyNames(folded: string, start: number, end: number): ListEntry[] {
  if (end - start < 2 || end - start > LONGEST_LIST || !mayEndName(folded.slice(Math.max(start, end - 8), end))) return []
  let strays = 0
  const entries = readUnitList(folded, start, end, () => strays++)
  // 支持行业协会, 加强组织, 按部门: what begins so is a clause that ends in a word for a body.
  return strays > 0 || entries.some(({ words }) => beginsWithVerb(words.replace(MANNER, '')) || /^(?:按|依|根据)/u.test(words))
    ? []
    : entries
}

/** Last words that make sure of a body, where nothing but the list tells that it is one. */
const SURE = new RegExp(`(?:${wordsWithin('SURE')})$`, 'u')
/** 市文明办, 县住建局: the level before the name makes sure of it. */
const LEVELLED = /^(?:[省市区县州盟旗镇乡](?![场容政区县]|民[^政宗]|级$|直$)|各|有关|相关)/u

/** Whether one of the names is sure to be a body's: (街道), (园区) are glosses, and 智慧社区 is none. */
function isSure(names: readonly ListEntry[]): boolean {
  return names.some(
    ({ words }) => SURE.test(words.replace(/\([^()]*\)$/u, '')) && (words.length > 2 || names.length > 1 || LEVELLED.test(words)),
  )
}

/** Last words of departments: one in the list makes owners of its names; (街道), (园区) are glosses. */
const DEPARTMENT = new RegExp(`(?:${wordsFor('BRACKET')})$`, 'u')
/** Classes of authorities: 各乡镇人民政府, 各街道办事处. */
const AUTHORITIES = /^各.{0,20}(?:政府|管委会|办事处)$/u

/** Whether one of the names is a department's, or a class of authorities, so that all of them are owners and no places or glosses. */
export const nameOwners = (names: NameList['names']): boolean =>
  names.some(({ words, collective }) => (collective ? AUTHORITIES.test(words) : DEPARTMENT.test(words.replace(/\([^()]*\)$/u, ''))))

/** A bracket that explains the word before it: (以下简称市局), (含市直单位), (原市工商局). */
const EXPLAINS = /^(?:以下|下文|简称|下同|原|包括|含|如|即|详?见|附|不含|其中|又称|也称|或)/u
const OPENS = '(【[〔'
const CLOSES = ')】]〕'
/** A short word before a colon, with what it may have around it: 【责任落实】, (办理). */
const LABEL = /^(?:[([【]?[\u4e00-\u9fff、/()]{2,14}[)\]】]? ?[:|]|【[\u4e00-\u9fff]{2,8}】 ?)/u
/** Marks at the beginning of a line that number or set off what follows. */
const LINE_MARK = /^(?:[-—•·●◆■□★☆*]{1,2} ?|\(?[一二三四五六七八九十\d]{1,3}(?:\)|、|[.](?!\d)) ?)/u

/** Every stretch between two offsets that holds nothing but names, in the order of the text; none lies in another. Reads folded text. */
export function nameLists(folded: string, start: number, end: number): NameList[] {
  const found: NameList[] = []
  for (let from = start; from < end;) {
    const next = folded.indexOf('\n', from)
    const stop = next < 0 || next > end ? end : next
    listsOfLine(folded, from, stop, found)
    from = stop + 1
  }
  return found
}

function listsOfLine(folded: string, start: number, end: number, found: NameList[]): void {
  const line = { start, end }
  const cells = cellsOf(folded, start, end)
  if (cells.length === 1) {
    if (!addTail(folded, start, end, found) && !addList(folded, line, 'LINE', line, found)) addBrackets(folded, start, end, found)
    return
  }
  for (const cell of cells) if (!addList(folded, cell, 'CELL', cell, found)) addBrackets(folded, cell.start, cell.end, found)
}

/** What parts names from the words of their task before them: a full stop, a dash, a blank behind more than a name. */
const BEFORE_TAIL = /。 ?(?:—{1,2}|-{2})? ?|—{1,2} ?|-{2} ?| {1,4}/gu
/** Marks that part the clauses and names of a line. */
const MARKS = ['、', ',', ':', ';', '。', '|'] as const
/** Words of a task that names stand behind. */
const LEAST_BEFORE = 4

/** Words of a sentence within what ends in a body's name: 材料报市商务局, 办公室设在市商务局. */
const IN_SENTENCE = /[由报设送交]|等[部单]|组成|同志|纳入|作为|成立/u

/** Whether names are a row that begins as bodies do, with a level, a class or what a department is for. */
function isRow(folded: string, start: number, names: readonly ListEntry[]): boolean {
  const [first] = names
  if (first === undefined || folded.slice(start, first.start).trim() !== '') return false
  return (LEVELLED.test(first.words) || FUNCTION_STEM.test(first.words)) && names.every(({ words }) => !IN_SENTENCE.test(words))
}

/** Adds the names that end a line behind the words of its task: …,公布范围。市生态环境局 or 优化营商环境——市行政审批局. */
function addTail(folded: string, start: number, end: number, found: NameList[]): boolean {
  const from = Math.max(start, end - LONGEST_LIST)
  const words = folded.slice(from, end)
  if (!mayEndName(words.replace(/[。;,]$/u, ''))) return false
  for (const mark of words.matchAll(BEFORE_TAIL)) {
    const at = from + mark.index
    const behind = at + mark[0].length
    const near = folded.slice(Math.max(start, at - 24), at)
    const before = near.slice(1 + Math.max(...MARKS.map((one) => near.lastIndexOf(one))))
    if (at - start < LEAST_BEFORE || behind >= end || before.length < LEAST_BEFORE || /[和及与(]$/u.test(before)) continue
    if (onlyNames(before, 0, before.length).length > 0) continue
    if (addList(folded, { start: behind, end }, 'TAIL', { start: behind, end }, found)) return true
  }
  return false
}

/** The cells of a line: parted by tabs, bars, or two blanks and more. */
function cellsOf(folded: string, start: number, end: number): Span[] {
  const cells: Span[] = []
  let from = start
  for (const mark of folded.slice(start, end).matchAll(/ ?\| ?|\t| {2,}/gu)) {
    const at = start + mark.index
    if (at > from) cells.push({ start: from, end: at })
    from = at + mark[0].length
  }
  if (from < end) cells.push({ start: from, end })
  return cells
}

/** Adds a stretch as a list with or without a label, where it holds nothing but names; says whether it does. */
function addList(folded: string, whole: Span, shape: 'LINE' | 'CELL' | 'BRACKET' | 'TAIL', inner: Span, found: NameList[]): boolean {
  let { start, end } = inner
  while (start < end && folded[start] === ' ') start++
  while (end > start && ' 。;,'.includes(folded[end - 1] ?? '')) end--
  if (end - start > LONGEST_LIST + 20) return false
  const mark = shape === 'LINE' || shape === 'CELL' ? (LINE_MARK.exec(folded.slice(start, start + 8))?.[0].length ?? 0) : 0
  const from = start + mark
  const label = LABEL.exec(folded.slice(from, Math.min(end, from + 20)))
  const listStart = label === null ? from : from + label[0].length
  const names = onlyNames(folded, listStart, end)
  if (shape === 'TAIL' && !(nameOwners(names) && isRow(folded, listStart, names))) return false
  if (names.length === 0 || !isSure(names) || (shape === 'BRACKET' && EXPLAINS.test(names[0]?.words ?? ''))) return false
  found.push({
    shape: label === null ? shape : 'LABELLED',
    whole,
    label: label === null ? null : { start: from, end: from + label[0].replace(/ ?[:|]$/u, '').trimEnd().length },
    list: { start: listStart, end },
    names,
  })
  return true
}

/** Adds the brackets of a stretch that hold nothing but names; none within another. */
function addBrackets(folded: string, start: number, end: number, found: NameList[]): void {
  const open: number[] = []
  for (let at = start; at < end; at++) {
    const character = folded[at] ?? ''
    if (OPENS.includes(character)) open.push(at)
    else if (CLOSES.includes(character)) {
      const from = open.pop()
      if (from === undefined || open.length > 0 || isWithinName(folded, from, at)) continue
      addList(folded, { start: from, end: at + 1 }, 'BRACKET', { start: from + 1, end: at }, found)
    }
  }
}

/** 各县(市、区)人民政府: a bracket that a name goes on behind is part of it. */
function isWithinName(folded: string, open: number, close: number): boolean {
  return (
    close - open < 10 &&
    isUnitName(`${folded[open - 1] ?? ''}${/^[\u4e00-\u9fff]{1,6}/u.exec(folded.slice(close + 1, close + 7))?.[0] ?? ''}`)
  )
}
