import { HASH, ID, NAME_KEY } from './common.js'
import type { NodeTable } from './property.js'

/** `:Document`: the file that policies were read from. */
export const DOCUMENT = {
  properties: {
    ...ID,
    name: { type: 'string', column: 'row', filter: 'string' },
    sha256: { type: 'string', column: 'row', filter: 'string' },
    label: { type: 'string', column: 'row', filter: 'string', about: 'What a person calls it: title and number of its policy.' },
    address: { type: 'string?', column: 'row', filter: 'string' },
    publisher: { type: 'string?', column: 'row', filter: 'string' },
    date: { type: 'string?', column: 'row', filter: 'partialDate', about: 'Of the capture, as an ISO text.' },
    length: { type: 'integer', column: 'row', about: 'Of the canonical text in UTF-16 units.' },
    textAttached: {
      type: 'boolean',
      column: 'row',
      filter: 'boolean',
      about: 'True where the reader’s own copy of the text has been attached as passages.',
    },
    sequence: {
      type: 'integer',
      column: null,
      about: 'Its place in the order of ingest: 0 for a seed, which anything that a person takes in comes after.',
    },
    ...NAME_KEY,
    facts: { type: 'string', column: null, about: 'What was read from it, packed.' },
    ...HASH,
  },
  orders: { NAME: ['nameKey'] },
} as const satisfies NodeTable

/** `:Passage`: a stretch of a document's canonical text. Passages of a document follow on each other without a gap. */
export const PASSAGE = {
  properties: {
    id: { type: 'string', column: null },
    documentId: { type: 'string', column: null },
    start: { type: 'integer', column: null },
    end: { type: 'integer', column: null },
    text: { type: 'string', column: null },
    ...HASH,
  },
  orders: {},
} as const satisfies NodeTable

/**
 * `:Claim`: what one or more documents say of a thing that documents share. A shared thing (a unit, a zone, a metric, a policy that
 * is cited) is a function of the claims on its keys and of nothing else, so that the order of loading leaves no trace and a
 * document takes its claims away with it. For loading alone; no reader needs it.
 */
export const CLAIM = {
  properties: {
    id: { type: 'string', column: null },
    of: { type: 'string', values: ['Policy', 'Unit', 'Zone', 'Metric', 'Jurisdiction'], column: null, about: 'The label of the thing.' },
    keys: { type: 'strings', column: null, about: 'Values of its keys, in the order in which they were stated.' },
    content: { type: 'string', column: null, about: 'What is said, as canonical JSON.' },
    policyId: {
      type: 'string?',
      column: null,
      about: 'Of a policy’s own document: under which its parts are in the graph; absent where another document holds the policy.',
    },
  },
  orders: {},
} as const satisfies NodeTable

/** `:Key`: one natural key of a thing that may have several. Its id is the id that the thing would have by this key alone. */
export const KEY = {
  properties: {
    id: { type: 'string', column: null },
    value: { type: 'string', column: null },
    title: { type: 'string?', column: null, about: 'Of a policy’s key: the title in it, by which people ask for the policy.' },
    number: { type: 'string?', column: null, about: 'The number in it.' },
  },
  orders: {},
} as const satisfies NodeTable

/** `:Meta`: one node, the version of the model that the graph was written by, and what is known of the order of ingest. */
export const META = {
  properties: {
    id: { type: 'string', column: null, about: 'model.' },
    version: { type: 'integer', column: null },
    sequence: { type: 'integer?', column: null, about: 'The highest that a document was given.' },
    withdrawnIds: { type: 'strings?', column: null, about: 'Documents that were taken out; with the two below lists of one length.' },
    withdrawnSequences: { type: 'integers?', column: null },
    withdrawnBy: { type: 'strings?', column: null, about: 'Ids of those that took their place, empty where a person removed it.' },
    restoring: { type: 'string?', column: null, about: 'The archive that is being restored.' },
  },
  orders: {},
} as const satisfies NodeTable
