import { evidenceOf } from './storedEvidence.js'
import { listField, oneField, requiredField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const section = {
  policy: requiredField('Section', 'policy'),
  parent: oneField('Section', 'parent'),
  sections: listField('Section', 'sections'),
  workItems: listField('Section', 'workItems'),
  targets: listField('Section', 'targets'),
  zones: listField('Section', 'zones'),
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Section'>
