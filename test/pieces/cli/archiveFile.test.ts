import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { checkArchive, openArchive, writeArchive } from '../../../src/cli/archiveFile.js'
import { FACTS_FORMAT } from '../../../src/model/facts.js'
import { ARCHIVE_FORMAT, ARCHIVE_MARK, type ArchiveEntry, type ArchiveHeader } from '../../../src/model/archive.js'
import { madeUpDelivery } from '../../support/madeUpDelivery.js'

const header: ArchiveHeader = { archive: ARCHIVE_MARK, format: ARCHIVE_FORMAT, model: 3, documents: 2, sequence: 2, withdrawn: [] }
/** Texts that hold what ends a line elsewhere. */
const entries: ArchiveEntry[] = ['甲\u2028乙\r丙\u0085\n', '丁'].map((noise, at) => {
  const { delivery, text } = madeUpDelivery({ noise })
  return { sequence: at + 1, text, delivery }
})

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengtu-archive-'))
  file = join(folder, 'graph.gz')
})
afterEach(() => rmSync(folder, { recursive: true }))

const fill = (values: readonly unknown[] = entries) =>
  writeArchive(file, async (begin) => {
    const { line } = await begin(header)
    for (const value of values) await line(value)
  })

/** The archive with its lines changed by hand. */
function rewrite(change: (lines: string[]) => string[]): void {
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8').split('\n')).join('\n')))
}

describe('an archive', () => {
  it('gives back what was written, to the last mark of each text', async () => {
    expect(await fill()).toMatchObject({ documents: 2, policies: 2, texts: 2 })
    const { header: read, entries: found } = await openArchive(file)
    expect(read).toEqual(header)
    const all: ArchiveEntry[] = []
    for await (const entry of found) all.push(entry)
    expect(all).toEqual(entries)
  })

  it('has the same bytes for the same documents', async () => {
    await fill()
    const first = readFileSync(file)
    await fill()
    expect(readFileSync(file).equals(first)).toBe(true)
  })

  it('is known to be cut off, wherever that is', async () => {
    await fill()
    const whole = readFileSync(file)
    for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 60)) {
      writeFileSync(file, whole.subarray(0, length))
      await expect(checkArchive(file)).rejects.toThrow(/is not whole|is no archive/u)
    }
    writeFileSync(file, whole)
    rewrite((lines) => lines.slice(0, -2))
    await expect(checkArchive(file)).rejects.toThrow(/it is not whole/u)
  })

  it.each([
    ['a text', '一、工作任务', /is no archive of this program/u],
    ['an empty file', '', /it is not whole/u],
    ['another gzip', gzipSync('{"format": 1}\n'), /is no archive of this program/u],
    [
      'one of a newer form',
      gzipSync(`${JSON.stringify({ ...header, format: ARCHIVE_FORMAT + 1 })}\n`),
      /newer version of this program.*update/u,
    ],
  ])('is not %s: that is told', async (_, bytes, words) => {
    writeFileSync(file, bytes)
    await expect(checkArchive(file)).rejects.toThrow(words)
  })

  it('with facts of a newer form says so, and one with a wrong fact names its line and its place', async () => {
    await fill()
    rewrite((lines) => lines.map((line) => line.replace(`"format":${FACTS_FORMAT},"slug"`, '"format":99,"slug"')))
    await expect(checkArchive(file)).rejects.toThrow(/newer version of this program \(facts of format 99/u)
    await fill()
    rewrite((lines) => lines.map((line, at) => (at === 2 ? line.replace('"kind":"TASK"', '"kind":"WISH"') : line)))
    await expect(checkArchive(file)).rejects.toThrow(/line 3, is not of the form[^]*delivery\[0\]\.items\[0\]\.kind/u)
  })

  it('with one byte changed is damaged', async () => {
    await fill()
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 8) ^ 1, bytes.length - 8)
    writeFileSync(file, bytes)
    await expect(checkArchive(file)).rejects.toThrow(/is damaged/u)
  })

  it('that could not be finished leaves the one before it whole, and nothing beside it', async () => {
    await fill()
    const before = readFileSync(file)
    await expect(
      writeArchive(file, async (begin) => {
        await (await begin(header)).line(entries[0])
        throw new Error('the database is away')
      }),
    ).rejects.toThrow('the database is away')
    await expect(fill([{ ...entries[0], sequence: -1 }])).rejects.toThrow(/not of the form/u)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['graph.gz'])
  })

  it('begins anew where its filling does', async () => {
    await writeArchive(file, async (begin) => {
      await (await begin(header)).line(entries[0])
      const { line } = await begin(header)
      for (const entry of entries) await line(entry)
    })
    expect(await checkArchive(file)).toMatchObject({ documents: 2 })
  })

  it('is not written over a file that is none, nor into a folder that is not there', async () => {
    writeFileSync(file, '关于建设花园的意见')
    await expect(fill()).rejects.toThrow(/is there and is no archive/u)
    expect(readFileSync(file, 'utf8')).toBe('关于建设花园的意见')
    file = join(folder, 'nowhere', 'graph.gz')
    await expect(fill()).rejects.toThrow(/graph\.gz: .*\(ENOENT\)/u)
  })
})
