import type { Command } from 'commander'
import type { PolicyFacts } from '../model/facts.js'
import { reportCoverage } from './coverageReport.js'
import { takeDocuments } from './takeDocuments.js'
import { print, tell } from './output.js'
import { describeFileFailure, readFile } from './readFile.js'
import type { ReadFile } from './readFile.js'
import { reportIssues } from './report.js'

interface ExtractOptions {
  json?: true
  report?: true
  address?: string
  date?: string
}

/** `zhengtu extract`: what the reading finds, without any database. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read policies and print what they say; no database is needed')
    .argument('<file...>', 'documents, or folders of them')
    .option('--json', 'print the facts as a JSON array, one object a policy')
    .option(
      '--report',
      'print what became of every heading, word of duty and number, counted by name, and list with its place what was not understood',
    )
    .option('--address <url>', 'where the document was taken from, kept in its facts')
    .option('--date <date>', 'when it was taken from there, as 2024-05-31')
    .addHelpText(
      'after',
      '\nExamples:\n  npx zhengtu extract policy.txt\n  npx zhengtu extract --json policies/ > facts.json\n  npx zhengtu extract --report policies/',
    )
    .action(extract)
}

async function extract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const provenance = { address: options.address ?? null, date: options.date ?? null }
  const documents: { file: string; read: ReadFile }[] = []
  for (const file of await takeDocuments(paths)) {
    try {
      documents.push({ file, read: readFile(file, provenance) })
    } catch (error) {
      await tell(describeFileFailure(file, error))
      process.exitCode = 1
    }
  }
  if (options.report === true) {
    await print(`${reportCoverage(documents.flatMap(({ read }) => read.delivery.map(({ coverage }) => coverage)))}\n`)
    await print(reportIssues(documents.map(({ file, read }) => ({ file, ...read }))))
  } else if (options.json === true)
    await print(
      JSON.stringify(
        documents.flatMap(({ read }) => read.delivery),
        null,
        2,
      ),
    )
  else for (const { file, read } of documents) for (const facts of read.delivery) await print(summary(file, facts))
}

function summary(file: string, { policy, source, sections, items, targets, zones, issues }: PolicyFacts): string {
  const assignments = items.reduce((sum, item) => sum + item.assignments.length, 0)
  return [
    policy.title,
    `  ${[policy.docNumber, policy.issuer, policy.jurisdiction, policy.issuedOn].filter((part) => part !== null).join(' · ')}`,
    `  ${file}, lines ${source.firstLine} to ${source.lastLine}`,
    `  ${sections.length} sections, ${items.length} items, ${assignments} assignments, ${targets.length} targets, ${zones.length} zones, ${policy.cites.length} citations, ${issues.length} issues`,
  ].join('\n')
}
