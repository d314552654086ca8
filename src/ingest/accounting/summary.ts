import type { Coverage, Tally } from '../../model/facts.js'
import { BODY_USES } from './bodyReasons.js'
import { CUE_EXCLUSIONS } from './cueReasons.js'
import { LABEL_EXCLUSIONS } from './labelReasons.js'
import type { Reason } from './ledger.js'
import { NUMBER_EXCLUSIONS } from './numberReasons.js'

/** What is accounted for, under the names of the facts' coverage. */
export const COVERED = ['headings', 'cues', 'numbers', 'bodies'] as const
export type Covered = (typeof COVERED)[number]

/** The closed lists of exclusions. */
export const EXCLUSIONS_OF: Readonly<Record<Covered, Readonly<Record<string, Reason>>>> = {
  headings: LABEL_EXCLUSIONS,
  cues: CUE_EXCLUSIONS,
  numbers: NUMBER_EXCLUSIONS,
  bodies: BODY_USES,
}

/** The closed lists of what is not understood: codes of issues, and what each means. */
export const ISSUES_OF: Readonly<Record<Covered, Readonly<Record<string, string>>>> = {
  headings: { LABEL_NOT_READ: 'a label at a place where a heading can stand, which counts on in no way and has no other use' },
  cues: { DUTY_NOT_READ: 'words of duty that give nobody a duty and have no other use' },
  numbers: {
    NUMBER_NOT_READ: 'a number that the reading of targets never met',
    METRIC_NOT_FOUND: 'a number that is set as something to reach, and nobody knows of what',
  },
  bodies: { BODY_NOT_READ: 'a body that stands as owners do, or of which nobody can say what it does' },
}

/** How many lie somewhere in all. */
export function foundIn({ read, excluded, notUnderstood }: Tally): number {
  return read + total(excluded) + total(notUnderstood)
}

/** The sum of counts by name. */
export function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** The sum over several policies; names in their order. */
export function sumCoverage(coverages: readonly Coverage[]): Coverage {
  const tally = (kind: Covered): Tally => ({
    read: coverages.reduce((sum, coverage) => sum + coverage[kind].read, 0),
    excluded: sumCounts(coverages.map((coverage) => coverage[kind].excluded)),
    notUnderstood: sumCounts(coverages.map((coverage) => coverage[kind].notUnderstood)),
  })
  return {
    items: coverages.reduce((sum, { items }) => sum + items, 0),
    itemsWithOwners: coverages.reduce((sum, { itemsWithOwners }) => sum + itemsWithOwners, 0),
    headings: tally('headings'),
    cues: tally('cues'),
    numbers: tally('numbers'),
    bodies: tally('bodies'),
  }
}

function sumCounts(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count)
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}
