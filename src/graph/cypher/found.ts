import { GraphError } from '../errors.js'
import type { Row, Value } from '../rows.js'
import type { KeyValues } from './order.js'

/** What a statement answers, as its rows are read. */

/** A row, frozen, with all that came with it. */
export interface Found {
  readonly row: Readonly<Record<string, unknown>>
  /** What its relations to one thing lead to, as far as it was asked for. */
  readonly ones: Readonly<Record<string, Found | null>>
  /** Its lists, by the keys of their questions. */
  readonly lists: ReadonlyMap<string, ListFound>
  /** The relationships that name it; null where they were not asked for. */
  readonly namedBy: readonly Found[] | null
}

/** What a list has for one parent: what was asked for of its page and of its counts. */
export interface ListFound {
  readonly scanned: Scanned | null
  readonly total: number | null
  readonly hidden: number | null
}

/** Rows in the order in which they were scanned, and whether there are rows outside of the cursors. */
export interface Scanned {
  readonly rows: readonly Listed[]
  /** A row at or before `after`; false where no `after` was given. */
  readonly beforeAfter: boolean
  /** A row at or behind `before`; false where no `before` was given. */
  readonly behindBefore: boolean
}

/** One thing of a page, what its relationship says, and its keys in the list's order where cursors are asked for. */
export interface Listed {
  readonly thing: Found
  readonly link: Found | null
  readonly keys: KeyValues
}

/** The values of a row, or of one list in a list of rows, in the order in which they were added. */
export type Cells = readonly (Value | undefined)[]

/** The cells of a row. */
export const cellsOf = (row: Row): Cells => Object.values(row)

/** A cell that holds a text. */
export function textIn(cells: Cells, at: number): string {
  const value = cells[at]
  if (typeof value !== 'string') throw new GraphError('DECODE', `column ${String(at)} holds no text`)
  return value
}

/** A cell that holds rows. */
export function rowsIn(cells: Cells, at: number): readonly Cells[] {
  const value = cells[at]
  if (!isList(value) || !value.every(isList)) throw new GraphError('DECODE', `column ${String(at)} holds no rows`)
  return value
}

const isList = (value: unknown): value is readonly Value[] => Array.isArray(value)
