import type { UnitRow } from '../graph/cypher/entities/index.js'
import { joinedThings, columnsAsked, type ThingAsked } from '../graph/cypher/asked.js'
import type { DoubtReason } from '../model/enums.js'
import { planOf } from '../model/units/successions.js'
import type { Connection } from './connection.js'
import type { Context } from './context.js'
import { listField, oneField } from './fields.js'
import { thingsAheadIn } from './lookahead.js'
import type { RequiredResolvers } from './required.js'

/** What a succession says, beside the unit at its other end. */
export interface Succession {
  readonly year: number
}

/** What a doubt says, beside the unit at its other end. */
export interface UnitDoubt {
  readonly reason: DoubtReason
}

/** What a reform is expected to have made of a unit: ids of the keys under which the graph may have it, the likeliest first. */
export interface ExpectedSuccessor {
  readonly name: string
  readonly year: number
  readonly keys: readonly string[]
  /** What is asked of the unit, its name for the office's own among it. */
  readonly asked: ThingAsked
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
  expectedSuccessors: ({ expectedNames, expectedYears, expectedKeys }, _, { maxPageSize }, info) => {
    const asked = joinedThings([columnsAsked('fullName'), thingsAheadIn('unit', 'Unit', info, maxPageSize)])
    return expectedNames.map((name, at) => ({ name, year: expectedYears[at] ?? 0, keys: (expectedKeys[at] ?? '').split(' '), asked }))
  },
  maybeSame: listField('Unit', 'maybeSame') as UnitDoubts,
  assignments: listField('Unit', 'assignments'),
  workItems: listField('Unit', 'workItems'),
} satisfies RequiredResolvers<'Unit'>

/** The likeliest of the units under the keys that the graph has. */
async function firstThere({ keys, asked }: ExpectedSuccessor, { loaders }: Context): Promise<UnitRow | null> {
  const found = await Promise.all(keys.map((key) => loaders.byId('Unit', key, asked)))
  return found.find((row) => row !== null) ?? null
}

export const expectedSuccessor = {
  name: async (expected, _, context) => (await firstThere(expected, context))?.fullName ?? expected.name,
  basis: ({ year }) => planOf(year),
  unit: (expected, _, context) => firstThere(expected, context),
} satisfies RequiredResolvers<'ExpectedSuccessor'>

export const successionEdge = {
  year: ({ link }) => link.year,
} satisfies RequiredResolvers<'SuccessionEdge'>

export const unitDoubtEdge = {
  reason: ({ link }) => link.reason,
} satisfies RequiredResolvers<'UnitDoubtEdge'>
