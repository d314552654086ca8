import { GraphError } from '../graph/errors.js'
import type { Graph } from '../graph/run.js'
import type { Question } from './warmUp.js'

/**
 * How far a database is, since it was started: away (it died and is started again), planning (what is asked most is planned before
 * anybody else is served), ready (it answers; what is asked less is still being planned), or warm (all that was to be planned is).
 */
export type WarmthState = 'AWAY' | 'PLANNING' | 'READY' | 'WARM'

/** What is planned after a start of the database: `first` before anybody is served, `rest` behind that, one after the other. */
export interface Course {
  first: readonly Question[]
  rest: readonly Question[]
}

export interface WarmthOptions {
  graph: Pick<Graph, 'read' | 'isPlanned'>
  /** Asks questions, so that they are planned. Whether that works changes nothing else. */
  ask: (questions: readonly Question[], signal: AbortSignal) => Promise<void>
  /** Milliseconds for which a read waits for the first questions, 3,000 by default. */
  patience?: number
  /** Reads that wait at one time, 32 by default; one more is told at once that the database is not there. */
  waiting?: number
}

export interface Warmth {
  readonly state: WarmthState
  /**
   * The graph as the API is to read it: told at once where the database is away, and behind the first plannings but for a statement that
   * is planned already, which costs them nothing.
   */
  door: Pick<Graph, 'read'>
  /** The database is gone. */
  away(): void
  /** The database has just started. Resolves when the first questions are planned, or it is gone again. */
  begin(course: Course): Promise<void>
  /** Ends the plannings that are under way. */
  stop(): void
}

/** Short questions have few statements: their plans are ready soonest, and somebody is answered. */
const shortestFirst = (questions: readonly Question[]): Question[] => [...questions].sort((a, b) => a.query.length - b.query.length)

/** Keeps count of how far the database is; it counts as ready until something else is said. */
export function createWarmth({ graph, ask, patience = 3_000, waiting: most = 32 }: WarmthOptions): Warmth {
  let state: WarmthState = 'READY'
  let turn = new AbortController()
  /** Reads that wait, each told once how it went on. */
  const waiting = new Set<(isOpen: boolean) => void>()

  /** A new state, in which what was begun in the one before means nothing any more. */
  const begin = (next: WarmthState): AbortSignal => {
    turn.abort()
    turn = new AbortController()
    state = next
    return turn.signal
  }
  const release = (isOpen: boolean): void => {
    for (const tell of [...waiting]) tell(isOpen)
  }

  /** Resolves when the door opens; false where it does not within the patience, or the caller gives up. */
  const opens = (signal: AbortSignal | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      const settle = (isOpen: boolean): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
        waiting.delete(settle)
        resolve(isOpen)
      }
      const giveUp = (): void => settle(false)
      const timer = setTimeout(giveUp, patience)
      signal?.addEventListener('abort', giveUp, { once: true })
      waiting.add(settle)
    })

  /**
   * Asks one question after the other: all at once, the first statement of each would be planned before the last of any, and nobody could
   * be answered until nearly all are. Two at a time are slower too: a JVM that has just started compiles itself on the other core.
   */
  const inTurn = async (questions: readonly Question[], signal: AbortSignal): Promise<void> => {
    for (const question of questions) if (!signal.aborted) await ask([question], signal).catch(() => undefined)
  }

  return {
    get state() {
      return state
    },
    door: {
      async read(statement, options = {}) {
        const isHeldBack = (): boolean => state === 'AWAY' || (state === 'PLANNING' && !graph.isPlanned(statement))
        if (isHeldBack() && state === 'PLANNING' && waiting.size < most) await opens(options.signal)
        if (isHeldBack()) {
          const words = state === 'AWAY' ? 'the database is being started' : 'the database plans its first questions'
          throw new GraphError('UNAVAILABLE', `${statement.name}: ${words}`, { statement: statement.name })
        }
        return graph.read(statement, options)
      },
    },
    away() {
      begin('AWAY')
      release(false)
    },
    async begin({ first, rest }) {
      const signal = begin('PLANNING')
      await inTurn(shortestFirst(first), signal)
      if (signal.aborted) return
      state = 'READY'
      release(true)
      void inTurn(rest, signal).then(() => {
        if (!signal.aborted) state = 'WARM'
      })
    },
    stop() {
      turn.abort()
    },
  }
}
