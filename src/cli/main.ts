import { Command, CommanderError } from 'commander'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { systemCode } from '../../neo4j/index.js'
import { projectRoot } from '../config/root.js'
import { addExtract } from './extract.js'
import { describeFailure, UsageError } from './failures.js'
import { addGaps } from './gaps.js'
import { addIngest } from './ingest.js'
import { addBackup, addList, addRebuild, addRemove, addRestore } from './manage.js'
import { tell } from './output.js'
import { addSeeds } from './seeds.js'
import { addStart } from './start.js'
import { visibleLines } from './visible.mjs'

/** Done (0), failed or refused in part or whole (1), not understood as it was written (2). */
const FAILED = 1
const NOT_UNDERSTOOD = 2

const EXAMPLES = `
Examples:
  npm start                                        the whole service, with the facts of twelve policies
  npx zhengtu extract policy.txt                   what a document says, without a database
  npx zhengtu extract --json policy.txt > facts.json
  npx zhengtu ingest policies/                     read documents into the graph
  npx zhengtu gaps                                 what policies leave open: no owner, no lead, no year

Exit codes: 0 done; 1 something failed or was refused, told on standard error; 2 the command was not understood.`

/** The commands of `npx zhengtu`. */
export function createProgram(): Command {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')))
  const program = new Command('zhengtu')
    .description(
      'Zhengtu 政图: a graph of Chinese public policy — who leads, who is responsible, to which number, by when, and where it is written',
    )
    .version(version)
    .showHelpAfterError('npx zhengtu --help shows the commands.')
    .addHelpText('after', EXAMPLES)
    // It ends by an exception, so that what was printed is out before the process ends.
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(visibleLines(text)) })
  for (const add of [addStart, addIngest, addExtract, addList, addGaps, addRemove, addBackup, addRestore, addRebuild, addSeeds])
    add(program)
  for (const command of program.commands) command.showHelpAfterError(`npx zhengtu ${command.name()} --help shows what it takes.`)
  return program
}

/** Runs one command; a fault is told in words and gives its exit code. */
export async function runCommand(parameters: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: no fault of ours.
  process.stdout.on('error', ignoreClosedPipe)
  try {
    await createProgram().parseAsync(parameters, { from: 'user' })
  } catch (error) {
    // Commander has said it already, be it help or a fault.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : NOT_UNDERSTOOD
      return
    }
    await tell(describeFailure(error))
    process.exitCode = error instanceof UsageError ? NOT_UNDERSTOOD : FAILED
  }
}

function ignoreClosedPipe(error: Error): void {
  if (systemCode(error) !== 'EPIPE') throw error
}
