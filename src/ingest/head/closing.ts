import { isSignatureLine } from '../language/lineKinds.js'
import { linesWithin, type TypedLine } from '../language/typedLines.js'
import type { Page } from '../pages/page.js'
import type { PolicySpan } from './policy.js'

/**
 * The closing of a policy that has no articles: from when it holds, for how long, who explains it, what it replaces. It stands in a
 * paragraph of its own behind the last heading's text and belongs to none of the headings (《行政规范性文件管理》 habits: 施行日期, 有效期, 解释机关).
 */
const CLOSING =
  /(?<=(?:^|[\n。)）])[\s]{0,6})(?:本|此|以上|上述)(?:实施|行动|工作|优惠|若干|暂行|扶持){0,2}(?:办法|规定|细则|意见|方案|措施|政策|规划|计划|通知|条例|制度|决定|条款|指引)[^。\n]{0,40}?(?:自[^。\n]{2,30}起|有效期|负责解释|执行期|实施期|为准)/u

/** How far from the end a closing begins at most. */
const LONGEST = 500

/** Where the text of the last heading ends: at the closing, or at the end of the body. `from` is the last heading's beginning. */
export function endOfPieces({ document, lines }: Page, policy: PolicySpan, from: number): number {
  const signed = signatureBehind(lines, from, policy.bodyEnd)
  if (signed !== null) return signed
  const start = Math.max(from, policy.bodyEnd - LONGEST)
  const words = document.folded.slice(start, policy.bodyEnd)
  if (/第[一二三四五六七八九十百\d]+条/u.test(document.folded.slice(from, from + 12))) return policy.bodyEnd
  const found = CLOSING.exec(words)
  // It follows a line or a sentence; what begins the heading's own text is a task that sets a date.
  return found === null || (start === from && found.index < 12) ? policy.bodyEnd : start + found.index
}

/** Where a signature stands that attachments follow: names of bodies, each on a line, and a date below them. Null where none does. */
export function signatureBehind(all: readonly TypedLine[], from: number, end: number): number | null {
  const lines = linesWithin(all, { start: from, end })
  const isBody = (at: number): boolean => lines[at]?.kinds.has('BODY_NAME') ?? false
  const dated = lines.findIndex(({ kinds }, at) => kinds.has('DATE') && isBody(at - 1))
  if (dated < 0) return null
  let first = dated
  while (isBody(first - 1)) first--
  const isSigned = isSignatureLine(lines[first]?.words ?? '', lines[first - 1]?.words ?? '')
  return isSigned ? (lines[first]?.start ?? null) : null
}
