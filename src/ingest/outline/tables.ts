import { numeralValue } from '../text/numerals.js'
import type { Report, SourceText } from '../text/document.js'
import type { Table } from '../tables/index.js'
import type { Span } from '../text/spans.js'
import type { PolicySpan } from '../head/policy.js'
import type { Piece } from './piece.js'
import { issueAt } from '../text/evidence.js'
import { linesWithin } from '../language/typedLines.js'
import type { Page } from '../pages/page.js'
import { sectionKindOf } from './sectionKinds.js'
import { tablePieces } from './tableRows.js'

/** The tables that stand in a policy. */
export function tablesWithin({ document, tables }: Page, policy: Span): Table[] {
  // An empty last cell may stand behind the last words of the text.
  const endsIn = ({ end }: Table): boolean => end <= policy.end || document.folded.slice(policy.end, end).trim() === ''
  return tables.read.filter((table) => table.start >= policy.start && table.start < policy.end && endsIn(table))
}

/** Where the names of a table's columns stand: from its header to its first row. */
export function headerOf({ start, raw }: Table): Span {
  const first = raw.rows
    .flatMap((row) => [row.heading, ...row.cells])
    .reduce((least, cell) => Math.min(least, cell?.start ?? raw.end), raw.end)
  return { start, end: Math.max(start, first) }
}

/**
 * Puts the rows of tables into an outline: under the heading that a table stands under, or at the top where it is an attachment. What
 * stands around a table ends before it. Adds to `runs` which run of numbers under its parent each new piece belongs to, and reports
 * tables that could not be read.
 */
export function attachTables(
  page: Page,
  policy: PolicySpan,
  top: Piece[],
  tables: readonly Table[],
  runs: Map<Piece, number>,
  report: Report,
): void {
  const { document } = page
  for (const { start, end } of page.tables.unread)
    if (start >= policy.start && end <= policy.end)
      report(
        issueAt(document, 'OUTLINE', 'TABLE_NOT_READ', 'cells of a table of division of work that fit its columns in no way', start, end),
      )
  for (const table of tables) {
    const above = table.isAttached ? null : deepestAt(top, table.start)
    const parent =
      above === null || hasOwnTitle(table, above) || !(isAnnounced(document, table) || setsWorkAbove(above, top)) ? null : above
    cutAt(document, top, table, parent)
    const pieces = rowPieces(page, table, policy.start)
    for (const piece of pieces) piece.parent = parent
    const siblings = parent?.children ?? top
    siblings.push(...pieces)
    siblings.sort((a, b) => a.start - b.start)
    const added = new Set(pieces)
    countRuns(siblings, added, runs)
    for (const piece of pieces) countBelow(piece, runs)
  }
}

/** Whether a line of its own names the table, which no heading of the text is: 公园建设任务分解表, and not 二、重点任务 before it. */
function hasOwnTitle(table: Table, above: Piece): boolean {
  return table.title !== '' && above.titleEnd <= table.titleStart
}

/** 具体进度见下表: the words before a table say that it belongs to them. */
function isAnnounced({ folded }: SourceText, { titleStart }: Table): boolean {
  const before = folded.slice(Math.max(0, titleStart - 40), titleStart).trimEnd()
  return before.endsWith(':') || /(?:下表|如下|见表)[^。]{0,6}。?$/u.test(before)
}

/** Whether the part of the plan that a table stands in sets work; behind 组织领导 and 基本原则 its rows are no part of those. */
function setsWorkAbove(above: Piece, tops: readonly Piece[]): boolean {
  const kind = sectionKindOf(above, tops)
  return kind !== 'NONE' && kind !== 'SAFEGUARD'
}

function deepestAt(pieces: readonly Piece[], offset: number): Piece | null {
  const holder = pieces.find((piece) => piece.start <= offset && offset < piece.end)
  return holder === undefined ? null : (deepestAt(holder.children, offset) ?? holder)
}

/** Ends the text of the pieces that a table stands in; those that it is not under end with all that is theirs. */
function cutAt(document: SourceText, pieces: readonly Piece[], table: Table, parent: Piece | null): void {
  const above = new Set<Piece>()
  for (let at = parent; at !== null; at = at.parent) above.add(at)
  for (const piece of pieces) {
    // What begins with the line of the title is not around the table.
    if (piece.start >= table.titleStart || piece.end <= table.titleStart) continue
    const holdsLater = piece.children.some((child) => child.start >= table.end)
    if (!above.has(piece) && !holdsLater) piece.end = Math.min(piece.end, table.titleStart)
    if (piece.textStart <= table.titleStart && table.titleStart <= piece.textEnd) {
      piece.textEnd = table.titleStart
      piece.isTableAlone = !above.has(piece) && document.folded.slice(piece.textStart, piece.textEnd).trim() === ''
    }
    cutAt(document, piece.children, table, parent)
  }
}

const FORMS: readonly [string, RegExp][] = [
  ['CHINESE', /^[一二三四五六七八九十百]+$/u],
  ['CHINESE_BRACKETED', /^\([一二三四五六七八九十百]+\)$/u],
  ['ARABIC', /^\d+$/u],
  ['ARABIC_BRACKETED', /^\(\d+\)$/u],
]

function numbered(label: string): { form: string; number: number } | null {
  const form = FORMS.find(([, pattern]) => pattern.test(label))?.[0]
  const number = numeralValue(label.replace(/[()]/gu, ''))
  return form === undefined || number === null ? null : { form, number }
}

/** Numbers that begin again under one parent open another run (the guide's `~2`), also behind the headings of the text. */
function countRuns(siblings: readonly Piece[], added: ReadonlySet<Piece>, runs: Map<Piece, number>): void {
  const last = new Map<string, { run: number; number: number }>()
  for (const piece of siblings) {
    const own = numbered(piece.label)
    if (own === null) continue
    const before = last.get(own.form)
    let run = runs.get(piece) ?? 1
    if (added.has(piece)) {
      run = before === undefined ? 1 : own.number > before.number ? before.run : before.run + 1
      runs.set(piece, run)
    }
    last.set(own.form, { run, number: own.number })
  }
}

function countBelow(piece: Piece, runs: Map<Piece, number>): void {
  countRuns(piece.children, new Set(piece.children), runs)
  for (const child of piece.children) countBelow(child, runs)
}

/** The single year that titles print between two offsets, or the one over the table; null where there are several or none. */
function yearOf({ lines }: Page, from: number, table: Table): number | null {
  const own = yearsIn(table.title)
  if (own.size > 0) return own.size === 1 ? ([...own][0] ?? null) : null
  const years = new Set<number>()
  for (const { words, kinds } of linesWithin(lines, { start: from, end: table.start }))
    if (kinds.has('TITLE')) for (const year of yearsIn(words)) years.add(year)
  return years.size === 1 ? ([...years][0] ?? null) : null
}

const yearsIn = (words: string): Set<number> =>
  new Set([...words.matchAll(/(?<!\d)(20\d{2})(?=年|-|—|\))/gu)].map((found) => Number(found[1])))

/** The rows of a table as pieces, paths left empty. `from` is where its policy begins: its title may name the year of the deadlines. */
function rowPieces(page: Page, table: Table, from: number): Piece[] {
  return tablePieces(page.document, table.raw, { title: table.title, year: yearOf(page, from, table) })
}
