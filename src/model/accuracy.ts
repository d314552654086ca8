import { z } from 'zod'

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

export const accuracySetSchema = z.strictObject({
  /** `open`: policies of real pages; `made-up`: those of `test/annotated`. */
  name: z.enum(['open', 'made-up']),
  /** Sums over the policies, in the order of SCORED_FIELDS. */
  scores: tallies,
  policies: z.array(z.strictObject({ slug: z.string().min(1), scores: tallies })).min(1),
})
export type AccuracySet = z.infer<typeof accuracySetSchema>

export const accuracySchema = z.array(accuracySetSchema)

/** Precision, recall and F1 of counts. What nothing was annotated of is all found. */
export function ratios({ hits, found, annotated }: { hits: number; found: number; annotated: number }) {
  const precision = found > 0 ? hits / found : annotated === 0 ? 1 : 0
  const recall = annotated > 0 ? hits / annotated : 1
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1 }
}
