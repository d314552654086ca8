import { labelAt } from '../language/labels.js'
import { isColophon, isDateLine, isFurniture } from '../language/lineKinds.js'
import type { SourceText } from '../text/document.js'
import { align, type AlignedRow, type Alignment, type ColumnShape, type Token } from './align.js'
import { isEmpty, wordsAt, wordSpans, type CellLine } from './cells.js'
import { columnAt, unknownColumn, type HeadedColumn } from './columns.js'
import { commonStyle, headingRow, isSum, styleOf, type SerialStyle } from './groupRows.js'
import { findHeaders, type Header } from './headers.js'
import { look } from './looks.js'
import type { RawCell, RawRow, RawTable } from './raw.js'
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
  if (best === undefined || best.alignment.misfit > WORST || best.alignment.used < 2) return null
  const aligned = withoutTail(document, best.alignment, best.columns, tokens)
  if (aligned.length === 0 || !namesUnits(document, aligned, best.columns)) return null
  const rows = rawRows(
    aligned,
    best.columns,
    region.some(({ separator }) => separator === 'BAR'),
    header.byBlanks,
  )
  const end = aligned.flatMap((row) => [row.heading, ...row.cells.flat()]).reduce((last, token) => Math.max(last, token?.end ?? 0), 0)
  const left = region.filter((line) => line.start >= end && line.cells.filter((cell) => !isEmpty(cell)).length > 1)
  const [first, last] = [left[0], left.at(-1)]
  return {
    start: header.start,
    end,
    columns: best.columns,
    rows,
    left: first === undefined || last === undefined ? null : { start: first.start, end: last.end },
  }
}

/** Whether the columns of owners hold owners: at least every third cell names units, or words of duty. */
function namesUnits(document: SourceText, rows: readonly AlignedRow[], columns: readonly HeadedColumn[]): boolean {
  const duties = columns.flatMap(({ role }, column) => (role === 'DUTY' ? [column] : []))
  const cells = rows.flatMap((row) => duties.flatMap((column) => row.cells[column]?.slice(0, 1) ?? [])).filter(({ isEmpty }) => !isEmpty)
  const named = cells.filter((cell) => cell.looks.isUnits || /牵头|配合|负责|单位 ?:/u.test(wordsAt(document, cell)))
  return named.length * 3 >= cells.length
}

/** A signature alone below a table. */
const SIGNS = /(?:政府|办公室|办公厅|委员会|局|厅|部|委)$/u

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

/**
 * Columns whose cells begin with labels are headings over those that stand to the right of them and count below them: (一)疏通排水管网 in the
 * column 序号, 1.排查管网 in 上级要求 before (1)逐段检测 in 我市举措.
 */
function withLabels(document: SourceText, columns: readonly HeadedColumn[], tokens: readonly Token[]): HeadedColumn[] {
  const task = columns.findIndex(({ role }) => role === 'TASK')
  const ranks = columns.map((_, index): (number | null)[] =>
    tokens
      .filter(({ place, isEmpty: blank }) => place?.of === columns.length && place.index === index && !blank)
      .map((token) => (token.looks.number === null ? (labelAt(document.folded, token.start, true)?.rank ?? null) : null)),
  )
  const isLabelled = (index: number): boolean => {
    const own = ranks[index] ?? []
    return own.length > 0 && own.filter((rank) => rank !== null).length * 2 > own.length
  }
  const deepest = Math.min(...(ranks[task] ?? []).map((rank) => rank ?? Infinity))
  return columns.map((column, index) => {
    if (index >= task || !isLabelled(index)) return column
    const isAbove = (ranks[index] ?? []).every((rank) => rank === null || rank < deepest)
    if (column.role === 'SERIAL') return { ...column, role: 'GROUP' }
    return column.role === 'CONTENT' && isAbove && isLabelled(task) ? { ...column, role: 'GROUP' } : column
  })
}

/** The header's columns, and where rows count on and no column is for that, the same with one that has no name. */
function layouts(document: SourceText, given: readonly HeadedColumn[], tokens: readonly Token[]): HeadedColumn[][] {
  const counted = tokens.filter(({ counts }) => counts).length
  const columns = withLabels(document, given, tokens)
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

/** The words of a line that only single blanks part, as its cells; two blanks leave an empty one out. */
function blankCells(document: SourceText, line: CellLine): CellLine {
  return line.separator === 'NONE' || line.separator === 'GAP' ? { ...line, cells: wordSpans(document, line), separator: 'NONE' } : line
}

function tokensOf(document: SourceText, region: readonly CellLine[], { columns, onLines, byBlanks }: Header): Token[] {
  const roles = columns.map(({ role }) => role)
  const style = commonStyle(
    document,
    region.map(({ cells }) => cells),
  )
  const bars = region.filter(({ separator }) => separator === 'BAR')
  const closed = bars.length > 0 && bars.filter((line) => line.closed).length * 2 > bars.length
  const headingOf = (line: CellLine): Cut | null => {
    const isShort = !byBlanks || line.cells.length < 4
    const found = line.cells.length > 1 && isShort ? headingRow(document, line.cells, roles, style) : null
    return found === null ? null : { ...found.name, gap: 'LINE', heads: { serial: found.serial }, place: null }
  }
  const cut = closed ? barTokens(region, headingOf) : lineTokens(region, onLines, byBlanks, headingOf)
  const spans = cut.map((token) => ({ ...token, looks: look(wordsAt(document, token)), isEmpty: isEmpty(token) }))
  return countRows(onLines ? spans : withNumberedHeadings(document, spans))
}

type Cut = Span & Pick<Token, 'gap' | 'heads' | 'place'>
type HeadingOf = (line: CellLine) => Cut | null

function lineTokens(region: readonly CellLine[], onLines: boolean, byBlanks: boolean, headingOf: HeadingOf): Cut[] {
  const tokens: Cut[] = []
  for (const line of region) {
    const heading = headingOf(line)
    if (heading !== null) {
      tokens.push(heading)
      continue
    }
    const isMarked = line.separator === 'TAB' || line.separator === 'BAR'
    const gap = line.separator === 'GAP' ? 'GAP' : 'CELL'
    const runOn = line.separator === 'NONE' && onLines && line.cells.length > 1
    const cells = line.cells
    for (const [index, cell] of cells.entries())
      tokens.push({
        ...cell,
        gap: index === 0 ? 'LINE' : runOn ? (byBlanks ? 'BLANK' : 'WORD') : gap,
        heads: null,
        place: isMarked ? { index, of: cells.length } : null,
      })
  }
  return tokens
}

/** Cells that a bar closes: a line end without a bar before it is one within a cell. */
function barTokens(region: readonly CellLine[], headingOf: HeadingOf): Cut[] {
  const tokens: Cut[] = []
  const widths = new Map<number, number>()
  for (const { closed, cells } of region) if (closed) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const width = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  let open: Cut | null = null
  for (const line of region) {
    const heading: Cut | null = open === null && line.closed ? headingOf(line) : null
    if (heading !== null) {
      tokens.push(heading)
      continue
    }
    // A row of bars fills up what a merged cell has left.
    if (line.cells.length > 1 && line.cells.every(isEmpty)) continue
    const cells = [...line.cells]
    const rest = line.separator === 'BAR' && !line.closed ? (cells.pop() ?? null) : null
    // The last row, where the text breaks off, has its first cells in their places.
    const of = line === region.at(-1) && !line.closed ? width : cells.length
    const isWhole = open === null
    const placeOf = (index: number): Token['place'] => (isWhole && of > 1 ? { index, of } : null)
    if (line.separator !== 'BAR') {
      if (open === null) open = { ...line, gap: 'LINE', heads: null, place: null }
      else open.end = line.end
      continue
    }
    for (const [index, cell] of cells.entries()) {
      if (open !== null && index === 0) tokens.push({ ...open, end: isEmpty(cell) ? open.end : cell.end })
      else tokens.push({ ...cell, gap: index === 0 ? 'LINE' : 'CELL', heads: null, place: placeOf(index) })
      open = null
    }
    if (rest !== null && !isEmpty(rest))
      open = { ...rest, gap: cells.length === 0 ? 'LINE' : 'CELL', heads: null, place: placeOf(cells.length) }
  }
  // The text breaks off within a cell.
  if (open !== null && open.gap === 'CELL') tokens.push(open)
  return tokens
}

/**
 * With a line for each cell, a number that counts otherwise than the rows, before a name and the number of a row, heads rows: 一, 保护水源地,
 * 1, 划定水源保护范围.
 */
function withNumberedHeadings<T extends Omit<Token, 'counts'>>(document: SourceText, tokens: readonly T[]): T[] {
  const styles = tokens.map((token) => (token.looks.number === null ? null : styleOf(wordsAt(document, token))))
  const counts = new Map<SerialStyle, number>()
  for (const style of styles) if (style !== null) counts.set(style, (counts.get(style) ?? 0) + 1)
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  const kept: T[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [token, name] = [tokens[at], tokens[at + 1]]
    if (token === undefined) break
    const style = styles[at] ?? null
    const isHeading =
      style !== null && style !== common && name !== undefined && name.gap === 'LINE' && styles[at + 1] === null && styles[at + 2] != null
    if (isHeading && name.looks.length <= 40 && !name.looks.isUnits && !name.looks.isDue) {
      kept.push({ ...name, gap: 'LINE', heads: { serial: { start: token.start, end: token.end } } })
      at++
    } else kept.push(token)
  }
  return kept
}

/** Marks the numbers that count rows: each is one more than the last, or begins anew. */
function countRows(tokens: readonly Omit<Token, 'counts'>[]): Token[] {
  let last: number | null = null
  return tokens.map((token) => {
    const { number } = token.looks
    const counts: boolean = number !== null && (last === null || number === last + 1 || (number === 1 && last > 1))
    if (counts) last = number
    return { ...token, counts }
  })
}

/**
 * Cells in their rows. What a row lacks is filled from above where a table merges cells by habit: its heading columns, its first
 * column of duty, and its deadlines where most rows print one (work that goes on has 长期坚持 in its cell, not nothing). `exact` says that the
 * text marks empty cells, so that an empty cell is none that was merged; `bare` that it marks no cells at all, so that nothing is known of
 * cells that it lacks.
 */
function rawRows(rows: readonly AlignedRow[], columns: readonly HeadedColumn[], exact: boolean, bare: boolean): RawRow[] {
  const main = columns.findIndex(({ role, duty }) => role === 'DUTY' && duty !== 'COOPERATING')
  const task = columns.findIndex(({ role }) => role === 'TASK')
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
    const breaksOff = index === rows.length - 1 && row.cells[last]?.some(({ place }) => place?.of === columns.length) === true
    const cells = own.map((cell, column) => {
      if (breaksOff && column > last) return null
      const role = columns[column]?.role
      const merges = bare
        ? false
        : role === 'GROUP' ||
          column === task ||
          (column === due && mergesDue && hasText) ||
          (column === main && hasText && !(exact && (row.cells[column]?.length ?? 0) > 0))
      return cell ?? (merges ? (above[column] ?? null) : null)
    })
    // A new heading cell ends what was merged beside it.
    for (const [column, cell] of cells.entries()) above[column] = cell
    return { index, heading: null, cells }
  })
}
