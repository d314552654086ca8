import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process that can be recognised later: a pid alone may have passed to another program by then. */
export interface ProcessMark {
  pid: number
  /** When it started, in the words of the operating system; only compared for equality. */
  startedAt: string
}

/** The mark of a live process, null where there is none with this pid (or it has ended and only waits to be collected). */
export function markOf(pid: number): ProcessMark | null {
  const startedAt = process.platform === 'linux' ? startTimeOnLinux(pid) : startTimeFromPs(pid)
  return startedAt === null ? null : { pid, startedAt }
}

/** True while exactly this process runs. */
export function isAlive(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.startedAt === mark.startedAt
}

/** Sends a signal to exactly this process; false where it is gone. */
function signal(mark: ProcessMark, name: 'SIGTERM' | 'SIGKILL'): boolean {
  if (!isAlive(mark)) return false
  try {
    process.kill(mark.pid, name)
    return true
  } catch {
    return false
  }
}

/** Ends a process that is not our child: asks, waits, and forces it only then. Resolves when it is gone. */
export async function endProcess(mark: ProcessMark, graceMilliseconds: number): Promise<void> {
  signal(mark, 'SIGTERM')
  for (let waited = 0; waited < graceMilliseconds && isAlive(mark); waited += POLL) await sleep(POLL)
  signal(mark, 'SIGKILL')
  for (let waited = 0; waited < 5_000 && isAlive(mark); waited += POLL) await sleep(POLL)
}

const POLL = 50

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Field 22 of /proc/PID/stat, in clock ticks since boot. The name in field 2 may hold blanks and brackets. */
function startTimeOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

function startTimeFromPs(pid: number): string | null {
  try {
    const printed = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    const [state = '', ...startedAt] = printed.split(/\s+/)
    return printed === '' || state.startsWith('Z') ? null : startedAt.join(' ')
  } catch {
    return null
  }
}
