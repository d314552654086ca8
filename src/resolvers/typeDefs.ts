import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { concatAST, parse, print } from 'graphql'
import { withEnumFilters } from './enumFilters.js'
import { withPagedLists } from './pagedLists.js'
import { projectFile } from './projectFile.js'
import { withRuledFacts } from './ruledFacts.js'
import { withSharedFields } from './sharedFields.js'

const folder = dirname(projectFile('schema/Query.graphql'))

/** Reads the SDL of the API: the files of `schema/`, with what their directives declare. */
export function readTypeDefs(): string {
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => parse(readFileSync(join(folder, file), 'utf8'), { noLocation: true }))
  return print(withSharedFields(withPagedLists(withEnumFilters(withRuledFacts(concatAST(sources))))))
}

/** The SDL of the API, as it was when the process began. */
export const typeDefs = readTypeDefs()
