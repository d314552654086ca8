import { listField, oneField } from './fields.js'
import { evidenceAhead } from './lookahead.js'
import type { RequiredResolvers } from './required.js'
import { evidenceOf, type EvidenceRow } from './storedEvidence.js'

export const zone = {
  jurisdiction: oneField('Zone', 'jurisdiction'),
  within: oneField('Zone', 'within'),
  zones: listField('Zone', 'zones'),
  workItems: listField('Zone', 'workItems'),
  policies: listField('Zone', 'policies'),
  evidence: async (row, _, { loaders, maxPageSize }, info) =>
    (await loaders.namedBy<EvidenceRow>('Zone', row, () => evidenceAhead(info, maxPageSize))).flatMap(evidenceOf),
} satisfies RequiredResolvers<'Zone'>
