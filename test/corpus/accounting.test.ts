import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageTables } from '../../src/accuracy/coverageDocs.js'
import { projectRoot } from '../../src/config/root.js'
import { accountedFolder } from '../support/accountOf.js'
import { corpusFolder } from '../support/corpus.js'
import { unaccounted } from '../support/unaccounted.js'

const policies = accountedFolder(corpusFolder())

describe('the corpus', () => {
  it('has no heading label, word of duty or number that is in no fact, no exclusion and no issue', () => {
    expect(policies.flatMap(unaccounted)).toEqual([])
    expect(policies).toHaveLength(12)
    const sum = (kind: 'headings' | 'cues' | 'numbers'): number =>
      policies.reduce((total, { facts }) => total + facts.coverage[kind].read, 0)
    expect(sum('headings')).toBeGreaterThan(700)
    expect(sum('cues')).toBeGreaterThan(250)
    expect(sum('numbers')).toBeGreaterThan(300)
  })

  it('is counted in docs/coverage.md as it is read now (`npm run docs:coverage -- FOLDER` writes the counts)', () => {
    const page = readFileSync(join(projectRoot, 'docs', 'coverage.md'), 'utf8')
    expect(page).toContain(coverageTables(policies.map(({ facts }) => facts)))
  })
})
