import type { Command } from 'commander'
import type { IngestOptions } from './ingestOptions.js'
import { parseAddress, parseDate } from './provenance.js'

/** `zhengtu ingest`: reads documents and loads their facts and their text. */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('read policies and load them: facts as a difference, and their text, so that quotes are answered')
    .argument('<path...>', 'documents, or folders of them')
    .option('--replace', 'older copies of the same policies are taken out, and these are shown')
    .option('--address <url>', 'where the one document was taken from, if the page does not say it', parseAddress)
    .option('--publisher <name>', 'who published it there')
    .option('--date <date>', 'when it was taken from there, as 2024-05-31', parseDate)
    .addHelpText(
      'after',
      '\nExamples:\n  npx zhengtu ingest policy.txt\n  npx zhengtu ingest policies/ more-policies/\n  npx zhengtu ingest --replace corrected.txt',
    )
    .action(async (paths: readonly string[], options: IngestOptions) => {
      // Server and driver are read only where they are needed: other commands answer sooner.
      const { ingest } = await import('./runIngest.js')
      await ingest(paths, options)
    })
}
