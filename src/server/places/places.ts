import { GraphQLError } from 'graphql'

/** How many operations may run at one time, and how much of that one address may have. */
export interface PlacesOptions {
  cap: number
  /** Percent of the places that one address may hold while it is alone. */
  share: number
}

const FULL = 'The server is busy with as many requests as it takes. Please try again shortly.'

/**
 * The places of operations that run. What finds none is turned away: a queue would only make every answer late.
 *
 * No address can take all places. While it is alone it has its share, three quarters say; then it holds three times as many as
 * are free. A dear operation takes several. That is the rule for everybody: hold no more than so many times what is free. So those who come later find places,
 * and the more addresses there are, the less each may have. One place each may always have, as long as any is free.
 */
export class Places {
  readonly #cap: number
  readonly #share: number
  readonly #held = new Map<string, number>()
  #taken = 0

  constructor({ cap, share }: PlacesOptions) {
    this.#cap = cap
    this.#share = share
  }

  /** Places that are taken now, those of clients that no longer wait included. */
  get taken(): number {
    return this.#taken
  }

  /**
   * Takes places for one operation of an address and answers what gives them back. Where fewer are free, the first operation of an address
   * takes those.
   * @throws GraphQLError OVERLOADED where there is none for it
   */
  take(address: string, places = 1): () => void {
    const held = this.#held.get(address) ?? 0
    const free = this.#cap - this.#taken
    if (free <= 0) throw overloaded(FULL)
    if (held > 0 && (held + places) * (100 - this.#share) > (free - places) * this.#share) {
      throw overloaded(`Your address holds ${held} of ${this.#cap} places, as many as it may have now. Please wait until one has ended.`)
    }
    const taken = Math.min(places, free)
    this.#taken += taken
    this.#held.set(address, held + taken)
    return () => {
      this.#taken -= taken
      const left = (this.#held.get(address) ?? taken) - taken
      if (left === 0) this.#held.delete(address)
      else this.#held.set(address, left)
    }
  }
}

function overloaded(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OVERLOADED' } })
}
