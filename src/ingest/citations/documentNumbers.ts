import type { Span } from '../text/spans.js'

import { wordsFor } from '../../model/lastWords.js'
/**
 * 发文字号 as GB/T 9704 has it: 代字, year in brackets, 序号 (国发〔2015〕50号); and the number of an order (国务院令第711号).
 * Captures print every kind of bracket for 〔〕, and blanks between.
 */
export interface DocumentNumber extends Span {
  /** As printed, with the brackets as 〔〕. */
  printed: string
  /** The words before the year: 国发. For an order: 国务院令. */
  code: string
}

const WITH_YEAR =
  /(?<code>\p{Script=Han}{1,16}(?:\(\p{Script=Han}{1,6}\))?)\s?[〔[(【{]\s?(?<year>(?:19|20)\d{2})\s?年?\s?[〕\])】}]\s?第?\s?\d{1,6}\s?号/gu
const ORDER = /(?<code>\p{Script=Han}{0,16}(?:令|公告))\s?(?:(?:19|20)\d{2}年)?\s?第\s?[\d一二三四五六七八九十百〇零]{1,6}\s?号/gu
/** An older habit puts the number first: 国务院第100号令, 建设部112号令. */
const NUMBER_FIRST = /(?<code>\p{Script=Han}{1,16})\s?第?\s?\d{1,6}\s?号令/gu

/** Words that stand before a 代字 in running text and are none of it; a 代字 itself holds none of them. */
const BEFORE_CODE =
  /^.*(?:根据|按照|对照|比照|依据|依照|遵照|参照|参见|详见|贯彻|落实|执行|印发|转发|关于|文件|规定|修订|废止|精神|以及|[和及与或见即原以对在的由为将])/u
/** 令 is a word of many others: only a body's order has a number. */
const BODY = new RegExp(`(?:主席|${wordsFor('ORDER')}|省|市|本)令$|公告$|^令$`, 'u')

/** Every document number between two offsets, in order. */
export function findDocumentNumbers(folded: string, start: number, end: number): DocumentNumber[] {
  const text = folded.slice(start, end)
  const found: DocumentNumber[] = []
  for (const match of text.matchAll(WITH_YEAR)) add(found, start, match)
  for (const match of text.matchAll(ORDER)) {
    // Directly behind a bracket the whole of the words names the body, also where 和 joins two words of it.
    if (BODY.test(match.groups?.['code'] ?? '')) add(found, start, match, /[(〔[【]/u.test(text[match.index - 1] ?? ''))
  }
  for (const match of text.matchAll(NUMBER_FIRST)) {
    const code = (match.groups?.['code'] ?? '').replace(/第$/u, '')
    if (BODY.test(`${code}令`)) add(found, start, match, /[(〔[【]/u.test(text[match.index - 1] ?? ''))
  }
  return found.sort((a, b) => a.start - b.start)
}

function add(found: DocumentNumber[], offset: number, match: RegExpExecArray, isWhole = false): void {
  const code = match.groups?.['code'] ?? ''
  // 2020年9月25日某市人民政府令第41号: 日 ends the day before it; 日政发〔2019〕11号 begins with 日照.
  const isDay = code.startsWith('日') && /\d/u.test(match.input[match.index - 1] ?? '')
  const extra = isDay ? 1 : isWhole ? 0 : (BEFORE_CODE.exec(code)?.[0].length ?? 0)
  if (extra >= code.length) return
  const printed = match[0].slice(extra)
  found.push({
    start: offset + match.index + extra,
    end: offset + match.index + match[0].length,
    printed: printed.replace(/[[(【{〔](?=\s?(?:19|20)\d{2})/u, '〔').replace(/((?:19|20)\d{2}\s?年?\s?)[\])】}〕]/u, '$1〕'),
    code: code.slice(extra),
  })
}
