import { EVIDENCE_DOCUMENT } from '../graph/cypher/asked.js'
import { documentOfPolicy, passagesOfSpan } from '../graph/cypher/questions.js'
import { thingAhead } from './lookahead.js'
import type { RequiredResolvers } from './required.js'
import { MAX_QUOTE, sentenceAround } from './quote.js'
import { joined } from './text.js'

/** The stretch in which the sentence around a place is looked for, and no further. */
const around = ({ policyId, start, end }: { policyId: string; start: number; end: number }) => ({
  policyId,
  start: Math.max(0, start - MAX_QUOTE),
  end: end + MAX_QUOTE,
})

export const evidence = {
  document: async ({ of, policyId }, _, { loaders, maxPageSize }, info) => {
    const came = loaders.cameWith<'Document'>(of, EVIDENCE_DOCUMENT)
    const document = came === undefined ? await loaders.ask(documentOfPolicy(thingAhead('Document', info, maxPageSize)), policyId) : came
    if (document === null) throw new Error(`policy ${policyId} has facts and no document`)
    return document
  },
  quote: async (row, _, { loaders }) => {
    const stretch = joined(await loaders.ask(passagesOfSpan, around(row)))
    return stretch === null ? null : sentenceAround(stretch, row.start, row.end)
  },
} satisfies RequiredResolvers<'Evidence'>
