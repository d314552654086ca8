import { valueFromASTUntyped, visit } from 'graphql'
import type { ResolvedOperation } from './operation.js'

/** The name of the argument that holds a filter, in every list of the API. */
const FILTER = 'filter'

/** The words under which a filter speaks of a relation to many. */
const QUANTIFIERS: ReadonlySet<string> = new Set(['some', 'all', 'none'])

/** How large a filter is. */
export interface FilterSize {
  /** Single conditions: every value that is no object, a list of plain values (`in`), and an object or a list with nothing in it. */
  readonly leaves: number
  /** Relations to many inside each other. */
  readonly relations: number
}

/** The largest of both in the filters of the document, wherever in it they stand. Each value is looked at once, however often it is used. */
export function largestFilter({ document, variables }: Pick<ResolvedOperation, 'document' | 'variables'>): FilterSize {
  let largest: FilterSize = { leaves: 0, relations: 0 }
  const measure = filterMeasure()
  visit(document, {
    Argument({ name, value }) {
      if (name.value === FILTER) largest = wider(largest, measure(valueFromASTUntyped(value, variables)))
    },
  })
  return largest
}

/** Measures filters; what was measured is known when it is met again. */
export function filterMeasure(): (filter: unknown) => FilterSize {
  const known = new WeakMap<object, FilterSize>()
  const measure = (value: unknown): FilterSize => {
    if (value === undefined) return { leaves: 0, relations: 0 }
    if (!isObject(value)) return { leaves: 1, relations: 0 }
    const found = known.get(value) ?? sizeOf(value)
    known.set(value, found)
    return found
  }
  const sizeOf = (value: object): FilterSize => {
    let leaves = 0
    let relations = 0
    for (const [name, inner] of Array.isArray(value) ? value.filter(isObject).map((one) => ['', one] as const) : Object.entries(value)) {
      const size = measure(inner)
      leaves += size.leaves
      relations = Math.max(relations, size.relations + (QUANTIFIERS.has(name) ? 1 : 0))
    }
    return { leaves: Math.max(1, leaves), relations }
  }
  return measure
}

function wider(one: FilterSize, other: FilterSize): FilterSize {
  return { leaves: Math.max(one.leaves, other.leaves), relations: Math.max(one.relations, other.relations) }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
