/** Values that were made for keys. Where there are too many, those that were asked for longest ago are forgotten. */
export class RecentCache<T> {
  private readonly kept = new Map<string, T>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** The value of a key, made where it is not there. The key says everything that the value depends on. */
  get(key: string, make: () => T): T {
    const value = this.kept.has(key) ? (this.kept.get(key) as T) : make()
    this.kept.delete(key)
    this.kept.set(key, value)
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break
      this.kept.delete(oldest)
    }
    return value
  }

  get size(): number {
    return this.kept.size
  }
}
