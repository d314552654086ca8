import type { SourceText } from '../text/document.js'
import type { AlignedRow } from './align.js'
import type { HeadedColumn } from './columns.js'
import type { RawCell, RawRow } from './raw.js'

/**
 * Cells in their rows. What a row lacks is filled from above where a table merges cells by habit: its heading columns, its first
 * column of duty, and its deadlines where most rows print one (work that goes on has 长期坚持 in its cell, not nothing). `exact` says that the
 * text marks empty cells, so that an empty cell is none that was merged; `bare` that it marks no cells at all, so that nothing is known of
 * cells that it lacks. A row with a number of its own and no words has no task, and not that of the row above.
 */
export function rawRows(
  document: SourceText,
  rows: readonly AlignedRow[],
  columns: readonly HeadedColumn[],
  { exact, bare }: { exact: boolean; bare: boolean },
): RawRow[] {
  const main = columns.findIndex(({ role, duty }) => role === 'DUTY' && duty !== 'COOPERATING')
  const task = columns.findIndex(({ role }) => role === 'TASK')
  const serial = columns.findIndex(({ role }) => role === 'SERIAL')
  const due = columns.findIndex(({ role }) => role === 'DUE')
  const printed = rows.filter((row) => row.heading === null && (row.cells[due] ?? []).some((token) => !token.isEmpty)).length
  const mergesDue = !exact && printed * 2 > rows.filter((row) => row.heading === null).length
  const above: (RawCell | null)[] = columns.map(() => null)
  return rows.map((row, index) => {
    if (row.heading !== null) {
      above.fill(null)
      return { index, heading: row.heading, serial: row.heading.heads?.serial ?? null, cells: [] }
    }
    const own = columns.map((_, column): RawCell | null => {
      const tokens = row.cells[column]?.filter((token) => !token.isEmpty) ?? []
      const [first] = tokens
      return first === undefined ? null : { start: first.start, end: tokens.at(-1)?.end ?? first.end, row: index }
    })
    const hasText = columns.some(({ role }, column) => (role === 'TASK' || role === 'CONTENT') && own[column] != null)
    // Where the text breaks off, the cells that are not printed are not known.
    const last = row.cells.findLastIndex((tokens) => tokens.length > 0)
    const lastAbove = rows[index - 1]?.cells.findLastIndex((tokens) => tokens.length > 0) ?? -1
    const isLess = last < lastAbove && (columns[last]?.role === 'TASK' || columns[last]?.role === 'CONTENT')
    const isPlaced = row.cells[last]?.some(({ place }) => place?.of === columns.length) === true
    const end = row.cells[last]?.at(-1)?.end
    const breaksOff = index === rows.length - 1 && (isPlaced || (isLess && end !== undefined && document.folded.slice(end).trim() === ''))
    const cells = own.map((cell, column) => {
      if (breaksOff && column > last) return null
      const role = columns[column]?.role
      const merges = bare
        ? false
        : role === 'GROUP' ||
          (column === task && (hasText || own[serial] == null)) ||
          (column === due && mergesDue && hasText) ||
          (column === main && hasText && !(exact && (row.cells[column]?.length ?? 0) > 0))
      return cell ?? (merges ? (above[column] ?? null) : null)
    })
    // A new heading cell ends what was merged beside it.
    for (const [column, cell] of cells.entries()) above[column] = cell
    return { index, heading: null, cells }
  })
}
