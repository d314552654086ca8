import { citationSpans } from '../citations/index.js'
import { DAY, MONTH, TO_YEAR, YEAR, YEAR_IN_WORDS } from '../text/dates.js'
import { walkPieces } from '../outline/pieces.js'
import type { Excluded, Exclusion } from '../numbers/reasons.js'
import type { Outline } from '../outline/piece.js'

/**
 * Spans of the text whose numbers set nothing, whatever stands around them: dates, numbers of documents, meetings, labels.
 * Each pattern rests on a fixed way of writing (GB/T 9704 for document numbers and labels, GB/T 15835 for dates and numerals).
 */
const PATTERNS: readonly [Exclusion, RegExp][] = [
  [
    'ADDRESS',
    /https?:\/\/[^\s\u4e00-\u9fff]{1,200}|www\.[^\s\u4e00-\u9fff]{1,100}|[\w.]{1,40}@[\w.]{1,40}|(?:电话|传真|邮编|邮箱|手机|热线电话|联系方式)[:为]?\s{0,3}[\d\-—()、,\s]{5,60}|\b1[3-9]\d{9}\b|\b0\d{2,3}-\d{7,8}\b/gu,
  ],
  // 2021—2025年, 2020-2022: a span of years; 2025年12月31日, 2018.01.08, 6月底, 二〇二五年.
  ['PERIOD', new RegExp(`${YEAR}\\s?年?\\s?${TO_YEAR}\\s?${YEAR}(?:\\s?年(?!均)度?)?`, 'gu')],
  [
    'DATE',
    new RegExp(
      [
        `${YEAR}\\s?年(?:度|代)?(?:\\s?\\d{1,2}\\s?(?:[-—~至]\\s?\\d{1,2}\\s?)?月(?:份)?(?:\\s?${DAY})?)?`,
        `${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`,
        `${YEAR_IN_WORDS}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?`,
        `(?<![\\d.])${MONTH}(?:\\s?${DAY}(?!均))?(?:\\s?[-—~至]\\s?\\d{1,2}\\s?[月日])?(?:\\s?${DAY}(?!均))?`,
      ].join('|'),
      'gu',
    ),
  ],
  // 2025年、2030年 written short: 2025、2030年.
  ['DATE', new RegExp(`${YEAR}(?=、${YEAR}\\s?年)`, 'gu')],
  ['DATE', /(?<![\d.])(?:19|20)\d{2}(?=(?:数博会|行动|战略|年))|(?<=(?:中国制造|制造|创新|智造|愿景|议程))(?:19|20)\d{2}/gu],
  ['PERIOD', /“?十[一二三四五六七八九]五”?|第[一二三四五六七八九十]{1,3}个五年|“[一二三四五六七八九]五”/gu],
  [
    'MEETING',
    /(?:党的[一二三]?十[一二三四五六七八九]?大|[一二三四五六七八九]?十?[一二三四五六七八九]?届[一二三四五六七八九十中次、和]{0,24}(?:全会|全体会议)|[一二三]?十[一二三四五六七八九]?届)|[一二三四五六七八九]中全会|第[\d一二三四五六七八九十]{1,4}次[^,;。、\n]{0,16}(?:会|会议)/gu,
  ],
  [
    'REFERENCE',
    /第[\d一二三四五六七八九十百]{1,5}[章节条款项](?:第[\d一二三四五六七八九十]{1,4}[款项])?|(?:前|上述|本条前|以上)[一二两三四五六七八九十\d]{1,3}[款项条](?!措|任)/gu,
  ],
  ['ORDINAL', /第\s?[\d一二三四五六七八九十百零〇]{1,6}(?:[、和及]\s?第?[一二三四五六七八九十]{1,3}(?=批|季|期|阶段|产业))?/gu],
  // 第3件、第12、13件: the ordinals of a list.
  ['ORDINAL', /第\s?\d{1,4}(?:[件项条批期号名]?[、和及至]\s?(?:第\s?)?\d{1,4}){1,8}(?=[件项条批期号名])/gu],
  // 一是…二是…, 一要…, (一)…, 其一: points within a paragraph.
  ['LABEL', /(?<=[。;:,\n\s]|^)(?:[一二三四五六七八九十]{1,2}(?=[是要、])|其[一二三四五六])/gmu],
  [
    'LABEL',
    /[(]\s?[一二三四五六七八九十\d]{1,3}\s?[)](?!年|号)|[①-⑳㈠-㈩]|附件\s?[\d一二三四五六七八九十]{0,3}|(?:附[表图]|(?<!\p{Script=Han})[表图]|[见如下][表图])\s?\d{1,3}(?:-\d{1,2})?/gu,
  ],
  // 1+3+N, 1:3, 7×24小时: forms of numbers that answer each other.
  ['RATIO', /\d{1,4}(?:[+×xX*∶:]\s?(?:\d{1,4}|[NnXx])){1,5}(?![\d.]{0,20}\s?(?:万|亿)?元)/gu],
  [
    'NAME',
    /(?:IPv|ipv|IPV)\d|(?!GDP|PUE|CPI|PPI)(?<![A-Za-z])[A-Za-z][A-Za-z+\-.]{0,11}\d[\d.]{0,20}[A-Za-z]{0,20}|\d{1,3}[A-Za-z]{1,3}\d[A-Za-z\d]{0,20}|\d\.0(?=版|时代|系统|工程|行动|计划|[”"])/gu,
  ],
]

/** A bracket at the end of a heading that counts what stands under it. */
const PARTS = /\((?:共|计)?\s?[\d一二三四五六七八九十]{1,3}\s?大?[项条件个类](?:任务|工作|事项|举措|措施|目标|实事)?\)$/u

/** A span whose numbers are excluded, by what reason. */
export type Mask = Excluded

/** All such spans of a policy, in order. Where two overlap the first in the list of reasons above wins by coming first. */
export function findMasks(folded: string, outline: Outline): Mask[] {
  const { start, end, bodyStart, bodyEnd } = outline.policy
  const masks: Mask[] = []
  if (bodyStart > start) masks.push({ reason: 'OUTSIDE_BODY', start, end: bodyStart })
  if (end > bodyEnd) masks.push({ reason: 'OUTSIDE_BODY', start: bodyEnd, end })
  const { titles, numbers } = citationSpans(folded, start, end)
  for (const number of numbers) masks.push({ reason: 'DOCUMENT_NUMBER', start: number.start, end: number.end })
  for (const title of titles) masks.push({ reason: 'CITATION', start: title.start, end: title.end })
  for (const piece of walkPieces(outline.pieces)) {
    if (piece.title !== null && piece.titleStart > piece.start) masks.push({ reason: 'LABEL', start: piece.start, end: piece.titleStart })
    else if (piece.title === null && piece.titleEnd > piece.start) masks.push({ reason: 'LABEL', start: piece.start, end: piece.titleEnd })
    // 二、社会民生(5项): how many parts stand under a heading.
    const count = piece.children.length === 0 ? null : PARTS.exec(folded.slice(piece.titleStart, piece.titleEnd))
    if (count !== null) masks.push({ reason: 'STRUCTURE', start: piece.titleStart + count.index, end: piece.titleEnd })
  }
  // The name of a table's column says what its cells measure: 总投资(万元), 2025年目标.
  for (const header of outline.headers) masks.push({ reason: 'METRIC_NAME', start: header.start, end: header.end })
  const body = folded.slice(bodyStart, bodyEnd)
  for (const [reason, pattern] of PATTERNS) {
    for (const match of body.matchAll(pattern)) {
      if (match[0] !== '') masks.push({ reason, start: bodyStart + match.index, end: bodyStart + match.index + match[0].length })
    }
  }
  return masks
}

/** Answers the reason of the first mask that holds a span; null where none does. */
export function maskLookup(masks: readonly Mask[], length: number): (start: number, end: number) => Exclusion | null {
  // One cell a unit, written from the last mask to the first, so that the first of the list wins.
  const cells = new Uint32Array(length)
  for (let index = masks.length - 1; index >= 0; index -= 1) {
    const mask = masks[index]
    if (mask !== undefined) cells.fill(index + 1, mask.start, mask.end)
  }
  return (start, end) => {
    for (let at = start; at < end; at += 1) {
      const cell = cells[at] ?? 0
      if (cell > 0) return masks[cell - 1]?.reason ?? null
    }
    return null
  }
}
