/**
 * How the tables of properties are written. A table says everything of a node's properties once: what loading checks and writes,
 * the columns, filters and orders of the API, and the tables of docs/model.md follow from it.
 */

/** How a value is stored. Neo4j stores no null: a property of a type with `?` may be absent. */
export type StoredType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'strings' | 'integers'

/** Kinds of fields that a filter can speak of; each has its operators (`src/graph/cypher/operators.ts`). */
export const FILTER_KINDS = [
  'id',
  'enum',
  'string',
  'int',
  'float',
  'date',
  'partialDate',
  'boolean',
  'texts',
  'position',
  'existence',
] as const
export type FilterKind = (typeof FILTER_KINDS)[number]

/** One property of a node, or of a relationship. */
export interface PropertyEntry {
  readonly type: StoredType | `${StoredType}?`
  /** The closed list that its text is, or its texts are, out of. */
  readonly values?: readonly string[]
  /** Whether the thing's rows can have it; where not, it is for loading, or for a filter or an order alone. */
  readonly column: 'row' | null
  /** The kind of the filter's field, which has the property's name. */
  readonly filter?: FilterKind
  /** The property that the filter compares, where that is another: of a position, its place in the closed list. */
  readonly filterBy?: string
  /** Of a partial date: the property that holds the last day of what it says. */
  readonly lastDay?: string
  /** What it is written with, where that is not the node: the keys of a shared thing, or a relationship to one. */
  readonly writtenWith?: 'keys' | 'relationship'
  /** What its name and type do not say. */
  readonly about?: string
}

/** The properties of a node, and the orders of lists of it: the values of the order enum with the properties that each sorts by. */
export interface NodeTable {
  readonly properties: Readonly<Record<string, PropertyEntry>>
  readonly orders: Readonly<Record<string, readonly string[]>>
}

type Plain<T extends string> = T extends `${infer Present}?` ? Present : T
type TextOf<E extends PropertyEntry> = E extends { readonly values: readonly (infer V)[] } ? V : string
type PresentValue<E extends PropertyEntry> = {
  string: TextOf<E>
  date: string
  integer: number
  float: number
  boolean: boolean
  strings: readonly TextOf<E>[]
  integers: readonly number[]
}[Plain<E['type']> & StoredType]

/** The value of a property in TypeScript: a date is an ISO text, what is absent is null. */
export type ValueOf<E extends PropertyEntry> = E['type'] extends `${string}?` ? PresentValue<E> | null : PresentValue<E>

/** All properties of a node. */
export type NodeOf<T extends NodeTable> = { readonly [K in keyof T['properties']]: ValueOf<T['properties'][K]> }

/** Those that are written with the node itself. */
export type WrittenOf<T extends NodeTable> = {
  readonly [K in keyof T['properties'] as T['properties'][K] extends { readonly writtenWith: string } ? never : K]: ValueOf<
    T['properties'][K]
  >
}
