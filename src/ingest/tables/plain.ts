import { DUTY_VERBS } from '../language/roleWords.js'
import { wordsFor } from '../../model/lastWords.js'
import { isColophon, isDateLine, isFurniture } from '../language/lineKinds.js'
import type { SourceText } from '../text/document.js'
import { align, type AlignedRow, type Alignment, type ColumnShape, type Token } from './align.js'
import { isEmpty, wordsAt, type CellLine } from './cells.js'
import { columnAt, unknownColumn, type HeadedColumn } from './columns.js'
import { isSum } from './groupRows.js'
import { withLabels } from './labelColumns.js'
import { findHeaders, type Header } from './headers.js'
import { looseTable, unreadRows } from './loose.js'
import type { RawTable } from './raw.js'
import { rawRows } from './rawRows.js'
import { blankCells, tokensOf } from './tokens.js'
import type { Span } from '../text/spans.js'

/** Lines behind a table: notes to it, the next attachment, what stands below a document. */
const BEHIND = /^(?:备 ?注|注|说 ?明|附 ?注|填表说明|填报说明|联系人|附件|附表|附录|附图)(?:\d| ?[:.]|[一二三四五六七八九十]|$)/u
/** A title over a table: 重点任务分工表. */
const TITLE = /(?:表|清单|台账|一览|分工|分解|汇总)(?:\([^()]{1,20}\))?(?:[一二三四五六七八九十\d])?$/u
/** A cell does not go on for more lines than this; longer text is no table. */
const LONGEST_CELL = 12
/** Cells of one table that are read: more than the longest tables of division of work have. */
const MOST_TOKENS = 400_000
/** From this mean misfit on the columns are not those of the cells. */
const WORST = 1.25

/** Tables that were read, and headers over cells that fit them in no way. */
export interface PlainTables {
  tables: RawTable[]
  unread: Span[]
}

/** The tables of plain text: found by their headers, read by the marks and the looks of their cells. */
export function readPlainTables(document: SourceText, lines: readonly CellLine[], skips: (line: CellLine) => boolean): PlainTables {
  const headers = findHeaders(document, lines, skips)
  const tables: RawTable[] = []
  const unread: Span[] = []
  for (const [index, header] of headers.entries()) {
    const last = tables.at(-1)
    if (last !== undefined && header.start < last.end) continue
    const limit = headers.slice(index + 1).find((next) => !isRepeated(header, next) || standsUnderTitle(document, lines, next))
    const table = readTable(document, lines, header, limit?.first ?? lines.length, skips)
    if (table !== null) tables.push(table)
    else unread.push({ start: header.start, end: header.end })
  }
  return { tables, unread }
}

const isRepeated = (header: Header, next: Header): boolean =>
  header.columns.map(({ name }) => name).join() === next.columns.map(({ name }) => name).join()

/** Whether a header begins another table, and does not repeat that of the last at the head of a page. */
function standsUnderTitle(document: SourceText, lines: readonly CellLine[], header: Header): boolean {
  const before = lines[header.first - 1]
  return before?.separator === 'NONE' && (TITLE.test(wordsAt(document, before)) || BEHIND.test(wordsAt(document, before)))
}

function readTable(
  document: SourceText,
  lines: readonly CellLine[],
  header: Header,
  limit: number,
  skips: (line: CellLine) => boolean,
): RawTable | null {
  const region = regionOf(document, lines, header, limit, skips)
  const tokens = tokensOf(document, region, header).slice(0, MOST_TOKENS)
  if (tokens.length < 2) return null
  const rowsOnLines =
    header.byBlanks || region.filter((line) => line.cells.filter((cell) => !isEmpty(cell)).length > 1).length * 2 >= region.length
  const best = layouts(document, header.columns, tokens)
    .map((columns) => ({ columns, alignment: align(tokens, shapesOf(columns), rowsOnLines) }))
    .sort((a, b) => a.alignment.misfit - b.alignment.misfit)[0]
  const loose = (): RawTable | null => looseTable(document, region, header)
  if (best === undefined || best.alignment.misfit > WORST || best.alignment.used < 2) return loose()
  const aligned = withoutTail(document, best.alignment, best.columns, tokens)
  if (aligned.length === 0) return loose()
  // Owners that name no bodies cost a table whose rows are counted and whose cells are marked that column, and others all.
  const hasOwners = namesUnits(document, aligned, best.columns)
  if (!hasOwners && !isSure(region, tokens, best.columns)) return loose()
  const columns = hasOwners
    ? best.columns
    : best.columns.map((column) => (column.role === 'DUTY' ? { ...column, role: 'OTHER' as const } : column))
  const exact = region.some(({ separator }) => separator === 'BAR')
  const rows = rawRows(document, aligned, columns, { exact, bare: header.byBlanks })
  const end = aligned.flatMap((row) => [row.heading, ...row.cells.flat()]).reduce((last, token) => Math.max(last, token?.end ?? 0), 0)
  const left = region.filter((line) => line.start >= end && line.cells.filter((cell) => !isEmpty(cell)).length > 1)
  const [first, last] = [left[0], left.at(-1)]
  return {
    start: header.start,
    end,
    columns,
    rows,
    unread: [
      ...unreadRows(rows, columns),
      ...(hasOwners ? [] : best.columns.filter(({ role }) => role === 'DUTY').map(({ start, end }) => ({ start, end }))),
    ],
    left: first === undefined || last === undefined ? null : { start: first.start, end: last.end },
  }
}

/** Whether the columns of owners hold owners: at least every third cell names units, or words of duty. */
function namesUnits(document: SourceText, rows: readonly AlignedRow[], columns: readonly HeadedColumn[]): boolean {
  const duties = columns.flatMap(({ role }, column) => (role === 'DUTY' ? [column] : []))
  const cells = rows.flatMap((row) => duties.flatMap((column) => row.cells[column]?.slice(0, 1) ?? [])).filter(({ isEmpty }) => !isEmpty)
  const named = cells.filter((cell) => cell.looks.isUnits || SAYS_OWNERS.test(wordsAt(document, cell)))
  return named.length * 3 >= cells.length
}

/** Whether nothing but its owners is doubtful of a table: marks part its cells, and its rows count on. */
function isSure(region: readonly CellLine[], tokens: readonly Token[], columns: readonly HeadedColumn[]): boolean {
  const marked = region.filter(({ separator, cells }) => (separator === 'TAB' || separator === 'BAR') && cells.length === columns.length)
  return (
    marked.length * 2 > region.length && columns.some(({ role }) => role === 'SERIAL') && tokens.filter(({ counts }) => counts).length > 1
  )
}
/** Words of duty, or a label of owners, in a cell. */
const SAYS_OWNERS = new RegExp(`${DUTY_VERBS}|单位 ?:`, 'u')

/** A signature alone below a table. */
const SIGNS = new RegExp(`(?:政府|${wordsFor('PRINTER')})$`, 'u')

/**
 * Rows at the end that have neither number nor owner nor deadline are text behind the table, and so is the name of a body over a date
 * that stands behind the last cell.
 */
function withoutTail(
  document: SourceText,
  { rows, used }: Alignment,
  columns: readonly HeadedColumn[],
  tokens: readonly Token[],
): AlignedRow[] {
  const kept = [...rows]
  const tells = columns.flatMap(({ role }, column) => (role === 'SERIAL' || role === 'DUTY' || role === 'DUE' ? [column] : []))
  const isRow = (row: AlignedRow): boolean =>
    row.heading === null && tells.some((column) => row.cells[column]?.some(({ isEmpty }) => !isEmpty))
  for (let last = kept.at(-1); last !== undefined && !isRow(last); last = kept.at(-1)) kept.pop()
  const next = tokens[used]
  const cell = kept.at(-1)?.cells.findLast((parts) => parts.length > 0)
  const signature = cell?.at(-1)
  if (cell !== undefined && cell.length > 1 && signature !== undefined && next !== undefined && signature.gap === 'LINE')
    if (isDateLine(wordsAt(document, next)) && SIGNS.test(wordsAt(document, signature))) cell.pop()
  return kept
}

function shapesOf(columns: readonly HeadedColumn[]): ColumnShape[] {
  const duties = columns.filter(({ role }) => role === 'DUTY').length
  return columns.map(({ role, duty }) => ({
    role,
    duty: role !== 'DUTY' ? null : duties === 1 ? 'ONLY' : duty === 'COOPERATING' ? 'MINOR' : 'MAIN',
  }))
}

/** The header's columns, and where rows count on and no column is for that, the same with one that has no name. */
function layouts(document: SourceText, given: readonly HeadedColumn[], tokens: readonly Token[]): HeadedColumn[][] {
  const counted = tokens.filter(({ counts }) => counts).length
  const columns = withLabels(document, given, (index) => tokens.filter(({ place }) => place?.of === given.length && place.index === index))
  if (columns.some(({ role }) => role === 'SERIAL') || counted < 2) return [[...columns]]
  const place = { start: columns[0]?.start ?? 0, end: columns[0]?.end ?? 0 }
  const serial: HeadedColumn = { ...unknownColumn(document, place), role: 'SERIAL', name: '' }
  return [0, 1].map((at) => [...columns.slice(0, at), serial, ...columns.slice(at)])
}

/** The lines behind a header that can belong to its table. */
function regionOf(
  document: SourceText,
  lines: readonly CellLine[],
  header: Header,
  limit: number,
  skips: (line: CellLine) => boolean,
): CellLine[] {
  const region: CellLine[] = header.rest === null ? [] : [header.rest]
  let plain = 0
  const names = new Set(header.columns.map(({ name }) => name))
  for (const line of lines.slice(header.behind, limit)) {
    const words = wordsAt(document, line)
    // A date alone on its line stands below a signature; with a line for each cell it may be a deadline.
    if (skips(line) || BEHIND.test(words) || isColophon(words) || isFurniture(words) || (header.onLines && isDateLine(words))) break
    const cells = line.cells.filter((cell) => !isEmpty(cell))
    // The header, repeated at the head of a page.
    if (cells.length > 0 && cells.every((cell) => names.has(columnAt(document, cell)?.name ?? '—'))) continue
    if (cells.some((cell) => isSum(wordsAt(document, cell))) && cells.length > 1 && cells.length <= names.size) continue
    plain = line.separator === 'NONE' ? plain + 1 : 0
    if (header.onLines && plain > LONGEST_CELL && region.some(({ separator }) => separator !== 'NONE')) break
    region.push(header.byBlanks ? blankCells(document, line) : line)
  }
  if (
    header.rest !== null ||
    !region.some(({ separator }) => separator === 'NONE') ||
    !region.some(({ separator }) => separator !== 'NONE')
  )
    return region
  // Lines without marks behind the last line with marks are other text; a cell's last words may stand on one of them.
  let end = region.length
  while (end > 0 && region[end - 1]?.separator === 'NONE') end--
  return region.slice(0, end)
}
