/** Who waits for a lane. */
interface Waiting {
  go: (leave: () => void) => void
  giveUp: () => void
}

/**
 * Lanes for operations that make the database work long: few of them run at a time, the others wait. Each address has its turn, however many
 * of its operations wait, so that nobody has to wait for all of a crowd.
 */
export class Lanes {
  #free: number
  /** Those who wait, by their address; the address whose turn it is comes first. */
  readonly #waiting = new Map<string, Waiting[]>()

  constructor(count: number) {
    this.#free = count
  }

  /**
   * Resolves, with what gives the lane back, when there is one for this address.
   * Rejects with the signal's reason where that comes first.
   */
  enter(address: string, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) return Promise.reject(reasonOf(signal))
    if (this.#free > 0) {
      this.#free -= 1
      return Promise.resolve(() => this.#leave())
    }
    return new Promise((resolve, reject) => {
      const own = this.#waiting.get(address) ?? []
      const waiting: Waiting = {
        go: (leave) => {
          signal.removeEventListener('abort', waiting.giveUp)
          resolve(leave)
        },
        giveUp: () => {
          own.splice(own.indexOf(waiting), 1)
          if (own.length === 0) this.#waiting.delete(address)
          reject(reasonOf(signal))
        },
      }
      signal.addEventListener('abort', waiting.giveUp, { once: true })
      own.push(waiting)
      this.#waiting.set(address, own)
    })
  }

  /** Gives the lane to the longest waiting of the address whose turn it is, and puts that address last. */
  #leave(): void {
    const [turn] = this.#waiting
    if (turn === undefined) {
      this.#free += 1
      return
    }
    const [address, own] = turn
    const next = own.shift()
    this.#waiting.delete(address)
    if (own.length > 0) this.#waiting.set(address, own)
    next?.go(() => this.#leave())
  }
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('the request has ended')
}
