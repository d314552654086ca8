import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { settingsExample, settingsTable } from '../../../src/config/describe.js'
import { projectRoot } from '../../../src/config/root.js'
import { SETTINGS } from '../../../src/config/settings.js'

describe('the settings as they are told (`npm run docs:settings` writes both)', () => {
  it('stand in .env.example, with the same defaults', () => {
    const example = readFileSync(join(projectRoot, '.env.example'), 'utf8')

    expect(example).toBe(settingsExample())
    const switchedOn = parseEnv(example.replaceAll(/^#(?=[A-Z0-9_]+=)/gm, ''))
    expect(Object.keys(switchedOn).sort()).toEqual(Object.keys(SETTINGS).sort())
  })

  it('stand in the table of docs/configuration.md', () => {
    expect(readFileSync(join(projectRoot, 'docs', 'configuration.md'), 'utf8')).toContain(`\n${settingsTable()}\n`)
  })
})
