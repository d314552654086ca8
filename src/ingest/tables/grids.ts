import type { SourceText, Grid, GridCell } from '../text/document.js'
import { isEmpty, wordsAt } from './cells.js'
import { columnAt, settle, setsWork, unknownColumn, withTask, type HeadedColumn } from './columns.js'
import { commonStyle, headingRow, isSum } from './groupRows.js'
import { withLabels } from './labelColumns.js'
import { LONGEST_MARKED } from './headerWords.js'
import { look } from './looks.js'
import { unreadRows } from './loose.js'
import type { RawCell, RawRow, RawTable } from './raw.js'

/** Rows over the names of the columns: a title, a note about units. */
const MOST_ABOVE = 4
const NOTE = /^(?:备 ?注|注|说 ?明|附 ?注|填表说明) ?[:.\d]/u

/** The tables that set work among those whose cells the markup tells. A table without header that goes on with the last is a part of it. */
export function readGrids(document: SourceText, grids: readonly Grid[]): RawTable[] {
  const tables: RawTable[] = []
  let width = 0
  for (const grid of grids) {
    const head = headOf(document, grid)
    if (head !== null) {
      const rows = rowsOf(document, grid, head)
      tables.push({ start: grid.start, end: grid.end, columns: head.columns, rows, left: null, unread: unreadRows(rows, head.columns) })
      width = widthOf(grid)
      continue
    }
    const last = tables.at(-1)
    if (last === undefined || widthOf(grid) !== width || document.folded.slice(last.end, grid.start).trim() !== '') continue
    const places = last.columns.map((_, column) => column)
    last.rows.push(...rowsOf(document, grid, { columns: last.columns, places, behind: 0 }, last.rows.length))
    last.end = grid.end
  }
  return tables
}

interface Head {
  columns: readonly HeadedColumn[]
  /** Column of the grid for each column of the table. */
  places: readonly number[]
  /** The first row of data. */
  behind: number
}

const widthOf = (grid: Grid): number => Math.max(0, ...grid.rows.map((row) => row.length))

const cellsIn = (row: readonly (GridCell | null)[]): GridCell[] => [
  ...new Set(row.filter((cell): cell is GridCell => cell !== null && !isEmpty(cell))),
]

/** The cells of a row from left to right, empty ones too, each once. */
const distinctCells = (row: readonly (GridCell | null)[]): GridCell[] => [...new Set(row.filter((cell) => cell !== null))]

/** The rows of names: one, or two where names stand over names. */
function headOf(document: SourceText, grid: Grid): Head | null {
  for (let first = 0; first < Math.min(MOST_ABOVE, grid.rows.length); first++) {
    const row = grid.rows[first] ?? []
    const cells = cellsIn(row)
    const known = cells.filter((cell) => columnAt(document, cell, LONGEST_MARKED) !== null)
    if (known.length < 2 || known.length * 3 < cells.length * 2) continue
    let behind = first + 1
    const second = grid.rows[behind]
    // A second row of names: cells of the first reach into it, and its own are all names.
    if (second?.some((cell) => cell?.row === first) === true) {
      const own = cellsIn(second).filter((cell) => cell.row === behind)
      if (own.length > 0 && own.every((cell) => columnAt(document, cell) !== null)) behind++
    }
    const named = (grid.rows[behind - 1] ?? []).map((cell) => cell)
    const columns: HeadedColumn[] = []
    const places: number[] = []
    for (const [place, cell] of named.entries()) {
      if (cell === null || (isEmpty(cell) && isBare(grid, place, behind))) continue
      columns.push(
        isEmpty(cell) ? unknownColumn(document, cell) : (columnAt(document, cell, LONGEST_MARKED) ?? unknownColumn(document, cell)),
      )
      places.push(place)
    }
    const told = byContent(document, grid, withTask(columns), places, behind)
    if (!setsWork(told)) continue
    const kept = placesOf(told, places)
    const cellsAt = (index: number): GridCell[] => {
      const cells = grid.rows.slice(behind).map((row, at) => ({ at: at + behind, cell: row[kept[index] ?? 0] }))
      return cells.flatMap(({ at, cell }) => (cell?.row === at ? [cell] : []))
    }
    return { columns: withLabels(document, settle(told), cellsAt), places: kept, behind }
  }
  return null
}

/** A column without name that holds nothing is one of the typesetting. */
const isBare = (grid: Grid, place: number, behind: number): boolean =>
  grid.rows.slice(behind).every((row) => row[place] == null || isEmpty(row[place]) || row[place] === row[place - 1])

/** Columns of a name over others are dropped by `settle` where those have names of their own; their places go with them. */
function placesOf(columns: readonly HeadedColumn[], places: readonly number[]): number[] {
  const hasOwners = columns.some((column) => column.role === 'DUTY' && !column.isSpan)
  return places.filter((_, index) => !hasOwners || !(columns[index]?.isSpan ?? false))
}

/**
 * Columns that share one name (工作任务 over a number, a group and a task) are told apart by what they hold: numbers that count are
 * the serial, merged cells head groups, the last holds the task.
 */
function byContent(
  document: SourceText,
  grid: Grid,
  columns: readonly HeadedColumn[],
  places: readonly number[],
  behind: number,
): HeadedColumn[] {
  const owners = new Set<string>()
  const told = columns.map((column, index): HeadedColumn => {
    const place = places[index] ?? 0
    const isLast = columns[index + 1]?.start !== column.start || columns[index + 1]?.name !== column.name
    const cells = [...new Set(grid.rows.slice(behind).map((row) => row[place]))].filter((cell) => cell != null && !isEmpty(cell))
    const numbers = cells.filter((cell) => cell != null && look(wordsAt(document, cell)).number !== null).length
    if ((column.weight > 0 || column.name === '') && cells.length > 1 && numbers === cells.length)
      return { ...column, role: 'SERIAL', weight: 0 }
    const isFirst = columns[index - 1]?.start !== column.start || columns[index - 1]?.name !== column.name
    if (isLast && !isFirst && column.weight > 0 && holdsUnits(document, grid, place, behind)) {
      owners.add(`${column.start}`)
      return { ...column, role: 'DUTY', duty: 'RESPONSIBLE', weight: 0 }
    }
    return isLast || column.weight === 0 ? column : { ...column, role: 'GROUP', weight: 0 }
  })
  // 主要部门 | 县林业局: beside names of bodies their class stands, and no heading.
  return told.map((column) => (column.role === 'GROUP' && owners.has(`${column.start}`) ? { ...column, role: 'OTHER' } : column))
}

/** Whether the cells that stand in a column alone are names of bodies. */
function holdsUnits(document: SourceText, grid: Grid, place: number, behind: number): boolean {
  const own = grid.rows.slice(behind).flatMap((row) => {
    const cell = row[place]
    return cell == null || isEmpty(cell) || cell === row[place - 1] ? [] : [look(wordsAt(document, cell))]
  })
  return own.length > 0 && own.filter(({ isUnits }) => isUnits).length * 2 > own.length
}

function rowsOf(document: SourceText, grid: Grid, head: Head, from = 0): RawRow[] {
  const rows: RawRow[] = []
  const made = new Map<GridCell, RawCell>()
  const names = head.columns.map(({ name }) => name).join()
  const roles = head.columns.map(({ role }) => role)
  const style = commonStyle(
    document,
    grid.rows.slice(head.behind).map((row) => cellsIn(row)),
  )
  for (const [at, row] of grid.rows.entries()) {
    if (at < head.behind) continue
    const own = cellsIn(row)
    const [only] = own
    if (only === undefined) continue
    if (head.places.map((place) => (row[place] == null ? '' : wordsAt(document, row[place]).replace(/\s+/gu, ''))).join() === names)
      continue
    const words = wordsAt(document, only)
    if (own.length === 1 && head.places.length > 1) {
      if (NOTE.test(words)) break
      const spans = row.filter((cell) => cell === only).length
      const isNew = only.row === at
      if (isNew && (spans > 1 || look(words).isHeading)) {
        rows.push({ index: from + rows.length, heading: { start: only.start, end: only.end }, cells: [] })
        continue
      }
    }
    if (own.some((cell) => isSum(wordsAt(document, cell))) && own.every((cell) => cell.row === at)) continue
    const heading = own.every((cell) => cell.row === at) ? headingRow(document, distinctCells(row), roles, style) : null
    if (heading !== null) {
      rows.push({ index: from + rows.length, heading: heading.name, serial: heading.serial, cells: [] })
      continue
    }
    const index = from + rows.length
    const cells = head.places.map((place, column): RawCell | null => {
      const cell = row[place]
      // A column of groups leaves blank what it would repeat.
      if (cell == null || isEmpty(cell)) return roles[column] === 'GROUP' ? (rows.at(-1)?.cells[column] ?? null) : null
      const known = made.get(cell) ?? { start: cell.start, end: cell.end, row: index }
      made.set(cell, known)
      return known
    })
    rows.push({ index, heading: null, cells })
  }
  return rows
}
