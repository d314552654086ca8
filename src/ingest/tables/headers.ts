import type { SourceText } from '../text/document.js'
import { namesByBlanks } from './blanks.js'
import { isEmpty, wordsAt, wordSpans, type CellLine } from './cells.js'
import { columnAt, settle, setsWork, unknownColumn, withTask, type HeadedColumn } from './columns.js'
import { LONGEST_MARKED, LONGEST_NAME } from './headerWords.js'
import { look } from './looks.js'
import type { Span } from '../text/spans.js'

/** The header of a table in plain text. */
export interface Header extends Span {
  columns: HeadedColumn[]
  /** Index of its first line and of the first line behind it. */
  first: number
  behind: number
  /** It stands on one line (or on two, with names over names), and not with a line for each cell. */
  onLines: boolean
  /** Only single blanks part its names, and so the cells of its rows. */
  byBlanks: boolean
  /** What follows it on its own line, word by word, where the text has lost its line breaks. */
  rest: CellLine | null
}

/** A header with a line for each cell has at least so many: two headings of a text can follow each other, three names of columns do not. */
const LEAST_LINES = 3
/** Names that no rule knows may stand between those that are known. */
const MOST_UNKNOWN = 2

/** Every header of a table that sets work, in the order of the text. `skips` tells lines that are read otherwise. */
export function findHeaders(document: SourceText, lines: readonly CellLine[], skips: (line: CellLine) => boolean): Header[] {
  const headers: Header[] = []
  for (let at = 0; at < lines.length;) {
    const header = headerAt(document, lines, at, skips) ?? headerWithin(document, lines, at, skips)
    if (header !== null) headers.push(header)
    at = header?.behind ?? at + 1
  }
  return headers
}

interface Named {
  span: Span
  column: HeadedColumn | null
  line: number
}

function cellsOf(document: SourceText, line: CellLine, index: number): Named[] {
  const cells = line.cells.filter((cell) => !isEmpty(cell))
  const words = cells.length === 1 && cells[0] !== undefined ? (namesByBlanks(document, cells[0]) ?? cells) : cells
  const longest = cells.length > 1 ? LONGEST_MARKED : LONGEST_NAME
  return words.map((span) => ({ span, column: columnAt(document, span, longest), line: index }))
}

/** Whether a row of cells can be that of the names: most are known, and none is a cell of data. */
function areNames(document: SourceText, cells: readonly Named[]): boolean {
  const known = cells.flatMap(({ column }) => column ?? [])
  // Names that no rule knows may be more where the others leave no doubt.
  const isSure = known.some(({ role, isWeak }) => role === 'DUTY' && !isWeak) && known.some(({ role }) => role === 'SERIAL')
  if (known.length * 3 < cells.length * 2 && !(isSure && known.length >= 2 && known.length * 2 >= cells.length)) return false
  return cells.every((cell) => cell.column !== null || canBeName(document, cell.span, LONGEST_MARKED))
}

function headerAt(document: SourceText, lines: readonly CellLine[], first: number, skips: (line: CellLine) => boolean): Header | null {
  const names: Named[] = []
  let unknown: Named[] = []
  let behind = first
  let widest = 0
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || skips(line)) break
    const cells = cellsOf(document, line, at)
    if (cells.length === 0) {
      if (names.length === 0) return null
      continue
    }
    const known = cells.filter(({ column }) => column !== null).length
    if (cells.length > 1) {
      if (!areNames(document, cells)) break
      if (names.length > 0 && widest === 1) break
    } else if (known === 0 || isTitleLike(document, cells)) {
      const [cell] = cells
      if (names.length === 0 || widest > 1 || cell === undefined || !canBeName(document, cell.span)) break
      unknown.push(cell)
      if (unknown.length > MOST_UNKNOWN) break
      continue
    } else if (widest > 1 && !cells.every(({ column }) => column?.role === 'DUTY')) break
    names.push(...unknown, ...cells)
    unknown = []
    widest = Math.max(widest, cells.length)
    behind = at + 1
  }
  const onLines = widest > 1
  if (names.length < (onLines ? 2 : LEAST_LINES)) return null
  const columns = withTask(inOrder(names).map(({ span, column }) => column ?? unknownColumn(document, span)))
  if (!setsWork(columns)) return null
  // Bars behind a header with a line for each cell belong to it.
  while (behind < lines.length && !onLines && (lines[behind]?.cells.every(isEmpty) ?? false)) behind++
  return {
    start: names[0]?.span.start ?? 0,
    end: names.at(-1)?.span.end ?? 0,
    columns: settle(columns),
    first,
    behind,
    onLines,
    byBlanks: onLines && lines.slice(first, behind).every(({ cells }) => cells.length === 1),
    rest: null,
  }
}

/** A line of more than this is a title, a header and rows in one: no header fills so much. */
const RUN_ON = 120

/** A header in the middle of a line that has lost its breaks: at least three names of columns behind each other, parted by blanks. */
function headerWithin(document: SourceText, lines: readonly CellLine[], at: number, skips: (line: CellLine) => boolean): Header | null {
  const line = lines[at]
  if (line?.separator !== 'NONE' || line.end - line.start < RUN_ON || skips(line)) return null
  const words = wordSpans(document, line)
  for (let from = 0; from < words.length; from++) {
    const names: HeadedColumn[] = []
    for (let at = from; at < words.length; at++) {
      const word = words[at]
      const column = word === undefined || word.end - word.start > LONGEST_NAME ? null : columnAt(document, word)
      if (column === null) break
      names.push(column)
    }
    const behind = from + names.length
    if (names.length < LEAST_LINES || !setsWork(names)) {
      from = Math.max(from, behind - 1)
      continue
    }
    // Only here: a copy for each word would take the square of their number.
    const cells = words.slice(behind)
    const [head, tail] = [cells[0], cells.at(-1)]
    if (head === undefined || tail === undefined) return null
    return {
      start: names[0]?.start ?? line.start,
      end: names.at(-1)?.end ?? line.end,
      columns: settle(names),
      first: at,
      behind: at + 1,
      onLines: true,
      byBlanks: false,
      rest: { start: head.start, end: tail.end, cells, separator: 'NONE', closed: false },
    }
  }
  return null
}

/** A line alone that is longer than names of columns are is the title of a table: 2024年重点任务清单. */
const isTitleLike = (document: SourceText, [cell]: readonly Named[]): boolean =>
  cell !== undefined && wordsAt(document, cell.span).replace(/\s|\(.{0,200}\)/gu, '').length > 10

/** 包联单位, 对口部门: what bodies of a column are, and no body; 市直单位 and 各有关部门 are some. */
const OF_BODIES = /^(?![省市县区镇乡州盟旗各有相])[\u4e00-\u9fff]{2,6}(?:单位|部门|主体|机构)$/u

/** A name stands without stops, figures and labels. */
function canBeName(document: SourceText, span: Span, longest = 10): boolean {
  const words = wordsAt(document, span).replace(/\s+/gu, '')
  if (longest > 10 && ((look(words).isUnits && !OF_BODIES.test(words)) || look(words).isDue)) return false
  // A name in a row whose cells are marked may quote what it is about.
  if (longest === 10 && /[“”《》]/u.test(words)) return false
  return words.length <= longest && !/[。;:,!?]|^\d+$|^[一二三四五六七八九十]{1,3}(?:、|$)|^\(/u.test(words)
}

/**
 * Names of columns from left to right. Under a name over others (责任分工) the names of its columns stand in the next line; they
 * are put where that name stands.
 */
function inOrder(names: readonly Named[]): Named[] {
  const over = names.findIndex(({ column }) => column?.isSpan ?? false)
  if (over < 0) return [...names]
  const isOwner = ({ column }: Named): boolean => column?.role === 'DUTY' && !column.isSpan
  let from = names.length
  while (from > over + 1 && isOwner(names[from - 1] ?? { span: { start: 0, end: 0 }, column: null, line: 0 })) from--
  const below = names.slice(from)
  const between = names.slice(over + 1, from)
  if (below.length === 0 || between.some(isOwner)) return [...names]
  return [...names.slice(0, over), ...below, ...between]
}
