import type { ItemFacts } from '../../model/facts.js'
import type { Piece } from '../outline/piece.js'

/** An item and the piece that it is. */
export interface ReadItem {
  piece: Piece
  facts: ItemFacts
}
