import type { PolicyRow } from '../graph/cypher/entities/index.js'
import type { Citation } from './Citation.js'
import type { Connection } from './connection.js'
import { coverageOf } from './Coverage.js'
import { evidenceOf, present } from './storedEvidence.js'
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
  issues: ({ issueStages, issueCodes, issueMessages, issueStarts, issueEnds, issueWords }) =>
    issueStages.map((stage, index) => ({
      stage,
      code: present(issueCodes[index]),
      message: present(issueMessages[index]),
      start: present(issueStarts[index]),
      end: present(issueEnds[index]),
      words: present(issueWords[index]),
    })),
  coverage: coverageOf,
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Policy'>
