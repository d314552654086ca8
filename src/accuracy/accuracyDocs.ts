import { accuracySetSchema, ratios, SCORED_FIELDS, type AccuracySet, type FieldTally } from '../model/accuracy.js'
import { READING_RULES, type ReadingRule } from '../model/readingRules.js'
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
    rules: accuracySetSchema.shape.rules.parse(accuracy.rules),
    policies: accuracy.policies.map((policy) => ({ slug: policy.slug, scores: talliesOf(policy) })),
  }
}

const TITLES: Readonly<Record<AccuracySet['name'], string>> = {
  unseen: 'Documents that no rule had seen, `test/unseen`, first reading',
  open: 'Policies of real pages, annotated',
  'made-up': 'Made-up policies, `test/annotated`',
  cases: 'Short documents, one kind of fault each',
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

/** What a rule gave in all sets together, and how much of that is annotated. */
export function ruleFigures(sets: readonly AccuracySet[], name: ReadingRule): { found: number; hits: number } {
  const own = sets.flatMap(({ rules }) => rules).filter(({ rule }) => rule === name)
  return { found: own.reduce((sum, { found }) => sum + found, 0), hits: own.reduce((sum, { hits }) => sum + hits, 0) }
}

/** Every rule of the reading with its certainty, and what it gave in all sets together. */
export function ruleTable(sets: readonly AccuracySet[]): string {
  const shareOf = ({ found, hits }: { found: number; hits: number }): string => (found === 0 ? '—' : (hits / found).toFixed(3))
  return [
    '## Rules of the reading\n',
    row(['rule', 'gives', 'certainty', 'goes by', 'found', 'right']),
    row(['---', '---', '---', '---', '---', '---']),
    ...(Object.keys(READING_RULES) as ReadingRule[]).map((name) => {
      const { of, certainty, zh, en } = READING_RULES[name]
      const figures = ruleFigures(sets, name)
      return row([name, of, certainty, `${en}. ${zh}`, figures.found, shareOf(figures)])
    }),
  ].join('\n')
}
