import { PARTS } from './parts.js'
import type { Accuracy, PolicyScore, Score } from './score.js'

/** A score is no figure where nothing is annotated and nothing was found. */
const figure = (score: Score, name: 'precision' | 'recall' | 'f1'): string =>
  score.expected + score.found > 0 ? score[name].toFixed(3) : '—'

/** The scores as a Markdown table: a row a policy, then all, then how many finds the annotations hold. */
export function table(accuracy: Accuracy): string {
  const head = ['policy', ...PARTS, 'fields']
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const policyRow = (policy: PolicyScore): string =>
    row([policy.slug, ...PARTS.map((part) => figure(policy.parts[part], 'f1')), (policy.fields.right / policy.fields.of).toFixed(3)])
  const all = (name: 'precision' | 'recall' | 'f1'): string =>
    row([
      `**all, ${name}**`,
      ...PARTS.map((part) => figure(accuracy.parts[part], name)),
      (accuracy.fields.right / accuracy.fields.of).toFixed(3),
    ])
  return [
    row(head),
    row(head.map(() => '---')),
    ...accuracy.policies.map(policyRow),
    all('precision'),
    all('recall'),
    all('f1'),
    row(['n annotated', ...PARTS.map((part) => String(accuracy.parts[part].expected)), String(accuracy.fields.of)]),
  ].join('\n')
}

/** Every miss and every false find with its place, a line each. */
export function errors(accuracy: Accuracy): string {
  return accuracy.policies
    .flatMap(({ slug, misses, falseFinds }) => [
      ...misses.map(({ part, what }) => `missed  ${slug} ${part}: ${what}`),
      ...falseFinds.map(({ part, what }) => `false   ${slug} ${part}: ${what}`),
    ])
    .join('\n')
}

/** What each rule of the reading gave, and the share of it that is annotated. */
export function rules(accuracy: Accuracy): string {
  return [
    '| rule | found | right |',
    '| --- | --- | --- |',
    ...accuracy.rules.map(({ rule, found, hits }) => `| ${rule} | ${found} | ${(hits / found).toFixed(3)} |`),
  ].join('\n')
}
