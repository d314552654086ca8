import { zoneEvidence } from '../graph/cypher/questions.js'
import { evidenceOf } from './storedEvidence.js'
import { listField, oneField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const zone = {
  jurisdiction: oneField('Zone', 'jurisdiction'),
  within: oneField('Zone', 'within'),
  zones: listField('Zone', 'zones'),
  workItems: listField('Zone', 'workItems'),
  policies: listField('Zone', 'policies'),
  evidence: async (row, _, { loaders }) => (await loaders.ask(zoneEvidence, row)).flatMap(evidenceOf),
} satisfies RequiredResolvers<'Zone'>
