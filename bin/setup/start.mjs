import { parseArgs } from 'node:util'
import { visible } from '../../src/cli/visible.mjs'
import { DEFAULT_HOST, DEFAULT_PORT, listenProblem, readPort } from '../../src/config/address.mjs'
import { buildPage, buildServer } from './build.mjs'
import { install } from './install.mjs'
import { hasOwnNeo4j, needJavaAndMaven, readEnvFile } from './prerequisites.mjs'
import { StepFailed, USAGE } from './run.mjs'

/** What `start` takes; the built command has the same, by test. */
export const START_OPTIONS = /** @type {const} */ ({ port: { type: 'string' }, help: { type: 'boolean', short: 'h' } })

/**
 * Everything before the server itself: what can be told at once is told before the minutes of installing and building.
 * @param {readonly string[]} parameters those of `start`
 * @param {import('./run.mjs').Say} say
 */
export async function prepareStart(parameters, say) {
  const { asksForHelp } = await checkStart(parameters, say)
  await install(say)
  await buildServer(say)
  if (!asksForHelp) await buildPage(say)
}

/**
 * Checks what can be told at once: the parameters, the port, Java and Maven.
 * @param {readonly string[]} parameters those of `start`
 * @param {import('./run.mjs').Say} say
 */
export async function checkStart(parameters, say) {
  const read = readStartParameters(parameters)
  if (read.asksForHelp) return read
  readEnvFile()
  await needPort(read.port)
  if (!hasOwnNeo4j()) await needJavaAndMaven(say)
  return read
}

/**
 * @param {readonly string[]} parameters
 * @returns {{ port: number | null, asksForHelp: boolean }}
 */
function readStartParameters(parameters) {
  const { tokens } = parseArgs({ args: [...parameters], options: START_OPTIONS, strict: false, allowPositionals: true, tokens: true })
  // Without a `--` before it npm keeps the option for itself, and the server would start on another port.
  const command = { start: 'npm start', dev: 'npm run dev' }[process.env.npm_lifecycle_event ?? '']
  const kept = command === undefined ? undefined : process.env.npm_config_port
  if (kept !== undefined) {
    const port = [kept, ...parameters].find((text) => readPort(text) !== null) ?? 4001
    throw new StepFailed(`npm kept --port for itself. Write: ${command} -- --port ${port}`, USAGE)
  }
  /** @type {number | null} */
  let port = null
  let asksForHelp = false
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'help') asksForHelp = true
    else if (token.kind === 'option' && token.name === 'port') {
      port = readPort(token.value ?? '')
      if (port === null) throw new StepFailed(wrongPort(token.value), USAGE)
    } else {
      const given = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--'
      throw new StepFailed(`start takes no ${visible(given)}; it takes --port, as npm start -- --port 4001`, USAGE)
    }
  }
  return { port, asksForHelp }
}

/** @param {string | undefined} given */
function wrongPort(given) {
  const what = given === undefined ? '--port has no number' : `--port ${visible(given)} is no port`
  return `${what}: give one from 1 to 65535, for example --port 4001`
}

/**
 * A setting that is no port or host is left to the check of all settings.
 * @param {number | null} given
 */
async function needPort(given) {
  const port = given ?? readPort(settingOr('PORT', DEFAULT_PORT))
  if (port === null) return
  const problem = await listenProblem(settingOr('HOST', DEFAULT_HOST), port).catch(() => null)
  if (problem !== null) throw new StepFailed(problem)
}

/**
 * An empty setting counts as unset.
 * @param {string} name
 * @param {string} preset
 */
function settingOr(name, preset) {
  const text = process.env[name]?.trim() ?? ''
  return text === '' ? preset : text
}
