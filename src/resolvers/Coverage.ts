import type { PolicyRow } from '../graph/cypher/entities/index.js'
import type { CoverageOutcome, CoveredKind } from '../model/enums.js'
import { present } from './storedEvidence.js'

/** One name of a tally and how many it counts. */
interface CoverageCount {
  name: string
  count: number
}

/** What the reading of a policy answers for; null for one that is only cited. */
export function coverageOf(row: PolicyRow) {
  if (row.coverageItems === null || row.coverageItemsWithOwners === null) return null
  return {
    items: row.coverageItems,
    itemsWithOwners: row.coverageItemsWithOwners,
    headings: tallyOf(row, 'HEADINGS'),
    cues: tallyOf(row, 'CUES'),
    numbers: tallyOf(row, 'NUMBERS'),
    bodies: tallyOf(row, 'BODIES'),
  }
}

function tallyOf(row: PolicyRow, kind: CoveredKind) {
  const read = sum(countsOf(row, kind, 'READ'))
  const exclusions = countsOf(row, kind, 'EXCLUDED')
  const issues = countsOf(row, kind, 'NOT_UNDERSTOOD')
  const excluded = sum(exclusions)
  const notUnderstood = sum(issues)
  return { found: read + excluded + notUnderstood, read, excluded, notUnderstood, exclusions, issues }
}

function countsOf(row: PolicyRow, kind: CoveredKind, outcome: CoverageOutcome): CoverageCount[] {
  return row.coverageOf.flatMap((of, index) =>
    of === kind && row.coverageOutcomes[index] === outcome
      ? [{ name: present(row.coverageNames[index]), count: present(row.coverageCounts[index]) }]
      : [],
  )
}

const sum = (counts: readonly CoverageCount[]): number => counts.reduce((total, { count }) => total + count, 0)
