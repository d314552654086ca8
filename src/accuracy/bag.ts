/** One find: the words to show a person, and the rule that gave it, where one did. */
export interface Find {
  shown: string
  rule: string | undefined
}

/** Finds counted by what they are: two equal finds are two. */
export class Bag {
  readonly #finds = new Map<string, Find[]>()

  /** @param key the parts that make two finds equal. @param shown how to name the find, and its place, to a person. */
  add(key: readonly (string | number | boolean | null | undefined)[], shown: string, rule?: string): void {
    const text = textOf(key)
    const finds = this.#finds.get(text)
    if (finds === undefined) this.#finds.set(text, [{ shown, rule }])
    else finds.push({ shown, rule })
  }

  /** The same find counts once, however often it was made. */
  addOnce(key: readonly (string | number | boolean | null | undefined)[], shown: string): void {
    if (!this.#finds.has(textOf(key))) this.add(key, shown)
  }

  get size(): number {
    return this.all().length
  }

  all(): Find[] {
    return [...this.#finds.values()].flat()
  }

  /** How many finds stand in both. */
  shared(other: Bag): number {
    let sum = 0
    for (const [key, finds] of this.#finds) sum += Math.min(finds.length, other.#finds.get(key)?.length ?? 0)
    return sum
  }

  /** The finds that `other` has fewer of. */
  missingFrom(other: Bag): Find[] {
    return [...this.#finds].flatMap(([key, finds]) => finds.slice(other.#finds.get(key)?.length ?? 0))
  }
}

const textOf = (key: readonly (string | number | boolean | null | undefined)[]): string => JSON.stringify(key.map((part) => part ?? null))
