import type { ChildProcess } from 'node:child_process'
import { logDamaged, metFullDisk, refusesLog } from './cutLog.js'
import { Neo4jProcessError } from './errors.js'
import { launch, startFailed, waitUntilStarted } from './launch.js'
import type { Launch } from './launch.js'
import { lastLines, LogFollower } from './log.js'
import { isPortFree } from './ports.js'
import { markOf, sleep } from './processes.js'
import { removeRecord, writeRecord } from './record.js'
import { spaceFault } from './space.js'

/** What is known when the server has died by itself. */
export interface Crash {
  /** `exit code 3` or the name of a signal. */
  how: string
  /** The last lines that it wrote. */
  lastLines: string[]
  /** False where it died too often: it is not started again. */
  willRestart: boolean
  /** Where its disk is full, that in one line: it is started again as soon as there is room. Null where there is. */
  diskFull: string | null
}

export interface SupervisorOptions {
  /** Restarts within ten minutes, three by default; a server that dies more often has a fault that a restart does not mend. */
  restarts?: number | undefined
  onLine?: ((line: string) => void) | undefined
  onCrash?: ((crash: Crash) => void) | undefined
  onRestart?: (() => void) | undefined
  signal?: AbortSignal | undefined
}

const RESTARTS = 3
const RESTART_WINDOW = 10 * 60_000
/** Waits before the first, second and third of them: a port or a lock may take a moment to come free. */
const PAUSES = [0, 1_000, 5_000]

/** How long a server that can do nothing more may take to end before it is forced. */
const RESTART_GRACE = 3_000
/** How often a full disk is looked at. */
const SPACE_POLL = 1_000

/** How long a stop may take before the process is forced. A forced server recovers at its next start. */
const STOP_GRACE = 8_000

/** Ends a server process; resolves when it is gone. One that takes longer than `grace` milliseconds is forced. */
async function endChild(child: ChildProcess, grace: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), grace)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/** Watches over one server process: starts it, starts it again when it dies, ends it. */
export class Supervisor {
  readonly #launch: Launch
  readonly #options: SupervisorOptions
  #child: ChildProcess | null = null
  #stopping: Promise<void> | null = null
  #restarts: number[] = []
  /** Why we ended the server ourselves, to start it again. */
  #ending: string | null = null
  /** It could write no more in its last life. */
  #panicked = false
  /** Ends the server where our own process ends without a stop, by an uncaught error. */
  readonly #endWithUs = (): void => {
    this.#child?.kill('SIGTERM')
  }

  constructor(launched: Launch, options: SupervisorOptions) {
    this.#launch = launched
    this.#options = options
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Starts the server and resolves when it serves. */
  async start(): Promise<void> {
    process.on('exit', this.#endWithUs)
    const giveUp = (): void => void this.stop()
    this.#options.signal?.addEventListener('abort', giveUp)
    try {
      await this.#run()
    } catch (error) {
      await this.stop()
      this.#options.signal?.throwIfAborted()
      throw error
    } finally {
      this.#options.signal?.removeEventListener('abort', giveUp)
    }
  }

  /** Ends the server; resolves when the process is gone. */
  stop(): Promise<void> {
    this.#stopping ??= this.#end()
    return this.#stopping
  }

  /** Ends the server and starts it again, as after a crash. One that is gone already, or being ended, is left to that. */
  restart(why: string): void {
    const child = this.#child
    if (child === null || this.#ending !== null || this.#isStopping()) return
    this.#ending = why
    this.#panicked = true
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), RESTART_GRACE)
    child.once('exit', () => {
      clearTimeout(force)
    })
  }

  async #run(): Promise<void> {
    const { home } = this.#launch
    const wasFull = this.#panicked || metFullDisk(home)
    let { child, isRefused } = await this.#launchOnce({ cutsLog: false })
    if (isRefused) {
      await endChild(child, STOP_GRACE)
      if (!wasFull) throw logDamaged(home)
      if (this.#isStopping()) throw startFailed(home, 'It was ended while it started.')
      this.#options.onLine?.('Taking out the transaction that the full disk cut off; it was never committed')
      ;({ child, isRefused } = await this.#launchOnce({ cutsLog: true }))
      if (isRefused) throw logDamaged(home)
    }
    this.#panicked = false
    // Gone already? Then nobody would hear of it any more.
    if (child.exitCode !== null || child.signalCode !== null) throw startFailed(home, 'It ended as soon as it served.')
    child.once('exit', (code, signal) => {
      const how = this.#ending ?? signal ?? `exit code ${code}`
      this.#ending = null
      void this.#crashed(how)
    })
  }

  /** Launches the server once and waits until it serves; says whether it refused its log of transactions. */
  async #launchOnce({ cutsLog }: { cutsLog: boolean }): Promise<{ child: ChildProcess; isRefused: boolean }> {
    const { home, port, memory } = this.#launch
    home.configure(port, memory, { cutsLog })
    const [follower, faults] = [new LogFollower(home.log), new LogFollower(home.debugLog)]
    const child = launch(this.#launch)
    this.#child = child
    child.once('exit', () => {
      if (this.#child === child) this.#child = null
    })
    this.#record(child, port)
    await waitUntilStarted(child, follower, this.#launch)
    return { child, isRefused: refusesLog(faults.read()) }
  }

  #record(child: ChildProcess, port: number): void {
    const server = child.pid === undefined ? null : markOf(child.pid)
    const owner = markOf(process.pid)
    if (server !== null && owner !== null) writeRecord(this.#launch.home.record, { server, owner, port })
  }

  async #crashed(how: string): Promise<void> {
    if (this.#stopping !== null) return
    const { home, port } = this.#launch
    for (;;) {
      const now = Date.now()
      this.#restarts = this.#restarts.filter((time) => now - time < RESTART_WINDOW)
      const willRestart = this.#restarts.length < (this.#options.restarts ?? RESTARTS)
      this.#options.onCrash?.({
        how,
        lastLines: [...lastLines(home.console, 6), ...lastLines(home.log, 6)],
        willRestart,
        diskFull: spaceFault(home.folder),
      })
      if (!willRestart) return
      while (spaceFault(home.folder) !== null && !this.#isStopping()) await sleep(SPACE_POLL)
      await sleep(PAUSES[this.#restarts.length] ?? 0)
      if (this.#isStopping()) return
      this.#restarts.push(now)
      try {
        // Clients know this address: the restart must have the same one.
        if (!(await isPortFree(port))) throw new Neo4jProcessError('PORT_TAKEN', `port ${port} was taken meanwhile`)
        await this.#run()
        this.#options.onRestart?.()
        return
      } catch (error) {
        if (this.#isStopping()) return
        how = error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error)
      }
    }
  }

  #isStopping(): boolean {
    return this.#stopping !== null
  }

  async #end(): Promise<void> {
    const child = this.#child
    if (child !== null) await endChild(child, STOP_GRACE)
    process.off('exit', this.#endWithUs)
    removeRecord(this.#launch.home.record)
  }
}
