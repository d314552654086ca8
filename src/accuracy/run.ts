import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DocumentError } from '../ingest/errors.js'
import { readDocument } from '../ingest/index.js'
import type { PolicyFacts } from '../model/facts.js'
import { score, type Accuracy } from './score.js'

const filesOf = (folder: string, ends: readonly string[]): string[] =>
  readdirSync(folder)
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .sort()

/** Scores the reading of the documents in `corpus` against the annotations in `gold`. `tell` hears of files that hold no policy. */
export async function scoreFolders(gold: string, corpus: string, tell: (line: string) => void): Promise<Accuracy> {
  const annotations = filesOf(gold, ['.json']).map((file) => JSON.parse(readFileSync(join(gold, file), 'utf8')) as unknown)
  const read: PolicyFacts[] = []
  for (const file of filesOf(corpus, ['.txt', '.html'])) {
    try {
      const { delivery } = await readDocument({ file, bytes: readFileSync(join(corpus, file)) })
      read.push(...delivery)
    } catch (fault) {
      if (!(fault instanceof DocumentError)) throw fault
      tell(`${file}: ${fault.message}`)
    }
  }
  return score(annotations, read)
}
