import type { SourceText } from '../text/document.js'
import { labelAt } from '../language/labels.js'
import { isEmpty, wordsAt } from './cells.js'
import { look } from './looks.js'
import { styleOf, type SerialStyle } from './serials.js'
import type { ColumnRole } from './types.js'
import type { Span } from '../text/spans.js'

/** A row that says nothing of its own and heads the rows that follow: its name, and its number where that has a cell of its own. */
export interface HeadingRow {
  name: Span
  serial: Span | null
}

const squeezed = (document: SourceText, span: Span): string => wordsAt(document, span).replace(/\s+/gu, '')

/** The style in which most rows are counted: those with three cells and more, for a heading has fewer. */
export function commonStyle(document: SourceText, rows: readonly (readonly Span[])[]): SerialStyle | null {
  const counts = new Map<SerialStyle, number>()
  for (const cells of rows) {
    const filled = cells.filter((cell) => !isEmpty(cell))
    const style = filled[0] === undefined ? null : styleOf(wordsAt(document, filled[0]))
    if (filled.length > 2 && style !== null) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** 合计, 小计: a row that sums up others. */
export const isSum = (words: string): boolean => /^(?:合|小|总|共) ?计(?:\(.{0,10}\))?$/u.test(words.trim())

/** A name that heads rows: words that are no number, no list of bodies and no deadline, and no sentence. */
function canHead(words: string): boolean {
  const looks = look(words)
  return looks.isHeading || (looks.number === null && looks.length <= 40 && !looks.isUnits && !looks.isDue && !/[。;]/u.test(words))
}

/**
 * Whether a row of cells heads the rows below it: one name beside blank cells or repeated in each of them (一、路面养护), or a number
 * that counts otherwise than the rows do beside a name (一 | 保护水源地), and figures at most (共性项目 | 30).
 */
export function headingRow(
  document: SourceText,
  cells: readonly Span[],
  roles: readonly ColumnRole[],
  style: SerialStyle | null,
): HeadingRow | null {
  const filled = cells.filter((cell) => !isEmpty(cell))
  const different = filled.filter(
    (cell, index) => index === 0 || squeezed(document, cell) !== squeezed(document, filled[index - 1] ?? cell),
  )
  const [first, second, ...others] = different
  if (first === undefined || cells.length < 2 || roles.length < 3) return null
  const words = wordsAt(document, first)
  if (second === undefined) {
    if (filled.length < cells.length && look(words).isHeading) return { name: first, serial: null }
    const isWhole = filled.length === cells.length && cells.length >= Math.min(roles.length, 3)
    const isFirst = roles[0] === 'SERIAL' && cells[0] === first
    return (isWhole || isFirst) && canHead(words) ? { name: first, serial: null } : null
  }
  if (others.some((cell) => look(wordsAt(document, cell)).number === null)) return null
  const name = wordsAt(document, second)
  const own = styleOf(words)
  // 一、路面养护 | 30
  if (own === null) return others.length === 0 && look(words).isHeading && look(name).number !== null ? { name: first, serial: null } : null
  if (roles[0] !== 'SERIAL' || own === style || (style === null && own === 'ARABIC')) return null
  return canHead(name) && look(name).number === null ? { name: second, serial: first } : null
}

/** The label that a number gives a heading, with its form and depth: as if a stop stood behind it. */
export function serialAsLabel(words: string): ReturnType<typeof labelAt> {
  const bare = words.replace(/\s+/gu, '').replace(/[、.:]{1,3}$/u, '')
  return labelAt(`${bare}、`, 0, true)
}
