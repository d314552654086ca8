import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { npm, root, SIGNALS, StepFailed } from './run.mjs'

/**
 * Starts Neo4j once, and beside it what follows the sources: the server, the playground and the generated types. Resolves when a signal
 * has ended them all.
 * @param {number | null} port the port to listen on, instead of PORT
 * @param {import('./run.mjs').Say} say
 */
export async function develop(port, say) {
  const stop = new AbortController()
  for (const name of SIGNALS) process.on(name, () => stop.abort(new Error(`stopped by ${name}`)))
  await npm(['run', '--silent', 'codegen'], { quiet: true })
  // The build is not what the stamp says from here on.
  rmSync(join(root, 'dist', '.page.stamp'), { force: true })
  mkdirSync(join(root, 'dist', 'web'), { recursive: true })
  const neo4j = await startOwnNeo4j(say, stop.signal)
  try {
    if (!stop.signal.aborted) await follow(watchers(port), { ...process.env, ...neo4j.variables }, stop.signal)
  } finally {
    await neo4j.stop()
  }
}

/**
 * What follows the sources, as parameters of Node.
 * @param {number | null} port
 */
export function watchers(port) {
  const given = port === null ? [] : ['--port', String(port)]
  // Files that the server reads by itself; those that it imports are known to tsx.
  const read = ['schema/*.graphql', 'seeds/*.json', 'web/questions/*', '.env'].flatMap((path) => ['--include', path])
  return {
    server: [join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', ...read, 'src/cli/dev.ts', ...given],
    playground: [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', 'web', '--watch', '--logLevel', 'warn'],
    types: [join('node_modules', '@graphql-codegen', 'cli', 'esm', 'bin.js'), '--config', 'codegen.ts', '--watch', '--silent'],
  }
}

/**
 * Runs programs until the signal, or until one of them ends by itself; then all are ended.
 * @param {Record<string, readonly string[]>} programs
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 */
export async function follow(programs, env, signal) {
  const children = Object.entries(programs).map(([name, parameters]) => {
    // Away from the terminal's signals: each is ended once, by us.
    const child = spawn(process.execPath, parameters, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    return { name, child, ended: once(child, 'close') }
  })
  const kill = () => {
    for (const { child } of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  }
  process.on('exit', kill)
  const asked = new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  const first = await Promise.race([asked, ...children.map(({ name, ended }) => ended.then(() => name))])
  kill()
  await Promise.all(children.map(({ ended }) => ended))
  process.off('exit', kill)
  if (typeof first === 'string' && !signal.aborted) throw new StepFailed(`What follows the ${first} ended by itself.`)
}

/**
 * The private Neo4j, and how the server is told of it; nothing where the reader brings one of his own.
 * @param {import('./run.mjs').Say} say
 * @param {AbortSignal} signal
 * @returns {Promise<{ variables: Record<string, string>, stop(): Promise<void> }>}
 */
async function startOwnNeo4j(say, signal) {
  /** @type {typeof import('../../src/config/environment.js')} */
  const { loadSettings } = await tsImport('../../src/config/environment.ts', import.meta.url)
  const settings = loadSettings().neo4j
  if (settings.kind === 'external') return { variables: {}, stop: () => Promise.resolve() }
  /** @type {typeof import('../../src/cli/database.js')} */
  const { startPrivate } = await tsImport('../../src/cli/database.ts', import.meta.url)
  say('Starting Neo4j; it keeps running until Ctrl-C')
  const neo4j = await startPrivate(settings, {
    onLine: () => undefined,
    onCrash: ({ how, willRestart }) => say(`Neo4j died (${how}). ${willRestart ? 'It is started again.' : 'Start anew.'}`),
    signal,
  })
  return {
    variables: { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password },
    async stop() {
      await neo4j.stop()
      say('Neo4j stopped.')
    },
  }
}
