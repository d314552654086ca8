import { CLASS_MEMBERSHIPS, JURISDICTION_LEVELS, TARGET_MEASURES, UNIT_FUNCTIONS, UNIT_KINDS, ZONE_KINDS } from '../enums.js'
import { THEME_CODES } from '../themes.js'
import { ALIASES, HASH, ID, ID_OF_KEYS, NAME_KEY } from './common.js'
import type { NodeTable } from './property.js'

const BY_NAME = { NAME: ['nameKey'] } as const

/** `:Jurisdiction` and one of `:Nation :Province :City :District`. */
export const JURISDICTION = {
  properties: {
    ...ID_OF_KEYS,
    code: { type: 'string?', column: 'row', filter: 'string', about: 'Of GB/T 2260; absent where no list has it.' },
    name: { type: 'string', column: 'row', filter: 'string', about: 'As printed: 日照市.' },
    shortName: { type: 'string', column: 'row', filter: 'string', about: 'Without its level: 日照.' },
    level: { type: 'string', values: JURISDICTION_LEVELS, column: 'row', filter: 'enum' },
    ...NAME_KEY,
    ...HASH,
  },
  orders: BY_NAME,
} as const satisfies NodeTable

/** `:Unit`. */
export const UNIT = {
  properties: {
    ...ID_OF_KEYS,
    name: { type: 'string', column: 'row', filter: 'string', about: 'With the level put back: 市工商局.' },
    fullName: {
      type: 'string',
      column: 'row',
      filter: 'string',
      about: 'In full and with its place: 日照市工商行政管理局; the name itself where nothing tells more.',
    },
    shortName: {
      type: 'string',
      column: 'row',
      filter: 'string',
      about: 'Without its level or place, in the usual short form: 工商局.',
    },
    ...ALIASES,
    kind: { type: 'string', values: UNIT_KINDS, column: 'row', filter: 'enum' },
    function: {
      type: 'string?',
      values: UNIT_FUNCTIONS,
      column: 'row',
      filter: 'enum',
      about: 'Absent where it is for several fields, or for none of the list.',
    },
    functions: {
      type: 'strings',
      values: UNIT_FUNCTIONS,
      column: 'row',
      filter: 'texts',
      about: 'All fields that it is for, in the order of the list; empty where the list has none.',
    },
    collective: { type: 'boolean', column: 'row', filter: 'boolean' },
    membership: { type: 'string?', values: CLASS_MEMBERSHIPS, column: 'row', filter: 'enum', about: 'Absent where it is one unit.' },
    named: {
      type: 'boolean',
      column: 'row',
      filter: 'boolean',
      about: 'False where documents name only a class that it is a member of.',
    },
    expectedNames: {
      type: 'strings',
      column: 'row',
      about: 'What reforms are expected to have made of it, whether or not a document says so; with the two below: lists of one length.',
    },
    expectedYears: { type: 'integers', column: 'row' },
    expectedKeys: {
      type: 'strings',
      column: 'row',
      about: 'Of each, ids of the keys under which the graph may have it, with blanks between; the likeliest first.',
    },
    ...NAME_KEY,
    ...HASH,
  },
  orders: BY_NAME,
} as const satisfies NodeTable

/** `:Zone`. */
export const ZONE = {
  properties: {
    ...ID_OF_KEYS,
    name: { type: 'string', column: 'row', filter: 'string' },
    ...ALIASES,
    kind: { type: 'string', values: ZONE_KINDS, column: 'row', filter: 'enum' },
    ...NAME_KEY,
    ...HASH,
  },
  orders: BY_NAME,
} as const satisfies NodeTable

/** `:Metric`. */
export const METRIC = {
  properties: {
    ...ID_OF_KEYS,
    name: { type: 'string', column: 'row', filter: 'string', about: 'The shortest of its names.' },
    ...ALIASES,
    unit: { type: 'string?', column: 'row', filter: 'string', about: 'Absent where none is printed, or documents differ.' },
    baseUnit: {
      type: 'string?',
      column: 'row',
      filter: 'string',
      about: 'The unit in which its targets are compared; absent where there is none, or they cannot be compared.',
    },
    measure: {
      type: 'string?',
      values: TARGET_MEASURES,
      column: 'row',
      filter: 'enum',
      about: 'Absent where its targets are not all of one.',
    },
    ...NAME_KEY,
    ...HASH,
  },
  orders: BY_NAME,
} as const satisfies NodeTable

/** `:Theme`: an entry of the vocabulary in `themes.ts`. */
export const THEME = {
  properties: {
    ...ID,
    code: { type: 'string', values: THEME_CODES, column: 'row', filter: 'string' },
    name: { type: 'string', column: 'row', filter: 'string' },
    nameEn: { type: 'string', column: 'row', filter: 'string' },
    description: { type: 'string', column: 'row' },
    source: { type: 'string?', column: 'row', filter: 'string' },
    ...NAME_KEY,
    ...HASH,
  },
  orders: BY_NAME,
} as const satisfies NodeTable
