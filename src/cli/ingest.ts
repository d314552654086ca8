import type { Command } from 'commander'

/** `zhengtu ingest`: reads documents and loads their facts and their text. */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('read policies and load them: facts as a difference, and their text, so that quotes are answered')
    .argument('<path...>', 'documents, or folders of them')
    .addHelpText('after', '\nExamples:\n  npx zhengtu ingest policy.txt\n  npx zhengtu ingest policies/ more-policies/')
    .action(async (paths: readonly string[]) => {
      // Server and driver are read only where they are needed: other commands answer sooner.
      const { ingest } = await import('./runIngest.js')
      await ingest(paths)
    })
}
