import { Command } from 'commander'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/root.js'
import { ACCURACY_SETS, accuracySchema, accuracySetSchema, type AccuracySet, type AccuracySetName } from '../model/accuracy.js'
import { accuracySet, accuracySummary, accuracyTables, ruleTable } from './accuracyDocs.js'
import { withMarked } from './marked.js'
import { scoreFolders } from './run.js'

/**
 * Writes how well the reading does into src/model/accuracy.json, docs/accuracy.md and docs/reading.md. What is in the repository is
 * measured each time; sets without a folder keep the figures of the last run.
 */
const COMMAND = 'docs:accuracy'
const docs = join(projectRoot, 'docs')
/** Part of the program, for the API answers them. */
const FIGURES = join(projectRoot, 'src', 'model', 'accuracy.json')
const annotated = join(projectRoot, 'test', 'annotated')
const unseen = join(projectRoot, 'test', 'unseen')

interface Options {
  cases?: string
  firstReading?: string
}

async function measured(name: AccuracySetName, gold: string, corpus: string): Promise<AccuracySet> {
  return accuracySet(name, await scoreFolders(gold, corpus, (line) => console.error(line)))
}

function rewrite(name: string, text: string): void {
  const page = join(docs, name)
  writeFileSync(page, withMarked(readFileSync(page, 'utf8'), { file: `docs/${name}`, command: COMMAND, text }))
}

await new Command(COMMAND)
  .description('Measures the reading and writes the figures into the docs and the program.')
  .argument('[gold]', 'folder of the annotations of real pages, which are not in the repository')
  .argument('[corpus]', 'folder of the documents that they annotate')
  .option('--cases <folder>', 'folder of short documents with one kind of fault each, and their annotations')
  .option('--first-reading <folder>', 'documents that no rule has seen, and their annotations: for once, its figures are kept')
  .action(async (gold: string | undefined, corpus: string | undefined, { cases, firstReading }: Options) => {
    if (gold !== undefined && corpus === undefined) throw new Error(`Which documents? npm run ${COMMAND} -- GOLD CORPUS`)
    const kept = existsSync(FIGURES) ? accuracySetSchema.array().parse(JSON.parse(readFileSync(FIGURES, 'utf8'))) : []
    const made = [
      ...(firstReading === undefined ? [] : [await measured('unseen', firstReading, firstReading)]),
      ...(gold === undefined || corpus === undefined ? [] : [await measured('open', gold, corpus)]),
      await measured('made-up', annotated, annotated),
      ...(cases === undefined ? [] : [await measured('cases', cases, cases)]),
    ]
    const known = ACCURACY_SETS.flatMap((name) => [...made, ...kept].find((set) => set.name === name) ?? [])
    // The figures of a first reading stay; how sure a rule is, is said of the rule as it is now.
    const { rules } = await measured('unseen', unseen, unseen)
    const sets = accuracySchema.parse(known.map((set) => (set.name === 'unseen' ? { ...set, rules } : set)))
    // One policy a line, so that a change of it is seen in review.
    writeFileSync(FIGURES, `${JSON.stringify(sets).replaceAll('{"slug"', '\n{"slug"')}\n`)
    rewrite('accuracy.md', `${accuracyTables(sets)}\n\n${ruleTable(sets)}`)
    rewrite('reading.md', accuracySummary(sets))
  })
  .parseAsync()
