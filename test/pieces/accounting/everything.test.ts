import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { accountedFolder } from '../../support/accountOf.js'
import { unaccounted } from '../../support/unaccounted.js'

describe.each([
  ['annotated documents', join('test', 'annotated'), 18],
  ['fixtures', join('test', 'fixtures', 'policies'), 10],
])('the %s', (_name, folder, least) => {
  const policies = accountedFolder(join(projectRoot, folder))

  it('have no heading label, word of duty or number that is in no fact, no exclusion and no issue', () => {
    expect(policies.flatMap(unaccounted)).toEqual([])
    expect(policies.length).toBeGreaterThanOrEqual(least)
  })
})
