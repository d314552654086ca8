import type { WorkItemKind } from '../../../model/enums.js'
import type { AssignmentFacts, Evidence, ItemThemeFacts } from '../../../model/facts.js'
import type { ThemeCode, ThemeRule } from '../../../model/themes.js'
import type { Area } from '../../language/areas.js'
import type { Span } from '../../text/spans.js'
import type { SourceText } from '../../text/document.js'
import { themeHits, type ThemeHit } from './find.js'
import { themeOfUnit } from './functions.js'
import type { Piece } from '../../outline/piece.js'
import { evidenceAt } from '../../text/evidence.js'

/** A subject that is named so often in a text is what it is about; named once or twice it is in passing. */
const LEAST_IN_TEXT = 3

/**
 * The subjects of an item, by the first rule that gives any. A heading of official writing says what its part is about, so that the
 * item's own title decides, and where that is general (推进应用示范, or an article without one) the nearest heading above that names
 * a subject. Where no heading does, a subject that its text keeps naming, more than all others together; else that of the department
 * which leads it, or alone owns it. Safeguards carry the plan as a whole, so that their texts and leads speak of the plan's subject.
 */
export function themesOf(
  document: SourceText,
  piece: Piece,
  { kind, assignments, area }: { kind: WorkItemKind; assignments: readonly AssignmentFacts[]; area: Area | null },
): ItemThemeFacts[] {
  for (let at: Piece | null = piece; at !== null; at = at.parent) {
    if (at.title === null) continue
    const hits = themeHits(document.folded, at.titleStart, at.titleEnd)
    if (hits.length > 0) return byTheme(document, hits, at === piece ? 'TITLE' : 'HEADING')
  }
  if (kind === 'SAFEGUARD') return []
  const inText = themeOfText(document, piece, assignments)
  return inText.length > 0 ? inText : themeOfOwner(assignments, area)
}

function themeOfText(document: SourceText, piece: Piece, assignments: readonly AssignmentFacts[]): ItemThemeFacts[] {
  const owners = assignments.flatMap(({ evidence }) => evidence)
  const hits = themeHits(document.folded, piece.textStart, piece.textEnd).filter((hit) => !owners.some((owner) => overlaps(hit, owner)))
  const counts = byTheme(document, hits, 'TEXT')
  const chief = counts.filter(({ evidence }) => evidence.length >= LEAST_IN_TEXT && evidence.length * 2 > hits.length)
  return chief.map((one) => ({ ...one, evidence: one.evidence.slice(0, LEAST_IN_TEXT) }))
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

function themeOfOwner(assignments: readonly AssignmentFacts[], area: Area | null): ItemThemeFacts[] {
  const leads = assignments.filter(({ role }) => role === 'LEAD')
  const [owner, ...others] = leads.length > 0 ? leads : assignments
  if (owner === undefined || others.length > 0 || owner.collective) return []
  const theme = themeOfUnit(owner.unit, area)
  const mention = owner.evidence.find(({ role }) => role === 'MENTION')
  return theme === null || mention === undefined ? [] : [{ theme, rule: 'LEAD', evidence: [{ ...mention, role: 'CONTEXT' }] }]
}

/** Each theme once, in the order in which the words name them, with every place. Words outside of the item are CONTEXT. */
function byTheme(document: SourceText, hits: readonly ThemeHit[], rule: ThemeRule): ItemThemeFacts[] {
  const found = new Map<ThemeCode, Evidence[]>()
  for (const { themes, start, end } of hits) {
    const evidence = evidenceAt(document, rule === 'HEADING' ? 'CONTEXT' : 'MENTION', start, end)
    for (const theme of themes) {
      const places = found.get(theme)
      if (places === undefined) found.set(theme, [evidence])
      else places.push(evidence)
    }
  }
  return [...found].map(([theme, evidence]) => ({ theme, rule, evidence }))
}
