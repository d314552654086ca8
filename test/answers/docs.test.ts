import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse } from 'graphql'
import { projectRoot } from '../../src/config/root.js'
import { emptyFields } from '../support/emptyFields.js'
import { readQuestions } from '../support/questions.js'
import { openSeededServer, SEEDING, type SeededServer } from '../support/seededServer.js'

/** A query that stands in a page of the docs, with the answer that is printed under it. */
interface Example {
  page: string
  query: string
  answer: unknown
}

/** Blocks of `graphql` that can be run, each with the block of `json` that follows it, undefined where none does. */
function examplesOf(page: string): Example[] {
  const text = readFileSync(join(projectRoot, page), 'utf8')
  return [...text.matchAll(/```graphql\n([^`]+)```(?:\s+```json\n([^`]+)```)?/gu)]
    .map(([, query = '', answer]) => ({ page, query, answer: answer === undefined ? undefined : (JSON.parse(answer) as unknown) }))
    .filter(({ query }) => parse(query).definitions.every(({ kind }) => kind === Kind.OPERATION_DEFINITION))
}

const pages = [
  'README.md',
  ...readdirSync(join(projectRoot, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
const examples = pages.flatMap(examplesOf)
let server: SeededServer

/** What needs the reader's own copy of the text, as the page says beside the example. */
const NEEDS_TEXT = '.quote'

beforeAll(async () => {
  server = await openSeededServer()
}, SEEDING)
afterAll(async () => {
  await server.close()
})

describe('the questions of the playground', () => {
  it.each(readQuestions().map((question) => [question.operation, question] as const))(
    'show something at every field that they ask for: %s',
    async (_, { query, variables }) => {
      const { data, errors } = await server.ask(query, variables)
      expect(errors).toEqual([])
      expect(emptyFields(data)).toEqual([])
    },
  )
})

describe('the queries in the docs', () => {
  it('are there: the five of the README, and those of the API', () => {
    expect(examples.filter(({ page }) => page === 'README.md')).toHaveLength(5)
    expect(examples.filter(({ page }) => page === 'docs/api.md').length).toBeGreaterThan(0)
  })

  it.each(examples.map((example) => [`${example.page}: ${example.query.trim().slice(0, 60)}`, example] as const))(
    'run as they stand, and answer what is printed: %s',
    async (_, { query, answer }) => {
      const { data, errors } = await server.ask(query)
      expect(errors).toEqual([])
      expect(answer === undefined ? Object.keys(data ?? {}).length : data).toEqual(answer === undefined ? expect.any(Number) : answer)
    },
  )

  it.each(examples.map((example) => [`${example.page}: ${example.query.trim().slice(0, 60)}`, example] as const))(
    'show something at every field that they ask for: %s',
    async (_, { query }) => {
      const { data } = await server.ask(query)
      expect(emptyFields(data).filter((path) => !path.endsWith(NEEDS_TEXT))).toEqual([])
    },
  )

  it('of the README all have their answers printed', () => {
    expect(examples.filter(({ page, answer }) => page === 'README.md' && answer === undefined)).toEqual([])
  })
})
