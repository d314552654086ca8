import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsExample, settingsTable } from './describe.js'
import { projectRoot } from './root.js'

/** Writes the settings into `.env.example` and into the table of docs/configuration.md: `npm run docs:settings`. */
const page = join(projectRoot, 'docs', 'configuration.md')
const TABLE = /\| setting \|.*\n(?:\|.*\n)*/

writeFileSync(join(projectRoot, '.env.example'), settingsExample())
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace(TABLE, () => `${settingsTable()}\n`),
)
