import type { Command } from 'commander'
import type { PolicyFacts } from '../model/facts.js'
import { reportCoverage } from './coverageReport.js'
import { factsTable } from './factsTable.js'
import { takeDocuments } from './takeDocuments.js'
import { UsageError } from './failures.js'
import { print, printJson, tell } from './output.js'
import { parseAddress, parseDate } from './provenance.js'
import { describeFileFailure, readFile } from './readFile.js'
import type { ReadFile } from './readFile.js'
import { reportIssues } from './report.js'
import { visible } from './visible.mjs'

interface ExtractOptions {
  json?: true
  report?: true
  address?: string
  publisher?: string
  date?: string
}

/** `zhengtu extract`: what the reading finds, without any database. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read policies and print who has to do what by when, in a table; no database is needed')
    .argument('<file...>', 'documents, or folders of them')
    .option('--json', 'print the facts as a JSON array, one object a policy')
    .option(
      '--report',
      'print what became of every heading, word of duty and number, counted by name, and list with its place what was not understood',
    )
    .option('--address <url>', 'the page from which the document was taken, kept in its facts', parseAddress)
    .option('--publisher <name>', 'who published it there, kept in its facts')
    .option('--date <date>', 'the day when it was taken from there, as 2024-05-31', parseDate)
    .addHelpText('after', EXAMPLES)
    .action(extract)
}

const EXAMPLES = `
Without --json and --report it prints a table of each policy: task, lead, others, deadline and line, then the numbers that it sets.
With both the facts go to standard output and the report to standard error.

Examples:
  npx zhengtu extract policy.txt
  npx zhengtu extract --report policies/
  npx zhengtu extract --json policies/ > facts.json
  npx zhengtu extract --json --report policies/ > facts.json 2> report.txt
  npx zhengtu extract --json --address https://www.example.org/policy.html --date 2024-05-31 policy.html`

async function extract(paths: readonly string[], { json, report, address, publisher, date }: ExtractOptions): Promise<void> {
  const files = await takeDocuments(paths)
  if (address !== undefined && files.length > 1)
    throw new UsageError(
      `--address is that of one document, and ${files.length} were given: name one, for example extract --address URL FILE`,
    )
  const documents: { file: string; read: ReadFile }[] = []
  for (const file of files) {
    try {
      documents.push({ file, read: await readFile(file, { address: address ?? null, publisher: publisher ?? null, date: date ?? null }) })
    } catch (error) {
      await tell(describeFileFailure(file, error))
      process.exitCode = 1
    }
  }
  if (json === true) await printJson(documents.flatMap(({ read }) => read.delivery))
  if (report === true) {
    // Beside the facts it may not stand: a program reads those.
    const write = json === true ? tell : print
    await write(`${reportCoverage(documents.flatMap(({ read }) => read.delivery.map(({ coverage }) => coverage)))}\n`)
    await write(reportIssues(documents.map(({ file, read }) => ({ file, ...read }))))
  }
  if (json === true || report === true) return
  for (const { file, read } of documents) for (const facts of read.delivery) await print(`${summary(file, facts)}\n${factsTable(facts)}`)
}

function summary(file: string, { policy, source, sections, items, targets, zones, issues }: PolicyFacts): string {
  const assignments = items.reduce((sum, item) => sum + item.assignments.length, 0)
  return [
    policy.title,
    `  ${[policy.docNumber, policy.issuer, policy.jurisdiction, policy.issuedOn].filter((part) => part !== null).join(' · ')}`,
    `  ${visible(file)}, lines ${source.firstLine} to ${source.lastLine}`,
    `  ${sections.length} sections, ${items.length} items, ${assignments} assignments, ${targets.length} targets, ${zones.length} zones, ${policy.cites.length} citations, ${issues.length} issues${issues.length === 0 ? '' : ' (--report lists them)'}`,
  ].join('\n')
}
