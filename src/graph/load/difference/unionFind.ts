import { groupBy } from '../groupBy.js'

/**
 * A union-find over keys. A set has one owner or none. Two sets with different owners are never joined.
 */
export class UnionFind {
  readonly #parents = new Map<string, string>()
  readonly #owners = new Map<string, string>()

  /** Makes `key` known, in a set of its own. */
  add(key: string): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key)
  }

  /** The key that stands for the set of `key`. */
  find(key: string): string {
    let root = key
    for (let above = this.#parents.get(root); above !== undefined && above !== root; above = this.#parents.get(root)) root = above
    for (let at = key; at !== root;) {
      const above = this.#parents.get(at) ?? root
      this.#parents.set(at, root)
      at = above
    }
    return root
  }

  /** Says that `owner` holds the set of `key`. */
  own(key: string, owner: string): void {
    this.add(key)
    this.#owners.set(this.find(key), owner)
  }

  ownerOf(key: string): string | null {
    return this.#owners.get(this.find(key)) ?? null
  }

  /** Joins two sets; false, and nothing is done, where different owners hold them. */
  join(left: string, right: string): boolean {
    this.add(left)
    this.add(right)
    const [a, b] = [this.find(left), this.find(right)]
    if (a === b) return true
    const [ownerA, ownerB] = [this.#owners.get(a), this.#owners.get(b)]
    if (ownerA !== undefined && ownerB !== undefined && ownerA !== ownerB) return false
    this.#parents.set(b, a)
    const owner = ownerA ?? ownerB
    if (owner !== undefined) this.#owners.set(a, owner)
    return true
  }

  /** All sets, each with its keys in the order in which they were added. */
  sets(): string[][] {
    return [...groupBy(this.#parents.keys(), (key) => this.find(key)).values()]
  }
}
