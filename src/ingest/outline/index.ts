import { scanLabels } from './candidates.js'
import { liftClosingOwners } from './closingOwners.js'
import { endOfPieces } from '../head/closing.js'
import { walkPieces } from './pieces.js'
import { findRunIns } from './runIn.js'
import { attachTables, headerOf, tablesWithin } from './tables.js'
import { nameAt } from '../text/lines.js'
import { cutTitle } from './titles.js'
import { buildTree, type Heading } from './tree.js'
import { beginsWithVerb } from '../language/verbs.js'
import type { Report, SourceText } from '../text/document.js'
import type { PolicySpan } from '../head/policy.js'
import type { Page } from '../pages/page.js'
import type { Outline, Piece } from './piece.js'

/** Forms without a number: their label is their ordinal among their siblings. */
const UNNUMBERED = new Set<Piece['form']>(['DASHED', 'RUN_IN'])

/** Reads the outline of one policy: labels, their tree, the words of each heading, and headings that are run into their text. */
export function readOutline(page: Page, policy: PolicySpan, report: Report): Outline {
  const { document } = page
  const tables = tablesWithin(page, policy)
  const { candidates, attachments, contents, runOn } = scanLabels(page, policy, tables)
  const headings = buildTree(document, candidates, runOn, report)
  const end = endOfPieces(page, policy, headings.at(-1)?.candidate.start ?? policy.bodyStart)
  const pieces = new Map<Heading, Piece>()
  const top: Piece[] = []
  const childrenOf = new Set(headings.map((heading) => heading.parent))

  headings.forEach((heading, index) => {
    const { candidate, parent } = heading
    const next = headings[index + 1]?.candidate.start ?? end
    const cut = cutTitle(document, {
      start: candidate.end,
      end: next,
      form: candidate.form,
      hasChildren: childrenOf.has(heading),
      joined: runOn,
    })
    const above = parent === null ? null : (pieces.get(parent) ?? null)
    const piece: Piece = {
      form: above?.form === 'BOX' ? 'BOX_ENTRY' : candidate.form,
      label: candidate.label,
      path: [],
      title: cut === null ? null : nameAt(document, cut.titleStart, cut.titleEnd),
      titleStart: cut?.titleStart ?? candidate.start,
      titleEnd: cut?.titleEnd ?? candidate.end,
      start: candidate.start,
      end,
      textStart: cut?.textStart ?? candidate.end,
      textEnd: next,
      parent: above,
      children: [],
    }
    pieces.set(heading, piece)
    ;(above?.children ?? top).push(piece)
  })
  closeSpans(headings, pieces, end)
  const outline: Outline = { policy, pieces: top, headers: tables.map((table) => headerOf(table)), attachments, contents }
  const articles = [...pieces.values()].filter((piece) => piece.form === 'ARTICLE')
  const headed = articles.filter((piece) => isHeaded(document, piece))
  const others = articles.filter((piece) => !headed.includes(piece))
  const work = articles.length - others.filter((piece) => isClosing(document, piece)).length
  // 若干措施 that count by 第一条 give each a heading, but for the last ones, on explanation and validity; a 办法 gives none.
  for (const piece of headed.length * 5 < work * 4 ? articles : others) untitle(document, piece)
  const runs = new Map([...pieces].map(([heading, piece]) => [piece, heading.candidate.form === 'BOX' ? 1 : heading.run]))
  attachTables(page, policy, top, tables, runs, report)
  findRunIns(document, outline, runOn)
  for (const piece of walkPieces(top)) if (piece.title === '') withoutTitle(piece)
  markOverRows(top)
  liftClosingOwners(document.folded, top)
  label(top, [], runs)
  return outline
}

/** A piece ends where the next one begins that is not within it. */
function closeSpans(headings: readonly Heading[], pieces: ReadonlyMap<Heading, Piece>, end: number): void {
  const open: Heading[] = []
  for (const heading of headings) {
    const start = heading.candidate.start
    while (open.length > 0 && open.at(-1) !== heading.parent) {
      const closed = open.pop()
      const piece = closed === undefined ? undefined : pieces.get(closed)
      if (piece !== undefined) piece.end = start
    }
    open.push(heading)
  }
  for (const heading of open) {
    const piece = pieces.get(heading)
    if (piece !== undefined) piece.end = end
  }
}

/** Whether an article begins with a heading: a short duty with longer text behind it. */
function isHeaded(document: SourceText, piece: Piece): boolean {
  const words = document.folded.slice(piece.titleStart, piece.titleEnd)
  return (
    words.length <= 24 &&
    !words.includes(',') &&
    beginsWithVerb(words) &&
    piece.textStart > piece.titleEnd &&
    piece.textEnd - piece.textStart > 20
  )
}

/** The articles that end a document say who explains it and from when it holds. */
function isClosing(document: SourceText, piece: Piece): boolean {
  return /^(?:本|以上)[^。\n]{0,40}(?:施行|实施|解释|有效期|执行)/u.test(document.folded.slice(piece.titleStart, piece.titleStart + 60))
}

/** An article has no title (《立法技术规范》), unless one stands in brackets behind its number: 第一条【目的】. */
function untitle(document: SourceText, piece: Piece): void {
  const words = document.folded.slice(piece.titleStart, piece.titleStart + 24)
  const bracketed = /^[【([]([^】)\]]{2,16})[】)\]]/u.exec(words)
  if (bracketed !== null) {
    piece.titleStart += 1
    piece.titleEnd = piece.titleStart + (bracketed[1]?.length ?? 0)
    piece.title = nameAt(document, piece.titleStart, piece.titleEnd)
    piece.textStart = piece.titleEnd + 1
    return
  }
  piece.textStart = piece.titleStart
  piece.title = null
  piece.titleEnd = piece.start + piece.label.length
  piece.titleStart = piece.start
}

/** A label with no words of its own behind it, as where a table begins or the text breaks off, stands for its heading. */
function withoutTitle(piece: Piece): void {
  piece.title = null
  piece.titleStart = piece.start
  piece.titleEnd = piece.start + Math.max(1, piece.label.length)
}

/** Marks the headings that rows of tables stand under, and says whether there is one among these or a row. */
function markOverRows(pieces: readonly Piece[]): boolean {
  let found = false
  for (const piece of pieces) {
    piece.isOverRows = markOverRows(piece.children)
    if (piece.isOverRows || piece.row !== undefined) found = true
  }
  return found
}

function label(pieces: readonly Piece[], above: readonly string[], runs: ReadonlyMap<Piece, number>): void {
  let ordinal = 0
  for (const piece of pieces) {
    if (UNNUMBERED.has(piece.form) || piece.label === '') piece.label = `-${++ordinal}`
    const run = runs.get(piece) ?? 1
    piece.path = run > 1 && !piece.label.startsWith('-') ? [...above, `~${run}`, piece.label] : [...above, piece.label]
    label(piece.children, piece.path, runs)
  }
}
