import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { projectRoot } from '../../../src/config/root.js'
import { DocumentError, readText } from '../../../src/ingest/index.js'
import { accountedPolicies } from '../../support/accountOf.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'
import { halfWidth } from '../../support/fixturePolicies.js'
import { unaccounted } from '../../support/unaccounted.js'

/** Texts of all made-up documents: what is spliced is real in its parts and hostile as a whole. */
const TEXTS = [join(projectRoot, 'test', 'annotated'), join(projectRoot, 'test', 'fixtures', 'policies')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8')),
)
const TITLE = '云溪市人民政府关于加快桥梁养护的意见\n各县区人民政府，市政府各部门：\n'

const fragment = fc
  .record({ text: fc.constantFrom(...TEXTS), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 700 }) })
  .map(({ text, from, length }) => text.slice(Math.floor(from * text.length)).slice(0, length))
/** What stands between two pieces: line breaks, blanks and marks, or nothing. */
const glue = fc.constantFrom(
  '\n',
  '',
  ' ',
  '\u3000',
  '。',
  '；',
  '（',
  '：',
  '\n\n',
  '\t',
  '\u00a0\u200b',
  '\r\n',
  '责任单位：',
  '一、',
  '12',
)
/** What is done to the whole: nothing, lost line breaks, other widths, blanks between characters. */
const change = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll('\n', ''),
  (text) => text.replaceAll('\n', ' '),
  halfWidth,
  (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff]{3})/gu, '\n'),
  (text) => text.replaceAll('，', '，\u3000'),
)
const hostile = fc
  .record({ titled: fc.boolean(), parts: fc.array(fc.tuple(fragment, glue), { minLength: 1, maxLength: 6 }), change })
  .map(({ titled, parts, change }) => change((titled ? TITLE : '') + parts.map(([words, between]) => words + between).join('')))

/** What is wrong with the reading of a text; nothing where it is refused. */
function faultsOf(text: string): string[] {
  const bytes = new TextEncoder().encode(text)
  try {
    readText({ file: 'hostile.txt', bytes })
  } catch (error) {
    if (error instanceof DocumentError) return []
    throw error
  }
  const policies = accountedPolicies('hostile.txt', bytes)
  return policies.flatMap((policy) => [...unaccounted(policy), ...evidenceFaults(policy.facts, text)])
}

describe('texts spliced of pieces of policies', () => {
  it('have nothing that is in no fact, no exclusion and no issue, and evidence that stands where it says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(faultsOf(text)).toEqual([])
      }),
      { seed: 20_260, numRuns: 120 },
    )
  }, 120_000)

  it('of any sort of characters are read or refused, never more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(faultsOf(TITLE + text)).toEqual([])
      }),
      { seed: 20_260, numRuns: 150 },
    )
  }, 120_000)
})
