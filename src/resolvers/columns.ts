import { ENTITIES, type Entities } from '../graph/cypher/entities/index.js'
import type { Entity, EntityName } from '../graph/cypher/entity.js'

/** Which columns a field of the API reads. */

type ColumnOf<N extends EntityName> = keyof Entities[N]['columns'] & string

/** The columns of evidence, wherever it is stored. */
export const EVIDENCE_COLUMNS = ['policyId', 'evidenceRoles', 'evidenceStarts', 'evidenceEnds', 'evidenceLines', 'evidenceWords'] as const

/** Read of every thing, whatever is asked for: its type is told by them. */
const ALWAYS: { readonly [N in EntityName]?: readonly ColumnOf<N>[] } = {
  Jurisdiction: ['level'],
  WorkItem: ['kind', 'ownership'],
  Section: ['label'],
}

/** Fields that no column has the name of, and the columns that they are made of. What is no column and not here reads none. */
const MADE_OF: { readonly [N in EntityName]?: Readonly<Record<string, readonly ColumnOf<N>[]>> } = {
  Policy: {
    period: ['periodFrom', 'periodTo'],
    issues: ['issueStages', 'issueCodes', 'issueMessages', 'issueStarts', 'issueEnds', 'issueWords'],
    coverage: ['coverageItems', 'coverageItemsWithOwners', 'coverageOf', 'coverageOutcomes', 'coverageNames', 'coverageCounts'],
    evidence: EVIDENCE_COLUMNS,
  },
  Section: { evidence: EVIDENCE_COLUMNS },
  WorkItem: { evidence: EVIDENCE_COLUMNS, text: ['policyId', 'start', 'end'] },
  Assignment: { evidence: EVIDENCE_COLUMNS, supplied: ['suppliedText', 'suppliedRule'] },
  Target: { evidence: EVIDENCE_COLUMNS, by: ['byYear', 'byMonth', 'byPrinted'] },
  Unit: { expectedSuccessors: ['expectedNames', 'expectedYears', 'expectedKeys'] },
}

/** The columns that every row of an entity has. */
export function columnsAlways(name: EntityName): readonly string[] {
  return ALWAYS[name] ?? []
}

/** The columns that a field of an entity reads. */
export function columnsOfField(name: EntityName, field: string): readonly string[] {
  const madeOf: Readonly<Record<string, readonly string[]>> = MADE_OF[name] ?? {}
  const { columns }: Entity = ENTITIES[name]
  return madeOf[field] ?? (Object.hasOwn(columns, field) ? [field] : [])
}
