import { Command } from 'commander'
import { errors, rules, table } from './report.js'
import { scoreFolders } from './run.js'

/** `npm run accuracy -- GOLD CORPUS`: reads the documents of CORPUS that the annotations of GOLD speak of, and scores what was found. */

interface Options {
  errors: boolean
  json: boolean
}

await new Command('accuracy')
  .description('Scores the reading of CORPUS against the annotations in GOLD, by field and by document.')
  .argument('<gold>', 'folder of annotations, one JSON file a policy')
  .argument('<corpus>', 'folder of the documents that they annotate')
  .option('--no-errors', 'leave out the list of misses and false finds')
  .option('--json', 'print the whole result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run accuracy -- test/annotated test/annotated\n')
  .action(async (gold: string, corpus: string, options: Options) => {
    const accuracy = await scoreFolders(gold, corpus, (line) => console.error(line))
    if (options.json) console.log(JSON.stringify(accuracy, null, 2))
    else {
      if (options.errors) console.log(`${errors(accuracy)}\n`)
      console.log(table(accuracy))
      console.log(`\n${rules(accuracy)}`)
    }
  })
  .parseAsync()
