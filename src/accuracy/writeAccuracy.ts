import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/root.js'
import { accuracySchema, type AccuracySet } from '../model/accuracy.js'
import { accuracySet, accuracySummary, accuracyTables } from './accuracyDocs.js'
import { withMarked } from './marked.js'
import { scoreFolders } from './run.js'

/**
 * Writes how well the reading does now into src/model/accuracy.json, docs/accuracy.md and docs/reading.md: `npm run docs:accuracy -- GOLD CORPUS`.
 * Without folders the figures of the open annotations, which are not in the repository, stay those of the last run.
 */
const COMMAND = 'docs:accuracy'
const docs = join(projectRoot, 'docs')
/** Part of the program, for the API answers them. */
const FIGURES = join(projectRoot, 'src', 'model', 'accuracy.json')
const annotated = join(projectRoot, 'test', 'annotated')
const tell = (line: string): void => console.error(line)

async function openSet(folders: readonly string[]): Promise<AccuracySet[]> {
  const [gold, corpus] = folders
  if (gold !== undefined && corpus !== undefined) return [accuracySet('open', await scoreFolders(gold, corpus, tell))]
  if (gold !== undefined) throw new Error(`Which documents? npm run ${COMMAND} -- GOLD CORPUS`)
  return accuracySchema.parse(JSON.parse(readFileSync(FIGURES, 'utf8'))).filter(({ name }) => name === 'open')
}

function rewrite(name: string, text: string): void {
  const page = join(docs, name)
  writeFileSync(page, withMarked(readFileSync(page, 'utf8'), { file: `docs/${name}`, command: COMMAND, text }))
}

const [open, madeUp] = [await openSet(process.argv.slice(2)), await scoreFolders(annotated, annotated, tell)]
const sets = accuracySchema.parse([...open, accuracySet('made-up', madeUp)])
// One policy a line, so that a change of it is seen in review.
writeFileSync(FIGURES, `${JSON.stringify(sets).replaceAll('{"slug"', '\n{"slug"')}\n`)
rewrite('accuracy.md', accuracyTables(sets))
rewrite('reading.md', accuracySummary(sets))
