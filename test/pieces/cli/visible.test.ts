import { describe, expect, it } from '@jest/globals'
import { describeFileFailure } from '../../../src/cli/readFile.js'
import { reportIssues } from '../../../src/cli/report.js'
import { visible, visibleJson, visibleLines } from '../../../src/cli/visible.mjs'

describe('a name in a message', () => {
  it.each([
    ['an escape sequence', '\u001b[2Jgone.txt', '\\x1b[2Jgone.txt'],
    ['one that begins with a single character', '\u009b31mred', '\\x9b31mred'],
    ['a line end and a carriage return', 'a\nb\rc\td', 'a\\nb\\rc\\td'],
    ['a direction of writing', '牵\u202e头\u2066.txt', '牵\\u202e头\\u2066.txt'],
    ['marks without a width', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['a separator of lines', 'a\u2028b', 'a\\u2028b'],
    ['half of a pair', 'a\ud800b', 'a\\ud800b'],
    ['a tag beyond 16 bits', 'a\u{e0041}', 'a\\u{e0041}'],
  ])('shows %s and does not send it', (_, name, shown) => {
    expect(visible(name)).toBe(shown)
  })

  it('is as it is where it steers nothing', () => {
    const name = '附件1：责任分工表〔2024〕17号 𠮷 (final).html'
    expect(visible(name)).toBe(name)
  })

  it('stands in one line of a failure and of the report', () => {
    const name = 'a\u001b[31m\n.txt'
    const issue = { stage: 'ASSIGNMENTS', code: 'DUTY_NOT_READ', message: 'no unit', start: 0, end: 1, words: '牵' } as const

    expect(describeFileFailure(name, new Error('it is a device'))).toBe('a\\x1b[31m\\n.txt: it is a device')
    expect(reportIssues([{ file: name, delivery: [], issues: [issue], text: '牵' }])).toContain('\na\\x1b[31m\\n.txt:1  ')
  })
})

describe('what is printed', () => {
  it('keeps its line ends and tabs', () => {
    expect(visibleLines('one\n\ttwo\u001b[31m')).toBe('one\n\ttwo\\x1b[31m')
  })

  it('is the same data as JSON', () => {
    const value = { words: '牵\u202e头\u009b\u{e0041}\u0000\u007f', lines: ['a\nb'] }
    const json = visibleJson(JSON.stringify(value, null, 2))

    expect(JSON.parse(json)).toEqual(value)
    expect(json).toBe(visibleLines(json))
  })
})
