import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/root.js'
import type { Question } from '../server/warmUp.js'
import { readJson } from './readJson.js'

const FOLDER = join(projectRoot, 'web', 'questions')

/** The questions of the playground, in their order, with the variables that stand beside them. */
export function playgroundQuestions(): Question[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const variables = join(FOLDER, file.replace(/\.graphql$/, '.variables.json'))
      return { query: readFileSync(join(FOLDER, file), 'utf8').trimEnd(), variables: existsSync(variables) ? readJson(variables) : {} }
    })
}

/** The questions of the README, as they stand there. */
export function readmeQuestions(): Question[] {
  const text = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  return [...text.matchAll(/^```graphql\n([^`]+)^```$/gm)].map(([, query = '']) => ({ query, variables: {} }))
}
