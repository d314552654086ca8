import type { Coverage, Issue, ItemFacts, Tally } from '../../model/facts.js'
import type { Exclusion } from '../numbers/index.js'
import { pieceAt } from '../outline/pieces.js'
import type { NumberAccount } from '../targets/index.js'
import type { SourceText } from '../text/document.js'
import type { CueExclusion } from './cueReasons.js'
import { accountBodies } from './bodies.js'
import type { BodyUse } from './bodyReasons.js'
import { accountCues } from './cues.js'
import type { LabelExclusion } from './labelReasons.js'
import { accountLabels } from './labels.js'
import type { Ledger } from './ledger.js'
import { accountNumerals } from './numbers.js'
import type { PolicyHead } from '../head/policy.js'
import type { Outline, Piece } from '../outline/piece.js'

export { CUE_EXCLUSIONS, type CueExclusion } from './cueReasons.js'
export type { Ledger } from './ledger.js'

/** What was read of a policy, as far as it answers for its text. */
export interface ReadFacts {
  head: PolicyHead
  items: readonly { piece: Piece; facts: ItemFacts }[]
  numbers: NumberAccount
}

/** What became of every label, word of duty, number and name of a body in a policy. Each is in a fact, an exclusion or an issue. */
export interface Account {
  headings: Ledger<LabelExclusion>
  cues: Ledger<CueExclusion>
  numbers: Ledger<Exclusion>
  bodies: Ledger<BodyUse>
}

/** Searches a policy's text again for all that could be a heading, a duty or a target. Returns what became of each. */
export function account(document: SourceText, outline: Outline, { head, items, numbers }: ReadFacts): Account {
  const facts = items.map((item) => item.facts)
  const cues = accountCues(document, outline, facts)
  return {
    headings: accountLabels(document, outline),
    cues,
    numbers: accountNumerals(document, outline, head, numbers),
    bodies: accountBodies(document, outline, { head, items: facts, cues }),
  }
}

/** Every issue of an account. */
export function issuesOf({ headings, cues, numbers, bodies }: Account): Issue[] {
  return [headings, cues, numbers, bodies].flatMap(({ notUnderstood }) => notUnderstood)
}

/**
 * An item whose own words of duty were not understood has owners that nobody knows: without any that were read, or with classes only,
 * its ownership is NOT_READ. One with a named unit has an owner, whatever else stands there.
 */
export function markUnreadOwners(outline: Outline, items: ReadFacts['items'], { cues }: Account): void {
  const unread = new Set(cues.notUnderstood.map((issue) => pieceAt(outline, issue.start)))
  for (const { piece, facts } of items) if (unread.has(piece) && facts.ownership !== 'NAMED') facts.ownership = 'NOT_READ'
}

/** The counts of an account, with those of the items. */
export function coverageOf({ headings, cues, numbers, bodies }: Account, items: readonly ItemFacts[]): Coverage {
  return {
    items: items.length,
    itemsWithOwners: items.filter((item) => item.assignments.length > 0).length,
    headings: tallyOf(headings),
    cues: tallyOf(cues),
    numbers: tallyOf(numbers),
    bodies: tallyOf(bodies),
  }
}

function tallyOf({ read, excluded, notUnderstood }: Ledger<string>): Tally {
  return {
    read: read.length,
    excluded: countBy(excluded.map(({ name }) => name)),
    notUnderstood: countBy(notUnderstood.map(({ code }) => code)),
  }
}

/** How many of each name, by the order of names. */
function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts)
}
