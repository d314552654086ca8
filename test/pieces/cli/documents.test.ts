import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findDocuments } from '../../../src/cli/documents.js'
import { checkAddress } from '../../../src/cli/listening.js'
import { readFile } from '../../../src/cli/readFile.js'
import { reportIssues } from '../../../src/cli/report.js'
import { readSeedsText } from '../../../src/cli/readSeeds.js'
import { seedsText } from '../../../src/cli/seeds.js'
import { projectRoot } from '../../../src/config/root.js'

const ANNOTATED = join(projectRoot, 'test', 'annotated')

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-documents-'))
mkdirSync(join(folder, 'deeper'))
for (const name of ['b.txt', 'a.TXT', 'deeper/c.txt', 'notes.md']) writeFileSync(join(folder, name), '')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the documents that a command is given', () => {
  it('are those of a folder and below, in the order of their names', () => {
    expect(findDocuments([folder])).toEqual(['a.TXT', 'b.txt', 'deeper/c.txt'].map((name) => join(folder, name)))
  })

  it('are a file that is named itself, whatever it is called', () => {
    expect(findDocuments([join(folder, 'notes.md')])).toEqual([join(folder, 'notes.md')])
  })

  it('are missed with words where there is nothing', () => {
    expect(() => findDocuments([join(folder, 'nothing')])).toThrow(`There is no file or folder ${join(folder, 'nothing')}.`)
  })

  it('are missed with words where a folder holds none', () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)

    expect(() => findDocuments([empty])).toThrow('holds no document')
    rmSync(empty, { recursive: true })
  })
})

describe('the facts of a document', () => {
  it('are the same bytes each time, and are read back as they were written', () => {
    const file = join(ANNOTATED, 'xinan-county-school-meals.txt')
    const { delivery } = readFile(file)

    expect(seedsText(readFile(file).delivery)).toBe(seedsText(delivery))
    expect(readSeedsText(seedsText(delivery))).toEqual({ delivery })
  })

  it('keep where the document was taken from, where that is said', () => {
    const provenance = { address: 'https://example.org/policy', date: '2024-05-31' }
    const { delivery } = readFile(join(ANNOTATED, 'xinan-county-school-meals.txt'), provenance)

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

    expect(taken).toContain(`Port ${port} of 127.0.0.1 is taken by another program`)
    await expect(checkAddress('127.0.0.1', port)).resolves.toBeUndefined()
  })

  it('that is of another machine is told', async () => {
    // An address of RFC 5737, which no machine has.
    await expect(checkAddress('192.0.2.1', 4000)).rejects.toThrow('192.0.2.1 (HOST) is no address of this machine.')
  })
})
