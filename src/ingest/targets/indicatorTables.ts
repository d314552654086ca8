import type { Comparator, TargetKind } from '../../model/enums.js'
import { pastYear } from './kinds.js'
import type { PolicyHead } from '../head/policy.js'
import type { Span } from '../text/spans.js'

/**
 * Tables of a plan's main indicators (主要指标: 指标, 单位, 2020年, 2025年, 年均增长, 属性), as plans of five years print them. A capture
 * keeps the cells of a row in one line, parted by bars, tabs or several blanks; where the head row is so parted by single blanks alone,
 * its rows are too.
 */
export interface IndicatorValue extends Span {
  /** The number with its unit where the cell has one. */
  metric: Span & { name: string }
  value: number
  comparator: Comparator
  unit: string | null
  kind: TargetKind
  by: (Span & { year: number }) | null
}

export interface IndicatorTable extends Span {
  values: IndicatorValue[]
}

interface Cell extends Span {
  words: string
}

interface Column {
  role: 'METRIC' | 'UNIT' | 'VALUE' | 'GROWTH' | 'OTHER'
  year: number | null
  present: boolean
  cell: Cell
}

const PARTED = /\||\s{2,}/gu
const PARTED_ONCE = /\||\s+/gu
/** Longest cell of a row that single blanks part: a sentence that happens to hold blanks is no row. */
const LONGEST_CELL = 30

/** The indicator tables between two offsets of the folded text (with its cells marked). */
export function findIndicatorTables(folded: string, start: number, end: number, head: PolicyHead): IndicatorTable[] {
  const tables: IndicatorTable[] = []
  let columns: Column[] | null = null
  let single = false
  for (let from = start; from < end;) {
    const stop = folded.indexOf('\n', from)
    const to = stop === -1 || stop > end ? end : stop
    const wide = cellsOf(folded, from, to, PARTED)
    const close = cellsOf(folded, from, to, PARTED_ONCE)
    const header = headerOf(wide) ?? (close.every(({ words }) => words.length <= 12) ? headerOf(close) : null)
    if (header !== null) single = header.length > wide.length
    const cells = single && isRow(close) ? close : wide
    const table = tables.at(-1)
    if (header !== null) {
      columns = header
      tables.push({ start: from, end: to, values: [] })
    } else if (columns !== null && table !== undefined && cells.length >= 2) {
      table.values.push(...rowValues(cells, columns, head))
      table.end = to
    } else if (cells.length === 1 || folded.slice(from, to).trim() === '') columns = cells.length === 1 ? null : columns
    from = to + 1
  }
  return tables.filter(({ values }) => values.length > 0)
}

const isRow = (cells: readonly Cell[]): boolean =>
  cells.length >= 3 && cells.every(({ words }) => words.length <= LONGEST_CELL && !/[。;]/u.test(words))

function cellsOf(folded: string, from: number, to: number, parted: RegExp): Cell[] {
  const cells: Cell[] = []
  const add = (start: number, end: number): void => {
    const raw = folded.slice(start, end)
    const words = raw.trim()
    const at = start + (raw.length - raw.trimStart().length)
    if (words !== '') cells.push({ words, start: at, end: at + words.length })
  }
  let last = from
  for (const match of folded.slice(from, to).matchAll(parted)) {
    add(last, from + match.index)
    last = from + match.index + match[0].length
  }
  add(last, to)
  return cells
}

/** The columns, where a row is the head of such a table: it names the indicator and at least one year or goal. */
function headerOf(cells: readonly Cell[]): Column[] | null {
  if (cells.length < 3) return null
  const columns = cells.map((cell): Column => {
    const { words } = cell
    const year = /(?:19|20)\d{2}/u.exec(words)
    const present = /现状|基期|基数|完成|实际|基准/u.test(words)
    const role: Column['role'] = /指标(?:名称)?$|^(?:主要)?指标/u.test(words)
      ? 'METRIC'
      : /^(?:计量)?单位$/u.test(words)
        ? 'UNIT'
        : /年均|增速|增长|累计/u.test(words) && words.length <= 12
          ? 'GROWTH'
          : (year !== null || present || /目标|规划值/u.test(words)) && words.length <= 12
            ? 'VALUE'
            : 'OTHER'
    return { role, year: year === null ? null : Number(year[0]), present, cell }
  })
  return columns.some(({ role }) => role === 'METRIC') && columns.some(({ role }) => role === 'VALUE') ? columns : null
}

const VALUE =
  /^(?<before>[><≥≤]|大于|小于|不低于|不少于|不超过|超过|高于|约)?\s?(?<number>\d[\d,]*(?:\.\d+)?)\s?(?<unit>%|‰|[\p{Script=Han}]{1,4})??(?<after>以上|以下|以内|左右)?(?:\s?[([]\d[\d.]*[)\]])?$/u

function rowValues(cells: readonly Cell[], columns: readonly Column[], head: PolicyHead): IndicatorValue[] {
  // A row under a merged cell of a group lacks its first cells: what it has stands at the right.
  const shift = columns.length - cells.length
  const cellAt = (index: number): Cell | undefined => cells[index - Math.max(0, shift)]
  const metricAt = columns.findIndex(({ role }) => role === 'METRIC')
  const metric = cellAt(metricAt) ?? cells.find(({ words }) => /\p{Script=Han}{2}/u.test(words))
  if (metric === undefined || !/\p{Script=Han}{2}/u.test(metric.words)) return []
  const bracket = /\(([^()]{1,12})\)\s*$/u.exec(metric.words)
  const unitColumn = columns.findIndex(({ role }) => role === 'UNIT')
  const unitCell = unitColumn === -1 ? undefined : cellAt(unitColumn)?.words
  const name = (bracket === null ? metric.words : metric.words.slice(0, bracket.index)).replace(/^\d{1,3}[.、\s]*/u, '').trim()
  const years = columns.flatMap(({ role, year }) => (role === 'VALUE' && year !== null ? [year] : []))
  return columns.flatMap((column, index): IndicatorValue[] => {
    if (column.role !== 'VALUE' && column.role !== 'GROWTH') return []
    const cell = cellAt(index)
    const read = cell === undefined ? null : VALUE.exec(cell.words)
    if (cell === undefined || read?.groups?.['number'] === undefined) return []
    const growth = column.role === 'GROWTH'
    const number = read.groups['number']
    const at = cell.start + cell.words.indexOf(number)
    const own = read.groups['unit'] ?? null
    const behind = at + number.length
    return [
      {
        start: at,
        end: own === null ? behind : cell.start + cell.words.indexOf(own, behind - cell.start) + own.length,
        metric: {
          name: growth ? `${name}${/年均|累计/u.exec(column.cell.words)?.[0] ?? ''}增长` : name,
          start: metric.start,
          end: metric.end,
        },
        value: Number(number.replaceAll(',', '')),
        comparator: comparatorOf(read.groups['before'] ?? '', read.groups['after'] ?? ''),
        unit: own ?? (growth ? '%' : (bracket?.[1] ?? unitCell ?? null)),
        kind: isPresent(column, years, head) ? 'BASELINE' : 'TARGET',
        by: column.year === null ? null : { year: column.year, start: column.cell.start, end: column.cell.end },
      },
    ]
  })
}

function comparatorOf(before: string, after: string): Comparator {
  if (/[>≥]|大于|不低于|不少于|超过|高于/u.test(before) && before !== '不超过') return 'GE'
  if (/[<≤]|小于|不超过/u.test(before)) return 'LE'
  if (after === '以上') return 'GE'
  if (after === '以下' || after === '以内') return 'LE'
  return before === '约' || after === '左右' ? 'APPROX' : 'EQ'
}

/** The column of the year before the plan says what is; a column that says so by its words does, too. */
function isPresent(column: Column, years: readonly number[], head: PolicyHead): boolean {
  if (column.present) return true
  if (column.year === null) return false
  const past = pastYear(head)
  return column.year < (past ?? Math.max(...years)) && column.year === Math.min(...years)
}
