import { wordsFor } from '../../model/lastWords.js'
import { readClauses, type DutyList } from './clauses.js'
import { readProse } from './prose.js'
import { DUE_LABEL, labelledRole, NOUN_LABEL, ROLE_LABEL } from '../language/roleLabels.js'
import { ALL_VERBS, DUTY_PERSONS, OWNER_WORDS } from '../language/roleWords.js'
import { labelAt } from '../language/labels.js'
import { isUnitName, readUnitList } from '../language/unitList.js'
import { look } from '../tables/looks.js'
import type { Span } from '../text/spans.js'

export type { DutyList } from './clauses.js'

/**
 * How duties are printed in 任务分工: labelled lists (牵头单位: 责任单位:), clauses in brackets (X牵头，Y配合), brackets with nothing but
 * units, and sentences (由X负责). All offsets are the document's.
 */

/** Words that name a role before a list. */
const LABEL = new RegExp(`(${ROLE_LABEL})(?:\\([^()]{1,40}\\))? ?(?::|\\||(?= {1,8}[\\u4e00-\\u9fff]))`, 'gu')
const HAS_NOUN = new RegExp(`(?:${OWNER_WORDS})$`, 'u')
/** A field of a template: what ends a list before the line does. */
const FIELD = /(?:^|[\s,;。|(【-])([\u4e00-\u9fff()/]{2,12}?) ?[:|]/gu
/** A field without any mark before it, where the line break between two fields is lost: …、市财政局配合单位:…. */
const FIELD_WORDS = `(?:${NOUN_LABEL}|${DUE_LABEL}|${DUTY_PERSONS})`
const NEXT_FIELD = new RegExp(`${FIELD_WORDS} ?:`, 'uy')
const ENDS_IN_FIELD = new RegExp(`${FIELD_WORDS}$`, 'u')
const OPENS = '(【[〔'
const CLOSES = ')】]〕'

/** Where the list behind a label ends: at its bracket's end, a stop, another field, or the end of a line that is no open list. */
function endOfList(folded: string, from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at++) {
    const character = folded[at] ?? ''
    if (OPENS.includes(character)) depth++
    else if (CLOSES.includes(character)) {
      if (depth === 0) return at
      depth--
    } else if (depth === 0 && (character === '。' || character === '|' || folded.startsWith('--', at) || folded.startsWith('——', at)))
      return at
    else if (character === '\n') {
      const soFar = folded.slice(from, at).trimEnd()
      if (soFar === '') continue
      const next = /^\s*([^\n]*)/u.exec(folded.slice(at, Math.min(end, at + 200)))?.[1] ?? ''
      FIELD.lastIndex = 0
      const isOpen = /[、,;和及]$/u.test(soFar)
      if (next === '' || FIELD.test(next.slice(0, 14)) || (!isOpen && !isListLine(next))) return at
    } else if (depth === 0 && at > from && startsField(folded, at)) return at
    else if (',; '.includes(character) && depth === 0) {
      FIELD.lastIndex = 0
      const field = FIELD.exec(folded.slice(at, Math.min(end, at + 18)))
      if (field !== null && field.index === 0 && !followsName(field[1] ?? '')) return at
    }
  }
  return end
}

function startsField(folded: string, at: number): boolean {
  NEXT_FIELD.lastIndex = at
  return NEXT_FIELD.test(folded)
}

/** 各乡镇完成时限: the last name of a list, run together with the next field. */
function followsName(words: string): boolean {
  const name = words.slice(0, ENDS_IN_FIELD.exec(words)?.index ?? 0)
  return name.length >= 2 && (SURE.test(name) || name.startsWith('各'))
}

/** A list may go on with one name a line. */
function isListLine(line: string): boolean {
  const names = line.replace(/[。;,、]$/u, '').split(/[、,]/u)
  return (
    line.length <= 60 &&
    labelAt(line, 0, true) === null &&
    names.every((name) => (SURE.test(name) || /(?:街道|镇|乡)$/u.test(name)) && isUnitName(name))
  )
}

/** Labelled lists of a region. */
function readLabels(folded: string, start: number, end: number): DutyList[] {
  const lists: DutyList[] = []
  let behindLast = -1
  const region = folded.slice(start, end)
  for (const found of region.matchAll(LABEL)) {
    const at = start + found.index
    const before = folded[at - 1] ?? '\n'
    const [whole, word = ''] = found
    const isBlank = !/[:|]$/u.test(whole)
    if (at !== start && at !== behindLast && !/[(【〔[,;。、)\s|—-]/u.test(before)) continue
    // Without a colon a label is one only at the beginning of a line or cell; without 单位 or 部门 only with a colon.
    if (isBlank && (!HAS_NOUN.test(word) || !/[\n|]/u.test(before))) continue
    const from = at + whole.length
    const to = endOfList(folded, from, end)
    behindLast = to
    const cue = { start: at, end: at + whole.replace(/ ?[:|]$/u, '').length }
    const label = labelledRole(word)
    const clauses = readClauses(folded, from, to, { role: label.role, cue, form: 'LABEL' })
    const { offices } = label
    lists.push(...clauses.map((list) => ({ ...list, offices, firstLeads: label.firstLeads && list.role === label.role })))
  }
  return lists
}

/** Top brackets of a region that hold no labelled list. */
function brackets(folded: string, start: number, end: number): Span[] {
  const found: Span[] = []
  const open: number[] = []
  for (let at = start; at < end; at++) {
    const character = folded[at] ?? ''
    if (character === '\n') open.length = 0
    else if (OPENS.includes(character)) open.push(at)
    else if (CLOSES.includes(character)) {
      const from = open.pop()
      if (from !== undefined && open.length === 0) found.push({ start: from, end: at + 1 })
    }
  }
  return found
}

/** A note on the list, no part of it: 列在首位的为牵头单位,下同. */
const NOTE = /[,;。]? ?(?:[^,;。()]{0,20}(?:首位|第一|首个|最前)[^,;。()]{0,12}牵头[^,;。()]{0,12}|下同|以下同)/gu
const GLOSS = /^(?:以下|简称|下同|原|包括|含|如|即|见|详见|注|附|不含|其中|又称|也称|或|试行|暂行)/u
const DUTY_VERB = new RegExp(`(?:${ALL_VERBS}|推进|组织)[^,;。、]{0,6}$`, 'u')
/** Last words that make sure of a body, where nothing but the list tells that it is one of owners. */
const SURE = new RegExp(`(?:${wordsFor('SURE')}|各[\\u4e00-\\u9fff]{1,8})$`, 'u')

function isAtEndOfParagraph(folded: string, at: number, end: number): boolean {
  return /^ {0,4}[。;,]? {0,4}(?:\n|$)/u.test(folded.slice(at, Math.min(end, at + 8))) || /^[ 。]*$/u.test(folded.slice(at, end))
}

/** (3月15日前,市委宣传部): the deadline before or behind the names of a bracket is no part of their list. */
function withoutDates(folded: string, start: number, end: number): { from: number; to: number } {
  const isDate = (from: number, to: number): boolean => to - from <= 32 && look(folded.slice(from, to).trim()).isDue
  const first = folded.slice(start, end).search(/[,;]/u)
  const last = Math.max(folded.lastIndexOf(',', end - 1), folded.lastIndexOf(';', end - 1))
  if (first < 0 || last < start) return { from: start, to: end }
  return {
    from: isDate(start, start + first) ? start + first + 1 : start,
    to: isDate(last + 1, end) ? last : end,
  }
}

function readBracket(folded: string, bracket: Span, end: number): DutyList[] {
  let from = bracket.start + 1
  let to = bracket.end - 1
  const note = folded.slice(from, to).search(NOTE)
  if (note > 0) to = from + note
  const words = folded.slice(from, to).trim()
  if (words.length < 2 || words.length > 400 || GLOSS.test(words)) return []
  if (words.split(/[,;。]/u).some((clause) => DUTY_VERB.test(clause.trim()))) {
    const lists = readClauses(folded, from, to, { role: 'RESPONSIBLE', cue: bracket, form: 'CLAUSE' })
    return lists.some((list) => list.form === 'CLAUSE' && list.verb) ? lists : []
  }
  if (!isAtEndOfParagraph(folded, bracket.end, end)) return []
  ;({ from, to } = withoutDates(folded, from, to))
  let strays = 0
  const entries = readUnitList(folded, from, to, () => strays++)
  const isList =
    strays === 0 &&
    entries.length > 0 &&
    entries.some((entry) => SURE.test(entry.words)) &&
    entries.every((entry) => isUnitName(entry.words) || entry.collective)
  return isList ? [{ role: 'RESPONSIBLE', cue: bracket, list: { start: from, end: to }, form: 'BARE', verb: false }] : []
}

/** Every list of owners that a region prints, in the order of the text. `isArticle` adds the acts that a provision of a 办法 needs. */
export function readDuties(folded: string, start: number, end: number, isArticle: boolean): DutyList[] {
  const labelled = readLabels(folded, start, end)
  // 责任分工:教育局负责排查,公安局负责审核: what holds no list of names behind its label is a sentence.
  const taken = labelled
    .filter(({ list }) => readUnitList(folded, list.start, list.end, () => undefined).length > 0)
    .map(({ cue, list }) => ({ start: cue.start, end: list.end }))
  const isTaken = (span: Span): boolean => taken.some((other) => other.start < span.end && span.start < other.end)
  const bracketed: DutyList[] = []
  for (const bracket of brackets(folded, start, end)) {
    if (isTaken(bracket)) continue
    const lists = readBracket(folded, bracket, end)
    if (lists.length > 0) taken.push(bracket)
    bracketed.push(...lists)
  }
  const prose = readProse(folded, start, end, isArticle).filter((duty) => !isTaken(duty.list))
  return [...labelled, ...bracketed, ...prose].sort((a, b) => a.list.start - b.list.start)
}
