import { isOwnerLine, isOwnersBracket } from '../language/ownerLines.js'
import { OWNERS_SHOWN } from '../language/roleLabels.js'
import { trimmed } from '../text/lines.js'
import type { Span } from '../text/spans.js'
import { walkPieces } from './pieces.js'
import type { Piece } from './piece.js'

/** A bracket of owners at the end of a paragraph or line. */
const SHOWN = new RegExp(`[([【〔][^()\\n]{0,200}(?:${OWNERS_SHOWN})|(?:^|\\n) {0,8}(?:${OWNERS_SHOWN})[^\\n]{0,8}:`, 'u')

/** 以上任务由某局牵头: the line says itself that it is of all the points above it. */
const OF_ALL = new RegExp(
  `^[([【]?(?:以上|上述)(?:各项|各|所有|全部)?(?:任务|工作|措施|事项|内容|项目|举措)[^。\\n]{0,80}(?:${OWNERS_SHOWN})`,
  'u',
)

/**
 * A line of owners behind the last of several points is of the heading that they hang from, unless other points have one of their own:
 * 1.完善水源 / (1)… / (2)… / (责任单位:某局). It is taken from the last point and given to the heading.
 */
export function liftClosingOwners(folded: string, tops: readonly Piece[]): void {
  for (const piece of walkPieces(tops)) {
    const last = piece.children.at(-1)
    if (last === undefined || piece.children.length < 2 || last.children.length > 0 || last.row !== undefined) continue
    if (piece.form === 'ARTICLE' || last.form === 'ARTICLE' || last.form === 'BOX' || piece.form === 'BOX') continue
    const all = lineOfAll(folded, last)
    const line = all ?? lastLine(folded, last)
    if (line === null) continue
    const ofAll = all !== null
    if (piece.parent === null && !ofAll && !piece.children.every(isSentence)) continue
    if (!ofAll && !isOwnersBracket(folded.slice(line.start, line.end))) continue
    const others = piece.children.slice(0, -1).map((child) => folded.slice(child.titleStart, child.end))
    const own = folded.slice(piece.titleStart, piece.textEnd)
    if ((!ofAll && [own, ...others].some((words) => showsOwners(words))) || showsOwners(folded.slice(last.titleStart, line.start))) continue
    piece.closing = line
    last.textEnd = line.start
    if (last.titleEnd > line.start) last.titleEnd = line.start
  }
}

/** Whether a point is a sentence with no heading of its own: (1)补建消火栓,纳入道路改造。 Headed points are pieces of work with their own owners. */
function isSentence({ titleStart, textStart, children }: Piece): boolean {
  return children.length === 0 && textStart <= titleStart
}

/** The last line of a piece's text, where another line stands above it. */
function lastLine(folded: string, piece: Piece): Span | null {
  const { end } = trimmed(folded, piece.titleStart, piece.textEnd)
  const start = folded.lastIndexOf('\n', end - 1) + 1
  return start <= piece.titleStart ? null : trimmed(folded, start, end)
}

/** The line of a piece's text that speaks of all the points above it; a contact or a remark may follow it. */
function lineOfAll(folded: string, { titleEnd, textStart, textEnd }: Piece): Span | null {
  for (let from = folded.indexOf('\n', Math.min(titleEnd, textStart)); from >= 0 && from < textEnd;) {
    const next = folded.indexOf('\n', from + 1)
    const line = trimmed(folded, from, next < 0 || next > textEnd ? textEnd : next)
    if (OF_ALL.test(folded.slice(line.start, line.end))) return line
    from = next
  }
  return null
}

/** A bracket at the end of a line. */
const AT_END = /[([【〔][^()[\]【】〔〕\n]{2,200}[)\]】〕][。;]?$/u

function showsOwners(words: string): boolean {
  if (SHOWN.test(words)) return true
  return words.split('\n').some((line) => {
    const own = line.trim()
    return isOwnerLine(own) || isOwnersBracket(AT_END.exec(own)?.[0] ?? '')
  })
}
