import { GraphError } from './errors.js'
import type { Row } from './rows.js'

/**
 * Columns of a row by type. A column that holds something else is a fault of the statement or of the graph, and is told at once,
 * with its name: it would else go wrong somewhere far away.
 */

export function textOf(row: Row, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value : wrong(row, column, 'a text')
}

export function textOrNullOf(row: Row, column: string): string | null {
  return (row[column] ?? null) === null ? null : textOf(row, column)
}

export function textsOf(row: Row, column: string): string[] {
  const value = row[column]
  if (!Array.isArray(value)) return wrong(row, column, 'a list of texts')
  return value.map((element) => (typeof element === 'string' ? element : wrong(row, column, 'a list of texts')))
}

export function numberOf(row: Row, column: string): number {
  const value = row[column]
  return typeof value === 'number' ? value : wrong(row, column, 'a number')
}

export function booleanOf(row: Row, column: string): boolean {
  const value = row[column]
  return typeof value === 'boolean' ? value : wrong(row, column, 'true or false')
}

function wrong(row: Row, column: string, wanted: string): never {
  throw new GraphError('DECODE', `column ${column} holds ${JSON.stringify(row[column] ?? null)} where ${wanted} is wanted`)
}
