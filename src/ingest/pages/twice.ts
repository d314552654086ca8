import type { PolicyPart } from './index.js'

/**
 * A page may hold one text more than once: the text and its print view, a page and the same page for the small screen. Texts are one
 * where all of the shorter one's lines stand in the other in their order.
 */
export interface Repeated {
  kept: PolicyPart
  again: PolicyPart[]
}

/** Fewest characters that are compared: shorter texts may be alike by chance. */
const SHORTEST = 40

/** The parts of a page without those that print one of the others again; the longer text stays, of equal ones the first. */
export function withoutRepeated(parts: readonly PolicyPart[]): Repeated[] {
  const known = parts.map((part) => ({ part, words: bodyOf(part) }))
  const kept: (Repeated & { words: string; at: number })[] = []
  const byLength = [...known.entries()].sort((a, b) => b[1].words.length - a[1].words.length || a[0] - b[0])
  for (const [at, { part, words }] of byLength) {
    const same = words.length < SHORTEST ? undefined : kept.find((other) => other.words.includes(words))
    if (same === undefined) kept.push({ kept: part, again: [], words, at })
    else same.again.push(part)
  }
  return kept.sort((a, b) => a.at - b.at).map(({ kept: part, again }) => ({ kept: part, again: again.sort((a, b) => a.start - b.start) }))
}

/** The words of a part from its text on, without blanks: what stands above it differs from view to view. */
function bodyOf(part: PolicyPart): string {
  const long = part.lines.findIndex(({ words }) => /^(?:一 ?[、.]|\(一\)|第一[条章]|1[.、])/u.test(words))
  const from = long < 0 ? 1 : long
  return part.lines
    .slice(from)
    .map(({ words }) => words.replace(/\s/gu, ''))
    .join('')
}
