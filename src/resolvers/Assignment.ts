import { evidenceOf } from './storedEvidence.js'
import { listField, requiredField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const assignment = {
  supplied: ({ suppliedText, suppliedRule }) =>
    suppliedText === null || suppliedRule === null ? null : { text: suppliedText, rule: suppliedRule },
  unit: requiredField('Assignment', 'unit'),
  workItem: requiredField('Assignment', 'workItem'),
  policy: requiredField('Assignment', 'policy'),
  inheritedBy: listField('Assignment', 'inheritedBy'),
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Assignment'>
