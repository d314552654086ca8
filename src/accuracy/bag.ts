/** Finds counted by what they are: two equal finds are two, and each knows the words to show a person. */
export class Bag {
  readonly #counts = new Map<string, { count: number; shown: string[] }>()

  /** @param key the parts that make two finds equal. @param shown how to name the find, and its place, to a person. */
  add(key: readonly (string | number | boolean | null | undefined)[], shown: string): void {
    const text = JSON.stringify(key.map((part) => part ?? null))
    const entry = this.#counts.get(text)
    if (entry === undefined) this.#counts.set(text, { count: 1, shown: [shown] })
    else {
      entry.count += 1
      entry.shown.push(shown)
    }
  }

  /** The same find counts once, however often it was made. */
  addOnce(key: readonly (string | number | boolean | null | undefined)[], shown: string): void {
    if (!this.#counts.has(JSON.stringify(key.map((part) => part ?? null)))) this.add(key, shown)
  }

  get size(): number {
    return [...this.#counts.values()].reduce((sum, entry) => sum + entry.count, 0)
  }

  /** How many finds stand in both. */
  shared(other: Bag): number {
    let sum = 0
    for (const [key, entry] of this.#counts) sum += Math.min(entry.count, other.#counts.get(key)?.count ?? 0)
    return sum
  }

  /** The finds that `other` has fewer of, as they are shown. */
  missingFrom(other: Bag): string[] {
    return [...this.#counts].flatMap(([key, entry]) => entry.shown.slice(Math.min(entry.count, other.#counts.get(key)?.count ?? 0)))
  }
}
