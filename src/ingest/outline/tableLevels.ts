import type { HeadedColumn } from '../tables/columns.js'
import type { RawCell, RawTable } from '../tables/raw.js'

/** Which columns of a table do what, and which cells stand over several rows. */
export interface Levels {
  serial: number | null
  /** Columns that head groups of rows, from left to right. */
  groups: number[]
  task: number
  contents: number[]
  duties: number[]
  people: number[]
  due: number | null
  /** How many rows a cell stands in. */
  rowsOf: (cell: RawCell) => number
  /** The numbers of the serial column count the headings of groups, and not the rows. */
  countsGroups: boolean
  /** A cell of the task's column heads rows that have words of their own: 重点任务 over 具体举措. */
  headsRows: (cell: RawCell) => boolean
}

const indexesOf = (columns: readonly HeadedColumn[], role: HeadedColumn['role']): number[] =>
  columns.flatMap((column, index) => (column.role === role ? [index] : []))

/**
 * Reads the order of a table. A column 类别 heads groups only where it stands before the task and its cells are merged, labelled or
 * repeated; elsewhere it is a property of the row (新建, 续建).
 */
export function levelsOf(table: RawTable, wordsOf: (cell: RawCell) => string, isLabelled: (cell: RawCell) => boolean): Levels {
  const { columns } = table
  const counts = new Map<RawCell, number>()
  for (const row of table.rows) for (const cell of new Set(row.cells)) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const rowsOf = (cell: RawCell): number => counts.get(cell) ?? 0
  const task = Math.max(0, indexesOf(columns, 'TASK')[0] ?? 0)
  const contents = indexesOf(columns, 'CONTENT')
  const cellsOf = (column: number): RawCell[] => table.rows.flatMap((row) => row.cells[column] ?? [])
  const serial = indexesOf(columns, 'SERIAL')[0] ?? null
  const groups = indexesOf(columns, 'GROUP').filter((column) => {
    const cells = cellsOf(column)
    const repeats = cells.some((cell, index) => index > 0 && wordsOf(cell) === wordsOf(cells[index - 1] ?? cell))
    return column < task && cells.length > 0 && (repeats || cells.some(isLabelled))
  })
  const headed = new Map<RawCell, Set<RawCell>>()
  for (const row of table.rows) {
    const cell = row.cells[task]
    if (cell == null || rowsOf(cell) < 2) continue
    const own = headed.get(cell) ?? new Set()
    headed.set(cell, own)
    for (const column of contents) {
      const content = row.cells[column]
      if (content != null && content !== cell && rowsOf(content) === 1) own.add(content)
    }
  }
  const heads = (cell: RawCell): boolean => (headed.get(cell)?.size ?? 0) > 1
  // Where the rows are counted and not the tasks, or nothing is, a task over several rows shows that all tasks are headings.
  const countsTasks = serial !== null && cellsOf(serial).some((cell) => rowsOf(cell) > 1)
  const allHead = !countsTasks && cellsOf(task).some(heads)
  return {
    serial,
    groups,
    task,
    contents,
    duties: indexesOf(columns, 'DUTY'),
    people: indexesOf(columns, 'PEOPLE'),
    due: indexesOf(columns, 'DUE')[0] ?? null,
    rowsOf,
    countsGroups: serial !== null && groups.length > 0 && cellsOf(serial).some((cell) => rowsOf(cell) > 1),
    headsRows: (cell) => allHead || heads(cell),
  }
}
