import type { OwnerName } from '../graph/cypher/lookup.js'
import { targetOwner } from '../graph/cypher/questions.js'
import { evidenceOf } from './storedEvidence.js'
import { requiredField } from './fields.js'
import { thingAhead } from './lookahead.js'
import type { RequiredResolvers } from './required.js'

export const target = {
  metric: requiredField('Target', 'metric'),
  by: ({ byYear, byMonth, byPrinted }) => (byYear === null ? null : { year: byYear, month: byMonth, printed: byPrinted }),
  policy: requiredField('Target', 'policy'),
  setBy: async (row, _, { loaders, maxPageSize }, info) => {
    const columns = (name: OwnerName) => thingAhead(name, info, maxPageSize).columns
    const question = targetOwner({ Policy: columns('Policy'), Section: columns('Section'), WorkItem: columns('WorkItem') })
    const owner = await loaders.ask(question, row)
    if (owner === null) throw new Error(`Target ${row.id} has no owner`)
    return owner
  },
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Target'>
