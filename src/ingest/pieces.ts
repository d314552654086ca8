import type { Outline, Piece } from './types.js'

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
    const inner: Piece | undefined = among.find((piece) => piece.start <= offset && offset < piece.end)
    if (inner === undefined) return found
    found = inner
    among = inner.children
  }
}

/** Labels from the top down to the smallest piece that holds the offset; empty where it stands in none. */
export function pathAt(outline: Outline, offset: number): string[] {
  return pieceAt(outline, offset)?.path ?? []
}
