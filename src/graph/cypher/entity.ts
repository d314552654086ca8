import type { Value } from '../rows.js'
import { newNode, node, part, type Line, type NodeVariable } from './part.js'
import type { FilterField } from './operators.js'
import type { Property } from './property.js'

/**
 * What an entity is to the statements that read it: one declaration each, in `entities/`. Everything that a client may ask of it
 * — columns, filters, orders, relations — is looked up there, and nothing is written by hand for one question.
 */

/** A column of an entity's rows, and how its value is read. */
export interface Column<T> {
  readonly property: Property
  readonly decode: (value: Value | undefined) => T | undefined
}

function column<T extends Value>(guard: (value: Value | undefined) => value is T) {
  return (property: Property): Column<T> => ({ property, decode: (value) => (guard(value) ? value : undefined) })
}

const isText = (value: Value | undefined): value is string => typeof value === 'string'
const isNumber = (value: Value | undefined): value is number => typeof value === 'number'
const isTruth = (value: Value | undefined): value is boolean => typeof value === 'boolean'
const isTexts = (value: Value | undefined): value is readonly string[] => Array.isArray(value) && value.every(isText)
const isNumbers = (value: Value | undefined): value is readonly number[] => Array.isArray(value) && value.every(isNumber)

export const textColumn = column(isText)
export const numberColumn = column(isNumber)
export const truthColumn = column(isTruth)
export const textsColumn = column(isTexts)
export const numbersColumn = column(isNumbers)

/** A text out of a closed list. */
export function oneOfColumn<const T extends string>(values: readonly T[], property: Property): Column<T> {
  const allowed = new Set<Value | undefined>(values)
  return { property, decode: (value) => (allowed.has(value) ? (value as T) : undefined) }
}

/** A list of texts out of a closed list. */
export function someOfColumn<const T extends string>(values: readonly T[], property: Property): Column<readonly T[]> {
  const allowed = new Set<Value>(values)
  return { property, decode: (value) => (isTexts(value) && value.every((one) => allowed.has(one)) ? (value as readonly T[]) : undefined) }
}

/** A column whose value may be missing. */
export function optional<T>(present: Column<T>): Column<T | null> {
  return { property: present.property, decode: (value) => (value === null ? null : present.decode(value)) }
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** The row that columns answer. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** One stored key to sort by: never null, and of one type. */
export interface OrderKey {
  readonly property: Property
  readonly kind: 'text' | 'integer' | 'float'
}

/** What stands behind a `MATCH`, and what must hold of it. */
export interface Match {
  readonly pattern: Line
  readonly test: Line | null
}

/**
 * How a statement gets from one thing to others. `link` is the relationship between them, for a path whose relationship says
 * something of its own; others leave it unbound.
 */
export type Path = (from: NodeVariable, to: NodeVariable, link: NodeVariable) => Match

/** Where a path begins, where it ends, the relationship between, and one more node on the way. */
interface Place {
  readonly place: 'from' | 'to' | 'link' | 'via'
}
export const from: Place = Object.freeze({ place: 'from' })
export const to: Place = Object.freeze({ place: 'to' })
export const link: Place = Object.freeze({ place: 'link' })
export const via: Place = Object.freeze({ place: 'via' })

type Steps = (nodes: Readonly<Record<Place['place'], NodeVariable>>) => Line

function steps(literals: TemplateStringsArray, places: readonly Place[]): Steps {
  const made = part(literals, ...places.map(() => node))
  return (nodes) => made(...places.map(({ place }) => nodes[place]))
}

function pathOf(pattern: Steps, test: Steps | null): Path {
  return (start, end, between) => {
    const nodes = { from: start, to: end, link: between, via: newNode() }
    return { pattern: pattern(nodes), test: test?.(nodes) ?? null }
  }
}

/** Declares a path, as a part whose holes are places of it; `where` adds what must hold, as another. */
export function path(literals: TemplateStringsArray, ...places: readonly Place[]) {
  const pattern = steps(literals, places)
  return Object.assign(pathOf(pattern, null), {
    where: (tests: TemplateStringsArray, ...of: readonly Place[]): Path => pathOf(pattern, steps(tests, of)),
  })
}

/** A relation to one thing, or none. */
export interface ToOne {
  readonly entity: EntityName
  readonly path: Path
  /** The same where a filter may begin at the other end: with what an index on this end needs. */
  readonly join?: Path
}

/** A relation to many things. */
export interface ToMany {
  readonly entity: EntityName
  readonly path: Path
  /** The same where a filter may begin at the other end: it names no index, so that the planner may come from either side. */
  readonly join?: Path
  /** True where the path can meet the same thing twice. */
  readonly repeats: boolean
  /** How many there are, where one type of relationship leads to them and to nothing else: Neo4j keeps that number with the node. */
  readonly degree?: Property
  /** What the relationship says of its own, and its own order, which is then the list's first. */
  readonly link?: { readonly columns: Columns; readonly order: readonly OrderKey[] }
}

/** Relationships that name a thing which documents share: its evidence stands on them. */
export interface NamedBy {
  readonly path: Path
  readonly columns: Columns
  readonly order: readonly OrderKey[]
}

/** Names of the entities. `TargetOwner` is whatever sets a target: a policy, a section or a work item. */
export const ENTITY_NAMES = [
  'Jurisdiction',
  'Policy',
  'Section',
  'WorkItem',
  'Assignment',
  'Unit',
  'Zone',
  'Metric',
  'Target',
  'Theme',
  'Document',
] as const
export type EntityName = (typeof ENTITY_NAMES)[number]

export interface Entity<C extends Columns = Columns> {
  readonly name: EntityName
  /** `(n:Label)`. */
  readonly pattern: Property
  /** `(n:Label {id: key})`: the node whose own id is `key`, a variable in scope. */
  readonly anchor: Property
  /** The same for any id that the thing has or had: one of several keys. */
  readonly byId: Property
  readonly columns: C
  readonly filters: Readonly<Record<string, FilterField>>
  /** Filters of which one value, or each of several, finds few things, and by an index: ids, keys, codes, names. */
  readonly selective: readonly string[]
  /** Values of the order enum: the keys that each stands for. The id ends every order. */
  readonly orders: Readonly<Record<string, readonly OrderKey[]>>
  readonly defaultOrder: string
  /** Orders that no index gives: of use under a filter, where sorting what it leaves is enough. They count as work. */
  readonly unindexedOrders?: readonly string[]
  /**
   * Orders that an index gives under one value of a filter's field: it begins with the field, goes on with the order's keys and
   * ends with the id. The order must name the field too, or the planner does not see it.
   */
  readonly ordersUnder?: Readonly<Record<string, readonly string[]>>
  readonly toOne: Readonly<Record<string, ToOne>>
  readonly toMany: Readonly<Record<string, ToMany>>
  readonly namedBy?: NamedBy
}
