import { z } from 'zod'
import { deliverySchema } from './facts.js'

/**
 * The form of an archive: what a graph is made of, and nothing that a version of the model makes of it. A gzip of lines of JSON: a
 * header, then each document in the order of ingest, then an end by which a file that was cut off is known.
 */

/** The version of this form. Raised when an older program could not understand a newer archive; a newer one reads every older. */
export const ARCHIVE_FORMAT = 1

/** What the first line says that it is. */
export const ARCHIVE_MARK = 'zhengtu archive'

const sequence = z.int().min(0)

export const archiveHeaderSchema = z.strictObject({
  archive: z.literal(ARCHIVE_MARK),
  format: z.literal(ARCHIVE_FORMAT),
  /** The version of the model of the graph that it was written from. */
  model: z.int(),
  documents: z.int().min(0),
  /** The highest place in the order of ingest that was given. */
  sequence,
  /** Documents that were taken out: their ids, and those of the documents that took their place; null where a person removed it. */
  withdrawn: z.array(z.strictObject({ id: z.string().min(1), sequence, by: z.string().min(1).nullable() })),
})
export type ArchiveHeader = z.infer<typeof archiveHeaderSchema>

export const archiveEntrySchema = z.strictObject({
  /** Its place in the order of ingest. */
  sequence,
  /** Its canonical text; null where it is not attached. */
  text: z.string().nullable(),
  delivery: deliverySchema,
})
export type ArchiveEntry = z.infer<typeof archiveEntrySchema>

export const archiveEndSchema = z.strictObject({ end: z.literal(ARCHIVE_MARK) })
