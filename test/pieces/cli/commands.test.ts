import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import type { Delivery } from '../../../src/model/facts.js'
import { runZhengtu } from '../../support/runCommand.js'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-commands-'))
const document = join(folder, 'policy.txt')
beforeAll(() => {
  copyFileSync(join(projectRoot, 'test', 'annotated', 'xinan-county-school-meals.txt'), document)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Standard error in lines. */
const linesOf = (text: string): string[] => text.trimEnd().split('\n')

describe('zhengtu extract', () => {
  it('gives both with --json and --report: the facts on standard output, the report on standard error', async () => {
    const { status, stdout, stderr } = await runZhengtu('extract', '--json', '--report', document)

    expect(status).toBe(0)
    expect((JSON.parse(stdout) as Delivery).map(({ source }) => source.file)).toEqual(['policy.txt'])
    expect(stderr).toMatch(/^policies: 1, items: \d+[^]*Nothing was left that was not understood|^policies: 1[^]*issues: \d+, documents: 1/)
  })

  it('prints a table of who has to do what by when, each row with its line, and the numbers that are set', async () => {
    const { status, stdout } = await runZhengtu('extract', document)
    const rows = stdout.split('\n').filter((line) => line.startsWith('│'))
    const cells = rows.map((row) => row.split('│').map((cell) => cell.trim()))

    expect(status).toBe(0)
    expect(cells).toContainEqual(['', '34', '推行“明厨亮灶”', '', '责任：县市场监管局、县教体局', '', ''])
    expect(cells).toContainEqual(['', '74', '强化资金保障', '', '(none stated)', '', ''])
    expect(cells).toContainEqual(['', '25', '片区配送点', '6个', '2026', ''])
  })

  it('reports what was not understood beside no table with --report, and the facts alone with --json', async () => {
    const [report, json] = [await runZhengtu('extract', '--report', document), await runZhengtu('extract', '--json', document)]

    expect(report.stdout).toMatch(/^policies: 1/u)
    for (const { stdout } of [report, json]) expect(stdout).not.toContain('┌')
    expect(Array.isArray(JSON.parse(json.stdout))).toBe(true)
  })

  it.each([
    ['no title and nothing else of a policy', '今天天气很好。\n', /no title that ends with a kind of document .*give the whole document/u],
    [
      'a title alone',
      '赣州市桥梁养护工作方案\n',
      /has a title \(赣州市桥梁养护工作方案\), and no text stands behind it: .*not a list that links to it/u,
    ],
  ])('says of a text with %s which sign was missing and what helps, in one line', async (_, text, words) => {
    const file = join(folder, 'none.txt')
    writeFileSync(file, text)
    const { status, stderr } = await runZhengtu('extract', file)
    rmSync(file)

    expect([status, linesOf(stderr)]).toEqual([1, [expect.stringMatching(words)]])
    expect(stderr).toMatch(/\(NO_POLICY\)\n$/u)
  })

  it('keeps the address and the day that it was given', async () => {
    const { stdout } = await runZhengtu('extract', '--json', '--address', 'https://example.org/p.html', '--date', '2024-05-31', document)

    expect((JSON.parse(stdout) as Delivery)[0]?.source).toMatchObject({ address: 'https://example.org/p.html', date: '2024-05-31' })
  })

  it('shows the escape sequence in the name of a file, and sends none', async () => {
    const named = join(folder, 'red\u001b[31m\u202e.txt')
    copyFileSync(document, named)
    const { status, stdout } = await runZhengtu('extract', named)
    rmSync(named)

    expect(status).toBe(0)
    expect(stdout).toContain('red\\x1b[31m\\u202e.txt, lines 1 to ')
    for (const steering of ['\u001b', '\u202e']) expect(stdout).not.toContain(steering)
  })

  it('says what a pipe is, and does not wait for its end', async () => {
    const pipe = join(folder, 'pipe.txt')
    execFileSync('mkfifo', [pipe])
    const { status, stderr } = await runZhengtu('extract', pipe, document)
    rmSync(pipe)

    expect([status, linesOf(stderr)]).toEqual([1, [`${pipe}: it is a pipe (FIFO); give a regular file`]])
  })
})

describe('a command that is not understood', () => {
  it.each([
    ['a day that is in no calendar', ['extract', '--date', '2023-02-29', 'a.txt'], /^--date 2023-02-29 is no day .*--date 2024-05-31$/],
    ['a day that is written otherwise', ['extract', '--date', '31.5.2024', 'a.txt'], /^--date 31\.5\.2024 is no day .*year-month-day/],
    ['a day that has not come', ['extract', '--date', '3024-05-31', 'a.txt'], /^--date 3024-05-31 has not come yet/],
    ['half an address', ['extract', '--address', 'example.org', 'a.txt'], /^--address example\.org is no address .*https:\/\//],
    ['an address of no page', ['extract', '--address', 'file:///a.html', 'a.txt'], /^--address file:\/\/\/a\.html is no address/],
    ['a value that steers the terminal', ['extract', '--date', '\u001b[31m', 'a.txt'], /^--date \\x1b\[31m is no day/],
    ['a port that is none', ['start', '--port', '70000'], /^--port 70000 is no port: .*--port 4001$/],
  ])('tells %s in one line, with the form and an example, and ends with 2', async (_, parameters, words) => {
    const { status, stdout, stderr } = await runZhengtu(...parameters)

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd()).toMatch(words)
    expect(linesOf(stderr)).toHaveLength(1)
  })

  it.each([
    ['an option', ['extract', '--jsn', 'a.txt'], ["error: unknown option '--jsn'", '(Did you mean --json?)', 'npx zhengtu extract --help']],
    ['a command', ['extrakt'], ["error: unknown command 'extrakt'", '(Did you mean extract?)', 'npx zhengtu --help']],
    ['a file', ['ingest'], ["error: missing required argument 'path'", 'npx zhengtu ingest --help']],
  ])('names %s that is wrong or missing, and where help is', async (_, parameters, parts) => {
    const { status, stderr } = await runZhengtu(...parameters)

    expect(status).toBe(2)
    for (const part of parts) expect(stderr).toContain(part)
  })

  it('names one document where an address is given for several', async () => {
    const { status, stderr } = await runZhengtu('extract', '--address', 'https://example.org/p', document, document)

    expect([status, linesOf(stderr)]).toEqual([2, [expect.stringContaining('--address is that of one document, and 2 were given')]])
  })

  it('names one document where ingest is given an address for several, before anything is started', async () => {
    const { status, stdout, stderr } = await runZhengtu('ingest', '--address', 'https://example.org/p', document, document)

    expect([status, stdout, linesOf(stderr)]).toEqual([
      2,
      '',
      [expect.stringContaining('--address is that of one document, and 2 were given')],
    ])
  })
})

describe('what is no fault', () => {
  it.each([[['--help']], [['extract', '--help']], [['help', 'start']], [['--version']]])('%j ends with 0', async (parameters) => {
    const { status, stdout, stderr } = await runZhengtu(...parameters)

    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).not.toBe('')
  })

  it('is not a file that is missing: that ends with 1', async () => {
    const { status, stderr } = await runZhengtu('extract', join(folder, 'nothing'))

    expect([status, linesOf(stderr)]).toEqual([1, [`There is no file or folder ${join(folder, 'nothing')}.`]])
  })
})
