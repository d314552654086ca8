import { readFileSync } from 'node:fs'

/** A tick of the clock that Linux counts processes by. */
const TICK_MS = 10

/** Milliseconds of the processor that a process has had so far; null where the system does not tell (`/proc` is Linux's). */
export function cpuOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold blanks; behind it the state is the third field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return null
  }
}
