import type { SourceText } from '../text/document.js'
import { labelAt } from '../language/labels.js'
import { isEmpty, wordsAt } from './cells.js'
import type { HeadedColumn } from './columns.js'
import { isSerial } from './serials.js'
import type { Span } from '../text/spans.js'

/**
 * Columns whose cells begin with labels are headings over those that stand to the right of them and count below them: (一)疏通排水管网 in the
 * column 序号, 1.排查管网 in 上级要求 before (1)逐段检测 in 我市举措.
 */
export function withLabels(
  document: SourceText,
  columns: readonly HeadedColumn[],
  cellsOf: (index: number) => readonly Span[],
): HeadedColumn[] {
  const task = columns.findIndex(({ role }) => role === 'TASK')
  const labels = columns.map((_, index) =>
    cellsOf(index)
      .filter((cell) => !isEmpty(cell))
      .map((cell) => (isSerial(wordsAt(document, cell)) ? null : (labelAt(document.folded, cell.start, true)?.rank ?? null))),
  )
  const isLabelled = (index: number): boolean => {
    const own = labels[index] ?? []
    return own.length > 0 && own.filter((rank) => rank !== null).length * 2 > own.length
  }
  const first = (labels[task] ?? []).reduce<number>((least, rank) => Math.min(least, rank ?? Infinity), Infinity)
  return columns.map((column, index) => {
    if (index >= task || !isLabelled(index)) return column
    if (column.role === 'SERIAL') return { ...column, role: 'GROUP' }
    const isAbove = (labels[index] ?? []).every((rank) => rank === null || rank < first)
    return column.role === 'CONTENT' && isAbove && isLabelled(task) ? { ...column, role: 'GROUP' } : column
  })
}
