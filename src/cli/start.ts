import type { Command } from 'commander'
import { readPort } from '../config/address.mjs'
import { loadSettings } from '../config/environment.js'
import { describeFailure, UsageError } from './failures.js'
import { print, tell } from './output.js'
import { createProgress } from './progress.js'
import { listenForStop } from './signals.js'
import { visible } from './visible.mjs'

/** All must be over by then: 10 s for requests in flight, 8 s for the database, and it is ended by force. */
const STOP_LIMIT = 19_000

/** `zhengtu start`: the whole service, until a signal ends it. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('start Neo4j (unless NEO4J_URI names one), load the seeds and serve the API and the playground')
    .option('--port <port>', 'the port to listen on, instead of PORT', parsePort)
    .addHelpText('after', EXAMPLES)
    .action(start)
}

const EXAMPLES = `
Every other setting is a variable of the environment or a line of .env (docs/configuration.md).

Examples:
  npm start
  npm start -- --port 4001
  npx zhengtu start --port 4001
  HOST=0.0.0.0 npm start`

function parsePort(text: string): string {
  if (readPort(text) === null) throw new UsageError(`--port ${visible(text)} is no port: give one from 1 to 65535, for example --port 4001`)
  return text
}

async function start({ port }: { port?: string }): Promise<void> {
  // Server and driver are read only where they are needed: other commands answer sooner.
  const { startService, welcome } = await import('./service.js')
  const settings = loadSettings(port === undefined ? {} : { PORT: port })
  const stop = listenForStop()
  void stop.requested.then(() => setTimeout(forceExit, STOP_LIMIT).unref())
  let service
  try {
    service = await startService(settings, { progress: createProgress(), tell: (line) => void tell(line), signal: stop.signal })
  } catch (error) {
    if (!stop.signal.aborted) throw error
    await tell('Stopped before it was up.')
    return
  }
  await print(welcome(service.url))
  const outcome = await Promise.race([stop.requested, service.failed.catch((error: unknown) => describeFailure(error))])
  await tell(`\nStopping (${outcome}): requests in flight are answered`)
  await service.close()
  await tell('Stopped.')
  if (!stop.signal.aborted) process.exitCode = 1
  stop.release()
}

/** The private Neo4j is told to end by the hook on the exit. */
function forceExit(): void {
  console.error('It did not stop in time and is ended by force.')
  process.exit(1)
}
