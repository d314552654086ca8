import { statfsSync } from 'node:fs'
import { Neo4jProcessError, systemCode } from './errors.js'

/** Bytes without which no start is tried: a server that has no room for its logs of transactions stops in the middle of a write. */
const LEAST_SPACE = 16 * 1024 ** 2

/** Why a server can't be started in this folder, in one line; null where its disk has room. */
export function spaceFault(folder: string): string | null {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  return free >= LEAST_SPACE ? null : describe(folder, `${megabytes(free)} MB are free`)
}

/** @throws Neo4jProcessError DISK_FULL, in one line */
export function checkSpace(folder: string): void {
  const fault = spaceFault(folder)
  if (fault !== null) throw new Neo4jProcessError('DISK_FULL', fault)
}

/** The system's fault of a write for which there was no room, in words for a person; any other error as it is. */
export function spaceFailure(error: unknown, folder: string): unknown {
  if (systemCode(error) !== 'ENOSPC') return error
  return new Neo4jProcessError('DISK_FULL', describe(folder, 'nothing more can be written there'), { cause: error })
}

/** The fault of a server that ended for want of room. */
export function diskFull(folder: string): Neo4jProcessError {
  return new Neo4jProcessError('DISK_FULL', spaceFault(folder) ?? describe(folder, 'Neo4j found no room while it started'))
}

function describe(folder: string, what: string): string {
  return `The disk of the data folder ${folder} is full: ${what}, and Neo4j needs ${megabytes(LEAST_SPACE)} MB. Make room there, or set DATA_DIR to a folder on another disk.`
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0)
}
