/** A stretch of the text, half-open. */
export interface Span {
  start: number
  end: number
}

/** Index of the first of sorted spans that ends behind an offset; the length of the list where none does. */
export function firstEndingBehind(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The span that overlaps a stretch, of spans in the order of the text that do not overlap each other; null where none does. */
export function overlapping<T extends Span>(spans: readonly T[], start: number, end: number): T | null {
  const found = spans[firstEndingBehind(spans, start)]
  return found !== undefined && found.start < end ? found : null
}

/** Answers whether a span overlaps one of many; the spans may overlap each other. */
export function overlapLookup(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  // The furthest end among the first spans: with it a search by the start alone finds every overlap.
  const ends: number[] = []
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0))
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return low > 0 && (ends[low - 1] ?? 0) > start
  }
}
