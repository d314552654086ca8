import { EVIDENCE_ROLES } from '../enums.js'
import type { PropertyEntry } from './property.js'

/** What several tables have. */
type Properties = Readonly<Record<string, PropertyEntry>>

/** The id of a thing that has one key alone. */
export const ID = { id: { type: 'string', column: 'row', filter: 'id' } } as const satisfies Properties

/** The id of a thing that may have several keys: it is that of the smallest, and is written with them. */
export const ID_OF_KEYS = { id: { type: 'string', column: 'row', filter: 'id', writtenWith: 'keys' } } as const satisfies Properties

export const HASH = {
  hash: {
    type: 'string',
    column: null,
    about: 'Of what was written, relationships included: the next load compares hashes, and what is equal is not touched.',
  },
} as const satisfies Properties

export const OF_POLICY = {
  policyId: {
    type: 'string',
    column: 'row',
    about: 'The policy that it belongs to, by the id at the key of the policy’s title. It never moves when policies are joined.',
  },
} as const satisfies Properties

/** Evidence stored with its fact. */
export const EVIDENCE = {
  evidenceRoles: { type: 'strings', values: EVIDENCE_ROLES, column: 'row', about: 'With the four below: lists of one length.' },
  evidenceStarts: { type: 'integers', column: 'row' },
  evidenceEnds: { type: 'integers', column: 'row' },
  evidenceLines: { type: 'integers', column: 'row' },
  evidenceWords: { type: 'strings', column: 'row' },
} as const satisfies Properties

export const ALIASES = {
  aliases: {
    type: 'strings',
    column: 'row',
    filter: 'texts',
    about: 'Every form by which it is known or printed, the name among them, sorted by code unit.',
  },
} as const satisfies Properties

/** Keys to sort by are never absent, so that an order is total and one index serves it. Chinese ones are pinyin; what is missing sorts last. */
export const NAME_KEY = { nameKey: { type: 'string', column: null } } as const satisfies Properties

/** Where it stands in its document, in UTF-16 units of the canonical text. */
export const PLACE = { start: { type: 'integer', column: 'row' }, end: { type: 'integer', column: 'row' } } as const satisfies Properties
