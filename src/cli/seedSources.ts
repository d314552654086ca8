import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { sourceSchema } from '../model/facts.js'
import { CommandError } from './failures.js'
import type { Provenance } from './readFile.js'

/** The file beside the seeds that says where each document was taken from. Written by hand: the documents do not say it. */
export const SOURCES_FILE = 'sources.json'

const sourcesSchema = z.array(
  z.strictObject({
    /** The document's file name, without folders. */
    file: sourceSchema.shape.file,
    address: sourceSchema.shape.address,
    publisher: sourceSchema.shape.publisher,
    /** For people: what the page is, and what of it is not known. */
    note: z.string().optional(),
  }),
)

/** Where documents were taken from, by the names of their files. */
export type SeedSources = ReadonlyMap<string, Provenance>

/**
 * Reads a file of sources.
 * @throws CommandError with every fault: file, path in it, what
 */
export function readSeedSources(path: string): SeedSources {
  const parsed = sourcesSchema.safeParse(contentOf(path))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${path}: at ${z.core.toDotPath(issue.path)}: ${issue.message}`)
    throw new CommandError(['The sources can not be read:', ...faults].join('\n'))
  }
  const sources = new Map<string, Provenance>()
  for (const { file, address, publisher } of parsed.data) {
    if (sources.has(file)) throw new CommandError(`${path} names ${file} twice: leave one.`)
    sources.set(file, { address, publisher, date: null })
  }
  return sources
}

/** The source of a document; undefined where the file of sources does not name it. */
export function sourceOf(sources: SeedSources, document: string): Provenance | undefined {
  return sources.get(basename(document))
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CommandError(`The sources in ${path} can not be read (${error instanceof Error ? error.message : String(error)}).`, {
      cause: error,
    })
  }
}
