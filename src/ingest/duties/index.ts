import type { AssignmentFacts } from '../../model/facts.js'
import { readBy, type RuleFor } from '../../model/readingRules.js'
import { readDuties, type DutyList } from './lists.js'
import { readLooseDuties } from './loose.js'
import type { Area } from '../language/areas.js'
import type { FirstLeads } from './firstLeads.js'
import { restoreLevels } from './levels.js'
import { rowDuties, type RowDuty } from './rows.js'
import { nameAt } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import { readUnitList, type ListEntry } from '../language/unitList.js'
import type { Piece } from '../outline/piece.js'
import { evidenceAt } from '../text/evidence.js'
import type { Span } from '../text/spans.js'

/** The assignments that one piece states, and whether any is stated by a list and not only in prose. */
export interface PieceDuties {
  assignments: AssignmentFacts[]
  /** A labelled list, a bracket or clauses: what makes even a goal an item. */
  listed: boolean
}

const MARKED_LEAD = /^ ?\((?:总)?牵头(?:单位|部门)?\)/u

/** Reads the assignments that a piece states in its heading, its own text and the fields below it. */
export function readAssignments(
  document: SourceText,
  piece: Piece,
  area: Area | null,
  firstLeads: readonly FirstLeads[],
  fields: ReadonlySet<Piece>,
): PieceDuties {
  const parts = [piece, ...piece.children.filter((child) => fields.has(child))]
  const strict = parts.flatMap((part) => dutiesOf(document, part))
  const duties = strict.some((duty) => namesIn(document, duty).length > 0) ? strict : parts.flatMap((part) => looseDutiesOf(document, part))
  const hasLead = duties.some((duty) => duty.role === 'LEAD')
  const assignments: AssignmentFacts[] = []
  let seen: string | null = null
  for (const duty of duties) {
    const entries = namesIn(document, duty)
    // A body that is only founded here has no level of the area's yet: it is named as printed.
    const restored =
      duty.form === 'FOUNDED' || duty.offices === true
        ? entries.map(() => ({ supplied: null }))
        : restoreLevels(entries, area).map((one, index) =>
            one.supplied !== null && isOwnShortName(document, entries[index]?.words ?? '') ? { supplied: null } : one,
          )
    const listKey = `${duty.cue.start}`
    entries.forEach((entry, index) => {
      const supplied = restored[index]?.supplied ?? null
      const isFirst = index === 0 && seen !== listKey
      const first = !hasLead && isList(duty) && duty.role === 'RESPONSIBLE' && isFirst ? noteFor(duty.list, firstLeads) : null
      if (index === 0) seen = listKey
      // 市教育局(牵头)、市财政局: the mark behind a name gives that one the lead.
      const marked = MARKED_LEAD.exec(document.folded.slice(entry.end, entry.end + 12))
      const isMarked = marked !== null && duty.role === 'RESPONSIBLE'
      const role = first !== null || isMarked || (duty.firstLeads === true && isFirst) ? 'LEAD' : duty.role
      const unit = `${supplied?.text ?? ''}${nameAt(document, entry.start, entry.end)}`
      if (assignments.some((known) => known.role === role && known.unit === unit)) return
      const evidence = [evidenceAt(document, 'MENTION', entry.start, entry.end), evidenceAt(document, 'CUE', duty.cue.start, duty.cue.end)]
      if (duty.context !== null) evidence.push(evidenceAt(document, 'CONTEXT', duty.context.start, duty.context.end))
      if (isMarked) evidence.push(evidenceAt(document, 'CUE', entry.end, entry.end + marked[0].length))
      if (first !== null) evidence.push(evidenceAt(document, 'CUE', first.start, first.end))
      assignments.push({
        ...readBy(duty.inColumn === true ? 'TABLE_COLUMN' : ASSIGNMENT_RULES[duty.form]),
        role,
        unit,
        collective: entry.collective,
        rank: assignments.filter((known) => known.role === role).length + 1,
        mention: document.text.slice(entry.start, entry.end),
        supplied,
        evidence,
      })
    })
  }
  return { assignments, listed: duties.some(isList) }
}

/** The rule by which a list of owners was read: how it is printed. */
const ASSIGNMENT_RULES: Readonly<Record<DutyList['form'], RuleFor<'ASSIGNMENT'>>> = {
  LABEL: 'ROLE_LABEL',
  CLAUSE: 'BRACKET_CLAUSE',
  BARE: 'BRACKET_NAMES',
  PROSE: 'SENTENCE',
  FOUNDED: 'FOUNDED_BODY',
  ACT: 'ACT_OF_ARTICLE',
  LOOSE: 'LOOSE_NAMES',
}

/** 某某联席会议办公室(以下简称联席会议办公室): a name that the document has made for a body is whole as it stands. */
function isOwnShortName({ folded }: SourceText, words: string): boolean {
  return words.length > 1 && SHORT_NAME_MARKS.some((mark) => folded.includes(`简称${mark}${words}${mark === '“' ? '”' : ')'}`))
}

const SHORT_NAME_MARKS = ['', '“', ':'] as const

/** The lists of owners that a piece prints: the cells of a table's row, or its heading and its own text. */
function dutiesOf(document: SourceText, piece: Piece): RowDuty[] {
  if (piece.row !== undefined) return rowDuties(document.folded, piece.row)
  const isArticle = piece.form === 'ARTICLE'
  const closing = piece.closing === undefined ? [] : readDuties(document.folded, piece.closing.start, piece.closing.end, false)
  const own = readDuties(
    document.folded,
    isArticle ? piece.textStart : Math.min(piece.titleStart, piece.textStart),
    piece.textEnd,
    isArticle,
  )
  return [...own, ...closing].map((duty) => ({ ...duty, context: null }))
}

/** The note by which the first unit of a list leads; null where none holds there. */
function noteFor(list: Span, notes: readonly FirstLeads[]): Span | null {
  return notes.find(({ holds }) => holds.start <= list.start && list.start < holds.end)?.note ?? null
}

const namesIn = ({ folded }: SourceText, { list }: DutyList): ListEntry[] => readUnitList(folded, list.start, list.end, () => undefined)

/** What a piece's own text says of owners in no shape that is known; the cells of a row are read by their columns. */
function looseDutiesOf({ folded }: SourceText, piece: Piece): RowDuty[] {
  if (piece.row !== undefined || piece.form === 'ARTICLE') return []
  const { owner } = piece
  if (owner !== undefined) return [{ role: 'RESPONSIBLE', cue: owner, list: owner, form: 'LOOSE', verb: false, context: null }]
  const headings: string[] = []
  for (let at: Piece | null = piece; at !== null; at = at.parent) headings.push(at.title ?? '')
  // The heading's own words are a title, and what stands in them is what the piece is about.
  return readLooseDuties(folded, Math.max(piece.titleEnd, piece.textStart), piece.textEnd, headings).map((duty) => ({
    ...duty,
    context: null,
  }))
}

function isList(duty: DutyList): boolean {
  return duty.form === 'LABEL' || duty.form === 'CLAUSE' || duty.form === 'BARE'
}
