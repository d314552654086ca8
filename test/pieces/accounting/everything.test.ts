import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { accountedFolder, accountedPolicies } from '../../support/accountOf.js'
import { halfWidth } from '../../support/fixturePolicies.js'
import { unaccounted } from '../../support/unaccounted.js'

describe.each([
  ['annotated documents', join(projectRoot, 'test', 'annotated'), 18],
  ['fixtures', join(projectRoot, 'test', 'fixtures', 'policies'), 10],
])('the %s', (_name, folder, least) => {
  const policies = accountedFolder(folder)

  it('have no heading label, word of duty or number that is in no fact, no exclusion and no issue', () => {
    expect(policies.flatMap(unaccounted)).toEqual([])
    expect(policies.length).toBeGreaterThanOrEqual(least)
  })

  it('have none in half-width punctuation either', () => {
    const files = [...new Set(policies.map(({ file }) => file))].filter((file) => file.endsWith('.txt'))
    const half = files.flatMap((file) =>
      accountedPolicies(file, new TextEncoder().encode(halfWidth(readFileSync(join(folder, file), 'utf8')))),
    )
    expect(half.flatMap(unaccounted)).toEqual([])
    expect(half.length).toBeGreaterThanOrEqual(least - 1)
  })
})
