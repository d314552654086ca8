import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { deliverySchema, FACTS_FORMAT } from '../model/facts.js'
import type { Delivery } from '../model/facts.js'
import { CommandError } from './failures.js'
import { SOURCES_FILE } from './seedSources.js'

/** The facts of one document, as they lie in a file of `seeds/`. */
export interface Seeds {
  file: string
  delivery: Delivery
}

/**
 * Reads every file of facts in a folder, in the order of their names.
 * @throws CommandError with every fault of every file: file, path in it, what
 */
export function readSeeds(folder: string): Seeds[] {
  const seeds: Seeds[] = []
  const faults: string[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== SOURCES_FILE)
    .sort()) {
    const read = readSeedsText(readFileSync(join(folder, file), 'utf8'))
    if ('delivery' in read) seeds.push({ file, delivery: read.delivery })
    else faults.push(...read.faults.map(({ path, what }) => `  ${join(folder, file)}: ${path === '' ? '' : `at ${path}: `}${what}`))
  }
  if (faults.length > 0) throw new CommandError(['The facts can not be read:', ...faults].join('\n'))
  return seeds
}

/** One fault of a file: its place as a path in the JSON, empty for the whole file, and what is wrong there. */
export interface SeedsFault {
  path: string
  what: string
}

/** So many faults of one file are told; a file of another form has one at every turn. */
const MOST_FAULTS = 10

/** Reads the text of one file of facts. */
export function readSeedsText(text: string): { delivery: Delivery } | { faults: SeedsFault[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { faults: [{ path: '', what: `is no JSON (${error instanceof Error ? error.message : String(error)})` }] }
  }
  const newer = newerFormat(value)
  if (newer !== null) {
    const what = `was written by a newer version of this program (format ${newer}, this one reads ${FACTS_FORMAT}): update the program`
    return { faults: [{ path: '[0].format', what }] }
  }
  const parsed = deliverySchema.safeParse(value)
  if (parsed.success) return { delivery: parsed.data }
  const faults = parsed.error.issues.map((issue) => ({ path: z.core.toDotPath(issue.path), what: issue.message }))
  const more = faults.length - MOST_FAULTS
  return { faults: more > 0 ? [...faults.slice(0, MOST_FAULTS), { path: '', what: `has ${more} more faults` }] : faults }
}

/** Looked for first: a newer form may differ in every place. */
function newerFormat(value: unknown): number | null {
  const first: unknown = Array.isArray(value) ? value[0] : null
  if (typeof first !== 'object' || first === null || !('format' in first)) return null
  return typeof first.format === 'number' && first.format > FACTS_FORMAT ? first.format : null
}
