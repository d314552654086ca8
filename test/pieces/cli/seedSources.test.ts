import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { readSeeds } from '../../../src/cli/readSeeds.js'
import { readSeedSources, sourceOf, SOURCES_FILE } from '../../../src/cli/seedSources.js'
import { documentLabel } from '../../../src/graph/load/difference/documents.js'
import { madeUpDelivery, type MadeUpPolicy } from '../../support/madeUpDelivery.js'

/** A file of sources that says `content`. */
function fileOf(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'zhengtu-sources-')), SOURCES_FILE)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const page = { file: 'a.txt', address: 'https://www.example.gov.cn/a.html', publisher: '示例市人民政府' }

describe('the sources of the seeds', () => {
  it('say of a document by its name, whatever its folder, where it is from and who published it there', () => {
    const sources = readSeedSources(fileOf([page, { file: 'b.txt', address: null, publisher: null, note: 'not known' }]))
    expect(sourceOf(sources, join('somewhere', 'a.txt'))).toEqual({ address: page.address, publisher: page.publisher, date: null })
    expect(sourceOf(sources, 'b.txt')).toEqual({ address: null, publisher: null, date: null })
    expect(sourceOf(sources, 'c.txt')).toBeUndefined()
  })

  it.each([
    ['no JSON', '[{', /sources in .*sources\.json can not be read/],
    ['an address that is none', [{ ...page, address: 'page 3' }], /sources\.json: at \[0\]\.address: /],
    ['a document without a publisher, which may be null but not left out', [{ file: 'a.txt', address: null }], /at \[0\]\.publisher: /],
    ['a word that nobody knows', [{ ...page, adress: null }], /adress/],
    ['one document twice', [page, page], /names a\.txt twice/],
  ])('are refused with the place where they have %s', (_, content, message) => {
    expect(() => readSeedSources(fileOf(content))).toThrow(message)
  })

  it('that lie beside the seeds stand in the facts of every seed, and are no seed themselves', () => {
    const folder = join(projectRoot, 'seeds')
    const sources = readSeedSources(join(folder, SOURCES_FILE))
    const seeds = readSeeds(folder)
    expect(seeds.map(({ file }) => file)).not.toContain(SOURCES_FILE)
    const stated = seeds.flatMap(({ delivery }) => delivery.map(({ source }) => source))
    expect(new Set(stated.map(({ file }) => file))).toEqual(new Set(sources.keys()))
    for (const { file, address, publisher } of stated) expect({ address, publisher, date: null }).toEqual(sources.get(file))
    expect(stated.filter(({ address }) => address !== null).length).toBeGreaterThanOrEqual(3)
  })
})

describe('the label of a document', () => {
  const labelOf = (policies: readonly MadeUpPolicy[]) => documentLabel(madeUpDelivery({ policies }).delivery)

  it('is the title of its policy, with the number where it prints one', () => {
    expect(labelOf([{ title: '日照市花园管理办法' }])).toBe('日照市花园管理办法')
    expect(labelOf([{ title: '日照市花园管理办法', docNumber: '日政发〔2021〕3号' }])).toBe('日照市花园管理办法 日政发〔2021〕3号')
  })

  it('is the first of several policies, and says how many there are', () => {
    expect(labelOf([{ title: '日照市花园管理办法' }, { title: '日照市公园管理办法' }])).toBe('日照市花园管理办法 等2份')
  })
})
