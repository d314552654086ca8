import { parse, print } from 'graphql'
import { pino } from 'pino'
import { GraphError } from '../../src/graph/errors.js'
import { warmUp } from '../../src/server/warmUp.js'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { countRows, readQuestions } from '../support/questions.js'
import { openSeededServer, SEEDING } from '../support/seededServer.js'
import type { SeededServer } from '../support/seededServer.js'
import { statementsOf } from '../support/testDatabase.js'
import { LIMITS } from '../support/testServer.js'

let server: SeededServer

beforeAll(async () => {
  server = await openSeededServer()
}, SEEDING)

afterAll(async () => {
  await server.close()
})

const questions = readQuestions()

const WHO_LEADS = `query WhoLeads { assignments(first: 20, filter: { role: { eq: LEAD }, workItem: { title: { contains: "健康" } } }, orderBy: [{ field: UNIT_NAME, direction: ASC }]) {
  totalCount pageInfo { hasNextPage endCursor } nodes { role rank mention unit { name } workItem { title path policy { title jurisdiction { name } } } evidence { start end words quote } } } }`

interface Led {
  role: string
  workItem: { title: string }
  evidence: unknown[]
}

describe('the questions of the playground', () => {
  it.each(questions.map((question) => [question.operation, question] as const))(
    'answers %s over the seeds with rows, within the limits',
    async (_, { query, variables }) => {
      const answer = await server.ask(query, variables)
      expect([answer.status, answer.errors]).toEqual([200, []])
      expect(countRows(answer.data)).toBeGreaterThan(0)
    },
  )

  it('are asked in both languages, in lines that the editor shows whole', () => {
    /** In columns; a Chinese character takes two. */
    const width = (line: string) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
    for (const { query } of questions) {
      const comment = query.split('\n').filter((line) => line.startsWith('#'))
      expect(comment[0]).toMatch(/^# \p{Script=Han}+：.*\p{Script=Han}/u)
      expect(comment.join('\n')).toMatch(/^# [A-Z][a-z-]+( [a-z]+)?: /m)
      expect(comment.filter((line) => width(line) > 56)).toEqual([])
    }
  })

  it('can be asked before anyone does, so that their statements are planned, and a database that is away does not matter', async () => {
    const limits = { ...LIMITS, pageSize: 100, statementMilliseconds: 5_000 }
    const options = { limits, logger: pino({ level: 'silent' }), signal: new AbortController().signal }
    const { statements } = await statementsOf(server.graph, () =>
      warmUp([{ query: WHO_LEADS, variables: {} }], { ...options, graph: server.graph }),
    )
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.filter(({ error }) => error !== null)).toEqual([])
    const away = { read: () => Promise.reject(new GraphError('UNAVAILABLE', 'away')) }
    await expect(warmUp([{ query: WHO_LEADS, variables: {} }], { ...options, graph: away })).resolves.toBeUndefined()
  })

  it('begin with WhoLeads, which asks for no quote that nobody has yet, but says how to get one', () => {
    const [first] = questions
    expect(first?.operation).toBe('WhoLeads')
    const [before = '', after = ''] = print(parse(first?.query ?? '')).split('evidence')
    const [promised = ''] = print(parse(WHO_LEADS)).split('evidence')
    expect(before).toBe(promised)
    expect(after).toContain('textAttached')
    expect(after).not.toContain('quote')
    expect(first?.query).toMatch(/^# .*npx zhengtu ingest.*quote/m)
  })

  it('have WhoLeads as the API promises it among them, and its answer keeps to what was asked', async () => {
    const answer = await server.ask(WHO_LEADS)
    expect(answer.errors).toEqual([])
    const { assignments } = answer.data as { assignments: { totalCount: number; nodes: Led[] } }
    expect(assignments.totalCount).toBeGreaterThan(0)
    expect(assignments.nodes).toHaveLength(Math.min(20, assignments.totalCount))
    for (const { role, workItem, evidence } of assignments.nodes) {
      expect(role).toBe('LEAD')
      expect(workItem.title).toContain('健康')
      expect(evidence.length).toBeGreaterThan(0)
    }
  })
})
