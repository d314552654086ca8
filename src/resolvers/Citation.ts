import type { CitationKind } from '../model/enums.js'
import { evidenceOf, type EvidenceRow } from './storedEvidence.js'
import type { RequiredResolvers } from './required.js'

/** What a citation says, beside the policy at its other end; `policyId` is the citing one's. */
export interface Citation extends EvidenceRow {
  readonly mention: string
  readonly kind: CitationKind
}

export const citationEdge = {
  kind: ({ link }) => link.kind,
  mention: ({ link }) => link.mention,
  evidence: ({ link }) => evidenceOf(link),
} satisfies RequiredResolvers<'CitationEdge'>
