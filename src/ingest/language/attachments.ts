import type { Line } from '../text/lines.js'
import type { Span } from '../text/spans.js'

/** 附件：1.…分工表 and the lines below it that go on counting (GB/T 9704: 附件说明 below the text). */
const FIRST = /^附 ?(?:件|表|录) ?: ?(1 ?[.、])?/u
const NEXT = /^\(?(\d{1,2})\)? ?[.、] ?[^。;]{2,80}$/u
const LONGEST_LINE = 120

/** The lists of attachments among lines: titles of other parts of the document, no headings. */
export function attachmentLists(lines: readonly Line[]): Span[] {
  const lists: Span[] = []
  let next = 0
  for (const line of lines) {
    const first = line.words.length <= LONGEST_LINE ? FIRST.exec(line.words) : null
    const last = lists.at(-1)
    if (first !== null) {
      lists.push({ start: line.start, end: line.end })
      next = first[1] === undefined ? 0 : 2
    } else if (last !== undefined && next > 0 && Number(NEXT.exec(line.words)?.[1]) === next) {
      last.end = line.end
      next++
    } else next = 0
  }
  return lists
}
