import { setMaxListeners } from 'node:events'
import type { ServerResponse } from 'node:http'
import { HttpError } from './errors/http.js'

/** The time that one request has. */
export interface Deadline {
  /** Aborted when the time is over or the client has gone. */
  signal: AbortSignal
  /** Rejects with HttpError TIMEOUT when the time is over; never resolves. */
  passed: Promise<never>
  /** The answer is there: nothing is awaited any more. */
  end(): void
}

/**
 * Starts the clock of a request. Fastify's own `handlerTimeout` and `request.signal` do not serve here: both listen to the
 * request's `close`, which Node emits as soon as the body has been read, so that a POST would lose its limit and its signal.
 */
export function startDeadline(response: ServerResponse, milliseconds: number): Deadline {
  const controller = new AbortController()
  // Every statement of an operation listens to it, all at the same time.
  setMaxListeners(0, controller.signal)
  let end = () => {}
  const passed = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      const error = new HttpError(504, 'TIMEOUT', 'The answer took longer than allowed. Please ask for less at once.')
      reject(error)
      controller.abort(error)
    }, milliseconds)
    const clientGone = () => {
      if (!response.writableFinished) controller.abort()
      end()
    }
    response.once('close', clientGone)
    end = () => {
      clearTimeout(timer)
      response.off('close', clientGone)
    }
  })
  return { signal: controller.signal, passed, end: () => end() }
}
