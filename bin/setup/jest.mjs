import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run, StepFailed } from './run.mjs'

/**
 * Runs layers of the tests and closes with how many passed and failed, as jest itself counted them.
 * @param {string} label stands before the numbers, so that two runs in one output can be told apart
 * @param {readonly string[]} layers
 * @param {{ env?: Record<string, string | undefined>, parameters?: readonly string[] }} [options]
 */
export async function runLayers(label, layers, { env = {}, parameters = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-results-'))
  const results = join(folder, 'results.json')
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest]
  // A test that leaves something open has been told by then; the run must not wait for it for ever.
  const output = ['--forceExit', '--json', `--outputFile=${results}`]
  try {
    let failure
    try {
      await run(process.execPath, [...node, '--selectProjects', ...layers, ...output, ...parameters], { env })
    } catch (error) {
      failure = error
    }
    const counts = readCounts(results)
    if (counts !== null) console.log(`\n${label}: ${counts.passed} passed, ${counts.failed} failed`)
    if (failure !== undefined) throw new StepFailed(`${label}: the tests failed`)
    if (counts === null || counts.passed === 0) throw new StepFailed(`${label}: no test was run`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A file that could not even be read as a test counts as one that failed.
 * @param {string} results
 * @returns {{ passed: number, failed: number } | null}
 */
function readCounts(results) {
  try {
    /** @type {Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites', number>} */
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }
  } catch {
    return null
  }
}
