import type { Issue } from '../../model/facts.js'
import type { Span } from './spans.js'

/**
 * What the stages of reading hand to each other. Reading is pure: bytes in, facts and issues out; no clock, no network,
 * no database, and nothing that differs from one machine or folder to another.
 *
 * All offsets are UTF-16 units into the document's canonical text.
 */

/** A document after it was decoded. */
export interface SourceText {
  /** The file's own name, without folders. */
  file: string
  sha256: string
  /** Canonical text: for `.txt` the decoded file without its byte-order mark, untouched. */
  text: string
  /**
   * The same text folded for matching, unit by unit and so of the same length: full-width forms to half-width, every kind of
   * blank to a space (line ends stay), traditional script to simplified, look-alike radicals to the characters they look like.
   * An offset in one is the same offset in the other.
   */
  folded: string
  /** The line of the canonical text, from 1, that an offset stands on. */
  lineOf: (offset: number) => number
  /** Whether it is written in traditional script: names and titles are then given in simplified characters. */
  traditional: boolean
  /** Tables whose cells the document's own markup tells (html), in order. Tables of plain text are found by their form. */
  grids?: readonly Grid[]
  /** What the page's markup names it by: the title element, its first headings; for a text that prints no title. */
  pageTitles?: readonly string[]
  /** The line of the raw file, from 1, that an offset stands on; absent where the canonical text has the raw file's lines. */
  rawLine?: (offset: number) => number
  /** The file ends within a character: it is the beginning of another one. */
  isCut?: boolean
}

/** Collects issues; every stage gets one and nothing is dropped silently. */
export type Report = (issue: Issue) => void

/** A cell of a table whose form the document's own markup tells. An empty cell has `start === end`. */
export interface GridCell extends Span {
  /** The words are a header by the markup (th). */
  isHeader: boolean
  /** Row and column of its first place, from 0; a merged cell stands in other places too. */
  row: number
  column: number
}

/**
 * A table whose form the document's own markup tells (html). Every place of the grid has its cell; a merged cell is the same
 * object in every place that it spans, and its words stand once in the text.
 */
export interface Grid extends Span {
  rows: readonly (readonly (GridCell | null)[])[]
}
