import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WITHOUT_DATABASE } from '../../jest.config.js'
import { root, run, StepFailed } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs layers of the tests and closes with how many passed and failed, as jest itself counted them. Files of layers without a database
 * run beside each other; the others one after the other.
 * @param {string} label stands before the numbers, so that two runs in one output can be told apart
 * @param {readonly string[]} layers
 * @param {{ env?: Record<string, string | undefined>, parameters?: readonly string[], jest?: string }} [options]
 */
export async function runLayers(label, layers, options = {}) {
  const total = { passed: 0, failed: 0 }
  let failed = false
  for (const group of groupsOf(layers)) {
    const { counts, failure } = await runGroup(group, options)
    if (failure !== undefined) failed = true
    // Without counts it was ended before its time, and what comes after it is not wanted either.
    if (counts === null) break
    total.passed += counts.passed
    total.failed += counts.failed
  }
  if (total.passed + total.failed > 0) console.log(`\n${label}: ${total.passed} passed, ${total.failed} failed`)
  if (failed) throw new StepFailed(`${label}: the tests failed`)
  if (total.passed === 0) throw new StepFailed(`${label}: no test was run`)
}

/**
 * Splits layers into runs of jest, which knows one number of workers for a run.
 * @param {readonly string[]} layers
 */
export function groupsOf(layers) {
  return [
    { layers: layers.filter((layer) => WITHOUT_DATABASE.includes(layer)), workers: '100%' },
    { layers: layers.filter((layer) => !WITHOUT_DATABASE.includes(layer)), workers: '1' },
  ].filter((group) => group.layers.length > 0)
}

/**
 * @param {{ layers: readonly string[], workers: string }} group
 * @param {NonNullable<Parameters<typeof runLayers>[2]>} options
 * @returns {Promise<{ counts: Counts | null, failure: unknown }>}
 */
async function runGroup({ layers, workers }, { env = {}, parameters = [], jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js') }) {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-results-'))
  const results = join(folder, 'results.json')
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest]
  const which = ['--selectProjects', ...layers, `--maxWorkers=${workers}`]
  // A test that leaves something open has been told by then; the run must not wait for it for ever. A pattern may name files of one
  // group only.
  const output = ['--forceExit', '--passWithNoTests', '--json', `--outputFile=${results}`]
  try {
    await run(process.execPath, [...node, ...which, ...output, ...parameters], { env })
    return { counts: readCounts(results), failure: undefined }
  } catch (failure) {
    return { counts: readCounts(results), failure }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A file that could not even be read as a test counts as one that failed.
 * @param {string} results
 * @returns {Counts | null}
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
