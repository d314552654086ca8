import type { Row, Statement } from '../run.js'
import { write, type Line } from './part.js'
import { UNWIND_KEYS } from './words.js'

/** A statement that was composed for a question, whatever its keys, and how its rows are read. It may be used again and again. */
export interface Reading<T> {
  readonly statement: (keys: readonly string[]) => Statement
  /** What each key found. A key that found nothing may be missing. */
  readonly read: (rows: readonly Row[]) => Map<string, T>
}

/** A reading of lines behind `UNWIND`, in which `key` is one of the keys. */
export function keyedReading<T>(name: string, lines: readonly Line[], read: Reading<T>['read']): Reading<T> {
  const { text, parameters } = write([UNWIND_KEYS([]), ...lines])
  const [keysAre = ''] = Object.keys(parameters)
  return { statement: (keys) => ({ name, text, parameters: { ...parameters, [keysAre]: keys } }), read }
}

/** The key of what has no parent. */
export const NO_KEY = ''

/** A reading that asks for one thing alone, under `NO_KEY`. */
export function singleReading<T>(name: string, lines: readonly Line[], read: (rows: readonly Row[]) => T): Reading<T> {
  const statement: Statement = { name, ...write(lines) }
  return { statement: () => statement, read: (rows) => new Map([[NO_KEY, read(rows)]]) }
}
