import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WITHOUT_DATABASE } from '../../jest.config.js'
import { root, run, StepFailed } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs layers of the tests and closes with how many passed and failed, as jest itself counted them. Layers without a database come first:
 * they are short, and most faults show there. The others run in two halves beside each other.
 * @param {string} label stands before the numbers, so that two runs in one output can be told apart
 * @param {readonly string[]} layers
 * @param {{ env?: Record<string, string | undefined>, parameters?: readonly string[], jest?: string }} [options]
 */
export async function runLayers(label, layers, options = {}) {
  const total = { passed: 0, failed: 0 }
  let failed = false
  for (const groups of stagesOf(layers)) {
    const results = await Promise.all(groups.map((group) => runGroup(group, options)))
    for (const { counts, failure } of results) {
      if (failure !== undefined) failed = true
      total.passed += counts?.passed ?? 0
      total.failed += counts?.failed ?? 0
    }
    // Without counts it was ended before its time, and what comes after it is not wanted either.
    if (results.some(({ counts }) => counts === null)) break
  }
  if (total.passed + total.failed > 0) console.log(`\n${label}: ${total.passed} passed, ${total.failed} failed`)
  if (failed) throw new StepFailed(`${label}: the tests failed`)
  if (total.passed === 0) throw new StepFailed(`${label}: no test was run`)
}

/** The layers with a database in two halves that take about as long. Each has a Neo4j of its own, and one worker: so neither sees what the other does. */
const HALVES = [
  ['statements', 'server'],
  ['answers', 'page'],
]

/**
 * Splits layers into runs of jest: those of a stage go beside each other, and the stages one after the other.
 * @param {readonly string[]} layers
 */
export function stagesOf(layers) {
  const groupOf = (/** @type {readonly string[]} */ of, /** @type {string} */ workers) => ({
    layers: of.filter((layer) => layers.includes(layer)),
    workers,
  })
  return [[groupOf(WITHOUT_DATABASE, '100%')], HALVES.map((half) => groupOf(half, '1'))]
    .map((groups) => groups.filter((group) => group.layers.length > 0))
    .filter((groups) => groups.length > 0)
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
    // Whole lines alone: two runs share the terminal.
    await run(process.execPath, [...node, ...which, ...output, ...parameters], { env: { CI: 'true', ...env } })
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
