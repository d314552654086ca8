import { between, type Stretch } from './text.js'

/** The longest quote, in UTF-16 units, and how far on each side of the words it is looked for. */
export const MAX_QUOTE = 300

/** Ends of a Chinese sentence, in full or half width. 「；」 parts clauses and ends none. */
const SENTENCE_END = /[。！？!?]/u
/** A half-width full stop ends a sentence behind Chinese words; behind a figure it is a decimal point or a label's. */
const HAN = /\p{Script=Han}/u
const LINE_END = /[\n\r\u0085\u2028\u2029]/u
/** Marks at which a sentence may be cut. */
const CLAUSE_END = /[，、；：。！？,;:!?\n]/u
const OPENING = /[（(《【〔“「『]/u
/** Marks that close what the end of a sentence stands in. */
const CLOSING = /[”’」』）)》】〕]/u
/** A line that goes on in the next one: it ends with a mark within a sentence. */
const GOES_ON = /[，、；：,;:]$/u
/** The label of a heading at the beginning of a line. */
const HEADING =
  /^\s*(?:第[一二三四五六七八九十百\d]+[编章节条]|[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}[.．、](?!\d)|[①-⑳]|——|[•●■◆])/u
/** A line of owners or of a deadline: the label of a role or of a day at its beginning, or its words of duty in a bracket. */
const OWNER_LINE =
  /^\s*[（([【]?(?:[\u4e00-\u9fff]{0,4}(?:牵头|责任|配合|实施|承办|主办|协办|主责|落实|参与|负责)(?:单位|部门|主体|科室|领导|人)|(?:完成|整改|办理)(?:时限|时间|期限)|(?:任务|职责|责任)分工)/u

interface Span {
  from: number
  to: number
}

/**
 * The sentence around the words from `start` to `end`, its brackets whole; for owners on a line of their own it begins at the heading that they
 * stand under. One of more than `MAX_QUOTE` units is cut around the words, where it can be at the borders of clauses. Null where the stretch does
 * not hold the words.
 */
export function sentenceAround(stretch: Stretch, start: number, end: number): string | null {
  if (between(stretch, start, end) === null) return null
  const { text } = stretch
  const words = { from: start - stretch.start, to: end - stretch.start }
  const sentence = sentencesAround(text, words)
  const { from, to } = cut(text, { from: headingAbove(text, sentence.from), to: sentence.to }, words)
  return text.slice(from, to).trim()
}

/** From the beginning of the sentence in which the words begin to the end of that in which they end. */
function sentencesAround(text: string, words: Span): Span {
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (OPENING.test(character)) depth += 1
    else if (CLOSING.test(character)) depth = Math.max(0, depth - 1)
    const isLineEnd = LINE_END.test(character)
    const isWithin = depth > 0 && closes(text, at)
    if (isLineEnd && !isWithin) depth = 0
    const ends = isLineEnd ? !GOES_ON.test(text.slice(from, at).trimEnd()) : endsSentence(text, at)
    // (由市园林局牵头。) is a sentence with its bracket.
    const isWhole = depth === 1 && CLOSING.test(text.charAt(at + 1)) && OPENING.test(text.slice(from).trimStart().charAt(0))
    if (!ends || (isWithin && !isWhole)) continue
    let to = at + 1
    while (CLOSING.test(text.charAt(to))) to += 1
    if (at >= words.to - 1) return { from, to }
    if (to <= words.from) from = to
    depth = 0
    at = to - 1
  }
  return { from, to: text.length }
}

const endsSentence = (text: string, at: number): boolean =>
  SENTENCE_END.test(text.charAt(at)) || (text.charAt(at) === '.' && HAN.test(text.charAt(at - 1)))

/** Whether a bracket that is open at a place closes within the reach of a quote, before the paragraph ends. */
function closes(text: string, at: number): boolean {
  const rest = text.slice(at, at + MAX_QUOTE)
  const close = rest.search(CLOSING)
  const open = rest.search(OPENING)
  const next = rest.search(/[\n\r\u0085\u2028\u2029]\s{0,8}(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u)
  return close >= 0 && (open < 0 || close < open) && (next < 0 || close < next)
}

/** Where the heading begins that a line of owners stands under; where the sentence begins where it is no such line, or no heading is near. */
function headingAbove(text: string, from: number): number {
  if (!OWNER_LINE.test(text.slice(from, from + 40).trimStart())) return from
  const above = text.slice(0, from).trimEnd()
  if (above === '' || !LINE_END.test(text.slice(above.length, from))) return from
  for (let at = from - 1; at >= 0 && from - at < MAX_QUOTE; at -= 1) {
    const isFirst = at === 0 || LINE_END.test(text.charAt(at - 1))
    if (isFirst && HEADING.test(text.slice(at, at + 20))) return at
  }
  return from
}

/** The part of a sentence that may be quoted: all of it, or as much on each side of the words as there is room for, to the border of a clause. */
function cut(text: string, sentence: Span, words: Span): Span {
  if (sentence.to - sentence.from <= MAX_QUOTE) return sentence
  const room = MAX_QUOTE - (words.to - words.from)
  if (room <= 0) return { from: words.from, to: words.from + MAX_QUOTE }
  const [before, behind] = [words.from - sentence.from, sentence.to - words.to]
  const left = Math.min(before, Math.max(Math.floor(room / 2), room - behind))
  let from = words.from - left
  let to = Math.min(sentence.to, words.to + room - left)
  if (from > sentence.from) {
    const border = [...text.slice(from - 1, words.from)].findIndex((character) => CLAUSE_END.test(character))
    if (border >= 0) from += border
  }
  if (to < sentence.to) {
    let border = to
    while (border > words.to && !CLAUSE_END.test(text.charAt(border - 1))) border -= 1
    if (border > words.to) to = border
  }
  return { from, to }
}
