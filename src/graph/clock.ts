/** The time that a read has: it runs while its statement is with the server, and stands still while that is planned. */
export interface Clock {
  /** Lets it run; answers the milliseconds that are left, 1 at least. */
  start(): number
  stop(): void
  left(): number
}

/** A clock that stands still until it is started. */
export function createClock(milliseconds: number): Clock {
  let left = milliseconds
  let started: number | null = null
  return {
    start() {
      started = performance.now()
      return Math.max(1, Math.ceil(left))
    },
    stop() {
      if (started !== null) left -= performance.now() - started
      started = null
    },
    left: () => left,
  }
}
