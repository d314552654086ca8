import type { ItemFacts } from '../../model/facts.js'
import { citationSpans } from '../citations/index.js'
import { pieceAt } from '../pieces.js'
import { sectionKindOf } from '../sectionKinds.js'
import { issueAt } from '../text.js'
import type { Outline, SourceText } from '../types.js'
import type { CueExclusion } from './cueReasons.js'
import { useOf } from './cueUses.js'
import { findCues, type Cue } from './findCues.js'
import { emptyLedger, overlapLookup, type Ledger, type Span } from './ledger.js'

/** What joins two words of one duty: 按职责分工负责, 牵头组织、负责落实. */
const JOIN = /^(?:抓好|组织|落实|实施|推进|协调|统筹|具体|共同|分别|,|、)*$/u

/** Where assignments rest: their cues and mentions. A cue that is a whole bracket does not answer for the words in it. */
function readSpans(items: readonly ItemFacts[]): Span[] {
  return items.flatMap(({ assignments }) =>
    assignments.flatMap(({ evidence }) => {
      const mentions = evidence.filter(({ role }) => role === 'MENTION')
      return evidence.filter(
        (one) => one.role !== 'CUE' || !mentions.some((mention) => one.start <= mention.start && mention.end <= one.end),
      )
    }),
  )
}

/** Says of every word of duty in a policy where it went. */
export function accountCues(document: SourceText, outline: Outline, items: readonly ItemFacts[]): Ledger<CueExclusion> {
  const { folded } = document
  const { start, end, bodyStart, bodyEnd } = outline.policy
  const ledger = emptyLedger<CueExclusion>()
  const isInFact = overlapLookup(readSpans(items))
  const isInTitle = overlapLookup(citationSpans(folded, start, end).titles)
  const cues = findCues(folded, start, end)
  const read = cues.map((cue) => isInFact(cue))
  cues.forEach((cue, index) => {
    if (read[index] === true || isJoined(folded, cues, read, index)) {
      ledger.read.push({ start: cue.start, end: cue.end })
      return
    }
    const name = exclusionOf(cue)
    if (name === null)
      ledger.notUnderstood.push(
        issueAt(document, 'ASSIGNMENTS', 'DUTY_NOT_READ', `the words ${cue.words} give no unit a duty`, cue.start, cue.end),
      )
    else ledger.excluded.push({ name, start: cue.start, end: cue.end })
  })
  return ledger

  function exclusionOf(cue: Cue): CueExclusion | null {
    if (cue.start < bodyStart || cue.start >= bodyEnd) return 'OUTSIDE_BODY'
    if (isInTitle(cue)) return 'NAME_OF_DOCUMENT'
    const piece = pieceAt(outline, cue.start)
    return useOf(folded, cue, {
      from: piece?.start ?? bodyStart,
      inPiece: piece !== null,
      inArticle: piece?.form === 'ARTICLE',
      setsWork: piece === null || sectionKindOf(piece) !== 'NONE',
    })
  }
}

/** Whether a cue goes on into one that was read: 按职责分工 before 负责. */
function isJoined(folded: string, cues: readonly Cue[], read: readonly boolean[], index: number): boolean {
  const cue = cues[index]
  return [index - 1, index + 1].some((other) => {
    const next = cues[other]
    if (cue === undefined || next === undefined || read[other] !== true) return false
    const between = other > index ? folded.slice(cue.end, next.start) : folded.slice(next.end, cue.start)
    return between.length <= 8 && JOIN.test(between)
  })
}
