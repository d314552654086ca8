import { figureLabelAt } from '../language/labels.js'
import type { Line } from '../text/lines.js'
import type { Candidate } from './candidate.js'

/**
 * Headings that begin with figures: 2.12345热线扩容, 一、5G网络覆盖. Their label cannot be told from a decimal by itself; the row of numbers
 * tells it: the number before it, or the one behind it, heads another line.
 */
export function figureHeadings(folded: string, lines: readonly Line[], found: readonly Candidate[]): Candidate[] {
  const known = new Map(found.filter(({ boundary }) => boundary === 'LINE').map((candidate) => [candidate.start, candidate]))
  const rows = new Map<string, { candidate: Candidate; isSure: boolean }[]>()
  for (const line of lines) {
    const own = known.get(line.start)
    const figure = own === undefined || own.key.startsWith('ARABIC.') ? figureLabelAt(folded, line.start) : null
    const candidate = figure === null || figure.end >= line.end ? own : { ...figure, boundary: 'LINE' as const, line }
    if (candidate === undefined) continue
    const row = rows.get(candidate.key) ?? []
    rows.set(candidate.key, row)
    row.push({ candidate, isSure: candidate === own })
  }
  return [...rows.values()].flatMap(ofRow)
}

/** The headings of a row of one form that are not known yet: each counts on from the one before it, or leads to the one behind it. */
function ofRow(row: readonly { candidate: Candidate; isSure: boolean }[]): Candidate[] {
  const added: Candidate[] = []
  let last = 0
  for (const [at, { candidate, isSure }] of row.entries()) {
    const next = row[at + 1]?.candidate.number
    const counts = candidate.number === last + 1 && (last > 0 || next === candidate.number + 1)
    if (!isSure && !counts) continue
    if (!isSure) added.push(candidate)
    last = candidate.number
  }
  return added
}
