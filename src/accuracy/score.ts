import { ratios } from '../model/accuracy.js'
import { annotationSchema, type Annotation } from './annotation.js'
import { folded } from './compare.js'
import { PARTS, compare, comparedFields, type Part } from './parts.js'

/** Precision, recall and F1, with the counts that they come from. */
export interface Score {
  hits: number
  found: number
  expected: number
  precision: number
  recall: number
  f1: number
}

/** What one rule gave, and how much of it is annotated. */
export interface RuleScore {
  rule: string
  found: number
  hits: number
}

/** One policy's scores, and what was missed or falsely found. */
export interface PolicyScore {
  slug: string
  parts: Record<Part, Score>
  fields: { right: number; of: number }
  misses: { part: Part | 'fields'; what: string }[]
  falseFinds: { part: Part | 'fields'; what: string }[]
  rules: RuleScore[]
}

/** All policies' scores together: sums of counts, not means of scores. */
export interface Accuracy {
  policies: PolicyScore[]
  parts: Record<Part, Score>
  fields: { right: number; of: number }
  rules: RuleScore[]
}

/** The parts in which the whole of an item, an assignment or a target is compared: by them its rule is judged. */
const JUDGED: readonly Part[] = ['items', 'assign', 'targets']

/** What each rule gave of one policy. The rule of its head is right where it gave the annotated title. */
function ruleScores(sides: ReturnType<typeof compare>, expected: Annotation, read: Annotation): RuleScore[] {
  const scores = new Map<string, RuleScore>()
  const count = (rule: string | undefined, key: 'found' | 'hits', by: 1 | -1): void => {
    if (rule === undefined) return
    const score = scores.get(rule) ?? { rule, found: 0, hits: 0 }
    scores.set(rule, { ...score, [key]: score[key] + by })
  }
  count(read.policy.rule, 'found', 1)
  if (folded(read.policy.title) === folded(expected.policy.title)) count(read.policy.rule, 'hits', 1)
  for (const part of JUDGED) {
    const { expected: wanted, found } = sides[part]
    for (const { rule } of found.all()) {
      count(rule, 'found', 1)
      count(rule, 'hits', 1)
    }
    for (const { rule } of found.missingFrom(wanted)) count(rule, 'hits', -1)
  }
  return [...scores.values()]
}

function sumOfRules(policies: readonly PolicyScore[]): RuleScore[] {
  const sums = new Map<string, RuleScore>()
  for (const { rule, found, hits } of policies.flatMap(({ rules }) => rules)) {
    const sum = sums.get(rule) ?? { rule, found: 0, hits: 0 }
    sums.set(rule, { rule, found: sum.found + found, hits: sum.hits + hits })
  }
  return [...sums.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

function scoreOf(hits: number, found: number, expected: number): Score {
  return { hits, found, expected, ...ratios({ hits, found, annotated: expected }) }
}

/**
 * The policy among `found` that an annotation speaks of: by title, where one may be longer than the other, else the only
 * one of the same file. Null where there is none; then everything annotated counts as missed.
 */
function findPolicy(expected: Annotation, found: readonly Annotation[]): Annotation | null {
  const want = folded(expected.policy.title)
  const byTitle = found.find((candidate) => {
    const title = folded(candidate.policy.title)
    return title !== '' && (title === want || want.includes(title) || title.includes(want))
  })
  if (byTitle !== undefined) return byTitle
  const ofFile = found.filter((candidate) => candidate.source.file === expected.source.file)
  return ofFile.length === 1 ? (ofFile[0] ?? null) : null
}

function nothing(expected: Annotation): Annotation {
  const policy = { title: '', docNumber: null, issuer: null, jurisdiction: null, issuedOn: null, period: null, status: null, cites: [] }
  return { slug: expected.slug, source: expected.source, policy, items: [], targets: [], zones: [] }
}

function scorePolicy(expected: Annotation, found: Annotation): PolicyScore {
  const sides = compare(expected, found)
  const fields = comparedFields(expected, found)
  const wrong = fields.filter(({ right }) => !right)
  const byPart = <T>(make: (part: Part) => T): Record<Part, T> =>
    Object.fromEntries(PARTS.map((part) => [part, make(part)])) as Record<Part, T>
  return {
    slug: expected.slug,
    parts: byPart((part) => scoreOf(sides[part].expected.shared(sides[part].found), sides[part].found.size, sides[part].expected.size)),
    fields: { right: fields.length - wrong.length, of: fields.length },
    misses: [
      ...PARTS.flatMap((part) => sides[part].expected.missingFrom(sides[part].found).map(({ shown }) => ({ part, what: shown }))),
      ...wrong.map(({ field, expected: want }) => ({ part: 'fields' as const, what: `${field}: ${want}` })),
    ],
    falseFinds: [
      ...PARTS.flatMap((part) => sides[part].found.missingFrom(sides[part].expected).map(({ shown }) => ({ part, what: shown }))),
      ...wrong.map(({ field, found: got }) => ({ part: 'fields' as const, what: `${field}: ${got}` })),
    ],
    rules: ruleScores(sides, expected, found),
  }
}

/**
 * Scores what was read against annotations, as the annotation guide's scorer does.
 *
 * @throws ZodError where an annotation or a policy has not the form of the guide.
 */
export function score(annotations: readonly unknown[], read: readonly unknown[]): Accuracy {
  const expected = annotations.map((annotation) => annotationSchema.parse(annotation))
  const found = read.map((policy) => annotationSchema.parse(policy))
  const policies = expected.map((annotation) => scorePolicy(annotation, findPolicy(annotation, found) ?? nothing(annotation)))
  const sum = (count: (policy: PolicyScore) => number): number => policies.reduce((total, policy) => total + count(policy), 0)
  const total = (part: Part): Score =>
    scoreOf(
      sum((policy) => policy.parts[part].hits),
      sum((policy) => policy.parts[part].found),
      sum((policy) => policy.parts[part].expected),
    )
  return {
    policies,
    parts: Object.fromEntries(PARTS.map((part) => [part, total(part)])) as Record<Part, Score>,
    fields: { right: sum((p) => p.fields.right), of: sum((p) => p.fields.of) },
    rules: sumOfRules(policies),
  }
}
