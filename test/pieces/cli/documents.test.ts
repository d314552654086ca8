import { afterAll, describe, expect, it } from '@jest/globals'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findDocuments } from '../../../src/cli/documents.js'
import { checkAddress } from '../../../src/cli/listening.js'
import { describeFileFailure, readFile } from '../../../src/cli/readFile.js'
import { reportIssues } from '../../../src/cli/report.js'
import { readSeedsText } from '../../../src/cli/readSeeds.js'
import { seedsText } from '../../../src/cli/seeds.js'
import { projectRoot } from '../../../src/config/root.js'
import { MAX_BYTES } from '../../../src/ingest/index.js'

const ANNOTATED = join(projectRoot, 'test', 'annotated')

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-documents-'))
const inFolder = (...names: string[]): string[] => names.map((name) => join(folder, name))
for (const name of ['deeper', 'page_files']) mkdirSync(join(folder, name))
const NAMES = [
  'b.txt',
  'a.TXT',
  'deeper/c.txt',
  'notes.md',
  'page.html',
  'page_files/frame.html',
  'e.pdf',
  'f.aspx',
  'g',
  'seal.PNG',
  '.DS_Store',
]
for (const name of NAMES) writeFileSync(join(folder, name), '')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A pipe that nobody writes into, and a socket, called as documents are. */
const odd = mkdtempSync(join(tmpdir(), 'zhengtu-odd-'))
const special = { pipe: join(odd, 'pipe.txt'), socket: join(odd, 'socket.html') }
execFileSync('mkfifo', [special.pipe, join(odd, 'log')])
const listening = createServer().listen(special.socket)
afterAll(async () => {
  listening.close()
  await once(listening, 'close')
  rmSync(odd, { recursive: true })
})

describe('the documents that a command is given', () => {
  it('are those of a folder and below, in the order of their names, whatever they end in, without the parts of a saved page', () => {
    expect(findDocuments([folder])).toEqual({
      // A PDF cannot be read yet: it is taken, so that it is refused by its name.
      files: inFolder('a.TXT', 'b.txt', 'deeper/c.txt', 'e.pdf', 'f.aspx', 'g', 'notes.md', 'page.html'),
      failures: [],
      leftOut: inFolder('.DS_Store', 'seal.PNG'),
    })
  })

  it('are a file that is named itself, whatever it is called', () => {
    expect(findDocuments(inFolder('notes.md')).files).toEqual(inFolder('notes.md'))
  })

  it('are missed with words where there is nothing', () => {
    expect(() => findDocuments([join(folder, 'nothing')])).toThrow(`There is no file or folder ${join(folder, 'nothing')}.`)
  })

  it('are missed with words where a folder holds none', () => {
    const empty = mkdtempSync(join(tmpdir(), 'zhengtu-empty-'))

    expect(() => findDocuments([empty])).toThrow('holds no document')
    rmSync(empty, { recursive: true })
  })

  it('are found once where links lead in a circle, and a link to nothing is named', () => {
    const linked = mkdtempSync(join(tmpdir(), 'zhengtu-linked-'))
    mkdirSync(join(linked, 'one'))
    writeFileSync(join(linked, 'one', 'a.txt'), '')
    symlinkSync(linked, join(linked, 'one', 'back'))
    symlinkSync(join(linked, 'one'), join(linked, 'two'))
    symlinkSync('itself.txt', join(linked, 'itself.txt'))
    symlinkSync('gone.txt', join(linked, 'broken.txt'))

    const { files, failures } = findDocuments([linked])
    rmSync(linked, { recursive: true })

    expect(files.map((file) => file.slice(-5))).toEqual(['a.txt'])
    expect(failures).toEqual(['broken.txt', 'itself.txt'].map((name) => `${join(linked, name)}: the link leads nowhere`))
  })

  it('are told where their name is in other bytes than UTF-8, by which no file is found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bytes-'))
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'x')), Buffer.from([0x9b]), Buffer.from('.txt')]), '')
    const { files, failures } = findDocuments([folder])
    rmSync(folder, { recursive: true })
    expect([files, failures]).toEqual([[], [expect.stringContaining('its name is not in UTF-8: give it another name')]])
  })

  it('are not passed over where a pipe or a socket has the name of one', () => {
    expect(findDocuments([odd])).toEqual({
      files: [],
      failures: [
        `${join(odd, 'log')}: it is a pipe (FIFO); give a regular file`,
        `${special.pipe}: it is a pipe (FIFO); give a regular file`,
        `${special.socket}: it is a socket; give a regular file`,
      ],
      leftOut: [],
    })
  })

  it('are found beside a folder and a file that may not be read, and those are named', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'zhengtu-closed-'))
    chmodSync(closed, 0o755)
    mkdirSync(join(closed, 'inner'), { mode: 0 })
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(closed, name), '一、总体要求')
    chmodSync(join(closed, 'b.txt'), 0)
    // Root may read everything: it becomes nobody for this moment.
    const isRoot = process.getuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      expect(findDocuments([closed])).toEqual({
        files: ['a.txt', 'b.txt'].map((name) => join(closed, name)),
        failures: [`${join(closed, 'inner')}: the folder can't be looked into (EACCES)`],
        leftOut: [],
      })
      expect(await failureOf(join(closed, 'b.txt'))).toBe(
        `${join(closed, 'b.txt')}: the file may not be read; give the right to read it (EACCES)`,
      )
      expect(() => findDocuments([join(closed, 'inner', 'c.txt')])).toThrow("can't be reached (EACCES)")
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(join(closed, 'inner'), 0o700)
      rmSync(closed, { recursive: true })
    }
  })
})

/** What is told of a file that gives nothing. */
async function failureOf(file: string): Promise<string> {
  try {
    await readFile(file)
    return 'it was read'
  } catch (error) {
    return describeFileFailure(file, error)
  }
}

describe('a file', () => {
  const sparse = join(folder, 'large.bin')

  it('that went away after it was found is named', async () => {
    expect(await failureOf(join(folder, 'gone.txt'))).toBe(`${join(folder, 'gone.txt')}: the file is not there (any more) (ENOENT)`)
  })

  it('over the limit is refused before it is read', async () => {
    writeFileSync(sparse, '')
    truncateSync(sparse, 3 * 1024 ** 3)

    expect(await failureOf(sparse)).toBe(
      `${sparse}: the file has 3221225472 bytes, and the limit is ${MAX_BYTES}: give its policies one by one (TOO_LARGE)`,
    )
    rmSync(sparse)
  })

  it.each([
    ['a device', '/dev/zero'],
    ['a pipe (FIFO)', special.pipe],
    ['a socket', special.socket],
    ['a folder', folder],
  ])('that is %s is refused by what it is, and is not waited for', async (kind, path) => {
    expect(await failureOf(path)).toBe(`${path}: it is ${kind}; give a regular file`)
  })
})

describe('the facts of a document', () => {
  it('are the same bytes each time, and are read back as they were written', async () => {
    const file = join(ANNOTATED, 'xinan-county-school-meals.txt')
    const { delivery } = await readFile(file)
    const again = await readFile(file)

    expect(seedsText(again.delivery)).toBe(seedsText(delivery))
    expect(readSeedsText(seedsText(delivery))).toEqual({ delivery })
  })

  it('keep where the document was taken from, where that is said', async () => {
    const provenance = { address: 'https://example.org/policy', publisher: '示例市人民政府', date: '2024-05-31' }
    const { delivery } = await readFile(join(ANNOTATED, 'xinan-county-school-meals.txt'), provenance)

    expect(delivery[0]?.source).toMatchObject(provenance)
  })
})

describe('the report', () => {
  const issue = { stage: 'ASSIGNMENTS', code: 'DUTY_NOT_READ', message: 'no unit', start: 5, end: 7, words: '牵\n头' } as const

  it('counts what was not understood by its name, and lists it with file and line', () => {
    const report = reportIssues([
      { file: 'a.txt', delivery: [], issues: [issue, { ...issue, start: 0, end: 2 }], text: '一二\n三\n牵\n头' },
    ])

    expect(report.split('\n')).toEqual([
      'issues: 2, documents: 1',
      '     2  ASSIGNMENTS DUTY_NOT_READ',
      '',
      'a.txt:1  ASSIGNMENTS DUTY_NOT_READ  no unit  「牵 头」',
      'a.txt:3  ASSIGNMENTS DUTY_NOT_READ  no unit  「牵 头」',
    ])
  })

  it('says so where nothing is left', () => {
    expect(reportIssues([{ file: 'a.txt', delivery: [], issues: [], text: '' }])).toBe('Nothing was left that was not understood.')
  })
})

describe('the address to listen on', () => {
  it('that is taken is told before anything is started, with another one to try', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0

    const taken = await checkAddress('127.0.0.1', port).catch(String)
    other.close()
    await once(other, 'close')

    expect(taken).toMatch(new RegExp(`Port ${port} of 127.0.0.1 is taken by another program .* npm start -- --port \\d+$`))
    await expect(checkAddress('127.0.0.1', port)).resolves.toBeUndefined()
  })

  it('that is of another machine is told', async () => {
    // An address of RFC 5737, which no machine has.
    await expect(checkAddress('192.0.2.1', 4000)).rejects.toThrow('192.0.2.1 (HOST) is no address of this machine.')
  })
})
