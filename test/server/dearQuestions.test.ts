import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDriver, type Driver } from '../../src/graph/driver.js'
import { DEAR_QUESTIONS } from '../support/dearQuestions.js'
import { openSeededServer, SEEDING, type SeededServer } from '../support/seededServer.js'
import { statementsOf, testDatabase } from '../support/testDatabase.js'
import { LIMITS } from '../support/testServer.js'

let server: SeededServer
let driver: Driver

beforeAll(async () => {
  server = await openSeededServer()
  driver = createDriver(testDatabase())
}, SEEDING)

afterAll(async () => {
  await driver.close()
  await server.close()
})

/** Steps that the database says a statement took. */
async function hitsOf(statement: { text: string; parameters: Readonly<Record<string, unknown>> }): Promise<number> {
  const { summary } = await driver.executeQuery(`PROFILE ${statement.text}`, statement.parameters, { database: 'neo4j' })
  const hits = (plan: { dbHits: number; children: readonly unknown[] }): number =>
    plan.children.reduce<number>((sum, child) => sum + hits(child as typeof plan), plan.dbHits)
  if (summary.profile === false) throw new Error('the database did not measure the statement')
  return hits(summary.profile)
}

describe('a question that is dear to answer', () => {
  it.each(DEAR_QUESTIONS)(
    'is answered within its counted work, or refused with what it costs before anything runs: $title',
    async ({ query }) => {
      const { result, statements } = await statementsOf(server.graph, () => server.ask(query))
      const cost = result.extensions['cost'] as { work: number } | undefined
      const [error] = result.errors
      if (error === undefined) {
        expect(cost?.work).toBeLessThanOrEqual(LIMITS.work)
        let hits = 0
        for (const statement of statements) hits += await hitsOf(statement)
        // A few for each test: the thing, its label, its property, and the row that is answered.
        expect(hits).toBeLessThan(5 * (cost?.work ?? 0) + 50_000)
        return
      }
      expect(statements).toEqual([])
      expect(result.data).toBeUndefined()
      expect(error.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: expect.stringMatching(/^(work|filterRelations)$/) })
      expect(Number(error.extensions['found'])).toBeGreaterThan(Number(error.extensions['allowed']))
      expect(error.message).toContain(': ask ')
    },
    120_000,
  )

  it('is sometimes answered and sometimes refused, by its cost', async () => {
    const answers = await Promise.all(DEAR_QUESTIONS.map(({ query }) => server.ask(query)))
    const refused = answers.filter(({ errors }) => errors.length > 0)
    expect(refused.length).toBeGreaterThan(4)
    expect(answers.length - refused.length).toBeGreaterThan(4)
  }, 120_000)
})
