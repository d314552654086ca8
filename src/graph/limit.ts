import { GraphError } from './errors.js'

/** How long the caller waits for `statement`. */
export interface Limit {
  milliseconds: number
  signal: AbortSignal | undefined
  statement: string
}

/**
 * The answer of `work`, or a GraphError as soon as the time is over (TIMEOUT) or the caller gives up (ABORTED).
 * The work itself goes on; whoever started it ends it.
 */
export async function within<T>(work: PromiseLike<T>, limit: Limit): Promise<T> {
  const { milliseconds, signal, statement } = limit
  let stop = () => {}
  const limited = new Promise<never>((_, reject) => {
    const abort = () => {
      reject(new GraphError('ABORTED', `${statement}: the caller gave up`, { statement, cause: signal?.reason }))
    }
    const timer = setTimeout(() => {
      reject(new GraphError('TIMEOUT', `${statement}: no answer within ${String(milliseconds)} ms`, { statement }))
    }, milliseconds)
    signal?.addEventListener('abort', abort, { once: true })
    stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    if (signal?.aborted === true) abort()
  })
  try {
    return await Promise.race([work, limited])
  } finally {
    stop()
  }
}
