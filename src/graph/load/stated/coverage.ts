import type { Coverage, Tally } from '../../../model/facts.js'
import type { CoverageOutcome, CoveredKind } from '../../../model/enums.js'
import type { Stored } from '../../../model/properties/index.js'

type CoverageColumns = Pick<
  Stored<'Policy'>,
  'coverageItems' | 'coverageItemsWithOwners' | 'coverageOf' | 'coverageOutcomes' | 'coverageNames' | 'coverageCounts'
>

/** What the reading answers for, as the columns of a policy: one entry a name, in the order of kinds, outcomes and names. */
export function coverageColumns({ items, itemsWithOwners, headings, cues, numbers, bodies }: Coverage): CoverageColumns {
  const entries = [
    ...entriesOf('HEADINGS', headings),
    ...entriesOf('CUES', cues),
    ...entriesOf('NUMBERS', numbers),
    ...entriesOf('BODIES', bodies),
  ]
  return {
    coverageItems: items,
    coverageItemsWithOwners: itemsWithOwners,
    coverageOf: entries.map((entry) => entry.kind),
    coverageOutcomes: entries.map((entry) => entry.outcome),
    coverageNames: entries.map((entry) => entry.name),
    coverageCounts: entries.map((entry) => entry.count),
  }
}

interface Entry {
  kind: CoveredKind
  outcome: CoverageOutcome
  name: string
  count: number
}

function entriesOf(kind: CoveredKind, { read, excluded, notUnderstood }: Tally): Entry[] {
  const named = (outcome: CoverageOutcome, counts: Tally['excluded']): Entry[] =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => ({ kind, outcome, name, count }))
  // What was read has no names: it is in the facts.
  const facts = read === 0 ? [] : [{ kind, outcome: 'READ' as const, name: 'READ', count: read }]
  return [...facts, ...named('EXCLUDED', excluded), ...named('NOT_UNDERSTOOD', notUnderstood)]
}
