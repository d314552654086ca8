import { DOUBT_REASONS } from '../enums.js'
import type { NodeTable } from './property.js'

/** `(:Unit)-[:SUCCEEDED_BY]->(:Unit)`: a reform made the one of the other. */
export const SUCCEEDED_BY = {
  properties: {
    year: { type: 'integer', column: 'row', about: 'Of the plan of the reform; places may have carried it out a year later.' },
  },
  orders: { YEAR: ['year'] },
} as const satisfies NodeTable

/** `(:Unit)-[:MAYBE_SAME]->(:Unit)`: the two may be one unit, and nobody can tell. It is read in both directions. */
export const MAYBE_SAME = {
  properties: { reason: { type: 'string', values: DOUBT_REASONS, column: 'row' } },
  orders: {},
} as const satisfies NodeTable

const KEY_OF_END = 'Id of the key by which the shared thing at its end is found: when the key moves, the relationship moves with it.'

/** A relationship to a thing that documents share: `TO`, `ISSUED_BY`, `OF_METRIC`, and `MEMBER_OF`, whose key is the member's. */
export const BY_KEY = {
  properties: { key: { type: 'string', column: null, about: KEY_OF_END } },
  orders: {},
} as const satisfies NodeTable

/** `(:Zone)-[:LOCATED_IN]->(:Jurisdiction | :Zone)`. */
export const LOCATED_IN = {
  properties: { key: { type: 'string?', column: null, about: `${KEY_OF_END} Absent where that is a jurisdiction.` } },
  orders: {},
} as const satisfies NodeTable

/** `(:Key)-[:IDENTIFIES]->()`. */
export const IDENTIFIES = {
  properties: { rule: { type: 'string', column: null, about: 'Why the key is the thing’s.' } },
  orders: {},
} as const satisfies NodeTable
