import { beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { slowPatterns } from '../../support/linearTime.js'
import { patternsComposedBy, patternsOf, sourceFiles, type Pattern } from '../../support/patterns.js'

/** Rooms whose patterns see text that others wrote. */
const FOLDERS = ['src/ingest', 'src/model', 'src/graph', 'src/cli', 'src/resolvers', 'src/server', 'neo4j']
/** Rooms that put patterns together of words of their own. */
const COMPOSING = ['src/ingest']

const { written, composed } = patternsOf(FOLDERS)

describe('the check of patterns', () => {
  it.each([
    ['(?:a+)+b', 'u', /exponential/],
    ['(?:可|按规定|按照?规定){0,12}$', 'u', /exponential/],
    ['[^,]*,[^;]*;', 'u', /polynomial/],
    ['[。;]+$', 'u', /polynomial/],
    // Found behind an assertion, before one, and in one.
    ['(?<=x)[^,]*,', 'u', /polynomial/],
    ['\\p{Script=Han}+(?!x)', 'u', /polynomial/],
    ['a(?=\\s*\\S*b)', 'u', /polynomial/],
  ])('finds /%s/', (source, flags, fault) => {
    expect(slowPatterns([{ place: 'here', source, flags }]).join('\n')).toMatch(fault)
  })

  it.each([
    ['^[^,]*,', 'u'],
    ['[。;]{1,40}$', 'u'],
    ['(?<![\\d—])\\p{Script=Han}{1,20}(?=:)', 'gu'],
  ])('passes /%s/', (source, flags) => {
    expect(slowPatterns([{ place: 'here', source, flags }])).toEqual([])
  })
})

describe('every regular expression', () => {
  let madeUp: Pattern[] = []
  beforeAll(async () => {
    madeUp = await patternsComposedBy(async () => {
      for (const file of COMPOSING.flatMap(sourceFiles)) await import(`../../../${file.replace(/\.ts$/u, '.js')}`)
      const { readText } = await import('../../../src/ingest/index.js')
      for (const file of ['lincheng-city-news-two-policies.txt', 'ganzhou-city-logistics-hub-plan.txt'])
        readText({ file, bytes: readFileSync(join(projectRoot, 'test', 'annotated', file)) })
    })
  })

  it('that is written takes time linear in its text', () => {
    expect(written.length).toBeGreaterThan(700)
    expect(slowPatterns(written)).toEqual([])
  }, 300_000)

  it('that is put together of words does so too, and each was seen', () => {
    const seen = (file: string): number =>
      new Set(madeUp.filter(({ place }) => place.startsWith(`${file}:`)).map(({ place }) => place)).size
    const files = [...new Set(composed.map(({ file }) => file))]
    expect(files.filter((file) => seen(file) < composed.filter((one) => one.file === file).length)).toEqual([])
    expect(slowPatterns(madeUp)).toEqual([])
  }, 300_000)
})
