import { onlyNames } from '../language/nameLists.js'
import { citationSpans } from '../citations/index.js'
import { beginsLabel, figureLabelAt, labelAt, type Label } from '../language/labels.js'
import { scaleAt, unitAt } from '../numbers/measures.js'
import { pieceAt, walkPieces } from '../outline/pieces.js'
import type { SourceText } from '../text/document.js'
import type { LabelExclusion } from './labelReasons.js'
import { emptyLedger, type Ledger } from './ledger.js'
import { overlapLookup } from '../text/spans.js'
import type { Outline, Piece } from '../outline/piece.js'
import { issueAt } from '../text/evidence.js'

/** What stands before a label: the beginning of a line, the end of a sentence, a mark within one, a blank, or running words. */
type Boundary = 'LINE' | 'SENTENCE' | 'MARK' | 'BLANK' | 'WORDS'

interface Place extends Label {
  boundary: Boundary
}

/** Forms that are never words, such as （一）. They are searched for within running text too, where a line break may be lost. */
function boundaryBefore(folded: string, from: number, at: number): Boundary | null {
  let before = at - 1
  while (before >= from && folded[before] === ' ') before--
  const character = before < from ? '\n' : (folded[before] ?? '\n')
  if (character === '\n' || character === '\r') return 'LINE'
  if (/[。!?！？)\]】|]/u.test(character)) return 'SENTENCE'
  if (/[;:,、]/u.test(character)) return 'MARK'
  if (before < at - 1) return 'BLANK'
  // Digits, letters and 第 before it make it a part of a number or a word.
  return /[\dA-Za-z.第—-]/u.test(character) ? null : 'WORDS'
}

/** Every place of a policy that looks like the label of a heading. Reads folded text. */
function findPlaces(folded: string, start: number, end: number): Place[] {
  const places: Place[] = []
  for (let at = start; at < end; at++) {
    // Bullets head a line only, and blanks may stand before them.
    if (folded[at] === ' ' || (!/[\s]/u.test(folded[at - 1] ?? '\n') && at > start && !beginsLabel(folded[at] ?? ''))) continue
    const boundary = boundaryBefore(folded, start, at)
    if (boundary !== 'LINE' && !beginsLabel(folded[at] ?? '')) continue
    const label =
      boundary === null ? null : (labelAt(folded, at, boundary === 'LINE') ?? (boundary === 'LINE' ? figureLabelAt(folded, at) : null))
    // The blanks behind a label may be those behind the policy.
    if (boundary === null || label === null || folded.slice(end, label.end).trim() !== '') continue
    places.push({ ...label, end: Math.min(label.end, end), boundary })
    at = label.end - 1
  }
  return places
}

const isNumeric = (form: Label['form']): boolean => form === 'ARABIC' || form === 'BOX_ENTRY'

/** A number with a measure word, a decimal, or a number that its sentence goes on from. */
function isQuantity(folded: string, { form, start, end, boundary }: Place): boolean {
  if (!isNumeric(form)) return false
  const digits = /^\d+(?:[.-]\d+)*/u.exec(folded.slice(start, start + 12))?.[0].length ?? 0
  const at = start + digits
  if (digits > 0 && /[.-]/u.test(folded.slice(start, at)) && (unitAt(folded, at) !== null || scaleAt(folded, at) > 0)) return true
  // 两化融合指数达到61,…: a comma behind a number in running words ends no label.
  return boundary === 'WORDS' && folded[at] === ',' && end === at + 1
}

/** A numeral that ends a word (统一、合一、), a fraction (三分之一、) or goes on in a row of numerals (一、二、三产业). */
function isPartOfWord(folded: string, { form, start, end, boundary }: Place): boolean {
  if (form !== 'CHINESE') return false
  if (
    /^[一二三四五六七八九十]+[、”]/u.test(folded.slice(end, end + 4)) ||
    /[一二三四五六七八九十]、$/u.test(folded.slice(start - 2, start))
  )
    return true
  return (
    boundary === 'WORDS' &&
    /(?:[统合唯之第万专划归同单不逐其任如惟初纯均期周月某每]|分之|[一二三四五六七八九十百千])$/u.test(folded.slice(start - 2, start))
  )
}

const isDate = (folded: string, { start }: Place): boolean =>
  /^\d{1,2}[.]\d{1,2}(?!\d)/u.test(folded.slice(start, start + 6)) && /\d{4}[.年]$/u.test(folded.slice(Math.max(0, start - 5), start))

function isReference(folded: string, { form, start, end, boundary }: Place): boolean {
  if (form !== 'ARTICLE' && form !== 'CHAPTER' && form !== 'SECTION' && form !== 'STEP') return false
  return (
    boundary === 'WORDS' ||
    boundary === 'MARK' ||
    /^(?:规定|所列|所称|的|第|款|项|中|及|和|至|、|之)/u.test(folded.slice(end, end + 3)) ||
    /[至到和及与或]$/u.test(folded.slice(start - 1, start))
  )
}

/** The name before a colon behind a dash or bullet. */
const FIELD = /^[\u4e00-\u9fff()、]{2,12} ?:/u

function enclosing(piece: Piece | null, is: (piece: Piece) => boolean): boolean {
  for (let at = piece; at !== null; at = at.parent) if (is(at)) return true
  return false
}

/** Whether a label stands in a piece's heading before its words, as in a cell of its own. */
function holds(labelled: ReadonlySet<number>, { start, titleStart }: Piece): boolean {
  for (let at = start; at < titleStart; at++) if (labelled.has(at)) return true
  return false
}

/** Says of every label of a policy where it went. */
export function accountLabels(document: SourceText, outline: Outline): Ledger<LabelExclusion> {
  const { folded } = document
  const { start, end, bodyStart, bodyEnd } = outline.policy
  const ledger = emptyLedger<LabelExclusion>()
  const pieces = [...walkPieces(outline.pieces)]
  const starts = new Set(pieces.map((piece) => piece.start))
  // The label of a row may stand in a cell of its own before the words of the task.
  const isInHeading = overlapLookup(
    pieces.filter((piece) => piece.titleStart > piece.start).map(({ start: from, titleStart }) => ({ start: from, end: titleStart })),
  )
  const isAttachment = overlapLookup(outline.attachments)
  const isContents = overlapLookup(outline.contents)
  const isHeader = overlapLookup(outline.headers)
  const spans = citationSpans(folded, start, end)
  const isCited = overlapLookup([...spans.titles, ...spans.numbers])
  const labelled = new Set<number>()
  for (const place of findPlaces(folded, start, end)) {
    const span = { start: place.start, end: place.end }
    if (starts.has(place.start) || isInHeading({ start: place.start, end: place.start + 1 })) {
      ledger.read.push(span)
      labelled.add(place.start)
      continue
    }
    const name = exclusionOf(place)
    if (name !== null) ledger.excluded.push({ name, ...span })
    else
      ledger.notUnderstood.push(
        issueAt(
          document,
          'OUTLINE',
          'LABEL_NOT_READ',
          `${folded.slice(place.start, place.end).trim()} looks like the label of a heading and counts on in no way`,
          place.start,
          place.end,
        ),
      )
  }
  // Run-in headings, and rows without a number, have words and no label.
  for (const piece of pieces)
    if (!labelled.has(piece.start) && !holds(labelled, piece)) ledger.read.push({ start: piece.titleStart, end: piece.titleEnd })
  return ledger

  function exclusionOf(place: Place): LabelExclusion | null {
    const { form, boundary } = place
    if (place.start < bodyStart || place.start >= bodyEnd) return 'OUTSIDE_BODY'
    if (isCited(place)) return 'CITED'
    if (isContents(place)) return 'CONTENTS'
    if (isHeader(place)) return 'TABLE'
    if (isAttachment(place)) return 'OUTSIDE_BODY'
    const piece = pieceAt(outline, place.start)
    if (isDate(folded, place)) return 'DATE'
    if (isQuantity(folded, place)) return 'QUANTITY'
    if (isPartOfWord(folded, place) || (form === 'BOX' && place.number === 0 && boundary === 'WORDS')) return 'PART_OF_WORD'
    if (isReference(folded, place)) return 'REFERENCE'
    if (enclosing(piece, (one) => one.form === 'TABLE_ROW')) return 'TABLE'
    if (enclosing(piece, (one) => one.form === 'ARTICLE')) return place.rank < 5 ? null : 'CLAUSE_OF_ARTICLE'
    if (form === 'DASHED' && FIELD.test(folded.slice(place.end, place.end + 16))) return 'FIELD'
    if (form === 'DASHED' && (boundary === 'WORDS' || boundary === 'MARK' || boundary === 'BLANK') && piece?.textStart !== place.start)
      return 'DASH'
    // 优化营商环境——市行政审批局: the dash parts a heading from its owners.
    if (form === 'DASHED' && boundary !== 'LINE' && (piece?.titleEnd === place.start || leadsNames(folded, place))) return 'DASH'
    if (place.rank >= 6 && enclosing(piece, (one) => one.form === 'BOX' || one.form === 'BOX_ENTRY')) return 'POINT_OF_BOX'
    return boundary === 'MARK' ? 'ENUMERATION' : null
  }
}

/** …10家以上。——市商务局、林业局: behind the dash nothing but owners stands on the line. */
function leadsNames(folded: string, { end }: Place): boolean {
  const stop = folded.indexOf('\n', end)
  const lineEnd = stop < 0 ? folded.length : stop
  return lineEnd - end <= 200 && onlyNames(folded, end, lineEnd).length > 0
}
