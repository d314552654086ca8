import type { EvidenceRow } from '../graph/cypher/passages.js'
import type { EvidenceRole } from '../model/enums.js'

/** One piece of evidence, with the policy in whose document it stands. */
export interface EvidenceSource {
  readonly role: EvidenceRole
  readonly start: number
  readonly end: number
  readonly line: number
  readonly words: string
  readonly policyId: string
}

/** Evidence as a row stores it: parallel lists. A policy that is only cited has no document, and no evidence of its own. */
type Stored = Omit<EvidenceRow, 'policyId'> & { readonly policyId: string | null }

/** The pieces of evidence of a row. */
export function evidenceOf({
  policyId,
  evidenceRoles,
  evidenceStarts,
  evidenceEnds,
  evidenceLines,
  evidenceWords,
}: Stored): EvidenceSource[] {
  if (policyId === null) return []
  return evidenceRoles.map((role, index) => ({
    role,
    policyId,
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
