import { labelAt } from '../language/labels.js'
import { isTitle } from '../language/lineKinds.js'
import type { TypedLine } from '../language/typedLines.js'
import type { SourceText } from '../text/document.js'
import { cellLines } from './cells.js'
import { readGrids } from './grids.js'
import { looseGrids, looseTables } from './loose.js'
import { readPlainTables } from './plain.js'
import type { RawTable } from './raw.js'
import { overlapping, type Span } from '../text/spans.js'

/**
 * Tables of division of work: 任务分工表, 责任清单, 项目表, 重点工作台账. They are found by the names of their columns and read in the forms
 * that captures have: cells parted by tabs, bars or several blanks, a line for each cell, and the tables that markup tells.
 *
 * `findTables` finds them in the whole document, once, so that the stages before the outline know where they stand; `rowPieces` gives
 * a table's rows as pieces of the outline, each with what its cells say (`Piece.row`).
 */
export interface Table extends Span {
  /** Where its own title begins (附件2, 重点任务分工表); the start of its header where it has none. */
  titleStart: number
  /** Words of that title, folded; empty where it has none. */
  title: string
  /** It is an attachment: what stands before it in the document is no heading over it. */
  isAttached: boolean
  raw: RawTable
}

/** What was found in a document, in the order of the text. */
export interface Tables {
  /** The tables that set work. */
  read: readonly Table[]
  /** Headers of tables that could not be read, and lines of cells behind a table. */
  unread: readonly Span[]
}

/** Finds the tables of a document: first those whose columns are told, then row by row what else looks like one. */
export function findTables(document: SourceText, typed: readonly TypedLine[]): Tables {
  const grids = document.grids ?? []
  const inGrid = (span: Span): boolean => grids.some((grid) => span.start < grid.end && grid.start < span.end)
  const lines = cellLines(document, 0, document.text.length)
  const plain = readPlainTables(document, lines, inGrid)
  const sure = [...readGrids(document, grids), ...plain.tables]
  const places = sure.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)
  const isRead = (span: Span): boolean => overlapping(places, span.start, span.end) !== null
  const loose = [...looseTables(document, lines, isRead, inGrid), ...looseGrids(document, grids, isRead)]
  const raw = [...sure, ...loose]
  // Lines that a table left over and that are read row by row are not lost.
  const isLost = (span: Span): boolean => !loose.some((table) => table.start < span.end && span.start < table.end)
  const read = raw
    .sort((a, b) => a.start - b.start)
    .map((table) => ({ ...titleOf(typed, table), start: table.start, end: table.end, raw: table }))
  return {
    read,
    unread: [...plain.unread, ...raw.flatMap(({ left, unread }) => [...(left !== null && isLost(left) ? [left] : []), ...(unread ?? [])])],
  }
}

/** Whether an offset stands in a table: the stages that read a page by the form of its lines leave its cells alone. */
export function inTable({ read }: Tables, offset: number): boolean {
  return read.some((table) => table.start <= offset && offset < table.end)
}

/** Lines looked at over a table for its title. */
const MOST_ABOVE = 4
const ATTACHED = /^附 ?(?:件|表|录)(?: ?[\d一二三四五六七八九十]{1,3})? ?[:、.]?/u
const NAME = /(?:表|清单|台账|一览|分工|分解|汇总|项目|任务|名单|目录)(?:\([^()]{1,20}\))?(?: ?[\d一二三四五六七八九十])?$/u

const HEADING = new Set<string | undefined>(['CHAPTER', 'CHINESE', 'CHINESE_BRACKETED'])

/** The title over a table, and whether 附件 stands over it. */
function titleOf(lines: readonly TypedLine[], table: RawTable): Pick<Table, 'titleStart' | 'title' | 'isAttached'> {
  const at = lines.findIndex((line) => line.end > table.start)
  const own = lines[at]
  if (own !== undefined && own.start < table.start) return titleOnLine(own, table)
  let titleStart = table.start
  let title = ''
  let isAttached = false
  for (let back = at - 1; back >= Math.max(0, at - MOST_ABOVE); back--) {
    const line = lines[back]
    // A table that is printed below the signature is an attachment, whether it says so or not.
    if (line?.kinds.has('DATE') === true) isAttached = true
    if (line === undefined || line.words.length > 60 || /[。;:]$/u.test(line.words) || isAttached) break
    // 一、重点任务 is a heading of the text that the table stands under; 一、重点任务分工表 is the table's own title.
    if (HEADING.has(labelAt(line.words, 0, false)?.form) && !/[表单]$/u.test(line.words)) break
    const attached = ATTACHED.test(line.words)
    // (单位:万元) may stand between a title and its table, and a title may fill two lines.
    const between = /^\(.{1,30}\)$|^(?:单位|日期|填报)/u.test(line.words)
    if (
      !attached &&
      !between &&
      !NAME.test(line.words) &&
      !(title !== '' && !line.kinds.has('BODY_NAME') && isTitle(`${line.words}${title}`))
    )
      break
    titleStart = line.start
    if (!between && !(attached && line.words.length < 6)) title = `${line.words}${title}`
    if (attached) {
      isAttached = true
      break
    }
  }
  return { titleStart, title, isAttached }
}

/** Where the text has lost its line breaks, the title is the word before the header, and 附件 a word before that. */
function titleOnLine(line: TypedLine, table: RawTable): Pick<Table, 'titleStart' | 'title' | 'isAttached'> {
  const before = line.words.slice(0, table.start - line.start).trimEnd()
  const from = before.lastIndexOf(' ') + 1
  const title = NAME.test(before) && before.length - from <= 60 ? before.slice(from) : ''
  const rest = before.slice(0, from).trimEnd()
  const attached = /附 ?(?:件|表|录)(?: ?[\d一二三四五六七八九十]{1,3})? ?[:、.]?$/u.exec(title === '' ? before : rest)
  const start = attached !== null ? attached.index : title === '' ? before.length : from
  return { titleStart: line.start + start, title, isAttached: attached !== null }
}
