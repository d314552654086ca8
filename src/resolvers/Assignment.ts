import { evidenceOf } from './storedEvidence.js'
import { requiredField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const assignment = {
  supplied: ({ suppliedText, rule }) => (suppliedText === null || rule === null ? null : { text: suppliedText, rule }),
  unit: requiredField('Assignment', 'unit'),
  workItem: requiredField('Assignment', 'workItem'),
  policy: requiredField('Assignment', 'policy'),
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Assignment'>
