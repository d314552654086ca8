import { readDuties, type DutyList } from '../duties/lists.js'
import { isOwnerLine, isOwnersBracket } from '../language/ownerLines.js'
import { onlyNames } from '../language/nameLists.js'
import type { Outline, Piece } from '../outline/piece.js'
import { walkPieces } from '../outline/pieces.js'
import { linesOf, type Line } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'

/** A paragraph that gives a duty and stands behind the last of several pieces, outside of it. */
export interface Stray extends Span {
  /** What the pieces before it hang from; null at the top. */
  parent: Piece | null
}

/** A bracket at the end of a line. */
const BRACKET_AT_END = /[([【〔][^()[\]【】〔〕\n]{2,200}[)\]】〕][。;]?$/u
/** What a sentence says of the piece that it stands in: 该项工作由某局负责. */
const OF_PIECE = /^(?:该|本|此|上述|以上|其中|同时|具体)/u

/** Whether a line ends what a piece says: with its owners, in a bracket or a field. */
function isClosed(folded: string, { start, end, words }: Line): boolean {
  const bracket = BRACKET_AT_END.exec(words)?.[0]
  return isOwnerLine(words) || (bracket !== undefined && isOwnersBracket(bracket)) || onlyNames(folded, start, end).length > 0
}

/** Whether a sentence gives a body a duty at its beginning: 市应急管理局负责汇总…. */
const gives = ({ form, cue, list }: DutyList, line: Line): boolean => form === 'PROSE' && Math.min(list.start, cue.start) - line.start < 30

/**
 * Paragraphs behind the owners of the last of several pieces, each of which ends with its owners: the next heading would stand there, so
 * that a duty of a body in such a paragraph is not that piece's. The piece ends before the first of them.
 */
export function strayParagraphs(document: SourceText, outline: Outline): Stray[] {
  const { folded } = document
  const strays: Stray[] = []
  for (const siblings of [outline.pieces, ...[...walkPieces(outline.pieces)].map(({ children }) => children)]) {
    const last = siblings.at(-1)
    const before = siblings.at(-2)
    if (last === undefined || before === undefined || [last, before].some((piece) => isOther(piece))) continue
    if (!isClosedPiece(document, before)) continue
    const lines = linesOf(document, Math.min(last.titleStart, last.textStart), last.textEnd)
    const closed = lines.findIndex((line) => isClosed(folded, line))
    if (closed < 0) continue
    const behind = lines.slice(closed + 1)
    const first = behind.findIndex(
      (line) =>
        !isClosed(folded, line) &&
        !OF_PIECE.test(line.words) &&
        readDuties(folded, line.start, line.end, false).some((duty) => gives(duty, line)),
    )
    const start = behind[first]?.start
    if (start === undefined) continue
    strays.push(...behind.slice(first).map((line) => ({ start: line.start, end: line.end, parent: last.parent })))
    last.textEnd = start
  }
  return strays
}

/** Rows, articles and what has headings below it are ended by other things. */
const isOther = ({ row, form, children }: Piece): boolean =>
  row !== undefined || form === 'ARTICLE' || form === 'BOX' || children.length > 0

function isClosedPiece(document: SourceText, piece: Piece): boolean {
  const line = linesOf(document, Math.min(piece.titleStart, piece.textStart), piece.textEnd).at(-1)
  return line !== undefined && isClosed(document.folded, line)
}
