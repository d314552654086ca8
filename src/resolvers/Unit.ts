import type { UnitRow } from '../graph/cypher/entities/index.js'
import type { DoubtReason } from '../model/enums.js'
import type { Connection } from './connection.js'
import { listField, oneField } from './fields.js'
import type { RequiredResolvers } from './required.js'

/** What a succession says, beside the unit at its other end. */
export interface Succession {
  readonly year: number
}

/** What a doubt says, beside the unit at its other end. */
export interface UnitDoubt {
  readonly reason: DoubtReason
}

type ListArgumentsOf = Parameters<ReturnType<typeof listField>>
type Successions = (...args: ListArgumentsOf) => Connection<UnitRow, Succession>
type UnitDoubts = (...args: ListArgumentsOf) => Connection<UnitRow, UnitDoubt>

export const unit = {
  jurisdiction: oneField('Unit', 'jurisdiction'),
  members: listField('Unit', 'members'),
  memberOf: listField('Unit', 'memberOf'),
  predecessors: listField('Unit', 'predecessors') as Successions,
  successors: listField('Unit', 'successors') as Successions,
  maybeSame: listField('Unit', 'maybeSame') as UnitDoubts,
  assignments: listField('Unit', 'assignments'),
  workItems: listField('Unit', 'workItems'),
} satisfies RequiredResolvers<'Unit'>

export const successionEdge = {
  year: ({ link }) => link.year,
} satisfies RequiredResolvers<'SuccessionEdge'>

export const unitDoubtEdge = {
  reason: ({ link }) => link.reason,
} satisfies RequiredResolvers<'UnitDoubtEdge'>
