import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from './errors.js'
import { isAlive, markOf, sleep } from './processes.js'
import type { ProcessMark } from './processes.js'

/**
 * Runs `work` while no other process on this machine runs work under the same lock file. A lock whose holder is gone
 * counts for nothing.
 */
export async function withLock<T>(file: string, onWait: (holder: ProcessMark) => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true })
  let said = false
  for (;;) {
    if (take(file)) break
    const holder = readHolder(file)
    if (holder === null || !isAlive(holder)) {
      discard(file, holder)
      continue
    }
    if (!said) onWait(holder)
    said = true
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** The file is linked into place with its words already in it: nobody ever sees a lock without a holder. */
function take(file: string): boolean {
  const draft = `${file}.draft-${process.pid}`
  writeFileSync(draft, JSON.stringify(markOf(process.pid)))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readHolder(file: string): ProcessMark | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark
  } catch {
    return null
  }
}

/** Takes a dead holder's file away. Moving it first means that of two who see it dead only one removes it. */
function discard(file: string, seen: ProcessMark | null): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved !== null && (moved.pid !== seen?.pid || moved.startedAt !== seen.startedAt)) {
    // Somebody took the lock between our look and our move: it is theirs, back it goes.
    renameSync(aside, file)
    return
  }
  rmSync(aside, { force: true })
}
