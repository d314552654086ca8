import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, markOf } from './processes.js'
import type { ProcessMark } from './processes.js'

/** Notes that this process uses a server which another one runs. The answer takes the note away again. */
export function enter(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${process.pid}.json`)
  writeFileSync(file, JSON.stringify(markOf(process.pid)), { mode: 0o600 })
  return () => {
    rmSync(file, { force: true })
  }
}

/** The processes that use the server and live. The note of one that was killed is taken away. */
export function guestsIn(folder: string): ProcessMark[] {
  return namesIn(folder).flatMap((name) => {
    const file = join(folder, name)
    const mark = readMark(file)
    if (mark !== null && isAlive(mark)) return [mark]
    rmSync(file, { force: true })
    return []
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readMark(file: string): ProcessMark | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark
  } catch {
    return null
  }
}
