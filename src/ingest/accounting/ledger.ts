import type { Issue } from '../../model/facts.js'

/** A stretch of the text; half-open offsets into the canonical text. */
export interface Span {
  start: number
  end: number
}

/** What was found of one kind, each in one of three places: in a fact, in an exclusion with a name, in an issue. */
export interface Ledger<Name extends string> {
  read: Span[]
  excluded: (Span & { name: Name })[]
  notUnderstood: Issue[]
}

/** Why something sets nothing: what the name means, and the habit of writing that the exclusion rests on. */
export interface Reason {
  meaning: string
  habit: string
}

export function emptyLedger<Name extends string>(): Ledger<Name> {
  return { read: [], excluded: [], notUnderstood: [] }
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
