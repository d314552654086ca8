import type { PolicyRow } from '../graph/cypher/entities/index.js'
import type { Citation } from './Citation.js'
import type { Connection } from './connection.js'
import { evidenceOf } from './storedEvidence.js'
import { listField, oneField } from './fields.js'
import type { RequiredResolvers } from './required.js'

type Citations = (...args: Parameters<ReturnType<typeof listField>>) => Connection<PolicyRow, Citation>

export const policy = {
  issuer: oneField('Policy', 'issuer'),
  jurisdiction: oneField('Policy', 'jurisdiction'),
  document: oneField('Policy', 'document'),
  period: ({ periodFrom, periodTo }) => ({ from: periodFrom, to: periodTo }),
  sections: listField('Policy', 'sections'),
  workItems: listField('Policy', 'workItems'),
  assignments: listField('Policy', 'assignments'),
  targets: listField('Policy', 'targets'),
  zones: listField('Policy', 'zones'),
  cites: listField('Policy', 'cites') as Citations,
  citedBy: listField('Policy', 'citedBy') as Citations,
  issues: (row) =>
    row.issueStages.map((stage, index) => ({
      stage,
      code: row.issueCodes[index] ?? '',
      message: row.issueMessages[index] ?? '',
      start: row.issueStarts[index] ?? 0,
      end: row.issueEnds[index] ?? 0,
      words: row.issueWords[index] ?? '',
    })),
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Policy'>
