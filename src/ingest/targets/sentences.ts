import type { Outline, Piece } from '../outline/piece.js'
import { cutSentences, type SentenceRule } from '../text/sentences.js'
import type { Span } from '../text/spans.js'

/** A run of text that is read as one: a paragraph within one piece of the outline, or a heading. */
export interface Paragraph extends Span {
  /** The smallest piece that it stands in; null before the first heading. */
  piece: Piece | null
}

/** A sentence of a paragraph, without its final mark. */
export interface Sentence extends Span {
  paragraph: Paragraph
}

/** Where the sentence begins that a part of it between semicolons belongs to. */
export function wholeStart(folded: string, { start, paragraph }: Sentence): number {
  const from = Math.max(paragraph.start, start - LONGEST_SENTENCE)
  return from + folded.slice(from, start).lastIndexOf('。') + 1
}

const TERMINAL = /[。;!?:)”]\s*$/u
/** A line this long that ends without a final mark was broken by the typesetting, not by its author. */
const BROKEN_LINE = 26

/** The paragraphs of a policy's body, in order. A line break in the middle of a sentence ends none. */
export function paragraphsOf(folded: string, outline: Outline): Paragraph[] {
  const { bodyStart, bodyEnd } = outline.policy
  const paragraphs: Paragraph[] = []
  const add = (start: number, end: number, piece: Piece | null): void => {
    const from = Math.max(start, bodyStart)
    const to = Math.min(end, bodyEnd)
    if (to > from) for (const span of linesOf(folded, from, to)) paragraphs.push({ ...span, piece })
  }
  const own = (start: number, end: number, piece: Piece | null): void => {
    // A heading ends its paragraph, but for one that is the first clause of its own sentence.
    const cut = piece !== null && piece.textStart > start && piece.textStart < end ? piece.textStart : end
    if (cut < end && !/[,、]\s*$/u.test(folded.slice(Math.max(0, cut - 3), cut))) {
      add(start, cut, piece)
      add(cut, end, piece)
    } else add(start, end, piece)
  }
  const walk = (pieces: readonly Piece[], start: number, end: number, parent: Piece | null): void => {
    let from = start
    for (const piece of pieces) {
      own(from, piece.start, parent)
      // The cells of a table's row are read one by one: none goes on with the words of another.
      if (piece.row !== undefined) for (const cell of piece.row.cells) own(cell.start, cell.end, piece)
      else walk(piece.children, piece.start, piece.end, piece)
      from = Math.max(from, piece.end)
    }
    own(from, end, parent)
  }
  walk(outline.pieces, bodyStart, bodyEnd, null)
  return paragraphs
}

function* linesOf(folded: string, start: number, end: number): Generator<Span> {
  let from = start
  let line = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && folded.charAt(at) !== '\n') continue
    const words = folded.slice(line, at)
    const broken =
      at < end &&
      (/,\s*$|、\s*$/u.test(words.slice(-4)) ||
        (words.trim().length >= BROKEN_LINE && !TERMINAL.test(words.slice(-4)) && words.trim() !== ''))
    line = at + 1
    if (broken) continue
    if (folded.slice(from, at).trim() !== '') yield { start: from, end: at }
    from = at + 1
  }
}

/** A run without a final mark that is longer than this is no sentence: it is cut at its commas, so that reading stays linear. */
const LONGEST_SENTENCE = 1200

/** A semicolon ends what a number can mean, a full stop does even in a bracket. */
const COUNTED: SentenceRule = {
  opens: '(“《〔',
  closes: ')”》〕',
  bracketsAlone: false,
  ends: (mark, depth, length) =>
    mark === '。' || (depth === 0 && (mark === ';' || mark === '!' || mark === '?')) || isTooLong(mark, length),
}

/** The sentences of a paragraph: up to 。 ! ? or ;, outside of brackets and quotation marks. */
export function sentencesOf(folded: string, paragraph: Paragraph): Sentence[] {
  return cutSentences(folded, paragraph, COUNTED).map(({ start, end }) => ({ start, end, paragraph }))
}

function isTooLong(mark: string, length: number): boolean {
  return length > LONGEST_SENTENCE && (mark === ',' || mark === '、' || mark === ' ' || length > 2 * LONGEST_SENTENCE)
}
