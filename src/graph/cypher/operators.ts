import type { Line, Part } from './part.js'
import { float, floats, integer, integers, part, text, texts, truth } from './part.js'
import type { Property } from './entity.js'

/**
 * The operators of filters, by kind of field. Each is one part that stands behind what it compares; the table of a kind is
 * all that a filter input of that kind can say.
 */

/** What an operator makes of the client's value: the part that stands behind the property. */
type Operator = (value: never) => Line

const operator = <Fill>(behind: Part<readonly [Fill]>): ((value: Fill) => Line) => behind

const texty = {
  eq: operator(part`= ${text}`),
  in: operator(part`IN ${texts}`),
}

const OPERATORS = {
  id: texty,
  enum: texty,
  string: { ...texty, contains: operator(part`CONTAINS ${text}`), startsWith: operator(part`STARTS WITH ${text}`) },
  int: {
    eq: operator(part`= ${integer}`),
    in: operator(part`IN ${integers}`),
    lt: operator(part`< ${integer}`),
    lte: operator(part`<= ${integer}`),
    gt: operator(part`> ${integer}`),
    gte: operator(part`>= ${integer}`),
  },
  float: {
    eq: operator(part`= ${float}`),
    in: operator(part`IN ${floats}`),
    lt: operator(part`< ${float}`),
    lte: operator(part`<= ${float}`),
    gt: operator(part`> ${float}`),
    gte: operator(part`>= ${float}`),
  },
  date: {
    eq: operator(part`= date(${text})`),
    in: operator(part`IN [day IN ${texts} | date(day)]`),
    lt: operator(part`< date(${text})`),
    lte: operator(part`<= date(${text})`),
    gt: operator(part`> date(${text})`),
    gte: operator(part`>= date(${text})`),
  },
  boolean: { eq: operator(part`= ${truth}`) },
} as const satisfies Record<string, Record<string, Operator>>

/** The kinds of fields that a filter can speak of; the SDL has one filter input for each. */
export type FilterKind = keyof typeof OPERATORS

/** A field that a filter can speak of. */
export interface FilterField {
  readonly kind: FilterKind
  readonly property: Property
  /** True where it may be missing: `eq: null` finds those. */
  readonly optional: boolean
}

/** The operators of a kind by their names, in the order in which statements write them. */
export function operatorsOf(kind: FilterKind): ReadonlyMap<string, (value: unknown) => Line> {
  return OPERATORS_BY_KIND[kind]
}

const OPERATORS_BY_KIND = Object.fromEntries(
  Object.entries(OPERATORS).map(([kind, operators]) => [kind, new Map(Object.entries(operators))]),
) as unknown as Record<FilterKind, ReadonlyMap<string, (value: unknown) => Line>>

export const filterable = (kind: FilterKind, property: Property): FilterField => ({ kind, property, optional: false })
export const filterableOrMissing = (kind: FilterKind, property: Property): FilterField => ({ kind, property, optional: true })
