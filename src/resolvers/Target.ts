import { targetOwner } from '../graph/cypher/questions.js'
import { evidenceOf } from './storedEvidence.js'
import { requiredField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const target = {
  metric: requiredField('Target', 'metric'),
  by: ({ byYear, byMonth, byPrinted }) => (byYear === null ? null : { year: byYear, month: byMonth, printed: byPrinted }),
  policy: requiredField('Target', 'policy'),
  setBy: async (row, _, { loaders }) => {
    const owner = await loaders.ask(targetOwner, row)
    if (owner === null) throw new Error(`Target ${row.id} has no owner`)
    return owner
  },
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Target'>
