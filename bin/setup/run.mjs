import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The clone's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The exit code where the command itself was not understood. */
export const USAGE = 2

/** A step that failed, told without a stack. */
export class StepFailed extends Error {
  /**
   * @param {string} message
   * @param {number} [status] the exit code
   */
  constructor(message, status = 1) {
    super(message)
    this.status = status
  }
}

/**
 * One line about what is being done. It goes to standard error where a command's own output is on standard output.
 * @typedef {(line: string) => void} Say
 */

/**
 * Signals by which a person or a service manager ends us.
 * @type {readonly NodeJS.Signals[]}
 */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in the clone and resolves when it succeeded.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, toStderr?: boolean }} [options] `quiet`: its output is shown only
 *   where it fails; `toStderr`: what it prints goes to our standard error
 * @returns {Promise<void>}
 */
export function run(program, parameters, options = {}) {
  const { quiet = false, env = {}, toStderr = false } = options
  const output = quiet ? 'pipe' : toStderr ? process.stderr : 'inherit'
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', output, output] })
    // Who ends us ends what we run, too: npm and Maven would go on alone.
    /** @param {NodeJS.Signals} name */
    const passOn = (name) => void child.kill(name)
    for (const name of SIGNALS) process.on(name, passOn)
    child.once('close', () => {
      for (const name of SIGNALS) process.off(name, passOn)
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (/** @type {Buffer} */ data) => (printed += data.toString('utf8')))
    child.once('error', (error) => reject(new StepFailed(`${program} could not be run: ${error.message}`)))
    child.once('close', (status, signal) => {
      if (status === 0) resolve()
      else reject(new StepFailed(`${printed}${[program, ...parameters].join(' ')} ended with ${signal ?? `exit code ${status}`}`))
    })
  })
}

/**
 * Runs npm: the one that called us, else that of the PATH.
 * @param {readonly string[]} parameters
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(parameters, options) {
  const caller = process.env.npm_execpath
  return caller?.endsWith('.js') ? run(process.execPath, [caller, ...parameters], options) : run('npm', parameters, options)
}

/**
 * Runs `work` and ends the process with a plain message where a step failed.
 * @param {() => Promise<void>} work
 */
export async function runSteps(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(error.message)
    process.exit(error.status)
  }
}
