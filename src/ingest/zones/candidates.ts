import type { Places } from './places.js'
import { SUFFIX, suffixOf } from './suffixes.js'
import { BOUNDARY, isFieldOnly, LEADING_VERB } from './words.js'
import type { Span } from '../text/spans.js'
import { wordsFor } from '../../model/lastWords.js'

/** 甲区人民政府, 市商务局: the name of a body, no zone. */
const ENDS_AS_BODY = new RegExp(`(?:政府|${wordsFor('PRINTER')}|办|管委会?)$`, 'u')

/** A run of words that may be a zone's name. */
export type Candidate = Span

/** The longest name of a place of industry; longer runs are no names. */
const LONGEST = 32
const PUNCTUATION = /[,、;:。!?“”"‘’《》〈〉[\]【】{}|\n\t\r\s%‰]/u
/** 3个以上, 2家: a count before a kind of place names none. */
const COUNT = /(?:\d|[一二两三四五六七八九十百千]{1,4})(?:余|多)?(?:个|家|处|片|座|大)(?:以上|左右)?/gu

/** Every run of words that ends in the last word of a place of industry; of nested runs the longest. */
export function findCandidates(folded: string, start: number, end: number, places: Places): Candidate[] {
  const found: Candidate[] = []
  SUFFIX.lastIndex = start
  for (let match = SUFFIX.exec(folded); match !== null && match.index < end; match = SUFFIX.exec(folded)) {
    const stop = match.index + match[0].length
    if (stop > end) break
    const from = nameStart(folded, start, stop, places)
    if (from >= stop) continue
    // 医药高新区滨江工业园 is one name, and 医药高新区 within it no mention of its own.
    while (found.length > 0 && (found.at(-1)?.start ?? 0) >= from) found.pop()
    found.push({ start: from, end: stop })
  }
  return found
}

/** Where the name that ends at `stop` begins: behind the last mark, verb or particle before it. */
function nameStart(folded: string, least: number, stop: number, places: Places): number {
  let from = Math.max(least, stop - LONGEST)
  for (let at = stop - 1; at >= from; at -= 1) {
    const one = folded.charAt(at)
    if (one === ')') {
      // 中韩(惠州)产业园: a short bracket within a name; 园区(一期) ends one.
      const opened = folded.lastIndexOf('(', at)
      if (
        opened > from &&
        at - opened <= 7 &&
        /^(?![一二三四五六七八九十]{1,12}$)\p{Script=Han}+$/u.test(folded.slice(opened + 1, at)) &&
        !suffixOf(folded.slice(from, opened))
      ) {
        at = opened
        continue
      }
      from = at + 1
      break
    }
    if (one === '(' || PUNCTUATION.test(one) || (one === '—' && (folded.charAt(at - 1) === '—' || folded.charAt(at + 1) === '—'))) {
      from = at + 1
      break
    }
  }
  return cutAtWords(folded, from, stop, places)
}

function cutAtWords(folded: string, from: number, stop: number, places: Places): number {
  const run = folded.slice(from, stop)
  const kept = protectedSpans(run, places)
  const suffix = suffixOf(run)?.word.length ?? 0
  const limit = run.length - suffix
  let cut = 0
  for (const pattern of [BOUNDARY, COUNT]) {
    for (const match of run.matchAll(pattern)) {
      const behind = match.index + match[0].length
      if (behind > limit || kept.some((span) => match.index < span.end && behind > span.start)) continue
      cut = Math.max(cut, behind)
    }
  }
  cut = Math.max(cut, cutAtJoints(run, cut, limit))
  cut += /^[\d.、-]+(?!G)/u.exec(run.slice(cut, limit))?.[0].length ?? 0
  const leading = LEADING_VERB.exec(run.slice(cut, limit))?.[0] ?? ''
  const begins = kept.some((span) => span.start < cut + leading.length && span.end > cut)
  return from + cut + (begins ? 0 : leading.length)
}

/** 甲高新区和乙园: 和 parts two names; 大数据和人工智能产业集聚区: 和 joins two fields of one. */
function cutAtJoints(run: string, cut: number, limit: number): number {
  let best = cut
  for (const match of run.slice(0, limit).matchAll(/以及|[和与及]/gu)) {
    if (match.index < cut) continue
    const before = run.slice(best, match.index)
    // 顺和物流园: a name has two characters at least, so behind one of them 和 is a part of it.
    if (before.length < 2) continue
    // 甲县玻纤及新型材料产业园: a district and the first of two fields; 甲区人民政府和乙经开区 are two bodies.
    const addressed =
      /^\p{Script=Han}{1,4}[县区市旗]\p{Script=Han}{1,5}$/u.test(before) && suffixOf(before) === null && !ENDS_AS_BODY.test(before)
    if (addressed) continue
    if (!isFieldOnly(before) || suffixOf(before) !== null) best = match.index + match[0].length
  }
  return best
}

/** Names of divisions within a run: their characters are no particles (于都县, 从化区, 同安区). */
function protectedSpans(run: string, places: Places): Span[] {
  if (places.pattern === null) return []
  return [...run.matchAll(places.pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
