import type { FilterKind } from '../../model/properties/property.js'
import { float, floats, integer, integers, part, text, texts, truth, type Line, type NodeVariable } from './part.js'
import { firstDay, lastDay } from './partialDate.js'
import { AND, IS_NOT_NULL } from './words.js'
import type { Property } from './property.js'

/** A field that a filter can speak of. */
export interface FilterField {
  readonly kind: FilterKind
  readonly property: Property
  /** True where it may be missing: `eq: null` finds those. */
  readonly optional: boolean
  /** Of a partial date: the key that holds the last day of what it says. */
  readonly lastDay?: Property
  /** Of a position: the closed list whose places the property holds. */
  readonly values?: readonly string[]
}

export const filterable = (kind: FilterKind, property: Property): FilterField => ({ kind, property, optional: false })

/** The test that an operator makes of a field and the client's value. */
type Operator = (field: FilterField, on: NodeVariable, value: never) => Line[]

/** Returns an operator of one part, written behind the property. */
function behind<Fill>(comparison: (value: Fill) => Line): (field: FilterField, on: NodeVariable, value: Fill) => Line[] {
  return (field, on, value) => [field.property(on), comparison(value)]
}

/** Compares the last day of a partial date. A missing date matches nothing, although its key sorts last. */
function lastDayIs(comparison: (value: string) => Line, day: (value: string) => string) {
  return (field: FilterField, on: NodeVariable, value: string): Line[] => [
    (field.lastDay ?? field.property)(on),
    comparison(day(value)),
    AND(),
    field.property(on),
    IS_NOT_NULL(),
  ]
}

/** Compares the place of a value in its closed list, so that one index serves the filter and the order. */
function placeIn<Value, Place>(comparison: (place: Place) => Line, place: (value: Value, values: readonly string[]) => Place) {
  return (field: FilterField, on: NodeVariable, value: Value): Line[] => [field.property(on), comparison(place(value, field.values ?? []))]
}

/** A computed true or false is the test itself. Cheaper tests can then stand before it. */
const NOT = part`NOT`

const HAS = part`${text} IN`

const exact = { eq: behind(part`= ${text}`), in: behind(part`IN ${texts}`) }

/**
 * The operators of filters, by kind of field: the SDL has one filter input for each kind, and the table of a kind is all that
 * the input can say.
 */
const OPERATORS: Readonly<Record<FilterKind, Readonly<Record<string, Operator>>>> = {
  id: exact,
  enum: exact,
  string: { ...exact, contains: behind(part`CONTAINS ${text}`), startsWith: behind(part`STARTS WITH ${text}`) },
  int: {
    eq: behind(part`= ${integer}`),
    in: behind(part`IN ${integers}`),
    lt: behind(part`< ${integer}`),
    lte: behind(part`<= ${integer}`),
    gt: behind(part`> ${integer}`),
    gte: behind(part`>= ${integer}`),
  },
  float: {
    eq: behind(part`= ${float}`),
    in: behind(part`IN ${floats}`),
    lt: behind(part`< ${float}`),
    lte: behind(part`<= ${float}`),
    gt: behind(part`> ${float}`),
    gte: behind(part`>= ${float}`),
  },
  date: {
    eq: behind(part`= date(${text})`),
    in: behind(part`IN [day IN ${texts} | date(day)]`),
    lt: behind(part`< date(${text})`),
    lte: behind(part`<= date(${text})`),
    gt: behind(part`> date(${text})`),
    gte: behind(part`>= date(${text})`),
  },
  partialDate: {
    ...exact,
    lt: lastDayIs(part`< ${text}`, firstDay),
    lte: lastDayIs(part`<= ${text}`, lastDay),
    gt: lastDayIs(part`> ${text}`, lastDay),
    gte: lastDayIs(part`>= ${text}`, firstDay),
  },
  boolean: { eq: behind(part`= ${truth}`) },
  position: {
    eq: placeIn(part`= ${integer}`, (value: string, values) => values.indexOf(value)),
    in: placeIn(part`IN ${integers}`, (chosen: readonly string[], values) => chosen.map((value) => values.indexOf(value))),
  },
  existence: { eq: (field: FilterField, on: NodeVariable, value: boolean) => [...(value ? [] : [NOT()]), field.property(on)] },
  texts: { has: (field, on, value) => [HAS(value), field.property(on)] },
}

/** The operators of a kind by their names, in the order in which statements write them. */
export function operatorsOf(kind: FilterKind): [name: string, test: (field: FilterField, on: NodeVariable, value: unknown) => Line[]][] {
  return Object.entries(OPERATORS[kind]) as [string, (field: FilterField, on: NodeVariable, value: unknown) => Line[]][]
}
