import { valueFromASTUntyped, visit } from 'graphql'
import type { ResolvedOperation } from './operation.js'

/** The name of the argument that holds a filter, in every list of the API. */
const FILTER = 'filter'

/** The largest number of single conditions in one filter of the document, wherever in it the filter stands. */
export function largestFilter({ document, variables }: Pick<ResolvedOperation, 'document' | 'variables'>): number {
  let largest = 0
  visit(document, {
    Argument({ name, value }) {
      if (name.value === FILTER) largest = Math.max(largest, countLeaves(valueFromASTUntyped(value, variables)))
    },
  })
  return largest
}

/** Conditions in a filter: every value that is no object is one, and so is a list of plain values (`in`). */
export function countLeaves(filter: unknown): number {
  if (filter === undefined) return 0
  if (Array.isArray(filter)) {
    const nested = filter.filter(isObject)
    return nested.length === 0 ? 1 : sumOfLeaves(nested)
  }
  return isObject(filter) ? sumOfLeaves(Object.values(filter)) : 1
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function sumOfLeaves(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + countLeaves(value), 0)
}
