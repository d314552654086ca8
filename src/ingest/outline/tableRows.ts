import type { SourceText } from '../text/document.js'
import { wordsAt } from '../tables/cells.js'
import { looseRole } from '../language/listLabels.js'
import { isOfProjects } from '../tables/columns.js'
import { dueInCell } from './tableDue.js'
import { levelsOf, type Levels } from './tableLevels.js'
import type { RawCell, RawRow, RawTable } from '../tables/raw.js'
import { cellName, labelled, numberedBy, serialLabel, titleSpan, type LabelledWords } from './tableTitles.js'
import { headerWord } from '../tables/headerWords.js'
import { FIGURE, measuredBy } from '../tables/figures.js'
import type { DutyCell, FigureCell, RowCells } from '../tables/types.js'
import type { Span } from '../text/spans.js'
import type { Piece } from './piece.js'

/** What is known of a table from the text around it. */
export interface TableContext {
  /** Words of the title over it, empty where it has none. */
  title: string
  /** The single year that the titles name, for deadlines that print none. */
  year: number | null
}

/** A heading that is open over the rows that follow, and what opened it. */
interface Open {
  piece: Piece
  /** The words of its cell, for a heading of a column; null for a heading over the whole row. */
  column: number | null
  words: string
  rank: number
}

/** Rank of a heading of a column: below every heading over whole rows. */
const COLUMN_RANK = 100

/**
 * The rows of a table as pieces of the outline, under the headings that the table itself has: rows of one cell (一、…), merged cells of
 * a column 类别, and a merged task over rows with words of their own. A row is one piece; rows that share their task are one. Paths
 * are left empty: the outline writes them.
 */
export function tablePieces(document: SourceText, table: RawTable, context: TableContext): Piece[] {
  const top: Piece[] = []
  const words = (cell: RawCell): string => wordsAt(document, cell).replace(/\s+/gu, '')
  const levels = levelsOf(table, words, (cell) => labelled(document, cell).label !== '')
  const kind = isOfProjects(table.columns, context.title) ? 'PROJECT' : 'TASK'
  const made = new Map<RawCell, Piece>()
  let open: Open[] = []

  const attach = (piece: Piece): Piece => {
    piece.parent = open.at(-1)?.piece ?? null
    ;(piece.parent?.children ?? top).push(piece)
    for (let above = piece.parent; above !== null; above = above.parent) above.end = Math.max(above.end, piece.end)
    return piece
  }

  for (const row of table.rows) {
    if (row.heading !== null) {
      const serial = row.serial ?? null
      const heading = serial === null ? labelled(document, row.heading) : numberedBy(document, row.heading, serial)
      open = open.filter((above) => above.column === null && above.rank < heading.rank)
      const piece = headingPiece(document, row.heading, heading)
      if (serial !== null) piece.start = Math.min(piece.start, serial.start)
      open.push({ piece: attach(piece), column: null, words: '', rank: heading.rank })
      continue
    }
    openColumns(row)
    const task = row.cells[levels.task] ?? null
    const known = task === null || levels.headsRows(task) ? undefined : made.get(task)
    if (known !== undefined) {
      extend(known, row)
      continue
    }
    const piece = rowPiece(document, table, levels, row, context, kind)
    if (piece === null) continue
    attach(piece)
    if (task !== null) made.set(task, piece)
  }
  return withoutEmpty(top)

  /** Opens the headings of columns that a row stands under, and closes those that it does not. */
  function openColumns(row: RawRow): void {
    const task = row.cells[levels.task] ?? null
    const heads = levels.groups.flatMap((column) => {
      const cell = row.cells[column]
      // A task that spans the column of groups stands under none.
      return cell == null || cell === task ? [] : [{ column, cell }]
    })
    if (task !== null && levels.headsRows(task)) heads.push({ column: levels.task, cell: task })
    const kept = open.filter(({ column }) => column === null)
    const before = open.filter(({ column }) => column !== null)
    let same = 0
    while (same < heads.length && before[same]?.column === heads[same]?.column && before[same]?.words === keyOf(heads[same])) same++
    open = [...kept, ...before.slice(0, same)]
    for (const head of heads.slice(same)) {
      const heading = labelled(document, head.cell)
      const serial = levels.serial === null ? null : (row.cells[levels.serial] ?? null)
      // A number that is merged like the heading beside it numbers the heading.
      const numbers = serial !== null && heading.label === '' && head === heads.at(-1) && isOver(serial, head.cell)
      const piece = headingPiece(document, head.cell, heading)
      // Its number, and what else stands before it in its row, is within it.
      piece.start = Math.min(piece.start, ...ownCells(row).map((cell) => cell.start))
      if (numbers) {
        piece.label = serialLabel(document, serial)
      }
      open.push({ piece: attach(piece), column: head.column, words: keyOf(head), rank: COLUMN_RANK })
    }
  }

  function ownCells(row: RawRow): RawCell[] {
    return row.cells.filter((cell): cell is RawCell => cell !== null && cell.row === row.index)
  }

  function isOver(serial: RawCell, cell: RawCell): boolean {
    return (levels.countsGroups || levels.rowsOf(serial) > 1) && levels.rowsOf(serial) === levels.rowsOf(cell)
  }

  /** A heading of a column goes on while its words are the same; a task goes on while it is the same cell. */
  function keyOf(head: { column: number; cell: RawCell } | undefined): string {
    if (head === undefined) return ''
    return head.column === levels.task ? String(head.cell.start) : words(head.cell)
  }

  /** Another row of the same task: its owners are the task's too. */
  function extend(piece: Piece, row: RawRow): void {
    const more = rowCells(document, table, levels, row, context, kind)
    if (piece.row === undefined) return
    piece.end = Math.max(piece.end, ...row.cells.flatMap((cell) => (cell === null ? [] : [cell.end])))
    piece.textEnd = Math.max(piece.textEnd, ...more.texts.map((text) => text.end))
    const isNew = (span: Span, among: readonly Span[]): boolean => among.every((other) => other.start !== span.start)
    const inside = (span: Span): boolean => span.start >= piece.start && span.end <= piece.end
    const { duties, others, people, texts, due, figures, byLooks } = piece.row
    piece.row = {
      kind,
      duties: [...duties, ...more.duties.filter((duty) => isNew(duty, duties))].map((duty) => ({ ...duty, isShared: !inside(duty) })),
      others: [...others, ...more.others.filter((cell) => isNew(cell, others))].map((cell) => ({ ...cell, isShared: !inside(cell) })),
      byLooks,
      people: [...people, ...more.people.filter((span) => isNew(span, people))],
      texts: [...texts, ...more.texts.filter((span) => isNew(span, texts))],
      cells: [...piece.row.cells, ...ownCells(row).map(spanOf)],
      due: due ?? more.due,
      figures: [...figures, ...more.figures.filter((figure) => isNew(figure, figures))],
    }
    for (let above = piece.parent; above !== null; above = above.parent) above.end = Math.max(above.end, piece.end)
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** A heading over no rows is none of the outline. */
function withoutEmpty(pieces: readonly Piece[]): Piece[] {
  for (const piece of pieces) piece.children = withoutEmpty(piece.children)
  return pieces.filter((piece) => piece.row !== undefined || piece.children.length > 0)
}

function headingPiece(document: SourceText, cell: Span, heading: LabelledWords): Piece {
  const end = heading.end
  const words = document.folded.slice(heading.start, end).replace(/[\s。;:,、]{1,40}$/u, '')
  const title = { start: heading.start, end: heading.start + words.length }
  return {
    form: heading.form ?? 'TABLE_ROW',
    label: heading.label,
    path: [],
    title: cellName(document, title),
    titleStart: title.start,
    titleEnd: title.end,
    start: cell.start,
    end: cell.end,
    textStart: cell.end,
    textEnd: cell.end,
    parent: null,
    children: [],
  }
}

function rowPiece(
  document: SourceText,
  table: RawTable,
  levels: Levels,
  row: RawRow,
  context: TableContext,
  kind: RowCells['kind'],
): Piece | null {
  const task = row.cells[levels.task] ?? null
  const named =
    task !== null && !levels.headsRows(task) ? task : levels.contents.map((column) => row.cells[column]).find((cell) => cell != null)
  if (named == null) return null
  const words = labelled(document, named)
  const title = titleSpan(document, words)
  const serial = levels.serial === null ? null : (row.cells[levels.serial] ?? null)
  const group = row.cells[levels.groups.at(-1) ?? -1] ?? null
  const isNumbered =
    serial !== null && levels.rowsOf(serial) <= levels.rowsOf(named) && !(levels.countsGroups && group !== null && group !== named)
  // What stands in this row's own place, but no heading and no number of one.
  const heads = new Set([...levels.groups, ...(named === task ? [] : [levels.task])].map((column) => row.cells[column]))
  const own = row.cells.filter(
    (cell): cell is RawCell => cell !== null && cell.row === row.index && !heads.has(cell) && (isNumbered || cell !== serial),
  )
  const start = Math.min(...own.map((cell) => cell.start))
  const end = Math.max(...own.map((cell) => cell.end))
  const cells = rowCells(document, table, levels, row, context, kind)
  const isWhole = title.end >= words.end || document.folded.slice(title.end, words.end).trim() === ''
  const last = cells.texts.at(-1)?.end ?? named.end
  const crossed = cells.duties.some((duty) => duty.start > named.start && duty.start < last)
  return {
    form: 'TABLE_ROW',
    label: isNumbered ? serialLabel(document, serial) : words.label,
    path: [],
    title: cellName(document, title),
    titleStart: title.start,
    titleEnd: title.end,
    start,
    end,
    textStart: isWhole ? named.end : words.start,
    textEnd: Math.max(named.end, crossed ? named.end : last),
    parent: null,
    children: [],
    row: {
      ...cells,
      cells: own.map(spanOf).sort((a, b) => a.start - b.start),
      duties: cells.duties.map((duty) => ({ ...duty, isShared: duty.start < start || duty.end > end })),
      others: cells.others.map((cell) => ({ ...cell, isShared: cell.start < start || cell.end > end })),
    },
  }
}

/** The figures that stand in a row's own place, in columns whose headers name their unit. */
function figuresOf(document: SourceText, { columns }: RawTable, row: RawRow): FigureCell[] {
  return columns.flatMap((column, index): FigureCell[] => {
    const cell = row.cells[index] ?? null
    const measured = measuredBy(column)
    if (measured === null || cell?.row !== row.index || row.cells.indexOf(cell) !== index) return []
    if (!FIGURE.test(wordsAt(document, cell))) return []
    return [{ start: cell.start, end: cell.end, measured, header: { start: column.start, end: column.end } }]
  })
}

/** What the cells of a row say beside number and title. A cell that spans columns is read in the first of them. */
function rowCells(
  document: SourceText,
  table: RawTable,
  levels: Levels,
  row: RawRow,
  context: TableContext,
  kind: RowCells['kind'],
): RowCells {
  const at = (column: number): RawCell | null => {
    const cell = row.cells[column] ?? null
    return cell !== null && row.cells.indexOf(cell) === column ? cell : null
  }
  const cellsAt = (columns: readonly number[]): RawCell[] => columns.flatMap((column) => at(column) ?? [])
  const task = at(levels.task)
  const texts = [...(task === null || levels.headsRows(task) ? [] : [task]), ...cellsAt(levels.contents)]
  const due = levels.due === null ? null : at(levels.due)
  const duties = levels.duties.flatMap((column): DutyCell[] => {
    const cell = at(column)
    const header = table.columns[column]
    if (cell === null || header === undefined) return []
    const { start, end } = header
    const isLoose = table.byLooks === true && headerWord(header.name)?.role !== 'DUTY'
    return [
      {
        start: cell.start,
        end: cell.end,
        role: header.duty,
        cue: header.name === '' ? spanOf(cell) : { start, end },
        isShared: false,
        isLoose,
      },
    ]
  })
  const others = table.columns.flatMap(({ role: use, name, start, end }, column): DutyCell[] => {
    const cell = use === 'OTHER' ? at(column) : null
    const role = cell === null ? null : looseRole(name)
    if (cell === null || role === null) return []
    return [{ start: cell.start, end: cell.end, role, cue: name === '' ? spanOf(cell) : { start, end }, isShared: false, isLoose: true }]
  })
  return {
    kind,
    duties,
    others,
    byLooks: table.byLooks === true,
    people: cellsAt(levels.people).map(spanOf),
    due: due === null ? null : { start: due.start, end: due.end, value: dueInCell(wordsAt(document, due), context.year) },
    figures: figuresOf(document, table, row),
    texts: texts.map(spanOf).sort((a, b) => a.start - b.start),
    cells: [],
  }
}
