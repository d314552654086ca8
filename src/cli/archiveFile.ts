import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { systemCode } from '../../neo4j/index.js'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_MARK,
  archiveEndSchema,
  archiveEntrySchema,
  archiveHeaderSchema,
  type ArchiveEntry,
  type ArchiveHeader,
} from '../model/archive.js'
import { FACTS_FORMAT } from '../model/facts.js'
import { upgradeFacts } from '../model/upgradeFacts.js'
import { CommandError } from './failures.js'
import { describeFileFailure } from './readFile.js'

/** So many faults of one line are told. */
const MOST_FAULTS = 5

/** What an archive holds, counted. */
export interface ArchiveCounts {
  documents: number
  policies: number
  /** Documents with their text. */
  texts: number
}

/** Takes the lines of an archive that is being written. */
export interface ArchiveWriter {
  line: (value: unknown) => Promise<void>
}

/**
 * Writes an archive: into a file beside it that is checked and then moved into its place, so that what stands there before is whole
 * until what comes is. `fill` may be called again from its start; then the archive begins anew.
 * @throws CommandError where the place cannot be written to, or holds something that is no archive
 */
export async function writeArchive(
  file: string,
  fill: (begin: (header: ArchiveHeader) => Promise<ArchiveWriter>) => Promise<void>,
): Promise<ArchiveCounts> {
  await refuseOther(file)
  const partial = join(dirname(file), `.${basename(file)}.${String(process.pid)}.part`)
  let open: { writer: ArchiveWriter; end: () => Promise<void>; abort: () => Promise<void> } | null = null
  try {
    await fill(async (header) => {
      await open?.abort()
      open = openPartial(partial)
      await open.writer.line(header)
      return open.writer
    })
    const filled = open as { end: () => Promise<void> } | null
    if (filled === null) throw new Error('an archive has a header')
    await filled.end()
    const counts = await checkArchive(partial)
    renameSync(partial, file)
    return counts
  } catch (error) {
    await (open as { abort: () => Promise<void> } | null)?.abort()
    rmSync(partial, { force: true })
    // Of the system: the disk is full, the folder may not be written to.
    throw typeof error === 'object' && error !== null && 'syscall' in error
      ? new CommandError(describeFileFailure(file, error), { cause: error })
      : error
  }
}

function openPartial(partial: string) {
  const gzip = createGzip()
  const done = pipeline(gzip, createWriteStream(partial, { flush: true }))
  // It is awaited where it matters; a fault before that is no unhandled one.
  done.catch(() => undefined)
  const writer: ArchiveWriter = {
    async line(value) {
      if (!gzip.write(`${JSON.stringify(value)}\n`)) await Promise.race([once(gzip, 'drain'), done])
    },
  }
  return {
    writer,
    async end() {
      await writer.line({ end: ARCHIVE_MARK })
      gzip.end()
      await done
    },
    async abort() {
      gzip.destroy()
      await done.catch(() => undefined)
    },
  }
}

/** A slip of the hand must not write an archive over a document. */
async function refuseOther(file: string): Promise<void> {
  if (!existsSync(file)) return
  if (!statSync(file).isFile()) throw new CommandError(`${file} is no file: name the file that is to be written.`)
  if (statSync(file).size === 0) return
  try {
    const lines = linesOf(file)
    const { value } = await lines.next()
    await lines.return(undefined)
    if (value?.includes(ARCHIVE_MARK) !== true) throw notOurs(file)
  } catch (error) {
    throw new CommandError(`${file} is there and is no archive: name another file, or remove it.`, { cause: error })
  }
}

/**
 * Reads an archive once from its start to its end and checks every line of it.
 * @throws CommandError with the file, the line and what to do
 */
export async function checkArchive(file: string): Promise<ArchiveCounts & { header: ArchiveHeader }> {
  const { header, entries } = await openArchive(file)
  const counts = { documents: 0, policies: 0, texts: 0 }
  for await (const { delivery, text } of entries) {
    counts.documents += 1
    counts.policies += delivery.length
    if (text !== null) counts.texts += 1
  }
  return { ...counts, header }
}

/** Opens an archive: its header, and its documents one after the other as they are asked for. */
export async function openArchive(file: string): Promise<{ header: ArchiveHeader; entries: AsyncGenerator<ArchiveEntry> }> {
  const lines = linesOf(file)
  const first = await lines.next()
  if (first.done === true) throw notOurs(file)
  return { header: headerOf(file, first.value), entries: entriesOf(file, lines) }
}

async function* entriesOf(file: string, lines: AsyncGenerator<string>): AsyncGenerator<ArchiveEntry> {
  let at = 1
  let isWhole = false
  for await (const line of lines) {
    at += 1
    if (isWhole) throw new CommandError(`${file}, line ${at}, stands behind the end: it is damaged. Take another copy of it.`)
    const value = parsed(file, at, line)
    // Read on: the checksum of the whole stands behind it.
    isWhole = archiveEndSchema.safeParse(value).success
    if (!isWhole) yield checked(file, at, archiveEntrySchema, value)
  }
  if (!isWhole) throw new CommandError(`${file} breaks off behind line ${at}: it is not whole. Take another copy of it.`)
}

function headerOf(file: string, line: string): ArchiveHeader {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw notOurs(file)
  }
  const mark = z.object({ archive: z.literal(ARCHIVE_MARK), format: z.int() }).safeParse(value)
  if (!mark.success) throw notOurs(file)
  if (mark.data.format > ARCHIVE_FORMAT) throw newer(file, `format ${mark.data.format}, this one reads ${ARCHIVE_FORMAT}`)
  return checked(file, 1, archiveHeaderSchema, value)
}

const formats = z.object({ delivery: z.array(z.looseObject({ format: z.int() })) }).loose()

function checked<T>(file: string, at: number, schema: z.ZodType<T>, value: unknown): T {
  const form = formats.safeParse(value)
  const newest = form.success ? Math.max(...form.data.delivery.map(({ format }) => format)) : 0
  if (newest > FACTS_FORMAT) throw newer(file, `facts of format ${newest}, this one reads ${FACTS_FORMAT}`)
  const result = schema.safeParse(form.success ? { ...form.data, delivery: form.data.delivery.map(upgradeFacts) } : value)
  if (result.success) return result.data
  const faults = result.error.issues.slice(0, MOST_FAULTS).map(({ path, message }) => `  ${z.core.toDotPath(path)}: ${message}`)
  throw new CommandError([`${file}, line ${at}, is not of the form of an archive:`, ...faults].join('\n'))
}

function parsed(file: string, at: number, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new CommandError(`${file}, line ${at}, is no JSON (${error instanceof Error ? error.message : String(error)}).`, { cause: error })
  }
}

/** Lines end in LF alone: a text may hold every other mark that ends a line. */
async function* linesOf(file: string): AsyncGenerator<string, undefined, undefined> {
  const gunzip = createGunzip()
  const source = createReadStream(file)
  source.on('error', (error) => gunzip.destroy(error))
  const decoder = new TextDecoder()
  let pieces: string[] = []
  try {
    for await (const chunk of source.pipe(gunzip)) {
      const [head = '', ...rest] = decoder.decode(chunk as Buffer, { stream: true }).split('\n')
      pieces.push(head)
      for (const next of rest) {
        yield pieces.join('')
        pieces = [next]
      }
    }
  } catch (error) {
    throw readFailure(file, error)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
  if (pieces.join('') !== '') throw new CommandError(`${file} breaks off within a line: it is not whole. Take another copy of it.`)
  return undefined
}

function readFailure(file: string, error: unknown): unknown {
  if (error instanceof CommandError) return error
  const code = systemCode(error) ?? ''
  if (code === 'Z_BUF_ERROR') return new CommandError(`${file} breaks off: it is not whole. Take another copy of it.`, { cause: error })
  if (code.startsWith('Z_'))
    return String(error).includes('header') ? notOurs(file) : new CommandError(`${file} is damaged (${String(error)}).`, { cause: error })
  return code === '' ? error : new CommandError(describeFileFailure(file, error), { cause: error })
}

function notOurs(file: string): CommandError {
  return new CommandError(`${file} is no archive of this program: \`npx zhengtu backup FILE\` makes one.`)
}

function newer(file: string, what: string): CommandError {
  return new CommandError(`${file} was written by a newer version of this program (${what}): update the program.`)
}
