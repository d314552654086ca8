import { ratios, SCORED_FIELDS, type AccuracySet, type FieldTally } from '../model/accuracy.js'
import { PARTS } from './parts.js'
import type { Accuracy, PolicyScore } from './score.js'

/** What the docs and the API say of one run over a set of annotations. */
export function accuracySet(name: AccuracySet['name'], accuracy: Accuracy): AccuracySet {
  const talliesOf = ({ parts, fields }: Pick<PolicyScore, 'parts' | 'fields'>): FieldTally[] => [
    ...PARTS.map((field) => ({ field, annotated: parts[field].expected, found: parts[field].found, hits: parts[field].hits })),
    { field: 'fields', annotated: fields.of, found: fields.of, hits: fields.right },
  ]
  return {
    name,
    scores: talliesOf(accuracy),
    policies: accuracy.policies.map((policy) => ({ slug: policy.slug, scores: talliesOf(policy) })),
  }
}

const TITLES: Readonly<Record<AccuracySet['name'], string>> = {
  open: 'Policies of real pages, annotated',
  'made-up': 'Made-up policies, `test/annotated`',
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const head = (first: string): string[] => [row([first, ...SCORED_FIELDS]), row([first, ...SCORED_FIELDS].map(() => '---'))]

/** A score is no figure where nothing is annotated and nothing was found. */
const figures = (scores: readonly FieldTally[], of: 'precision' | 'recall' | 'f1'): string[] =>
  scores.map((tally) => (tally.annotated + tally.found > 0 ? ratios(tally)[of].toFixed(3) : '—'))

/** F1 of each set, by field. */
export function accuracySummary(sets: readonly AccuracySet[]): string {
  return [
    ...head('F1'),
    ...sets.flatMap((set) => [
      row([`${TITLES[set.name]} (${set.policies.length})`, ...figures(set.scores, 'f1')]),
      row(['n', ...set.scores.map(({ annotated }) => annotated)]),
    ]),
  ].join('\n')
}

/** Each set by field and by policy. */
export function accuracyTables(sets: readonly AccuracySet[]): string {
  return sets
    .map((set) =>
      [
        `## ${TITLES[set.name]}\n`,
        ...head('F1 of'),
        ...set.policies.map(({ slug, scores }) => row([slug, ...figures(scores, 'f1')])),
        row(['**all, precision**', ...figures(set.scores, 'precision')]),
        row(['**all, recall**', ...figures(set.scores, 'recall')]),
        row(['**all, F1**', ...figures(set.scores, 'f1')]),
        row(['n annotated', ...set.scores.map(({ annotated }) => annotated)]),
        row(['n found', ...set.scores.map(({ found }) => found)]),
      ].join('\n'),
    )
    .join('\n\n')
}
