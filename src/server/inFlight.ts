import { HttpError } from './errors/http.js'

/** Counts the operations that run, and turns away what is over the cap: a queue would only make every answer late. */
export class InFlight {
  readonly #cap: number
  #running = 0

  constructor(cap: number) {
    this.#cap = cap
  }

  /** Operations that run now, those whose client no longer waits included. */
  get running(): number {
    return this.#running
  }

  /** Runs `work`. Throws HttpError OVERLOADED at once where the cap is reached. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#cap) {
      throw new HttpError(503, 'OVERLOADED', 'The server is busy with as many requests as it takes. Please try again shortly.')
    }
    this.#running += 1
    try {
      return await work()
    } finally {
      this.#running -= 1
    }
  }
}
