import { pieceAt, walkPieces } from '../pieces.js'
import type { Outline, Piece } from '../types.js'

/** A run of text that is read as one: a paragraph within one piece of the outline, or a heading. */
export interface Paragraph {
  start: number
  end: number
  /** The smallest piece that it stands in; null before the first heading. */
  piece: Piece | null
}

/** A sentence of a paragraph, without its final mark. */
export interface Sentence {
  start: number
  end: number
  paragraph: Paragraph
}

const TERMINAL = /[。;!?:)”]\s*$/u
/** A line this long that ends without a final mark was broken by the typesetting, not by its author. */
const BROKEN_LINE = 26

/** The paragraphs of a policy's body, in order. A line break in the middle of a sentence ends none. */
export function paragraphsOf(folded: string, outline: Outline): Paragraph[] {
  const { bodyStart, bodyEnd } = outline.policy
  const cuts = new Set<number>([bodyStart, bodyEnd])
  for (const piece of walkPieces(outline.pieces)) {
    cuts.add(piece.start)
    cuts.add(piece.end)
    // A heading that is the first clause of its own sentence belongs to the sentence.
    if (!/[,、]\s*$/u.test(folded.slice(Math.max(0, piece.textStart - 3), piece.textStart))) cuts.add(piece.textStart)
  }
  const offsets = [...cuts].filter((at) => at >= bodyStart && at <= bodyEnd).sort((a, b) => a - b)
  const paragraphs: Paragraph[] = []
  for (const [index, start] of offsets.entries()) {
    const end = offsets[index + 1]
    if (end === undefined || end <= start) continue
    const piece = pieceAt(outline, start)
    for (const span of linesOf(folded, start, end)) paragraphs.push({ ...span, piece })
  }
  return paragraphs
}

function* linesOf(folded: string, start: number, end: number): Generator<{ start: number; end: number }> {
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

/** The sentences of a paragraph: up to 。 ! ? or ;, outside of brackets and quotation marks. */
export function sentencesOf(folded: string, paragraph: Paragraph): Sentence[] {
  const sentences: Sentence[] = []
  let from = paragraph.start
  let depth = 0
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const one = folded.charAt(at)
    if ('(“《〔'.includes(one)) depth += 1
    else if (')”》〕'.includes(one)) depth = Math.max(0, depth - 1)
    else if (one === '。' || ((one === ';' || one === '!' || one === '?') && depth === 0)) {
      sentences.push({ start: from, end: at, paragraph })
      from = at + 1
      depth = 0
    }
  }
  if (folded.slice(from, paragraph.end).trim() !== '') sentences.push({ start: from, end: paragraph.end, paragraph })
  return sentences
}
