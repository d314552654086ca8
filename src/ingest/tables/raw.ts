import type { HeadedColumn } from './columns.js'
import type { Span } from '../text/spans.js'

/** A cell of a table with its place in the text. One that spans rows is the same object in each of them. */
export interface RawCell extends Span {
  /** Index of the row whose place its words have. */
  row: number
}

/** A row as the table prints it: a heading over the rows that follow, or a cell for each column, null where it has none. */
export interface RawRow {
  /** Its place in the table, from 0. */
  index: number
  heading: Span | null
  /** The number of the heading, where it has a cell of its own; null where it has none or stands with the words. */
  serial?: Span | null
  cells: (RawCell | null)[]
}

/** A table with its columns settled and its cells in their places. */
export interface RawTable extends Span {
  columns: readonly HeadedColumn[]
  rows: RawRow[]
  /** Lines of cells behind it that found no place in its columns; null where there are none. */
  left: Span | null
  /** Its columns are of no known use, and its rows were read by what their cells look like. */
  byLooks?: boolean
  /** Rows within it that say nothing that was understood, and columns whose cells are not what their names say. */
  unread?: readonly Span[]
}
