import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { DocumentError } from '../ingest/errors.js'
import { readDocument } from '../ingest/index.js'
import { errors, table } from './report.js'
import { score } from './score.js'

/** `npm run accuracy -- GOLD CORPUS`: reads the documents of CORPUS that the annotations of GOLD speak of, and scores what was found. */

interface Options {
  errors: boolean
  json: boolean
}

const filesOf = (folder: string, ends: readonly string[]): string[] =>
  readdirSync(folder)
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .sort()

function readAll(folder: string): unknown[] {
  return filesOf(folder, ['.txt', '.html']).flatMap((file) => {
    try {
      return readDocument({ file, bytes: readFileSync(join(folder, file)) }).delivery
    } catch (fault) {
      if (!(fault instanceof DocumentError)) throw fault
      console.error(`${file}: ${fault.message}`)
      return []
    }
  })
}

new Command('accuracy')
  .description('Scores the reading of CORPUS against the annotations in GOLD, by field and by document.')
  .argument('<gold>', 'folder of annotations, one JSON file a policy')
  .argument('<corpus>', 'folder of the documents that they annotate')
  .option('--no-errors', 'leave out the list of misses and false finds')
  .option('--json', 'print the whole result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run accuracy -- test/annotated test/annotated\n')
  .action((gold: string, corpus: string, options: Options) => {
    const annotations = filesOf(gold, ['.json']).map((file) => JSON.parse(readFileSync(join(gold, file), 'utf8')) as unknown)
    const accuracy = score(annotations, readAll(corpus))
    if (options.json) console.log(JSON.stringify(accuracy, null, 2))
    else {
      if (options.errors) console.log(`${errors(accuracy)}\n`)
      console.log(table(accuracy))
    }
  })
  .parse()
