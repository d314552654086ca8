import { readFileSync } from 'node:fs'
import { systemCode } from '../../neo4j/index.js'
import { readDocument } from '../ingest/index.js'

/** What reading one file gave. */
export type ReadFile = ReturnType<typeof readDocument>

/** Where a file was taken from and when; known only where the caller says it. */
export interface Provenance {
  address: string | null
  date: string | null
}

/**
 * Reads one document from its file.
 * @throws DocumentError for a file that is no policy at all; the system's error for one that can't be opened
 */
export function readFile(file: string, provenance: Provenance = { address: null, date: null }): ReadFile {
  return readDocument({ file, bytes: readFileSync(file), ...provenance })
}

/** Why a file gave nothing, in a line that names it. */
export function describeFileFailure(file: string, error: unknown): string {
  const code = systemCode(error)
  return `${file}: ${error instanceof Error ? error.message : String(error)}${code === undefined ? '' : ` (${code})`}`
}
