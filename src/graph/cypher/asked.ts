import type { Filter } from './filterInput.js'
import type { List, Window } from './scan.js'

/**
 * What a client asks of things and of lists, as far as one statement answers it. Look-ahead makes it of a GraphQL selection
 * (`src/resolvers/lookahead.ts`), `projection.ts` composes it.
 */

/** What is asked of a thing, or of a relationship that says something. All of it comes with its row. */
export interface ThingAsked {
  /** Names of its columns. Of a thing the id comes too, asked for or not. */
  readonly columns: readonly string[]
  /** What its relations to one thing lead to, by their names, and the document of its evidence (`EVIDENCE_DOCUMENT`). */
  readonly ones: Readonly<Record<string, ThingAsked>>
  readonly lists: readonly ListAsked[]
  /** The relationships that name it, where its evidence stands on these. */
  readonly namedBy: ThingAsked | null
}

/** What is asked of a list, by one field or by several that ask the same question. */
export interface ListAsked {
  /** What tells this question from others of the same thing: the list, its filters and its window. */
  readonly key: string
  readonly list: List
  readonly filter: Filter
  /** Null where no page is asked for. */
  readonly window: Window | null
  /** Whether the stored keys of each row are asked for, of which cursors are made. */
  readonly cursors: boolean
  readonly total: boolean
  /** The filter of what is counted as hidden; null where that is not asked for. */
  readonly hidden: Filter | null
  readonly thing: ThingAsked
  /** What is asked of the relationship to each. */
  readonly link: ThingAsked
}

/** In `ThingAsked.ones`: the document in which the evidence stands. */
export const EVIDENCE_DOCUMENT = 'evidence.document'

/** Nothing but that it is there. */
export const NOTHING_ASKED: ThingAsked = { columns: [], ones: {}, lists: [], namedBy: null }

/** The key of a question: lists that are asked the same of one thing are read once. */
export function listKey(list: List, filter: Filter, hidden: Filter | null, window: Window): string {
  const { order, after, before, backward, limit } = window
  return JSON.stringify([list.name, filter, hidden, order.signature, after, before, backward, limit])
}

/** Some columns of a thing, and nothing that it leads to. */
export function columnsAsked(...columns: readonly string[]): ThingAsked {
  return { ...NOTHING_ASKED, columns }
}

/** All that any of several asks for of one thing. */
export function joinedThings(asked: readonly ThingAsked[]): ThingAsked {
  const [first, ...others] = asked
  if (first === undefined) return NOTHING_ASKED
  if (others.length === 0) return first
  const named = asked.flatMap(({ namedBy }) => namedBy ?? [])
  return {
    columns: [...new Set(asked.flatMap(({ columns }) => columns))].sort(),
    ones: mapValues(gathered(asked.flatMap(({ ones }) => Object.entries(ones))), joinedThings),
    lists: joinedLists(asked.flatMap(({ lists }) => lists)),
    namedBy: named.length === 0 ? null : joinedThings(named),
  }
}

/** Lists of which each asks another question. */
export function joinedLists(lists: readonly ListAsked[]): ListAsked[] {
  return [...gathered(lists.map((asked) => [asked.key, asked])).values()].map(joinedList)
}

function joinedList(asked: readonly [ListAsked, ...ListAsked[]]): ListAsked {
  if (asked.length === 1) return asked[0]
  return {
    ...asked[0],
    window: asked.find(({ window }) => window !== null)?.window ?? null,
    cursors: asked.some(({ cursors }) => cursors),
    total: asked.some(({ total }) => total),
    hidden: asked.find(({ hidden }) => hidden !== null)?.hidden ?? null,
    thing: joinedThings(asked.map(({ thing }) => thing)),
    link: joinedThings(asked.map(({ link }) => link)),
  }
}

function gathered<T>(entries: readonly (readonly [string, T])[]): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const [key, value] of entries) {
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [value])
    else known.push(value)
  }
  return groups
}

function mapValues<T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]))
}

/** What tells one thing asked from another, as plain data. */
export function signatureOf({ columns, ones, lists, namedBy }: ThingAsked): unknown[] {
  const inner = Object.entries(ones).map(([name, one]) => [name, signatureOf(one)])
  return [columns, inner, lists.map(listSignature), namedBy === null ? 0 : signatureOf(namedBy)]
}

/** The same for a list. */
export function listSignature({ key, window, cursors, total, hidden, thing, link }: ListAsked): unknown[] {
  return [key, window !== null, cursors, total, hidden !== null, signatureOf(thing), signatureOf(link)]
}
