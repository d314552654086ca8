import type { ThemeRule } from '../model/themes.js'
import { evidenceOf, type EvidenceRow } from './storedEvidence.js'
import type { RequiredResolvers } from './required.js'

/** What ties an item to a theme that it is about. */
export interface Subject extends EvidenceRow {
  readonly rule: ThemeRule
}

export const subjectEdge = {
  rule: ({ link }) => link.rule,
  evidence: ({ link }) => evidenceOf(link),
} satisfies RequiredResolvers<'SubjectEdge'>
