import { walkPieces } from './pieces.js'
import { linesOf, nameAt } from './text.js'
import type { Outline, Piece, SourceText } from './types.js'

/**
 * Run-in headings: the short first sentence of a paragraph, a duty or a subject, with longer text behind it, where the
 * paragraphs beside it begin in the same way (the lowest level of headings in plans, set in bold by custom).
 */
interface RunIn {
  start: number
  titleEnd: number
  textStart: number
}

/** About the longest run-in heading. */
const LONGEST = 22
/** What is shorter has no text that a heading could stand before. */
const SHORTEST_TEXT = 20
/** 一是…, 其中…, a line of owners, and sentences with figures are no headings. */
const NO_HEADING =
  /^(?:[一二三四五六七八九十]+是|其中|同时|此外|另外|首先|其次|最后|牵头|责任|配合|实施单位|完成时|注|备注)|\d{2,}|[;:；：]/u

function runInAt(folded: string, start: number, end: number): RunIn | null {
  const stop = folded.indexOf('。', start)
  if (stop < 0 || stop >= end || stop - start > LONGEST || stop - start < 3) return null
  const words = folded.slice(start, stop)
  if (NO_HEADING.test(words) || (words.includes(',') && words.length > 16)) return null
  if (end - stop - 1 < SHORTEST_TEXT) return null
  return { start, titleEnd: stop, textStart: stop + 1 }
}

/** A line `名称:…` names what it describes, as the carriers of a layout; a word that recurs under other headings is a field. */
function namedAt(folded: string, start: number, end: number): RunIn | null {
  const words = folded.slice(start, Math.min(end, start + LONGEST + 2))
  const name = /^[^。,;:]{3,22}(?=:)/u.exec(words)?.[0]
  if (name === undefined || NO_HEADING.test(name) || end - start - name.length < SHORTEST_TEXT) return null
  return { start, titleEnd: start + name.length, textStart: start + name.length + 1 }
}

/** A line of owners or of a deadline belongs to the paragraph above it. */
const DUTY_LINE = /^[([【]?(?:牵头|责任|配合|实施|承办|主办|协办|参与|落实|负责)(?:单位|部门|及|:)|^[([【]?(?:完成时|时限|\()/u

function paragraphsOf(document: SourceText, piece: Piece): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  for (const line of linesOf(document, piece.textStart, piece.textEnd)) {
    const last = paragraphs.at(-1)
    const before = last === undefined ? '' : (document.folded[last.end - 1] ?? '')
    // A line that was broken in the middle of a sentence goes on.
    if (last !== undefined && (DUTY_LINE.test(line.words) || !/[。!?！？;:)】|”]/u.test(before))) last.end = line.end
    else paragraphs.push({ start: line.start, end: line.end })
  }
  return paragraphs
}

/** Adds run-in headings below the leaves of the outline. */
export function findRunIns(document: SourceText, outline: Outline, runOn: boolean): void {
  const leaves = [...walkPieces(outline.pieces)].filter((piece) => piece.children.length === 0 && mayHold(piece))
  const found = new Map<Piece, RunIn[]>()
  const fields = recurringNames(document, leaves)
  for (const leaf of leaves) {
    const paragraphs = paragraphsOf(document, leaf)
    if (paragraphs.length === 0) continue
    for (const read of [runInAt, namedAt]) {
      const runIns = paragraphs.map(({ start, end }) => read(document.folded, start, end))
      const all = runIns.filter((runIn) => runIn !== null)
      if (all.length < paragraphs.length) continue
      if (read === namedAt && (all.length < 2 || all.some((runIn) => fields.has(document.folded.slice(runIn.start, runIn.titleEnd)))))
        continue
      found.set(leaf, all)
      break
    }
  }
  for (const [leaf, runIns] of found) {
    if (runOn) continue
    if (runIns.length >= 2 || neighbours(leaf).some((other) => (found.get(other)?.length ?? 0) >= 2)) attach(document, leaf, runIns)
  }
}

function mayHold(piece: Piece): boolean {
  return piece.form !== 'ARTICLE' && piece.form !== 'BOX' && piece.form !== 'BOX_ENTRY'
}

/** Names before a colon that stand under more than one heading: fields of a template (建设目标: 建设内容:). */
function recurringNames(document: SourceText, leaves: readonly Piece[]): Set<string> {
  const counts = new Map<string, number>()
  for (const leaf of leaves) {
    for (const line of linesOf(document, leaf.textStart, leaf.textEnd)) {
      const name = /^[^。,;:]{2,22}(?=:)/u.exec(line.words)?.[0]
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
}

/** Headings beside a piece: its siblings, and those under the siblings of its parent. */
function neighbours(piece: Piece): Piece[] {
  const siblings = piece.parent?.children ?? []
  const cousins = piece.parent?.parent?.children.flatMap((uncle) => uncle.children) ?? []
  return [...siblings, ...cousins].filter((other) => other !== piece)
}

function attach(document: SourceText, leaf: Piece, runIns: readonly RunIn[]): void {
  runIns.forEach((runIn, index) => {
    const end = runIns[index + 1]?.start ?? leaf.end
    leaf.children.push({
      form: 'RUN_IN',
      label: '',
      path: [],
      title: nameAt(document, runIn.start, runIn.titleEnd),
      titleStart: runIn.start,
      titleEnd: runIn.titleEnd,
      start: runIn.start,
      end,
      textStart: runIn.textStart,
      textEnd: end,
      parent: leaf,
      children: [],
    })
  })
  leaf.textEnd = runIns[0]?.start ?? leaf.textEnd
}
