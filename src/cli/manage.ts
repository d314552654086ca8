import type { Command } from 'commander'

// Server and driver are read only where they are needed: other commands answer sooner.

/** `zhengtu list`: what is in the graph. */
export function addList(program: Command): void {
  program
    .command('list')
    .description('list the documents in the order of ingest: their policies, dates, whether the text is attached, and which copy is shown')
    .option('--json', 'print them as a JSON array, one object a document')
    .addHelpText('after', '\nExample:\n  npx zhengtu list')
    .action(async ({ json }: { json?: true }) => {
      const { list } = await import('./runList.js')
      await list(json === true)
    })
}

/** `zhengtu remove`: takes documents out. */
export function addRemove(program: Command): void {
  program
    .command('remove')
    .description('take documents out, and all that they alone say; says what goes and asks before it')
    .argument('<document...>', 'files, or names, ids or SHA-256 of documents as `zhengtu list` shows them')
    .option('--yes', 'do not ask')
    .addHelpText('after', '\nExamples:\n  npx zhengtu remove policy.txt\n  npx zhengtu remove --yes doc_AbC123')
    .action(async (names: readonly string[], { yes }: { yes?: true }) => {
      const { remove } = await import('./runRemove.js')
      await remove(names, yes === true)
    })
}

/** `zhengtu backup`: writes an archive. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write everything that the graph is made of into one file: the facts and texts of all documents, and the order of ingest')
    .argument('<file>', 'the archive; an older one of this name is replaced when the new one is whole')
    .addHelpText('after', '\nExample:\n  npx zhengtu backup zhengtu-2024-05-31.gz')
    .action(async (file: string) => {
      const { backup } = await import('./runBackup.js')
      await backup(file)
    })
}

/** `zhengtu restore`: makes the graph what an archive holds. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('make the graph what an archive holds; says what goes and asks where there are documents')
    .argument('<file>', 'an archive that `zhengtu backup` wrote')
    .option('--yes', 'do not ask')
    .addHelpText('after', '\nExample:\n  npx zhengtu restore zhengtu-2024-05-31.gz')
    .action(async (file: string, { yes }: { yes?: true }) => {
      const { restore } = await import('./runRestore.js')
      await restore(file, yes === true)
    })
}

/** `zhengtu rebuild`: makes the graph anew. */
export function addRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('make the graph anew with this version of the program: a backup, then a restore of it')
    .addHelpText('after', '\nExample:\n  npx zhengtu rebuild')
    .action(async () => {
      const { rebuild } = await import('./runRestore.js')
      await rebuild()
    })
}
