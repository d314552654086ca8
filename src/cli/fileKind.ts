import type { Stats } from 'node:fs'
import { CommandError } from './failures.js'

/** What a path leads to that is no regular file, in words; null for a regular file. */
export function otherKind(entry: Stats): string | null {
  if (entry.isFile()) return null
  if (entry.isDirectory()) return 'a folder'
  if (entry.isFIFO()) return 'a pipe (FIFO)'
  if (entry.isSocket()) return 'a socket'
  return 'a device'
}

/** @throws CommandError for everything but a regular file: its end might never come */
export function needFile(entry: Stats): void {
  const kind = otherKind(entry)
  if (kind !== null) throw new CommandError(describeKind(kind))
}

/** What is said of it, behind its name. */
export function describeKind(kind: string): string {
  return `it is ${kind}; give a regular file`
}
