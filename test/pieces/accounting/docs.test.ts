import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageTables } from '../../../src/accuracy/coverageDocs.js'
import { withMarked } from '../../../src/accuracy/marked.js'
import { projectRoot } from '../../../src/config/root.js'
import { COVERED, EXCLUSIONS_OF, ISSUES_OF } from '../../../src/ingest/accounting/summary.js'
import { EXCLUSIONS } from '../../../src/ingest/numbers/index.js'
import { planWith } from '../../support/sentencePolicy.js'

const page = readFileSync(join(projectRoot, 'docs', 'coverage.md'), 'utf8')

/** Names of the first column of the tables under a heading of the page. */
function namesUnder(heading: string): string[] {
  const [, section = ''] = page.split(`### ${heading}\n`)
  const [own = ''] = section.split('\n### ')
  return [...own.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map((match) => match[1] ?? '')
}

describe('docs/coverage.md (`npm run docs:coverage -- FOLDER` writes its tables)', () => {
  it.each([
    ['Headings', 'headings'],
    ['Words of duty', 'cues'],
    ['Numbers', 'numbers'],
    ['Names of bodies', 'bodies'],
  ] as const)('names every exclusion and issue of %s, in the order of the code, and no other', (heading, kind) => {
    expect(namesUnder(heading)).toEqual([...Object.keys(EXCLUSIONS_OF[kind]), ...Object.keys(ISSUES_OF[kind])])
  })

  it('tells what each means and by which habit', () => {
    for (const kind of COVERED) {
      for (const [name, { meaning, habit }] of Object.entries(EXCLUSIONS_OF[kind])) {
        expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\| \\d+ \\| `, 'mu'))
        expect(page).toContain(`| ${meaning} | ${habit} |`)
      }
      for (const [name, meaning] of Object.entries(ISSUES_OF[kind]))
        expect(page).toMatch(new RegExp(`\`${name}\` \\| \\d+ \\| ${meaning}`, 'u'))
    }
  })

  it("has the numbers' reasons in the order in which the reading of numbers names them", () => {
    expect(Object.keys(EXCLUSIONS_OF.numbers)).toEqual([...EXCLUSIONS])
  })

  it('is written between its marks, and nowhere else', () => {
    const tables = coverageTables([planWith({ task: '鼓励企业牵头。' }).facts])
    expect(tables).toContain('| `ENCOURAGED` | 1 |')
    const withTables = (text: string) => withMarked(text, { file: 'docs/coverage.md', command: 'docs:coverage', text: tables })
    const written = withTables(page)
    expect(written).toContain(tables)
    expect(written.split('<!-- made by')[0]).toBe(page.split('<!-- made by')[0])
    expect(withTables(written)).toBe(written)
    expect(() => withTables('no marks')).toThrow('has lost the marks')
  })
})
