import { readFileSync, writeFileSync } from 'node:fs'
import { describedTables } from './describe.js'

/** Writes the tables of properties into docs/model.md, behind its heading of that name: `npm run docs:model`. */
const page = new URL('../../../docs/model.md', import.meta.url)
const text = readFileSync(page, 'utf8')
const tables = text.indexOf('\n### ', text.indexOf('\n## Properties\n')) + 1

writeFileSync(page, `${text.slice(0, tables)}${describedTables()}\n`)
