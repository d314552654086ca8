import type { Candidate } from './candidate.js'

/**
 * Headings that lost their line break in a text that kept the others. Numbers count without gaps: where 1. and 3. begin lines and 2. stands
 * behind a full stop between them, it is a heading of their row; so is a 1. within the paragraph of the heading above a line that begins
 * with 2. Both neighbours must be there, so that no enumeration within a sentence is taken for a row of headings.
 */
export function fillGaps(headings: readonly Candidate[], inner: readonly Candidate[]): Candidate[] {
  const found = [...headings]
  const keys = new Map(inner.filter(isPossible).map(({ key, rank }) => [key, rank]))
  // Outer rows first: within a found heading the numbers of inner ones begin anew.
  for (const [key, rank] of [...keys].sort((a, b) => a[1] - b[1])) {
    found.push(...missingOf(key, rank, found, inner))
    found.sort((a, b) => a.start - b.start)
  }
  return found
}

/** More numbers than these are not lost between two lines that kept theirs. */
const MOST_MISSING = 12
/** Where a capture drops a line break it may leave a blank; only chapters and articles are told by their form where one stands before. */
const WORDED = new Set<Candidate['form']>(['CHAPTER', 'SECTION', 'ARTICLE'])
/** Articles and 专栏 count through the whole document, whatever headings stand between them. */
const THROUGH = new Set<Candidate['form']>(['ARTICLE', 'BOX'])
const COUNTED = new Set<Candidate['form']>(['CHINESE', 'CHINESE_BRACKETED', 'ARABIC', 'ARABIC_BRACKETED', ...WORDED, ...THROUGH])

function isPossible({ form, boundary }: Candidate): boolean {
  return COUNTED.has(form) && (boundary === 'SENTENCE' || (boundary === 'BLANK' && WORDED.has(form)))
}

/** The headings of one kind that are missing in the rows of those that were found. */
function missingOf(key: string, rank: number, found: readonly Candidate[], inner: readonly Candidate[]): Candidate[] {
  const known = new Set(found.map(({ start }) => start))
  const possible = inner.filter((one) => one.key === key && isPossible(one) && !known.has(one.start))
  const isThrough = possible.some(({ form }) => THROUGH.has(form))
  const missing: Candidate[] = []
  let at = 0
  let last: Candidate | null = null
  for (const heading of found) {
    const isOfRow = heading.key === key
    if (!isOfRow && (heading.rank >= rank || isThrough)) continue
    if (isOfRow && (last !== null || isThrough)) {
      const from = last?.key === key ? last.number : 0
      while ((possible[at]?.start ?? Infinity) < (last?.start ?? 0)) at++
      missing.push(...rowBetween(from, heading, possible, at))
    }
    last = heading
  }
  return missing
}

/** Returns the row of numbers from `first` up to a heading, among the labels behind `from`. Empty when one of them is missing. */
function rowBetween(from: number, heading: Candidate, possible: readonly Candidate[], first: number): Candidate[] {
  const length = heading.number - from - 1
  if (length < 1 || length > MOST_MISSING) return []
  const row: Candidate[] = []
  for (let at = first; at < possible.length; at++) {
    const one = possible[at]
    if (one === undefined || one.start >= heading.start) break
    if (one.number === from + row.length + 1) row.push(one)
  }
  return row.length === length ? row : []
}
