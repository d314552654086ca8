import { Command } from 'commander'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { systemCode } from '../../neo4j/index.js'
import { projectRoot } from '../config/root.js'
import { addExtract } from './extract.js'
import { describeFailure } from './failures.js'
import { addIngest } from './ingest.js'
import { tell } from './output.js'
import { addSeeds } from './seeds.js'
import { addStart } from './start.js'

/** The commands of `npx zhengtu`. */
export function createProgram(): Command {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')))
  const program = new Command('zhengtu')
    .description(
      'Zhengtu 政图: a graph of Chinese public policy — who leads, who is responsible, to which number, by when, and where it is written',
    )
    .version(version)
    .showHelpAfterError('(zhengtu --help shows the commands)')
    .addHelpText('after', '\nExample:\n  npx zhengtu extract --json policy.txt')
  for (const add of [addStart, addIngest, addExtract, addSeeds]) add(program)
  return program
}

/** Runs one command; a fault is told in words and gives the exit code 1. */
export async function runCommand(parameters: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: no fault of ours.
  process.stdout.on('error', ignoreClosedPipe)
  try {
    await createProgram().parseAsync(parameters, { from: 'user' })
  } catch (error) {
    await tell(describeFailure(error))
    process.exitCode = 1
  }
}

function ignoreClosedPipe(error: Error): void {
  if (systemCode(error) !== 'EPIPE') throw error
}
