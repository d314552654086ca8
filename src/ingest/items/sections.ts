import type { SectionFacts } from '../../model/facts.js'
import { walkPieces } from '../outline/pieces.js'
import type { SourceText } from '../text/document.js'
import type { Outline } from '../outline/piece.js'
import { evidenceAt } from '../text/evidence.js'
import type { ReadItem } from './readItem.js'

/** Sections: headed parts that are no items themselves, and items that have items or headings under them. */
export function sectionsOf(document: SourceText, outline: Outline, items: readonly ReadItem[]): SectionFacts[] {
  const isItem = new Set(items.map((item) => item.piece))
  return [...walkPieces(outline.pieces)]
    .filter((piece) => !isItem.has(piece) || piece.children.length > 0)
    .map((piece) => ({
      path: piece.path,
      label: piece.label,
      title: piece.title,
      start: piece.start,
      end: piece.end,
      evidence: [evidenceAt(document, 'MENTION', piece.titleStart, piece.titleEnd)],
    }))
}
