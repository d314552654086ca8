import type { ThemeRow, WorkItemRow } from '../graph/cypher/entities/index.js'
import { passagesOfSpan } from '../graph/cypher/questions.js'
import type { Connection } from './connection.js'
import { evidenceOf } from './storedEvidence.js'
import { listField, oneField, requiredField } from './fields.js'
import type { RequiredResolvers } from './required.js'
import type { Subject } from './Subject.js'
import { between, joined } from './text.js'

type Subjects = (...args: Parameters<ReturnType<typeof listField>>) => Connection<ThemeRow, Subject>

/** Resolvers of Task and Project. */
export const workItem = {
  policy: requiredField('WorkItem', 'policy'),
  section: oneField('WorkItem', 'section'),
  jurisdiction: oneField('WorkItem', 'jurisdiction'),
  assignments: listField('WorkItem', 'assignments'),
  inheritedAssignments: listField('WorkItem', 'inheritedAssignments'),
  targets: listField('WorkItem', 'targets'),
  zones: listField('WorkItem', 'zones'),
  themes: listField('WorkItem', 'themes') as Subjects,
  text: async ({ policyId, start, end }, _, { loaders }) => {
    const stretch = joined(await loaders.ask(passagesOfSpan, { policyId, start, end }))
    return stretch === null ? null : between(stretch, start, end)
  },
  evidence: evidenceOf,
} satisfies RequiredResolvers<'Task'>

/** The type of a work item, by its kind. */
export const workItemType = ({ kind }: WorkItemRow) => (kind === 'PROJECT' ? 'Project' : 'Task')
