import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jestConfig from '../../../jest.config.js'
import { runLayers, stagesOf } from '../../../bin/setup/jest.mjs'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-layers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  jest.restoreAllMocks()
})

/** Stands in the place of jest: notes its parameters, and counts what it is told for the first of its layers. */
const FAKE = `
import { appendFileSync, writeFileSync } from 'node:fs'
const given = process.argv.slice(2)
appendFileSync(process.env.CALLS, JSON.stringify(given) + '\\n')
const counts = JSON.parse(process.env.COUNTS)[given[1]]
if (counts === undefined) process.exit(130)
const [numPassedTests, numFailedTests, numRuntimeErrorTestSuites = 0] = counts
const file = given.find((word) => word.startsWith('--outputFile=')).slice('--outputFile='.length)
writeFileSync(file, JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }))
process.exit(numFailedTests + numRuntimeErrorTestSuites > 0 ? 1 : 0)
`

/** Runs two layers; `counts` are passed, failed, and files that could not be read. Gives what a person sees and what jest was given. */
async function runTwo(counts: Record<string, number[]>) {
  const [fake, calls] = [join(folder, 'jest.mjs'), join(folder, 'calls')]
  writeFileSync(fake, FAKE)
  writeFileSync(calls, '')
  const printed: string[] = []
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line.trim()))
  const env = { CALLS: calls, COUNTS: JSON.stringify(counts) }
  const failure = await runLayers('tests', ['pieces', 'answers'], { env, parameters: ['ids'], jest: fake }).catch(String)
  return {
    printed,
    failure,
    calls: readFileSync(calls, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]),
  }
}

describe('the layers of npm test', () => {
  it('run beside each other without a database; with one, in two halves and one file at a time', () => {
    expect(stagesOf(['pieces', 'statements', 'answers', 'server', 'page'])).toEqual([
      [{ layers: ['pieces'], workers: '100%' }],
      [
        { layers: ['statements', 'server'], workers: '1' },
        { layers: ['answers', 'page'], workers: '1' },
      ],
    ])
    expect(stagesOf(['pieces', 'page'])).toEqual([[{ layers: ['pieces'], workers: '100%' }], [{ layers: ['page'], workers: '1' }]])
    expect(stagesOf(['corpus'])).toEqual([[{ layers: ['corpus'], workers: '100%' }]])
  })

  it('leave out none', () => {
    const all = jestConfig.projects.map(({ displayName }) => displayName)
    expect(
      stagesOf(all)
        .flat()
        .flatMap(({ layers }) => layers)
        .sort(),
    ).toEqual([...all].sort())
  })

  it('close with one line that sums both runs, each given the pattern', async () => {
    const { printed, failure, calls } = await runTwo({ pieces: [40, 0], answers: [2, 0] })

    expect(printed).toEqual(['tests: 42 passed, 0 failed'])
    expect(failure).toBeUndefined()
    expect(calls.map((call) => [call[1], call[2], call.at(-1)])).toEqual([
      ['pieces', '--maxWorkers=100%', 'ids'],
      ['answers', '--maxWorkers=1', 'ids'],
    ])
  })

  it('go on after a failure, and count a file that is no test as one', async () => {
    const { printed, failure } = await runTwo({ pieces: [40, 1, 1], answers: [2, 0] })

    expect(printed).toEqual(['tests: 42 passed, 2 failed'])
    expect(failure).toBe('Error: tests: the tests failed')
  })

  it('pass where the pattern names files of one run only', async () => {
    const { printed, failure } = await runTwo({ pieces: [0, 0], answers: [2, 0] })

    expect(printed).toEqual(['tests: 2 passed, 0 failed'])
    expect(failure).toBeUndefined()
  })

  it('fail where no test was run', async () => {
    const { printed, failure } = await runTwo({ pieces: [0, 0], answers: [0, 0] })

    expect(printed).toEqual([])
    expect(failure).toBe('Error: tests: no test was run')
  })

  it('do not begin the second run where the first was broken off', async () => {
    const { calls, failure } = await runTwo({ answers: [2, 0] })

    expect(calls.map((call) => call[1])).toEqual(['pieces'])
    expect(failure).toBe('Error: tests: the tests failed')
  })
})
