/**
 * A value whose every read of a property is counted, however deep: what walks it takes as many steps as it reads. The same thing
 * has the same stand-in, so that what was seen before is known again.
 */
export function countedReads<T extends object>(value: T): { value: T; reads: () => number } {
  let reads = 0
  const standIns = new WeakMap<object, object>()
  const standInFor = (real: object): object => {
    const known = standIns.get(real)
    if (known !== undefined) return known
    const made = new Proxy(real, {
      get(target, property): unknown {
        reads += 1
        const found: unknown = Reflect.get(target, property)
        return typeof found === 'object' && found !== null ? standInFor(found) : found
      },
    })
    standIns.set(real, made)
    return made
  }
  return { value: standInFor(value) as T, reads: () => reads }
}
