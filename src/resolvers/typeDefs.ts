import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFile } from './projectFile.js'

const folder = dirname(projectFile('schema/Query.graphql'))

/** The SDL of the API, one text a file of `schema/`. */
export const typeDefs: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'))
