import { readPage, isPage } from '../../src/ingest/source/html/index.js'
import { readSource } from '../../src/ingest/source/read.js'
import { attachTables } from '../../src/ingest/outline/tables.js'
import { rowDuties } from '../../src/ingest/duties/rows.js'
import { pageOf } from '../../src/ingest/pages/page.js'
import type { SourceText } from '../../src/ingest/text/document.js'
import { readUnitList } from '../../src/ingest/language/unitList.js'
import { halfWidth } from './runningText.js'
import type { Piece } from '../../src/ingest/outline/piece.js'

/** A row of a table, or a heading over rows, on one line: `1 修剪茶树 <2024-03> L:茶叶站 C:林业局`. Headings end with a colon. */
export type Line = string

const INDENT = '  '

function lineOf(document: SourceText, piece: Piece): Line {
  const words = [piece.label, piece.title ?? ''].filter((part) => part !== '').join(' ')
  if (piece.row === undefined) return `${words}:`
  const duties = rowDuties(document.folded, piece.row).flatMap(({ role, list }) =>
    readUnitList(document.folded, list.start, list.end, () => undefined).map((unit) => `${role[0] ?? ''}:${unit.words}`),
  )
  const { due, people, kind } = piece.row
  const leaders = people.map((span) => `@${document.folded.slice(span.start, span.end)}`)
  return [words, ...(kind === 'PROJECT' ? ['[P]'] : []), ...(due === null ? [] : [`<${due.value ?? '-'}>`]), ...duties, ...leaders].join(
    ' ',
  )
}

function linesOf(document: SourceText, pieces: readonly Piece[], depth: number): Line[] {
  return pieces.flatMap((piece) => [`${INDENT.repeat(depth)}${lineOf(document, piece)}`, ...linesOf(document, piece.children, depth + 1)])
}

function read(text: string): Line[] {
  const bytes = new TextEncoder().encode(text)
  const document = isPage('table.txt', bytes) ? readPage('table.html', bytes) : readSource('table.txt', bytes)
  const { length } = document.text
  const pieces: Piece[] = []
  const found = pageOf(document)
  attachTables(found, { start: 0, end: length, bodyStart: 0, bodyEnd: length }, pieces, found.tables.read, new Map(), () => undefined)
  return linesOf(document, pieces, 0)
}

/** The rows of the tables of a text or page, read in full-width and in half-width punctuation; a difference fails the test. */
export function tableRows(text: string): Line[] {
  const full = read(text)
  const half = read(halfWidth(text))
  if (full.map(halfWidth).join('\n') !== half.map(halfWidth).join('\n'))
    throw new Error(`the widths of punctuation are read differently:\n${full.join('\n')}\n—\n${half.join('\n')}`)
  return half
}
