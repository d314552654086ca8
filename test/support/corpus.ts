import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../../src/ingest/index.js'
import type { PolicyFacts } from '../../src/model/facts.js'

/** A document of the corpus after reading. */
export interface ReadFile {
  file: string
  bytes: Uint8Array
  text: string
  delivery: PolicyFacts[]
}

/** The folder that `npm run test:corpus -- FOLDER` names. Throws where it names none, or one that is not there. */
export function corpusFolder(): string {
  const folder = process.env['ZHENGTU_CORPUS']
  if (folder === undefined || folder === '') throw new Error('no folder of documents: run `npm run test:corpus -- FOLDER`')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`no folder of documents at ${folder}`)
  return folder
}

/** Reads every document of the corpus, in the order of their names. */
export function readCorpus(): ReadFile[] {
  const folder = corpusFolder()
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      const { delivery, text } = readText({ file, bytes })
      return { file, bytes, text, delivery }
    })
}
