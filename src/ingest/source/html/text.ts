import { isFurniture, pageTitleOf } from './furniture.js'
import { addLine, endLine, newPage, rawLineOf, type Page } from './lines.js'
import { fieldsOf, isFieldName } from './metadata.js'
import { append, newRun, trimRun } from './run.js'
import { isData, layoutOf, roughWords, type Layout, type Place } from './tables.js'
import { attribute, childrenOf, isElement, isText, lineOf, type Element, type Node } from './tree.js'
import type { Grid, GridCell } from '../../text/document.js'

/**
 * The canonical text of a page: what a reader sees, by fixed rules and no other. Spans of all facts are offsets into it.
 *
 * 1. Left out: what HTML itself says is no text of the page (furniture.ts), comments, and characters that are not seen.
 * 2. White space is collapsed as browsers do; a no-break space is a blank; an entity is its character (run.ts).
 * 3. Block elements and `<br>` end a line. A line has no blanks at its ends; there are no empty lines.
 * 4. An item of a numbered list begins with its number and a point (`1. `), where its words do not begin with a label of their own.
 * 5. A table about the document (索引号, 发文字号 …) gives a line for each field: the name, a colon, the value (metadata.ts).
 * 6. A table of data gives a line for each row, its cells parted by a tab; a line break within a cell is a blank. The words of a
 *    merged cell stand once, where its first row has it; the grid tells which rows and columns it spans. Tables that only place
 *    the parts of a page are read as their parts, in order.
 * 7. A bold heading that is alone on its line of the source (`<b>一、…</b>`) is a line: its page breaks no other way.
 */
export interface PageText {
  text: string
  grids: Grid[]
  rawLine: (offset: number) => number
}

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol optgroup p plaintext pre search section summary table ' +
    'tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)
const BLOCK_STYLE = /(?:^|;)\s{0,20}display\s{0,20}:\s{0,20}(?:block|flex|grid|table|list-item)/iu
const PRESERVED = new Set(['pre', 'listing', 'plaintext', 'xmp', 'textarea'])

const isBlock = (element: Element): boolean => BLOCK.has(element.tagName) || BLOCK_STYLE.test(attribute(element, 'style') ?? '')

interface Step {
  node: Node
  leaving: boolean
  preserved: boolean
}

/** Writes the canonical text of a page's tree. */
export function textOf(root: Node): PageText {
  const page = newPage()
  const grids: Grid[] = []
  const pageTitle = pageTitleOf(root)
  const hides = (element: Element): boolean => isFurniture(element, pageTitle)
  const alone = new Set<Node>()
  const steps: Step[] = [{ node: root, leaving: false, preserved: false }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, leaving, preserved } = step
    if (isText(node)) {
      append(page.run, node.value, lineOf(node), preserved)
      continue
    }
    if (leaving) {
      if (alone.has(node)) endLine(page)
      leave(page, node)
      continue
    }
    if (isElement(node)) {
      if (hides(node)) continue
      if (standsAlone(page, node)) {
        endLine(page)
        alone.add(node)
      }
      if ((node.tagName === 'br' || isBlock(node)) && !isValueOfField(page, node)) endLine(page)
      if (node.tagName === 'table' && writeTable(page, node, grids, hides)) continue
      if (node.tagName === 'li') append(page.run, numberOf(node), null)
      steps.push({ node, leaving: true, preserved })
    }
    const keeps = preserved || (isElement(node) && PRESERVED.has(node.tagName))
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child !== undefined) steps.push({ node: child, leaving: false, preserved: keeps })
    }
  }
  endLine(page)
  return { text: page.text, grids, rawLine: rawLineOf(page.marks) }
}

/** How a heading's label begins (GB/T 9704, 7.3.3). */
const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节条]|\d{1,2}[、.．])/u

/** Whether an element is a bold heading with line breaks of the source around it. */
function standsAlone(page: Page, element: Element): boolean {
  if (!/^(?:b|strong)$/u.test(element.tagName) || !LABEL.test(roughWords(element).trim())) return false
  if (page.run.words !== '' && page.run.pending !== 'BREAK') return false
  const parent = element.parentNode
  const siblings = parent === null ? [] : childrenOf(parent)
  const next = siblings[siblings.indexOf(element) + 1]
  if (next === undefined) return true
  return isText(next) ? /^[ \t]{0,40}\r?\n/u.test(next.value) : isElement(next) && (next.tagName === 'br' || isBlock(next))
}

/** The name of a field and its value are one line: `<dt>索引号</dt><dd>…</dd>`. */
const isValueOfField = (page: Page, element: Element): boolean => element.tagName === 'dd' && isFieldName(page.run.words)

/** The end of a block ends its line, but for the name of a field. */
function leave(page: Page, node: Node): void {
  if (!isElement(node) || !isBlock(node)) return
  if (node.tagName !== 'dt' || !isFieldName(page.run.words)) endLine(page)
}

/** The number that a browser writes before an item of a numbered list; empty where the item brings its own. */
function numberOf(item: Element): string {
  const list = item.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
  if (!/^1?$/u.test(attribute(list, 'type') ?? '') || /list-style(?:-type)?\s{0,20}:\s{0,20}none/iu.test(attribute(list, 'style') ?? ''))
    return ''
  if (/^[(（【]?(?:[一二三四五六七八九十]+|\d+|[①-⑳])[、.．)）】:：]?|^第/u.exec(roughWords(item)) !== null) return ''
  let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1
  for (const sibling of childrenOf(list)) {
    if (!isElement(sibling) || sibling.tagName !== 'li') continue
    number = Number.parseInt(attribute(sibling, 'value') ?? '', 10) || number
    if (sibling === item) break
    number++
  }
  return `${number}. `
}

/** The words of a cell on one line: blocks and `<br>` within it are blanks. */
function cellText(cell: Element, hides: (element: Element) => boolean): { words: string; marks: [number, number][] } {
  const run = newRun()
  const steps: { node: Node; leaving: boolean }[] = [...childrenOf(cell)].reverse().map((node) => ({ node, leaving: false }))
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node } = step
    if (isText(node)) append(run, node.value, lineOf(node))
    if (!isElement(node) || (!step.leaving && hides(node))) continue
    if ((node.tagName === 'br' || isBlock(node)) && run.words !== '') run.pending = 'BLOCK'
    if (step.leaving) continue
    steps.push({ node, leaving: true })
    for (const child of [...childrenOf(node)].reverse()) steps.push({ node: child, leaving: false })
  }
  return trimRun(run)
}

type Words = ReturnType<typeof cellText>

/** Writes a table about the document or a table of data; false where it is neither. */
function writeTable(page: Page, table: Element, grids: Grid[], hides: (element: Element) => boolean): boolean {
  const layout = layoutOf(table)
  if (layout === null) return false
  const fields = fieldsOf(layout, ({ element }) => roughWords(element))
  if (fields === null && !isData(table, layout)) return false
  for (const child of childrenOf(table)) {
    if (!isElement(child) || child.tagName !== 'caption' || hides(child)) continue
    const caption = cellText(child, hides)
    if (caption.words !== '') addLine(page, caption.words, caption.marks)
  }
  const words = new Map(layout.cells.map((place) => [place, cellText(place.element, hides)]))
  const wordsOf = (place: Place): Words => words.get(place) ?? { words: '', marks: [] }
  if (fields === null) {
    grids.push(writeGrid(page, layout, wordsOf))
    return true
  }
  for (const { name, value } of fields) {
    const left = wordsOf(name)
    const right = value === null ? null : wordsOf(value)
    const colon = right === null || /[:：]$/u.test(left.words) || left.words === '' ? '' : '：'
    const line = `${left.words}${colon}${right?.words ?? ''}`
    if (line !== '') addLine(page, line, left.marks)
  }
  return true
}

function writeGrid(page: Page, layout: Layout, wordsOf: (place: Place) => Words): Grid {
  const written = new Map<Place, GridCell>()
  let start = -1
  for (const [row, line] of layout.places.entries()) {
    let words = ''
    const marks: [number, number][] = []
    const own: { place: Place; from: number; to: number }[] = []
    for (const [column, place] of line.entries()) {
      if (column > 0) words += '\t'
      if (place?.row !== row || place.column !== column) continue
      const cell = wordsOf(place)
      const from = words.length
      for (const [offset, rawLine] of cell.marks) marks.push([from + offset, rawLine])
      words += cell.words
      own.push({ place, from, to: words.length })
    }
    // A row that holds nothing is no line; its cells stand, empty, at the end of the text so far.
    const isEmpty = words.trim() === ''
    const at = isEmpty ? page.text.length : addLine(page, words.trimEnd(), marks)
    if (start < 0 && !isEmpty) start = at
    for (const { place, from, to } of own)
      written.set(place, {
        start: isEmpty || from === to ? Math.min(at + from, page.text.length) : at + from,
        end: isEmpty || from === to ? Math.min(at + from, page.text.length) : at + to,
        isHeader: place.element.tagName === 'th',
        row: place.row,
        column: place.column,
      })
  }
  return {
    start: Math.max(0, start),
    end: page.text.length,
    rows: layout.places.map((line) => line.map((place) => (place === null ? null : (written.get(place) ?? null)))),
  }
}
