import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DocumentError } from '../ingest/errors.js'
import { readDocument } from '../ingest/index.js'
import { score, type Accuracy } from './score.js'

const filesOf = (folder: string, ends: readonly string[]): string[] =>
  readdirSync(folder)
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .sort()

/** Scores the reading of the documents in `corpus` against the annotations in `gold`. `tell` hears of files that hold no policy. */
export function scoreFolders(gold: string, corpus: string, tell: (line: string) => void): Accuracy {
  const annotations = filesOf(gold, ['.json']).map((file) => JSON.parse(readFileSync(join(gold, file), 'utf8')) as unknown)
  const read = filesOf(corpus, ['.txt', '.html']).flatMap((file) => {
    try {
      return readDocument({ file, bytes: readFileSync(join(corpus, file)) }).delivery
    } catch (fault) {
      if (!(fault instanceof DocumentError)) throw fault
      tell(`${file}: ${fault.message}`)
      return []
    }
  })
  return score(annotations, read)
}
