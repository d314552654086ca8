import { attribute, childrenOf, isElement, walk, type Element } from './tree.js'

/** A cell of a table with its place. */
export interface Place {
  element: Element
  row: number
  column: number
}

/** A table laid out by row and column: a merged cell stands in every place that it spans. */
export interface Layout {
  places: (Place | null)[][]
  cells: Place[]
}

/** Tables with more places than this are read as running text: no table of a document is so large. */
const MOST_PLACES = 200_000
/** Spans are clamped as the HTML standard says ("forming a table"). */
const MOST_COLUMNS = 1000

function spanOf(element: Element, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isFinite(value) && value >= 0 ? value : 1
}

/** Rows of the table itself, not of tables within its cells. */
function rowsOf(table: Element): Element[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((child) => (/^(?:thead|tbody|tfoot)$/u.test(child.tagName) ? childrenOf(child).filter(isElement) : [child]))
    .filter((child) => child.tagName === 'tr')
}

const isCell = (element: Element): boolean => element.tagName === 'td' || element.tagName === 'th'

/** Lays a table out as the HTML standard does; null where it is too large. */
export function layoutOf(table: Element): Layout | null {
  const rows = rowsOf(table)
  const places: (Place | null)[][] = rows.map(() => [])
  const cells: Place[] = []
  let count = 0
  for (const [row, element] of rows.entries()) {
    let column = 0
    for (const child of childrenOf(element).filter(isElement).filter(isCell)) {
      while (places[row]?.[column] != null) column++
      const width = Math.min(Math.max(1, spanOf(child, 'colspan')), MOST_COLUMNS)
      const tall = spanOf(child, 'rowspan')
      const height = Math.min(tall === 0 ? rows.length : tall, rows.length - row)
      const place: Place = { element: child, row, column }
      cells.push(place)
      count += width * height
      if (count > MOST_PLACES) return null
      for (let down = row; down < row + height; down++)
        for (let right = column; right < column + width; right++) (places[down] ??= [])[right] ??= place
      column += width
    }
  }
  for (const line of places) for (let column = 0; column < line.length; column++) line[column] ??= null
  return { places, cells }
}

/** Words of an element, blanks collapsed: enough to tell what a table is for. */
export function roughWords(root: Element): string {
  let words = ''
  for (const node of walk(root, ({ tagName }) => tagName !== 'script' && tagName !== 'style'))
    if (node.nodeName === '#text' && 'value' in node) words += node.value
  return words.replace(/\s+/gu, ' ').trim()
}

/** A cell this long that holds most of its table's words is the page's text, put into a table to place it. */
const LONG_CELL = 600
const MOST_OF_TABLE = 0.6

/**
 * Whether a table holds data, and not the parts of a page that are only placed by it: at least two rows and two columns, no table
 * or heading within, no cell that holds most of its words. (WAI-ARIA: role presentation says the same.)
 */
export function isData(table: Element, layout: Layout): boolean {
  if (/^(?:presentation|none)$/iu.test(attribute(table, 'role') ?? '')) return false
  for (const node of walk(table)) if (node !== table && isElement(node) && /^(?:table|h[1-6])$/u.test(node.tagName)) return false
  const rows = layout.places.filter((line) => line.some((place) => place !== null))
  if (rows.length < 2 || !rows.some((line) => new Set(line.filter((place) => place !== null)).size >= 2)) return false
  const lengths = layout.cells.map(({ element }) => roughWords(element).length)
  const longest = Math.max(0, ...lengths)
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  return longest < LONG_CELL || longest < whole * MOST_OF_TABLE
}
