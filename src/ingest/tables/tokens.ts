import type { SourceText } from '../text/document.js'
import type { Token } from './align.js'
import { isEmpty, wordsAt, wordSpans, type CellLine } from './cells.js'
import { commonStyle, headingRow } from './groupRows.js'
import type { Header } from './headers.js'
import { look } from './looks.js'
import { styleOf, type SerialStyle } from './serials.js'
import type { Span } from '../text/spans.js'

/** The words of a line that only single blanks part, as its cells; two blanks leave an empty one out. */
export function blankCells(document: SourceText, line: CellLine): CellLine {
  return line.separator === 'NONE' || line.separator === 'GAP' ? { ...line, cells: wordSpans(document, line), separator: 'NONE' } : line
}

export function tokensOf(document: SourceText, region: readonly CellLine[], { columns, onLines, byBlanks }: Header): Token[] {
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
  const isFramed = region.some(({ closed, cells, start }) => closed && cells[0] !== undefined && cells[0].start > start)
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
    if (isFramed && !line.closed && cells[0] !== undefined && cells.length > 1 && isEmpty(cells[0])) cells.shift()
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
    const isHeading = style !== null && style !== common && name?.gap === 'LINE' && styles[at + 1] === null && styles[at + 2] != null
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
