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
