import { z } from 'zod'
import { READING_RULES, type ReadingRule } from './readingRules.js'

/**
 * How well the reading does, measured against annotations: what `accuracy.json` beside this file holds and the API answers. Counts alone are kept;
 * precision, recall and F1 follow from them.
 */

/** What is compared, under the names that the annotation guide's scorer prints; `fields` are the policy's own. */
export const SCORED_FIELDS = [
  'items',
  'paths',
  'kinds',
  'due',
  'assign',
  'duties',
  'classes',
  'values',
  'targets',
  'owners',
  'zones',
  'places',
  'cites',
  'fields',
] as const

const count = z.int().min(0)

/** How many finds of one field are annotated, how many were read, and how many of those are annotated. */
export const tallySchema = z.strictObject({ field: z.enum(SCORED_FIELDS), annotated: count, found: count, hits: count })
export type FieldTally = z.infer<typeof tallySchema>

const tallies = z.array(tallySchema).length(SCORED_FIELDS.length)

/**
 * The sets of annotations, in the order in which they are shown. `unseen`: documents of `test/unseen` at their first reading, before any
 * rule was made with them in view; its figures stay as they were. `open`: policies of real pages; `made-up`: those of `test/annotated`;
 * `cases`: short documents with one kind of fault each.
 */
export const ACCURACY_SETS = ['unseen', 'open', 'made-up', 'cases'] as const
export type AccuracySetName = (typeof ACCURACY_SETS)[number]

/** Whether rules were written with the documents of a set in view: what its figures then say is that the rules hold together. */
export const isSeen = (name: AccuracySetName): boolean => name !== 'unseen'

/** What the figures of a set say and what they do not, in Chinese and in English. */
export const accuracyCaveat = (name: AccuracySetName): string =>
  isSeen(name)
    ? '编写规则时见过这些文件：数字说明规则彼此一致，不说明对陌生文件读得如何；后者见 unseen。 Rules were written with these documents in view: the figures say that the rules hold together, not how the reading does on other documents; for that see unseen.'
    : '先标注、后首次阅读，此前没有规则见过这些文件；文件为自编，真实网页可能更难。 Annotated first and then read for the first time, before any rule had seen them; they are made up, and real pages may be harder.'

export const accuracySetSchema = z.strictObject({
  name: z.enum(ACCURACY_SETS),
  /** Sums over the policies, in the order of SCORED_FIELDS. */
  scores: tallies,
  /** What each rule of the reading gives now, and how much of it is annotated, by the rule's name; of the unseen set too. */
  rules: z.array(
    z.strictObject({ rule: z.enum(Object.keys(READING_RULES) as [ReadingRule, ...ReadingRule[]]), found: count, hits: count }),
  ),
  policies: z.array(z.strictObject({ slug: z.string().min(1), scores: tallies })).min(1),
})
export type AccuracySet = z.infer<typeof accuracySetSchema>

/** Figures of seen sets alone would say more than they know: the unseen set stands beside them. */
export const accuracySchema = z.array(accuracySetSchema).refine((sets) => sets.some(({ name }) => name === 'unseen'), {
  message: 'the figures of sets that rules were written with are shown beside those of the unseen set only',
})

/** Precision, recall and F1 of counts. What nothing was annotated of is all found. */
export function ratios({ hits, found, annotated }: { hits: number; found: number; annotated: number }) {
  const precision = found > 0 ? hits / found : annotated === 0 ? 1 : 0
  const recall = annotated > 0 ? hits / annotated : 1
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1 }
}
