/**
 * How many lists and objects of the variables stand inside each other: 0 for plain values. Level by level, so that what is too deep
 * does not become a deep call; it is counted to its end, which the size of a body bounds.
 */
export function depthOfVariables(variables: Readonly<Record<string, unknown>>): number {
  let depth = 0
  for (let level = innerOf([variables]); level.length > 0; level = innerOf(level)) depth += 1
  return depth
}

function innerOf(level: readonly object[]): object[] {
  const inner: object[] = []
  for (const outer of level) {
    for (const value of Object.values(outer) as unknown[]) if (typeof value === 'object' && value !== null) inner.push(value)
  }
  return inner
}
