import type { Grid, SourceText } from '../text/document.js'
import { beginsWithVerb } from '../language/verbs.js'
import type { Role } from '../../model/enums.js'
import { looseRole } from '../language/listLabels.js'
import { isEmpty, wordsAt, type CellLine } from './cells.js'
import { unknownColumn, type HeadedColumn } from './columns.js'
import { beginsTask, look, type Looks } from './looks.js'
import type { Header } from './headers.js'
import type { RawCell, RawRow, RawTable } from './raw.js'
import { isSerial } from './serials.js'
import type { Span } from '../text/spans.js'

/**
 * The reading of tables whose columns nobody can tell: row by row, by what the cells look like. Names of bodies are owners, dates
 * deadlines, numbers count, and of the other words the first that begin as a task does are the task. A row in which nothing is found costs
 * that row, which is told, and never the table.
 */
type Rows = readonly (readonly Span[])[]

/** The columns that such rows are put into. */
const SERIAL = 0
const TASK = 1
const CONTENT = 2
const DUE = 3
const PEOPLE = 4
const FIRST_OWNERS = 5
/** Cells of owners that one row has at most. */
const MOST_OWNERS = 4
/** Behind those of no column come those that stand under a name. */
const FIRST_NAMED = FIRST_OWNERS + MOST_OWNERS
/** A table has at least so many rows. */
const LEAST_ROWS = 2

/** Rows that hold cells and say nothing: no task, and nothing that one could be told by. */
export function unreadRows(rows: readonly RawRow[], columns: readonly HeadedColumn[]): Span[] {
  return rows.flatMap((row) => {
    if (row.heading !== null) return []
    const says = row.cells.some((cell, index) => cell !== null && (columns[index]?.role === 'TASK' || columns[index]?.role === 'CONTENT'))
    const own = row.cells.filter((cell, index): cell is RawCell => cell?.row === row.index && columns[index]?.role !== 'SERIAL')
    if (says || own.length === 0) return []
    return [{ start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }]
  })
}

interface Cell extends Span {
  words: string
  looks: Looks
}

/** What is known of the columns of such a table: the names in its first row, in whatever words, and which of them owners stand under. */
interface Names {
  cells: readonly Span[]
  /** What is known of the columns; null where nothing is. */
  columns: readonly HeadedColumn[] | null
  /** Places of columns that hold owners, and their roles; null where the name says that they own nothing (督导单位). */
  owners: readonly { place: number; role: Role | null }[]
}

/** Longest name of a column that nobody knows. */
const LONGEST_UNKNOWN = 14

/** The names in a first row: short ones, and no cell of data among them. */
function namesOf(document: SourceText, [first, ...rows]: Rows): Names | null {
  const words = (first ?? []).map((cell) => wordsAt(document, cell))
  const printed = words.filter((name) => name !== '')
  if (first === undefined || printed.length < 3) return null
  if (printed.some((name) => name.length > LONGEST_UNKNOWN || /[。;,\d]/u.test(name) || look(name).isDue || beginsTask(name))) return null
  if (printed.some((name) => name.length > 2 && look(name).isUnits && looseRole(name) === 'RESPONSIBLE' && !HEADS_BODIES.test(name)))
    return null
  return { cells: first, columns: null, owners: ownersAt(document, rows, words.map(looseRole)) }
}

/** The names of a header that is known, whose cells fit its columns in no way: where it has columns of owners, no other holds any. */
function namesIn(document: SourceText, header: readonly HeadedColumn[], rows: Rows): Names {
  const hasOwners = header.some(({ role }) => role === 'DUTY')
  const roles = header.map(({ role, duty, name }) => (role === 'DUTY' ? (duty ?? 'RESPONSIBLE') : hasOwners ? null : looseRole(name)))
  return { cells: header, columns: header, owners: ownersAt(document, rows, roles) }
}

/** The places at which rows of so many cells hold names of bodies, with the role of each. */
function ownersAt(document: SourceText, rows: Rows, roles: readonly (Role | null)[]): Names['owners'] {
  const full = rows.filter((cells) => cells.length === roles.length)
  const holds = (place: number): boolean => full.some((cells) => cells[place] !== undefined && isOfUnits(document, cells[place]))
  return roles.flatMap((role, place) => (holds(place) ? [{ place, role }] : [])).slice(0, MOST_OWNERS)
}

/** A name of a column that is no body itself: 包联单位, 承接部门. */
const HEADS_BODIES = /(?:单位|部门|主体|机构|乡镇|县区|区县)$/u
const isOfUnits = (document: SourceText, cell: Span): boolean => !isEmpty(cell) && look(wordsAt(document, cell)).isUnits

/** A row by the looks of its cells; null where it has no task or nothing else that a row of work has. */
function rowByLooks(document: SourceText, spans: readonly Span[], index: number, names: Names | null): RawRow | null {
  const cells = spans
    .filter((span) => !isEmpty(span))
    .map((span): Cell => ({ start: span.start, end: span.end, words: wordsAt(document, span), looks: look(wordsAt(document, span)) }))
  const texts = cells.filter(
    ({ words, looks }) =>
      !isSerial(words) && !looks.isUnits && !looks.isDue && !looks.isPeople && looks.number === null && looks.length >= 4,
  )
  const task = texts.find(({ words }) => beginsTask(words) || beginsWithVerb(words)) ?? texts[0]
  const owners = cells.filter(({ looks }) => looks.isUnits).slice(0, MOST_OWNERS)
  const due = cells.find(({ looks }) => looks.isDue) ?? cells.find(({ words }) => /^20[1-4]\d$/u.test(words))
  if (task === undefined || (owners.length === 0 && due === undefined)) return null
  const first = cells[0]
  const row: (RawCell | null)[] = Array.from({ length: FIRST_NAMED + MOST_OWNERS }, () => null)
  const put = (column: number, cell: Span | undefined): void => {
    if (cell !== undefined) row[column] = { start: cell.start, end: cell.end, row: index }
  }
  put(SERIAL, first !== undefined && isSerial(first.words) ? first : undefined)
  put(TASK, task)
  put(
    CONTENT,
    texts.find((text) => text !== task),
  )
  put(DUE, due)
  put(
    PEOPLE,
    cells.find(({ looks }) => looks.isPeople),
  )
  const placed = names !== null && spans.length === names.cells.length ? names.owners : null
  owners.forEach((owner, at) => {
    const named = placed?.findIndex(({ place }) => spans[place]?.start === owner.start) ?? -1
    if (named < 0) put(FIRST_OWNERS + at, owner)
    else if (placed?.[named]?.role !== null) put(FIRST_NAMED + named, owner)
  })
  return { index, heading: null, cells: row }
}

/** The columns for rows by looks: of a known header what it says of owners, in its order; of another the names that owners stand under. */
function columnsFor(document: SourceText, place: Span, header: readonly HeadedColumn[], names: Names | null): HeadedColumn[] {
  const made = (role: HeadedColumn['role']): HeadedColumn => ({ ...unknownColumn(document, place), role, name: '' })
  const duties = header.filter(({ role }) => role === 'DUTY')
  const owners = Array.from({ length: MOST_OWNERS }, (_, at): HeadedColumn => {
    const duty = duties[at] ?? duties.at(-1)
    return duty ?? { ...made('DUTY'), duty: 'RESPONSIBLE' }
  })
  const named = Array.from({ length: MOST_OWNERS }, (_, at): HeadedColumn => {
    const owner = names?.owners[at]
    const cell = owner === undefined ? undefined : names?.cells[owner.place]
    if (owner === undefined || cell === undefined || owner.role === null) return { ...made('DUTY'), duty: 'RESPONSIBLE' }
    const known = names?.columns?.[owner.place]
    return { ...(known ?? unknownColumn(document, cell)), role: 'DUTY', duty: known?.role === 'DUTY' ? known.duty : owner.role }
  })
  return [made('SERIAL'), made('TASK'), made('CONTENT'), made('DUE'), made('PEOPLE'), ...owners, ...named]
}

function tableOf(document: SourceText, printed: Rows, place: Span, header: readonly HeadedColumn[]): RawTable | null {
  const read: RawRow[] = []
  const unread: Span[] = []
  const names = header.length === 0 ? namesOf(document, printed) : namesIn(document, header, printed)
  const rows = names === null || header.length > 0 ? printed : printed.slice(1)
  for (const cells of rows) {
    const row = rowByLooks(document, cells, read.length, names)
    const own = cells.filter((cell) => !isEmpty(cell))
    const [first, last] = [own[0], own.at(-1)]
    if (row !== null) read.push(row)
    else if (first !== undefined && last !== undefined && own.length > 1) unread.push({ start: first.start, end: last.end })
  }
  const end = Math.max(place.end, ...(rows.at(-1) ?? []).map((cell) => cell.end))
  if (read.length < LEAST_ROWS || read.length < unread.length) return null
  return { start: place.start, end, columns: columnsFor(document, place, header, names), rows: read, left: null, unread, byLooks: true }
}

/** The rows below a header whose columns they fit in no way. */
export function looseTable(document: SourceText, region: readonly CellLine[], header: Header): RawTable | null {
  const rows = region.map(({ cells }) => cells).filter((cells) => cells.filter((cell) => !isEmpty(cell)).length > 2)
  return tableOf(document, rows, { start: header.start, end: header.end }, header.columns)
}

/** Whether rows without a known header are work: most of their tasks begin as tasks do. */
function isWork(document: SourceText, { rows }: RawTable): boolean {
  const begun = rows.filter(({ cells }) => {
    const task = cells[TASK]
    const words = task == null ? '' : wordsAt(document, task)
    return beginsTask(words) || beginsWithVerb(words)
  })
  const owned = rows.filter(({ cells }) => cells.slice(FIRST_OWNERS).some((cell) => cell !== null))
  return begun.length * 2 > rows.length && owned.length * 2 > rows.length
}

/** Runs of lines with marked cells that have no header anybody knows. */
export function looseTables(
  document: SourceText,
  lines: readonly CellLine[],
  isRead: (span: Span) => boolean,
  skips: (span: Span) => boolean,
): RawTable[] {
  const tables: RawTable[] = []
  let run: CellLine[] = []
  const close = (): void => {
    const [first] = run
    const rows = run.map(({ cells }) => cells)
    const table =
      first === undefined || run.length < LEAST_ROWS ? null : tableOf(document, rows, { start: first.start, end: first.end }, [])
    if (table !== null && isWork(document, table)) tables.push(table)
    run = []
  }
  for (const line of lines) {
    // A row with a cell or two is one of the table where it stands among its rows: it costs itself and not those behind it.
    const least = run.length > 0 ? 1 : 2
    const isRow = (line.separator === 'TAB' || line.separator === 'BAR') && line.cells.filter((cell) => !isEmpty(cell)).length > least
    if (isRow && !isRead(line) && !skips(line)) run.push(line)
    else close()
  }
  close()
  return tables
}

/** Tables of the markup without a header that anybody knows. */
export function looseGrids(document: SourceText, grids: readonly Grid[], isRead: (span: Span) => boolean): RawTable[] {
  return grids.flatMap((grid) => {
    if (isRead(grid)) return []
    const rows = grid.rows.map((row) => [...new Set(row.filter((cell) => cell !== null))]).filter((cells) => cells.length > 2)
    const first = rows[0]?.find((cell) => !isEmpty(cell))
    if (first === undefined) return []
    const table = tableOf(document, rows, { start: first.start, end: first.end }, [])
    return table !== null && isWork(document, table) ? [{ ...table, start: grid.start, end: grid.end }] : []
  })
}
