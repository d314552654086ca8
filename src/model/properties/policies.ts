import {
  CERTAINTIES,
  CITATION_KINDS,
  COMPARATORS,
  COVERAGE_OUTCOMES,
  COVERED_KINDS,
  OWNERSHIPS,
  RECURRENCES,
  ROLES,
  STAGES,
  TARGET_KINDS,
  TARGET_MEASURES,
  TEXT_STATES,
  WORK_ITEM_KINDS,
} from '../enums.js'
import { THEME_RULES } from '../themes.js'
import { rulesFor, type RuleOf } from '../readingRules.js'
import { EVIDENCE, HASH, ID, ID_OF_KEYS, OF_POLICY, PLACE } from './common.js'
import type { NodeTable } from './property.js'

/** Which rule of the reading gave a thing, and how sure that makes it. */
const ruleFor = <O extends RuleOf>(of: O) =>
  ({
    rule: { type: 'string', values: rulesFor(of), column: 'row' },
    certainty: { type: 'string', values: CERTAINTIES, column: 'row', filter: 'enum' },
  }) as const

/** `:Policy`. One that is only cited has `textState` CITED_ONLY, no document, and empty lists. */
export const POLICY = {
  properties: {
    ...ID_OF_KEYS,
    policyId: { type: 'string?', column: 'row', about: 'As its parts have it; absent where it is only cited.' },
    title: { type: 'string', column: 'row', filter: 'string' },
    docNumber: { type: 'string?', column: 'row', filter: 'string' },
    docNumberName: { type: 'string?', column: null, about: 'The number as keys hold it, whatever its brackets, widths and blanks.' },
    issuedOn: { type: 'date?', column: 'row', filter: 'date' },
    periodFrom: { type: 'integer?', column: 'row', filter: 'int' },
    periodTo: { type: 'integer?', column: 'row', filter: 'int' },
    status: { type: 'string?', column: 'row', filter: 'string' },
    textState: { type: 'string', values: TEXT_STATES, column: 'row', filter: 'enum' },
    rule: {
      type: 'string?',
      values: rulesFor('HEAD'),
      column: 'row',
      about: 'The rule that gave its title; absent where it is only cited.',
    },
    certainty: { type: 'string?', values: CERTAINTIES, column: 'row', filter: 'enum', about: 'Of that rule.' },
    ingested: { type: 'boolean', column: 'row', filter: 'boolean' },
    start: { type: 'integer?', column: null, about: 'Where the policy begins in its document.' },
    end: { type: 'integer?', column: null },
    issueStages: { type: 'strings', values: STAGES, column: 'row', about: 'With the five below: lists of one length.' },
    issueCodes: { type: 'strings', column: 'row' },
    issueMessages: { type: 'strings', column: 'row' },
    issueStarts: { type: 'integers', column: 'row' },
    issueEnds: { type: 'integers', column: 'row' },
    issueWords: { type: 'strings', column: 'row' },
    coverageItems: { type: 'integer?', column: 'row' },
    coverageItemsWithOwners: { type: 'integer?', column: 'row' },
    coverageOf: {
      type: 'strings',
      values: COVERED_KINDS,
      column: 'row',
      about: 'What was counted; with the three below lists of one length, of what counts something.',
    },
    coverageOutcomes: { type: 'strings', values: COVERAGE_OUTCOMES, column: 'row', about: 'What became of it.' },
    coverageNames: { type: 'strings', column: 'row', about: 'By what name.' },
    coverageCounts: { type: 'integers', column: 'row', about: 'How many.' },
    titleKey: { type: 'string', column: null },
    docNumberKey: { type: 'string', column: null },
    issuedOnKey: { type: 'string', column: null },
    ...EVIDENCE,
    ...HASH,
    bodyHash: { type: 'string?', column: null, about: 'Of what its own document says of it.' },
  },
  orders: { TITLE: ['titleKey'], DOC_NUMBER: ['docNumberKey'], ISSUED_ON: ['issuedOnKey'] },
} as const satisfies NodeTable

const PLACE_IN_POLICY = ['policyId', 'order'] as const

/** `:Section`. */
export const SECTION = {
  properties: {
    ...ID,
    ...OF_POLICY,
    label: { type: 'string', column: 'row', filter: 'string' },
    title: { type: 'string?', column: 'row', filter: 'string' },
    path: { type: 'strings', column: 'row' },
    ...PLACE,
    order: { type: 'integer', column: null, about: 'Place in the document, counted over the sections of the policy.' },
    ...EVIDENCE,
    ...HASH,
  },
  orders: { PLACE: PLACE_IN_POLICY },
} as const satisfies NodeTable

/** `:WorkItem`, and `:Project` where the kind is PROJECT, else `:Task`. */
export const WORK_ITEM = {
  properties: {
    ...ID,
    ...OF_POLICY,
    kind: { type: 'string', values: WORK_ITEM_KINDS, column: 'row', filter: 'enum' },
    title: { type: 'string?', column: 'row', filter: 'string' },
    path: { type: 'strings', column: 'row' },
    headings: { type: 'strings', column: 'row', filter: 'texts' },
    due: { type: 'string?', column: 'row', filter: 'partialDate', lastDay: 'dueKey' },
    ownership: { type: 'string', values: OWNERSHIPS, column: 'row', filter: 'enum' },
    ...ruleFor('ITEM'),
    ...PLACE,
    order: { type: 'integer', column: null },
    titleKey: { type: 'string', column: null },
    dueKey: {
      type: 'string',
      column: null,
      about: 'Last day of `due` (2020-12-31 for 2020), so that deadlines of different exactness compare.',
    },
    ...EVIDENCE,
    ...HASH,
  },
  orders: { PLACE: PLACE_IN_POLICY, TITLE: ['titleKey'], DUE: ['dueKey'] },
} as const satisfies NodeTable

/** `:Assignment`. */
export const ASSIGNMENT = {
  properties: {
    ...ID,
    ...OF_POLICY,
    role: { type: 'string', values: ROLES, column: 'row', filter: 'position', filterBy: 'roleKey' },
    roleKey: { type: 'integer', column: null, about: 'Position of the role in the closed list of roles, from 0: LEAD sorts first.' },
    rank: { type: 'integer', column: 'row', filter: 'int' },
    mention: { type: 'string', column: 'row', filter: 'string' },
    suppliedText: { type: 'string?', column: 'row' },
    suppliedRule: { type: 'string?', column: 'row', about: 'The rule that put the level back; absent where nothing was supplied.' },
    ...ruleFor('ASSIGNMENT'),
    order: { type: 'integer', column: null, about: 'Place in the document, counted over the assignments of the policy.' },
    unitNameKey: {
      type: 'string',
      column: null,
      writtenWith: 'relationship',
      about: '`nameKey` of its unit, kept here so that one index gives the order.',
    },
    workItemTitleKey: { type: 'string', column: null, about: '`titleKey` of its work item.' },
    ...EVIDENCE,
    ...HASH,
  },
  orders: {
    PLACE: PLACE_IN_POLICY,
    ROLE: ['roleKey', 'unitNameKey'],
    RANK: ['rank'],
    UNIT_NAME: ['unitNameKey'],
    WORK_ITEM_TITLE: ['workItemTitleKey'],
  },
} as const satisfies NodeTable

/** `:Target`. */
export const TARGET = {
  properties: {
    ...ID,
    ...OF_POLICY,
    kind: { type: 'string', values: TARGET_KINDS, column: 'row', filter: 'enum' },
    ...ruleFor('TARGET'),
    comparator: { type: 'string', values: COMPARATORS, column: 'row', filter: 'enum' },
    value: { type: 'float', column: 'row', filter: 'float' },
    valueTo: { type: 'float?', column: 'row', filter: 'float' },
    unit: { type: 'string?', column: 'row', filter: 'string' },
    measure: {
      type: 'string',
      values: TARGET_MEASURES,
      column: 'row',
      filter: 'enum',
      about: 'What the number is of, by the words of the metric and the unit.',
    },
    baseValue: { type: 'float', column: 'row', filter: 'float', about: '`value` in the unit of comparison: 500 万元 is 5,000,000 元.' },
    baseValueTo: { type: 'float?', column: 'row', filter: 'float' },
    baseUnit: { type: 'string?', column: 'row', filter: 'string' },
    recurrence: { type: 'string?', values: RECURRENCES, column: 'row', filter: 'enum' },
    byYear: { type: 'integer?', column: 'row', filter: 'int' },
    byMonth: { type: 'integer?', column: 'row' },
    byPrinted: { type: 'string?', column: 'row' },
    order: { type: 'integer', column: null },
    byKey: { type: 'integer', column: null, about: '`byYear`, 9999 where none is said.' },
    metricNameKey: { type: 'string', column: null, writtenWith: 'relationship', about: '`nameKey` of its metric.' },
    ...EVIDENCE,
    ...HASH,
  },
  orders: { PLACE: PLACE_IN_POLICY, BY: ['byKey'], VALUE: ['value'], BASE_VALUE: ['baseValue'], METRIC_NAME: ['metricNameKey'] },
} as const satisfies NodeTable

/** What a relationship that carries a fact has; `key` is the key of the thing at its end. */
const RELATION = { id: { type: 'string', column: null }, ...OF_POLICY, key: { type: 'string', column: null }, ...HASH } as const

/** `(:Policy)-[:CITES]->(:Policy)`: how the citing document prints the other's name, and in what order. */
export const CITES = {
  properties: {
    ...RELATION,
    mention: { type: 'string', column: 'row' },
    kind: { type: 'string', values: CITATION_KINDS, column: 'row' },
    order: { type: 'integer', column: null },
    ...EVIDENCE,
  },
  orders: { PLACE: ['order'] },
} as const satisfies NodeTable

/** `()-[:NAMES_ZONE]->(:Zone)`. */
export const NAMES_ZONE = {
  properties: { ...RELATION, order: { type: 'integer', column: null }, ...EVIDENCE },
  orders: { PLACE: PLACE_IN_POLICY },
} as const satisfies NodeTable

/** `(:WorkItem)-[:ABOUT]->(:Theme)`: the rule that gave the theme, and the words. */
export const ABOUT = {
  properties: {
    ...RELATION,
    rule: { type: 'string', values: THEME_RULES, column: 'row' },
    order: { type: 'integer', column: null },
    ...EVIDENCE,
  },
  orders: { PLACE: ['order'] },
} as const satisfies NodeTable
