import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { systemCode } from '../../neo4j/index.js'
import { admitSize, readDocument, type ReadDocument } from '../ingest/index.js'
import { needFile } from './fileKind.js'
import { visible } from './visible.mjs'

/** What reading one file gave. */
export type ReadFile = ReadDocument

/** Where a file was taken from, who published it there, and when it was taken; known only where the caller says it. */
export interface Provenance {
  address: string | null
  publisher: string | null
  date: string | null
}

const NOT_KNOWN: Provenance = { address: null, publisher: null, date: null }

/**
 * Reads one document from its file.
 * @throws DocumentError for a file that is no policy at all; and what `readBytes` throws
 */
export async function readFile(file: string, provenance: Provenance = NOT_KNOWN): Promise<ReadFile> {
  return readDocument({ file, bytes: readBytes(file), ...provenance })
}

/**
 * The bytes of a document, read once: text, facts and hash are of the same moment, whatever becomes of the file.
 * @throws DocumentError for one that is too large; CommandError for what is no file; the system's error for one that can't be opened
 */
export function readBytes(file: string): Uint8Array {
  // Looked at before it is opened, for opening a device may set it going; and opened so that a pipe which took its place is not waited for.
  needFile(statSync(file))
  const opened = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const entry = fstatSync(opened)
    needFile(entry)
    admitSize(entry.size)
    return readFileSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** What the system says most often of a file, in words. */
const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'the file is not there (any more)',
  EACCES: 'the file may not be read; give the right to read it',
  EPERM: 'the file may not be read; give the right to read it',
  ELOOP: 'the link leads back to itself',
}

/** Why a file gave nothing, in a line that names it. */
export function describeFileFailure(file: string, error: unknown): string {
  const code = systemCode(error)
  const words = (code === undefined ? undefined : SYSTEM_WORDS[code]) ?? (error instanceof Error ? error.message : String(error))
  return `${visible(file)}: ${words}${code === undefined ? '' : ` (${code})`}`
}
