import { z } from 'zod'

/**
 * The form of annotations: what a careful reader finds in a document. Facts as the reader prints them have the same keys
 * and more, so both sides of a comparison are read by this one schema; keys that it does not name are passed over.
 */

const assignment = z.object({
  /** `LEAD|RESPONSIBLE` in an annotation accepts either. */
  role: z.string(),
  unit: z.string(),
  collective: z.boolean().optional(),
  /** Of a fact that was read: the rule that gave it. */
  rule: z.string().optional(),
})

const item = z.object({
  rule: z.string().optional(),
  kind: z.string().optional(),
  path: z.array(z.string()),
  title: z.string().nullable(),
  /** An equally good longer title. */
  alsoTitle: z.string().optional(),
  due: z.string().nullable().optional(),
  assignments: z.array(assignment),
  start: z.number().optional(),
})
export type AnnotatedItem = z.infer<typeof item>

const target = z.object({
  rule: z.string().optional(),
  path: z.array(z.string()).optional(),
  metric: z.string(),
  comparator: z.string(),
  value: z.number(),
  valueTo: z.number().optional(),
  unit: z.string().nullable(),
  by: z.number().nullable(),
  kind: z.string(),
  evidence: z.array(z.object({ start: z.number() })).optional(),
})
export type AnnotatedTarget = z.infer<typeof target>

const zone = z.object({ name: z.string(), in: z.string().nullable() })

export const annotationSchema = z.object({
  slug: z.string(),
  source: z.object({ file: z.string() }),
  policy: z.object({
    rule: z.string().optional(),
    title: z.string(),
    docNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    jurisdiction: z.string().nullable(),
    issuedOn: z.string().nullable(),
    period: z.object({ from: z.number().nullable(), to: z.number().nullable() }).nullable(),
    status: z.string().nullable(),
    cites: z.array(z.object({ title: z.string(), docNumber: z.string().nullable() })),
  }),
  items: z.array(item),
  targets: z.array(target),
  zones: z.array(zone),
})

/** A policy as annotated, or as read. */
export type Annotation = z.infer<typeof annotationSchema>
