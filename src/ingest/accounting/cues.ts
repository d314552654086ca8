import type { ItemFacts } from '../../model/facts.js'
import { titleSpans } from '../citations/index.js'
import { pieceAt } from '../outline/pieces.js'
import { sectionKindOf } from '../outline/sectionKinds.js'
import type { SourceText } from '../text/document.js'
import type { CueExclusion } from './cueReasons.js'
import { useOf } from './cueUses.js'
import { findCues, type Cue } from './findCues.js'
import { emptyLedger, type Ledger } from './ledger.js'
import { overlapLookup, type Span } from '../text/spans.js'
import type { Outline, Piece } from '../outline/piece.js'
import { issueAt } from '../text/evidence.js'

/** What joins two words of one duty: 按职责分工负责, 牵头组织、负责落实. */
const JOIN = /^(?:抓好|组织|落实|实施|推进|协调|统筹|具体|共同|分别|,|、)*$/u
const LONGEST_JOIN = 8

/** Where assignments rest on cues. A cue that is a whole bracket does not answer for the words in it. */
function cueSpans(items: readonly ItemFacts[]): Span[] {
  return items.flatMap(({ assignments }) =>
    assignments.flatMap(({ evidence }) => {
      const mentions = evidence.filter(({ role }) => role === 'MENTION')
      return evidence.filter(
        (one) => one.role === 'CUE' && !mentions.some((mention) => one.start <= mention.start && mention.end <= one.end),
      )
    }),
  )
}

const mentionSpans = (items: readonly ItemFacts[]): Span[] =>
  items.flatMap(({ assignments }) => assignments.flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'MENTION')))

/** Whether a cue goes on into one that was read: 按职责分工 before 负责. */
function isJoined(folded: string, cue: Cue, isRead: (span: Span) => boolean): boolean {
  for (let gap = 0; gap <= LONGEST_JOIN; gap++) {
    const behind = cue.end + gap
    if (JOIN.test(folded.slice(cue.end, behind)) && isRead({ start: behind, end: behind + 1 })) return true
    const before = cue.start - gap
    if (JOIN.test(folded.slice(before, cue.start)) && isRead({ start: before - 1, end: before })) return true
  }
  return false
}

/** Whether a label stands before names that a word behind them assigned: 责任单位:X牵头,Y配合. */
function isLabelOfNames(folded: string, cue: Cue, isName: (span: Span) => boolean): boolean {
  const colon = cue.form === 'LABEL' ? /^ ?[:|]\s*/u.exec(folded.slice(cue.end, cue.end + 12)) : null
  if (colon === null) return false
  const names = cue.end + colon[0].length
  return isName({ start: names, end: names + 1 })
}

/** Says of every word of duty in a policy where it went. */
export function accountCues(document: SourceText, outline: Outline, items: readonly ItemFacts[]): Ledger<CueExclusion> {
  const { folded } = document
  const { start, end, bodyStart, bodyEnd } = outline.policy
  const ledger = emptyLedger<CueExclusion>()
  const isCue = overlapLookup(cueSpans(items))
  const isName = overlapLookup(mentionSpans(items))
  const isInTitle = overlapLookup(titleSpans(folded, start, end))
  for (const cue of findCues(folded, start, end)) {
    if (isCue(cue) || isName(cue) || isJoined(folded, cue, isCue) || isLabelOfNames(folded, cue, isName)) {
      ledger.read.push({ start: cue.start, end: cue.end })
      continue
    }
    const name = exclusionOf(cue)
    if (name === null)
      ledger.notUnderstood.push(
        issueAt(document, 'ASSIGNMENTS', 'DUTY_NOT_READ', `the words ${cue.words} give no unit a duty`, cue.start, cue.end),
      )
    else ledger.excluded.push({ name, start: cue.start, end: cue.end })
  }
  return ledger

  /** The header of a table, or a cell of a row that names its owners elsewhere; a bracket of names and a label before one are lists. */
  function isOfTable(piece: Piece | null, cue: Cue): boolean {
    if (outline.headers.some((header) => header.start <= cue.start && cue.end <= header.end)) return true
    const row = piece?.row
    const heads = cue.form === 'BRACKET' || (cue.form === 'LABEL' && /^ ?:/u.test(folded.slice(cue.end, cue.end + 2)))
    if (row === undefined || row.duties.length === 0 || heads) return false
    return !row.duties.some((duty) => duty.start <= cue.start && cue.end <= duty.end)
  }

  function exclusionOf(cue: Cue): CueExclusion | null {
    if (cue.start < bodyStart || cue.start >= bodyEnd) return 'OUTSIDE_BODY'
    if (isInTitle(cue)) return 'NAME_OF_DOCUMENT'
    const piece = pieceAt(outline, cue.start)
    if (isOfTable(piece, cue)) return 'TABLE'
    return useOf(folded, cue, {
      from: piece?.start ?? bodyStart,
      inPiece: piece !== null,
      inArticle: piece?.form === 'ARTICLE',
      setsWork: piece === null || sectionKindOf(piece) !== 'NONE',
    })
  }
}
