import { describe, expect, it } from '@jest/globals'
import { createWarmth } from '../../../src/server/warmth.js'
import type { Question } from '../../../src/server/warmUp.js'

const statement = { name: 'test.one', text: 'RETURN 1 AS one', parameters: {} }
const question = (query: string): Question => ({ query, variables: {} })
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** A database that answers at once, behind a door; questions are planned when the test says so. */
function open(options: { patience?: number; waiting?: number } = {}) {
  const asked: string[][] = []
  const ends: (() => void)[] = []
  const warmth = createWarmth({
    graph: { read: () => Promise.resolve([{ one: 1 }]), isPlanned: ({ name }) => name === 'test.planned' },
    ask: (questions) =>
      new Promise((resolve) => {
        asked.push(questions.map(({ query }) => query))
        ends.push(resolve)
      }),
    patience: 60_000,
    ...options,
  })
  const end = async () => {
    ends.shift()?.()
    await turn()
  }
  return { warmth, asked, end }
}

describe('after a restart of the database', () => {
  it('a question is told at once that the database is away, while it is', async () => {
    const { warmth } = open()
    warmth.away()
    await expect(warmth.door.read(statement)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })

  it('others wait until the first questions are planned, and are answered then', async () => {
    const { warmth, asked, end } = open()
    warmth.away()
    const begun = warmth.begin({ first: [question('a'), question('b')], rest: [question('c'), question('d')] })
    const read = warmth.door.read(statement)
    await turn()
    expect([warmth.state, asked]).toEqual(['PLANNING', [['a']]])
    await end()
    expect([warmth.state, asked]).toEqual(['PLANNING', [['a'], ['b']]])
    await end()
    await begun
    expect(await read).toEqual([{ one: 1 }])
  })

  it('the first questions are planned one after the other, short ones first, so that somebody is answered soon', async () => {
    const { warmth, asked, end } = open()
    const begun = warmth.begin({ first: [question('long one'), question('longer'), question('short')], rest: [] })
    await turn()
    expect(asked).toEqual([['short']])
    await end()
    expect(asked.at(-1)).toEqual(['longer'])
    await end()
    expect([warmth.state, asked.at(-1)]).toEqual(['PLANNING', ['long one']])
    await end()
    await begun
    expect(warmth.state).toBe('WARM')
  })

  it('the rest is planned behind that, one after the other, and then it is warm', async () => {
    const { warmth, asked, end } = open()
    void warmth.begin({ first: [question('a')], rest: [question('b'), question('c')] })
    await end()
    expect([warmth.state, asked]).toEqual(['READY', [['a'], ['b']]])
    await end()
    expect([warmth.state, asked]).toEqual(['READY', [['a'], ['b'], ['c']]])
    await end()
    expect(warmth.state).toBe('WARM')
  })

  it('one more than may wait is told at once, and who waited too long is told, too', async () => {
    const { warmth } = open({ waiting: 1, patience: 1 })
    void warmth.begin({ first: [question('a')], rest: [] })
    const answers = await Promise.allSettled([warmth.door.read(statement), warmth.door.read(statement)])
    expect(answers.map((answer) => (answer.status === 'rejected' ? (answer.reason as { code: string }).code : 'GOOD'))).toEqual([
      'UNAVAILABLE',
      'UNAVAILABLE',
    ])
  })

  it('what is planned already is answered at once: it takes nothing from the plannings', async () => {
    const { warmth } = open()
    void warmth.begin({ first: [question('a')], rest: [] })
    expect(await warmth.door.read({ ...statement, name: 'test.planned' })).toEqual([{ one: 1 }])
    warmth.away()
    await expect(warmth.door.read({ ...statement, name: 'test.planned' })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })

  it('a second death while questions are planned keeps it closed, whatever became of them', async () => {
    const { warmth, end } = open()
    const begun = warmth.begin({ first: [question('a')], rest: [] })
    const read = warmth.door.read(statement)
    warmth.away()
    await expect(read).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await end()
    await begun
    expect(warmth.state).toBe('AWAY')
  })
})
