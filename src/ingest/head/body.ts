import { wordsFor } from '../../model/lastWords.js'
import { firstHeading, type HeadToken } from './tokens.js'
import type { PolicyTitle, TitleBlock } from './title.js'
import { BODY_END, isColophon, isDateLine, isSameTitle, isSignatureLine } from '../language/lineKinds.js'
import type { PolicyPart } from '../pages/index.js'
import { trimmed } from '../text/lines.js'
import { inTable } from '../tables/index.js'
import type { Page } from '../pages/page.js'
import type { PolicySpan } from './policy.js'

/** Where the body begins: behind title, number, addressees and the notice that issues it. */
export function startOfBody(
  page: Page,
  part: PolicyPart,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
  title: PolicyTitle,
): number {
  const limit = firstHeading(page, part)
  let last = -1
  tokens.forEach((token, index) => {
    if (token.kind === 'META' || token.kind === 'RED_HEAD' || token.kind === 'NUMBER' || token.kind === 'SALUTATION')
      last = Math.max(last, index)
    if (token.kind === 'ORDER' || token.kind === 'ORDER_COUNT') last = Math.max(last, index)
    // A sentence that stands for a title is the text itself.
    if (title.isPrinted && token.start >= title.start && token.end <= title.end && !token.words.endsWith('。')) last = Math.max(last, index)
    if (/^\([^()]{2,60}\)$/u.test(token.words) && /年|通过|公布|施行|修订|发布/u.test(token.words) && index === last + 1) last = index
  })
  // Where the plan has no title of its own its text begins behind the notice's signature.
  const issuing = tokens.findIndex(({ kind, words }, index) => index > last && kind === 'TEXT' && /印发|公布|发布/u.test(words))
  if (notice !== null && title.start >= notice.start && title.end <= notice.end && issuing === last + 1) {
    last = issuing
    while (/^(?:BODY_NAME|DATE|OPENNESS)$/u.test(tokens[last + 1]?.kind ?? '')) last++
  }
  for (const block of blocks) if (isSameTitle(block.words, title.words) || block === notice) last = Math.max(last, block.last)
  const behind = tokens[last]
  return Math.min(limit, behind?.end ?? part.start)
}

/** Where line breaks are lost, the page's source, the list of attachments and the colophon stand on the last line of the text. */
const INLINE_END = new RegExp(
  `(?:(?<=[。)] {0,4})[^。,()]{2,24}(?:${wordsFor('PRINTER')}) ?\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日 ?印发|\\(?(?:本文|信息|文章)?来源:\\s?\\S{0,200}|(?<=[。)] {0,4})附 ?件 ?\\d? ?:[^。]{2,120})$`,
  'u',
)

/** The body ends before signature, date, notes and distribution lines. */
export function endOfBody({ document, tables }: Page, part: PolicyPart): number {
  let last = part.lines.length - 1
  while (last > 0) {
    const words = part.lines[last]?.words ?? ''
    const before = part.lines[last - 1]?.words ?? ''
    // 抄送 may go on over several lines.
    const goesOn = before.startsWith('抄送') && words.length < 80
    if (
      inTable(tables, part.lines[last]?.start ?? 0) ||
      (!isColophon(words) &&
        !goesOn &&
        !(isSignatureLine(words, before) && (isDateLine(words) || last > part.lines.length - 8)) &&
        !/^附 ?(?:件|表)[ :]/u.test(words))
    )
      break
    last--
  }
  const line = part.lines[last]
  if (line === undefined) return part.end
  const words = document.folded.slice(line.start, line.end)
  const inline = INLINE_END.exec(words.slice(-260))
  return inline === null ? line.end : trimmed(document.folded, line.start, line.end - inline[0].length).end
}

/** Whether the text ends in the middle of a sentence. */
export function isBrokenOff({ document, tables }: Page, span: PolicySpan): boolean {
  const last = document.folded.slice(span.bodyStart, span.bodyEnd).trimEnd()
  if (last.length < 200 || inTable(tables, span.bodyStart + last.length - 1)) return false
  const line = last.slice(last.lastIndexOf('\n') + 1)
  return (
    line.length >= 24 &&
    /[\u4e00-\u9fff,、]$/u.test(line) &&
    !/附 ?(?:件|表)[:\d一二三]/u.test(line.slice(-60)) &&
    !(line.length < 80 && /[:|]/u.test(line.slice(0, 16))) &&
    !(line.length < 60 && BODY_END.test(line)) &&
    // …限期完成。责任单位:市公路中心: owners behind the text of a task end without a stop.
    !(BODY_END.test(line) && /(?:单位|部门|主体) ?[:|][^。;:]{2,80}$/u.test(line.slice(-100)))
  )
}
