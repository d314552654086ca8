import type { Outline, Piece } from './piece.js'

/** Every piece of the outline, parents before children, in the order of the text. */
export function* walkPieces(pieces: readonly Piece[]): Generator<Piece> {
  for (const piece of pieces) {
    yield piece
    yield* walkPieces(piece.children)
  }
}

/** The smallest piece that holds the offset; null where it stands in none. */
export function pieceAt(outline: Outline, offset: number): Piece | null {
  let found: Piece | null = null
  let among: readonly Piece[] = outline.pieces
  for (;;) {
    // Siblings stand in the order of the text, one behind the other: the last that begins at or before the offset.
    let low = 0
    let high = among.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((among[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const inner: Piece | undefined = among[low - 1]
    if (inner === undefined || offset >= inner.end) return found
    found = inner
    among = inner.children
  }
}

/** Labels from the top down to the smallest piece that holds the offset; empty where it stands in none. */
export function pathAt(outline: Outline, offset: number): string[] {
  return pieceAt(outline, offset)?.path ?? []
}
