import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { concatAST, parse, print } from 'graphql'
import { withPagedLists } from './pagedLists.js'
import { projectFile } from './projectFile.js'

const folder = dirname(projectFile('schema/Query.graphql'))

const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => parse(readFileSync(join(folder, file), 'utf8'), { noLocation: true }))

/** The SDL of the API: the files of `schema/`, with their lists in pages. */
export const typeDefs = print(withPagedLists(concatAST(sources)))
