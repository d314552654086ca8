import { readDuties } from '../duties/lists.js'
import { strayParagraphs } from './strayParagraphs.js'
import { readLooseDuties } from '../duties/loose.js'
import { isOwnerLine } from '../language/ownerLines.js'
import { onlyNames } from '../language/nameLists.js'
import type { Outline, Piece } from '../outline/piece.js'
import { linesOf, nameAt } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'

/**
 * Paragraphs that hold a duty and stand in no headed piece: those of a text without headings, those before its first heading, and those
 * behind the last of several pieces that are closed by their owners. Each is a piece of its own, titled by its first clause, so that its owners are somebody's. Why: docs/decisions/0014.
 */

/** Sentences that explain the document, close it or give it out set no work: 由X负责解释, 现印发给你们. */
const NO_WORK = /解释|现(?:将|就)?[^。\n]{0,40}(?:印发|通知|公布)|[特现]?制[定订]本|此件|有效期|施行/u

/** Paragraphs with the lines of owners below each. */
function paragraphs(document: SourceText, from: number, to: number): Span[] {
  const found: Span[] = []
  for (const { start, end, words } of linesOf(document, from, to)) {
    const last = found.at(-1)
    if (last !== undefined && (isOwnerLine(words) || onlyNames(document.folded, start, end).length > 0)) last.end = end
    else found.push({ start, end })
  }
  return found
}

/** Whether a paragraph names owners: by a list, or where the text has no headings at all in a sentence too. */
function holdsDuty(folded: string, { start, end }: Span, isWhole: boolean): boolean {
  const words = folded.slice(start, end)
  if (NO_WORK.test(words)) return false
  const duties = readDuties(folded, start, end, false)
  if (duties.some(({ form }) => form === 'LABEL' || form === 'CLAUSE' || form === 'BARE')) return true
  return isWhole && (duties.some(({ form }) => form === 'PROSE') || readLooseDuties(folded, start, end, []).length > 0)
}

/** A clause shorter than this is the beginning of a sentence and no task yet. */
const SHORTEST_CLAUSE = 4

/** Where the first clause of a paragraph ends. */
function endOfClause(folded: string, { start, end }: Span): number {
  for (let at = start; at < end; at++) {
    const character = folded[at] ?? ''
    if (character === '\n' || (',;。:(【'.includes(character) && at - start >= SHORTEST_CLAUSE)) return at
  }
  return end
}

/** The pieces that no heading makes, in the order of the text; none where nothing is left over. Their labels count on from those at the root. */
export function loosePieces(document: SourceText, outline: Outline): Piece[] {
  const { bodyStart, bodyEnd } = outline.policy
  const [first] = outline.pieces
  const end = first?.start ?? bodyEnd
  let ordinal = Math.max(0, ...outline.pieces.map(({ label }) => (label.startsWith('-') ? Number(label.slice(1)) : 0)))
  // The names of a table's columns, and rows of cells that nobody could read, are no sentences.
  const isTabular = ({ start, end }: Span): boolean =>
    outline.headers.some((header) => header.start < end && start < header.end) || document.text.slice(start, end).split(/[\t|]/u).length > 2
  const before = paragraphs(document, bodyStart, end)
    .filter((span) => !isTabular(span) && holdsDuty(document.folded, span, first === undefined))
    .map((span) => ({ ...span, parent: null, label: `-${++ordinal}` }))
  const behind = strayParagraphs(document, outline)
    .filter((span) => holdsDuty(document.folded, span, true))
    .map((span, at) => ({ ...span, label: span.parent === null ? `-${++ordinal}` : `-${at + 1}` }))
  return [...before, ...behind].map(({ parent, label, ...span }) => {
    const titleEnd = endOfClause(document.folded, span)
    return {
      form: 'RUN_IN' as const,
      label,
      path: [...(parent?.path ?? []), label],
      title: nameAt(document, span.start, titleEnd),
      titleStart: span.start,
      titleEnd,
      start: span.start,
      end: span.end,
      textStart: span.start,
      textEnd: span.end,
      parent,
      children: [],
    }
  })
}
