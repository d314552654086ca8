import { COVERED, EXCLUSIONS_OF, foundIn, ISSUES_OF, sumCoverage, total, type Covered } from '../ingest/accounting/summary.js'
import type { PolicyFacts, Tally } from '../model/facts.js'

/** The tables of docs/coverage.md, made from what was read of a folder of documents. */

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const HEADINGS: Readonly<Record<Covered, string>> = {
  headings: 'Headings',
  cues: 'Words of duty',
  numbers: 'Numbers',
  bodies: 'Names of bodies',
}

/** One kind: the sums, every exclusion of its closed list, and every code of what is not understood, with how many there are. */
function kindOf(kind: Covered, tally: Tally): string {
  const exclusions = Object.entries(EXCLUSIONS_OF[kind]).map(([name, { meaning, habit }]) => [
    `\`${name}\``,
    tally.excluded[name] ?? 0,
    meaning,
    habit,
  ])
  const issues = Object.entries(ISSUES_OF[kind]).map(([name, meaning]) => [`\`${name}\``, tally.notUnderstood[name] ?? 0, meaning])
  return [
    `### ${HEADINGS[kind]}`,
    `${foundIn(tally)} found: ${tally.read} read, ${total(tally.excluded)} excluded, ${total(tally.notUnderstood)} not understood.`,
    table(['excluded as', 'count', 'which is', 'by the habit'], exclusions),
    table(['not understood', 'count', 'which is'], issues),
  ].join('\n\n')
}

const sums = (tally: Tally): string => `${tally.read} / ${total(tally.excluded)} / ${total(tally.notUnderstood)}`

/** The part of the page that the command writes. */
export function coverageTables(policies: readonly PolicyFacts[]): string {
  const sum = sumCoverage(policies.map(({ coverage }) => coverage))
  const perPolicy = policies.map(({ policy, coverage }) => [
    policy.title.replace(/\s+/gu, ''),
    coverage.items,
    coverage.itemsWithOwners,
    sums(coverage.headings),
    sums(coverage.cues),
    sums(coverage.numbers),
    sums(coverage.bodies),
  ])
  const all = ['**all**', sum.items, sum.itemsWithOwners, sums(sum.headings), sums(sum.cues), sums(sum.numbers), sums(sum.bodies)]
  return [
    '### By policy',
    'Headings, words of duty, numbers and names of bodies: read / excluded / not understood.',
    table(['policy', 'items', 'with owners', 'headings', 'words of duty', 'numbers', 'bodies'], [...perPolicy, all]),
    ...COVERED.map((kind) => kindOf(kind, sum[kind])),
  ].join('\n\n')
}
