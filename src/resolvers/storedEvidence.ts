import type { ENTITIES } from '../graph/cypher/entities/index.js'
import type { RowOf } from '../graph/cypher/entity.js'
import type { EvidenceRole } from '../model/enums.js'

/** One piece of evidence, with the policy in whose document it stands. */
export interface EvidenceSource {
  readonly role: EvidenceRole
  readonly start: number
  readonly end: number
  readonly line: number
  readonly words: string
  readonly policyId: string
  /** The row that stores it. */
  readonly of: object
}

/** Evidence as a relationship stores it, with the policy in whose document it stands: parallel lists. */
export type EvidenceRow = RowOf<typeof ENTITIES.Zone.namedBy.columns>

/** Evidence as any row stores it. A policy that is only cited has no document, and no evidence of its own. */
type Stored = Omit<EvidenceRow, 'policyId'> & { readonly policyId: string | null }

/** The pieces of evidence of a row. */
export function evidenceOf(row: Stored): EvidenceSource[] {
  const { policyId, evidenceRoles, evidenceStarts, evidenceEnds, evidenceLines, evidenceWords } = row
  if (policyId === null) return []
  return evidenceRoles.map((role, index) => ({
    role,
    policyId,
    of: row,
    start: present(evidenceStarts[index]),
    end: present(evidenceEnds[index]),
    line: present(evidenceLines[index]),
    words: present(evidenceWords[index]),
  }))
}

/** One of several lists of one length. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('lists that belong together differ in length')
  return value
}
