import type { Lanes } from './lanes.js'
import type { Places } from './places.js'

/** What an operation asks for: data of the graph, or the schema and `__typename` alone, which no database is asked for. */
export type AskedFor = 'data' | 'schema'

/** The places of a server: those who ask for the schema alone have their own, so that they are answered in any crowd. */
export type PlacesByAsked = Readonly<Record<AskedFor, Places>>

/** One request on its way through the server: it takes its places when it is known what it asks for, and leaves when all is over. */
export class Visit {
  readonly #places: PlacesByAsked
  readonly #lanes: Lanes
  readonly #address: string
  #leaveLane: (() => void) | null = null
  #giveBack: (() => void) | null = null

  constructor(places: PlacesByAsked, lanes: Lanes, address: string) {
    this.#places = places
    this.#lanes = lanes
    this.#address = address
  }

  /** @throws GraphQLError OVERLOADED where there is no place for this address */
  enter(asked: AskedFor, places: number): void {
    this.#giveBack ??= this.#places[asked].take(this.#address, places)
  }

  /** Waits for a lane. Rejects with the signal's reason where that comes first. */
  async takeLane(signal: AbortSignal): Promise<void> {
    this.#leaveLane ??= await this.#lanes.enter(this.#address, signal)
  }

  leave(): void {
    this.#leaveLane?.()
    this.#leaveLane = null
    this.#giveBack?.()
    this.#giveBack = null
  }
}
