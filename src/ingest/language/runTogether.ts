import { NOT_LEVEL } from './bodyWords.js'
import type { Span } from '../text/spans.js'

/** Last words after which another body can begin: an office whole by itself, and not 市委 of 市委办公室. */
const ENDS = /[局委办厅署部院会队心司站所处社团]$|(?:人民政府|管委|支行)$/u
/** A level before the name of a department, or a class of places. */
const BEGINS = /^(?:[省市县区州盟旗](?=[\u4e00-\u9fff]{2})|各(?=[省市县区州盟旗乡镇街园有相]))/u
/** Bodies of the first of which the second is an organ: 市委市直机关工委. */
const SEAT = /^[\u4e00-\u9fff]{0,6}[省市县区州盟旗](?:委|政府|人民政府|人大|政协)$/u

/**
 * Names that stand behind each other with nothing between them, as cells of a table lose their line breaks: 市公安局市城管局. Each begins
 * with its level, where the one before it is whole; 市教育局体育科 and 市公安局各分局 stay one.
 */
export function namesRunTogether(folded: string, span: Span, isName: (words: string) => boolean): Span[] {
  const names: Span[] = []
  let from = span.start
  for (let at = from + 3; at + 3 <= span.end; at++) {
    const rest = folded.slice(at, Math.min(span.end, at + 12))
    if (!BEGINS.test(rest) || NOT_LEVEL.test(rest)) continue
    const before = folded.slice(from, at)
    if (!ENDS.test(before) || SEAT.test(before) || /[((]/u.test(before) !== /[))]/u.test(before)) continue
    if (!isName(before) || !isName(folded.slice(at, span.end))) continue
    names.push({ start: from, end: at })
    from = at
  }
  return [...names, { start: from, end: span.end }]
}
