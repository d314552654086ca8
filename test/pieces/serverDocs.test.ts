import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { projectRoot } from '../../src/config/root.js'
import { SETTINGS } from '../../src/config/settings.js'
import { ERROR_CODES } from '../../src/model/errorCodes.js'
import { LIMIT_NAMES } from '../../src/server/limits/limitExceeded.js'

const page = (name: string): string => readFileSync(join(projectRoot, 'docs', name), 'utf8')

/** Rows of the table on a page whose first column has this heading, as cells without backticks. */
function tableOf(text: string, heading: string): string[][] {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => line.startsWith(`| ${heading} |`))
  const rows = lines.slice(head + 2)
  const end = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
  )
}

describe('the pages on errors and limits', () => {
  it('tell every code of the closed list, no other, each with its own meaning', () => {
    expect(tableOf(page('errors.md'), 'code')).toEqual(Object.entries(ERROR_CODES))
  })

  it('tell every limit that an error can name, and no other', () => {
    const rows = tableOf(page('limits.md'), 'limit')
    const named = rows.filter(([, , , code]) => code === 'LIMIT_EXCEEDED').map(([limit]) => limit)
    expect(named.sort()).toEqual([...LIMIT_NAMES].sort())
  })

  it('tell every setting of a limit with its default', () => {
    const told = tableOf(page('limits.md'), 'limit').filter(([, setting]) => setting !== '–')
    const real = Object.entries(SETTINGS).filter(([name]) => name.startsWith('LIMIT_'))
    expect(Object.fromEntries(told.map(([, setting, preset]) => [setting, preset]))).toEqual(
      Object.fromEntries(real.map(([name, { default: preset }]) => [name, preset])),
    )
  })

  it('name only codes that there are', () => {
    const known = new Set<string>([...Object.keys(ERROR_CODES), ...Object.keys(SETTINGS)])
    const named = `${page('errors.md')}${page('limits.md')}`.match(/`[A-Z][A-Z_]{4,}`/g) ?? []
    expect(named.map((code) => code.slice(1, -1)).filter((code) => !known.has(code) && code !== 'SIGTERM')).toEqual([])
  })
})
