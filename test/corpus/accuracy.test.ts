import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accuracySet } from '../../src/accuracy/accuracyDocs.js'
import { scoreFolders } from '../../src/accuracy/run.js'
import { projectRoot } from '../../src/config/root.js'
import { accuracySchema } from '../../src/model/accuracy.js'

describe('the figures of the made-up policies', () => {
  it('are in src/model/accuracy.json as a run gives them now (`npm run docs:accuracy -- GOLD CORPUS` writes them)', async () => {
    const sets = accuracySchema.parse(JSON.parse(readFileSync(join(projectRoot, 'src', 'model', 'accuracy.json'), 'utf8')))
    const annotated = join(projectRoot, 'test', 'annotated')
    const now = accuracySet('made-up', await scoreFolders(annotated, annotated, () => undefined))
    expect(sets.find(({ name }) => name === 'made-up')).toEqual(now)
  })
})
