import { MAX_WORDS, type Evidence, type PolicyFacts } from '../../model/facts.js'
import type { Span } from '../text/spans.js'
import type { SourceText } from '../text/document.js'

/**
 * The facts of a policy that was read in a view of its text, with every place in the printed text: spans, lines, and the words as they
 * are printed there, line breaks and characters that are not seen and all.
 */
export function placeBack(facts: PolicyFacts, { text, lineOf }: SourceText, printed: (span: Span) => Span): PolicyFacts {
  const place = <T extends Span>(one: T): T => ({ ...one, ...printed(one) })
  const quote = <T extends Span>(one: T): T & { words: string } => {
    const placed = place(one)
    return { ...placed, words: text.slice(placed.start, Math.min(placed.end, placed.start + MAX_WORDS)) }
  }
  const prove = (list: readonly Evidence[]): Evidence[] => list.map(quote).map((one) => ({ ...one, line: lineOf(one.start) }))
  const proven = <T extends { evidence: Evidence[] }>(one: T): T => ({ ...one, evidence: prove(one.evidence) })
  const source = place(facts.source)
  return {
    ...facts,
    source: { ...source, length: text.length, firstLine: lineOf(source.start), lastLine: lineOf(source.end - 1) },
    policy: { ...proven(facts.policy), cites: facts.policy.cites.map(proven) },
    sections: facts.sections.map((section) => proven(place(section))),
    items: facts.items.map((item) => ({
      ...proven(place(item)),
      assignments: item.assignments.map(proven).map((assignment) => ({ ...assignment, mention: mentionIn(text, assignment) })),
      themes: item.themes.map(proven),
    })),
    targets: facts.targets.map(proven),
    zones: facts.zones.map((zone) => ({ ...zone, namedBy: zone.namedBy.map(proven) })),
    issues: facts.issues.map(quote),
  }
}

/** A unit's name as printed, where its MENTION stands. */
function mentionIn(text: string, { mention, evidence }: { mention: string; evidence: readonly Evidence[] }): string {
  const place = evidence.find(({ role }) => role === 'MENTION')
  return place === undefined ? mention : text.slice(place.start, place.end)
}
