import type { Candidate } from './candidate.js'

/**
 * Dashed lines that group numbered ones: ——畅通城乡交通 over 31. and 32., ——扮靓城市环境 over 33. and on. By the habit of the form a dash stands
 * within a number; here every dash is a short line with a number below it, and the first stands before the numbers that it groups.
 */
export function liftGroups(candidates: readonly Candidate[], folded: string): Candidate[] {
  const dashes = candidates.flatMap((candidate, at) => (candidate.form === 'DASHED' ? [at] : []))
  const [first] = dashes
  if (first === undefined || dashes.length < 2) return [...candidates]
  const key = candidates[first + 1]?.key
  const rank = candidates[first + 1]?.rank ?? 0
  const isGroup = (at: number): boolean => {
    const [dash, next] = [candidates[at], candidates[at + 1]]
    return dash !== undefined && next?.key === key && next?.boundary === 'LINE' && rank >= 6 && isHeadingLine(dash, folded)
  }
  if (!dashes.every(isGroup)) return [...candidates]
  const before = candidates[first - 1]
  const number = candidates[first + 1]?.number ?? 0
  // 1. over a dash, and 2. below it: the dash is a point of 1.
  if (before?.key === key && before?.number === number - 1) return [...candidates]
  let last = number - 1
  for (const candidate of candidates.slice(first)) {
    if (candidate.key !== key || candidate.boundary !== 'LINE') continue
    if (candidate.number !== last + 1 && candidate.number !== 1) return [...candidates]
    last = candidate.number
  }
  return candidates.map((candidate) => (candidate.form === 'DASHED' ? { ...candidate, key: 'DASHED:GROUP', rank: rank - 0.5 } : candidate))
}

/** A line of a few words without any mark. */
function isHeadingLine({ boundary, end, line }: Candidate, folded: string): boolean {
  const words = folded.slice(end, line.end)
  return boundary === 'LINE' && words.length >= 3 && words.length <= 30 && !/[。;,:]/u.test(words)
}
