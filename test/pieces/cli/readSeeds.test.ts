import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSeeds, readSeedsText } from '../../../src/cli/readSeeds.js'
import { FACTS_FORMAT } from '../../../src/model/facts.js'
import type { Delivery } from '../../../src/model/facts.js'

/** The least that a file of facts can hold: one policy of which only the title was found. */
const delivery: Delivery = [
  {
    format: FACTS_FORMAT,
    slug: 'made-up',
    source: {
      file: 'made-up.txt',
      sha256: '0'.repeat(64),
      address: null,
      publisher: null,
      date: null,
      length: 20,
      firstLine: 1,
      lastLine: 1,
      start: 0,
      end: 20,
    },
    policy: {
      rule: 'TITLE_PRINTED',
      certainty: 'SURE',
      title: '云台市促进民宿发展办法',
      docNumber: null,
      issuer: null,
      jurisdiction: null,
      jurisdictionCode: null,
      level: null,
      issuedOn: null,
      period: { from: null, to: null },
      status: null,
      textState: 'FULL',
      evidence: [{ role: 'MENTION', start: 0, line: 1, end: 11, words: '云台市促进民宿发展办法' }],
      cites: [],
    },
    sections: [],
    items: [],
    targets: [],
    zones: [],
    units: [],
    coverage: {
      items: 0,
      itemsWithOwners: 0,
      headings: { read: 0, excluded: {}, notUnderstood: {} },
      cues: { read: 0, excluded: {}, notUnderstood: {} },
      numbers: { read: 0, excluded: {}, notUnderstood: {} },
      bodies: { read: 0, excluded: {}, notUnderstood: {} },
    },
    issues: [],
  },
]
const text = JSON.stringify(delivery)

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-seeds-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a file of facts', () => {
  it('is read as it is', () => {
    expect(readSeedsText(text)).toEqual({ delivery })
  })

  it('that breaks off is no JSON', () => {
    expect(readSeedsText(text.slice(0, 100))).toMatchObject({
      faults: [{ path: '', what: expect.stringContaining('is no JSON') as unknown }],
    })
  })

  it('of a newer version is refused with that, whatever else is strange in it', () => {
    const newer = [{ format: FACTS_FORMAT + 1, policies: {} }]

    expect(readSeedsText(JSON.stringify(newer))).toMatchObject({
      faults: [{ path: '[0].format', what: expect.stringMatching(/newer version .* update the program/) as unknown }],
    })
  })

  it('with a wrong value says where and what', () => {
    const damaged = text.replace('"FULL"', '"WHOLE"').replace('"firstLine":1', '"firstLine":0')
    const read = readSeedsText(damaged)

    expect('faults' in read && read.faults.map((fault) => fault.path)).toEqual(['[0].source.firstLine', '[0].policy.textState'])
  })

  it.each(['{}', '[]', 'null', '[1]'])('that holds %s is refused', (other) => {
    expect(readSeedsText(other)).toHaveProperty('faults')
  })
})

describe('a folder of facts', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'b.json'), text)
    writeFileSync(join(folder, 'a.json'), text)
    writeFileSync(join(folder, 'README.md'), '# no facts')
  })

  it('is read in the order of the names', () => {
    expect(readSeeds(folder).map((seeds) => seeds.file)).toEqual(['a.json', 'b.json'])
  })

  it('tells every damaged file, with its path, at once', () => {
    writeFileSync(join(folder, 'c.json'), '[')
    writeFileSync(join(folder, 'd.json'), '[{"format":99}]')

    const read = (): unknown => readSeeds(folder)
    expect(read).toThrow(join(folder, 'c.json'))
    expect(read).toThrow(join(folder, 'd.json'))
  })
})
