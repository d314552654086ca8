import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/root.js'
import { readDocument } from '../ingest/index.js'
import { coverageTables } from './coverageDocs.js'
import { withMarked } from './marked.js'

/** Writes the counts over the documents of a folder into docs/coverage.md: `npm run docs:coverage -- FOLDER`. */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Which documents? npm run docs:coverage -- FOLDER')

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
const documents = await Promise.all(files.map((file) => readDocument({ file, bytes: readFileSync(join(folder, file)) })))
const policies = documents.flatMap(({ delivery }) => delivery)
const page = join(projectRoot, 'docs', 'coverage.md')
writeFileSync(
  page,
  withMarked(readFileSync(page, 'utf8'), { file: 'docs/coverage.md', command: 'docs:coverage', text: coverageTables(policies) }),
)
