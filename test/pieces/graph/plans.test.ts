import { describe, expect, it } from '@jest/globals'
import neo4j from 'neo4j-driver'
import { createPlanRoom, kindsOfParameters } from '../../../src/graph/plans.js'
import type { PlanRoom } from '../../../src/graph/plans.js'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** A planner whose plannings end when the test says so. */
function openRoom({ atOnce = 2, most = 100 } = {}) {
  const explained: string[] = []
  const ends: ((fault?: Error) => void)[] = []
  const room: PlanRoom = createPlanRoom({
    atOnce,
    most,
    explain: ({ text }) =>
      new Promise((resolve, reject) => {
        explained.push(text)
        ends.push((fault) => (fault === undefined ? resolve() : reject(fault)))
      }),
  })
  const ask = (text: string, parameters: Record<string, unknown> = {}) => room.ensure({ text, parameters })
  /** Ends the planning that began first, and lets what waits for it go on. */
  const end = async (fault?: Error) => {
    await turn()
    ends.shift()?.(fault)
    await turn()
  }
  return { room, explained, ask, end }
}

describe('a text that is new to the database', () => {
  it('is planned once, however many wait for it, and not again afterwards', async () => {
    const { explained, ask, end } = openRoom()
    const waiting = Array.from({ length: 60 }, () => ask('MATCH a'))
    await end()
    await Promise.all(waiting)
    await ask('MATCH a')
    expect(explained).toEqual(['MATCH a'])
  })

  it('waits where as many are being planned as may be at one time, the first first', async () => {
    const { explained, ask, end } = openRoom({ atOnce: 2 })
    const waiting = ['a', 'b', 'c', 'd'].map((text) => ask(text))
    await turn()
    expect(explained).toEqual(['a', 'b'])
    await end()
    expect(explained).toEqual(['a', 'b', 'c'])
    for (let left = 3; left > 0; left -= 1) await end()
    await Promise.all(waiting)
    expect(explained).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is planned again for parameters of another size class, for Neo4j keeps a plan for each', async () => {
    const { explained, ask, end } = openRoom()
    for (const keys of [['a'], ['a', 'b'], ['a', 'b', 'c'], Array<string>(100).fill('a'), Array<string>(11).fill('b')]) {
      const planned = ask('UNWIND $keys', { keys })
      await end()
      await planned
    }
    expect(explained).toHaveLength(3)
  })

  it('is planned again where its planning failed: everybody who waited hears of the fault', async () => {
    const { explained, ask, end } = openRoom()
    const waiting = Promise.allSettled([ask('a'), ask('a')])
    await turn()
    await end(new Error('away'))
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const again = ask('a')
    await end()
    await again
    expect(explained).toEqual(['a', 'a'])
  })

  it('is planned again where the database lost its plans, also one whose planning was under way', async () => {
    const { room, explained, ask, end } = openRoom()
    const before = ask('a')
    await turn()
    room.forget()
    const after = ask('a')
    await end()
    await end()
    await Promise.all([before, after])
    await ask('a')
    expect(explained).toEqual(['a', 'a'])
  })

  it('is forgotten where more were asked since than the database keeps', async () => {
    const { explained, ask, end } = openRoom({ most: 2 })
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) {
      const planned = ask(text)
      await end()
      await planned
    }
    expect(explained).toEqual(['a', 'b', 'c', 'b'])
  })
})

describe('kinds of parameters', () => {
  it('are equal where Neo4j uses one plan, and differ where it makes another', () => {
    const kinds = (value: unknown) => kindsOfParameters({ value })
    expect(kinds('国')).not.toBe(kinds('国发'))
    expect(kinds('国发')).toBe(kinds('国发〔2015〕'))
    expect(kinds('a'.repeat(10))).not.toBe(kinds('a'.repeat(11)))
    expect(kinds(neo4j.int(1))).not.toBe(kinds(1))
    expect(kinds(null)).not.toBe(kinds('a'))
    expect(kinds([neo4j.int(1)])).not.toBe(kinds(['a']))
  })
})
