import { COVERED, EXCLUSIONS_OF, foundIn, ISSUES_OF, sumCoverage, total } from '../ingest/accounting/summary.js'
import type { Coverage } from '../model/facts.js'

/** What reading answers for, in lines for a person: each kind with its sums, then every exclusion and issue with its count and meaning. */
export function reportCoverage(coverages: readonly Coverage[]): string {
  const sum = sumCoverage(coverages)
  const lines = [`policies: ${coverages.length}, items: ${sum.items}, with owners: ${sum.itemsWithOwners}`]
  for (const kind of COVERED) {
    const tally = sum[kind]
    lines.push(
      '',
      `${kind}: ${foundIn(tally)} found, ${tally.read} read, ${total(tally.excluded)} excluded, ${total(tally.notUnderstood)} not understood`,
    )
    for (const [name, count] of Object.entries(tally.excluded)) lines.push(line(count, name, EXCLUSIONS_OF[kind][name]?.meaning))
    for (const [name, count] of Object.entries(tally.notUnderstood)) lines.push(line(count, name, ISSUES_OF[kind][name]))
  }
  return lines.join('\n')
}

/** Room for the longest name of an exclusion. */
const NAME_WIDTH = 20

const line = (count: number, name: string, meaning = ''): string =>
  `${String(count).padStart(6)}  ${name.padEnd(NAME_WIDTH)} ${meaning}`.trimEnd()
