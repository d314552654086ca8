import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import type { Graph } from '../../src/graph/run.js'
import { openResettingLine, randomResets } from '../support/resettingLine.js'
import type { ResetPlan, ResettingLine } from '../support/resettingLine.js'
import { openTestGraph, statementsOf, testDatabase } from '../support/testDatabase.js'

jest.setTimeout(120_000)

let line: ResettingLine
let graph: Graph

async function open(plan: ResetPlan): Promise<void> {
  line = await openResettingLine(testDatabase().uri, plan)
  graph = createGraph(createDriver({ ...testDatabase(), uri: line.uri }), { database: 'neo4j', readTimeout: 60_000 })
}
afterEach(async () => {
  await graph.close()
  await line.close()
})

const direct = openTestGraph()
afterAll(() => direct.close())

const ONE = { name: 'test.one', text: 'RETURN 1 AS one', parameters: {} }

describe('a connection that is reset', () => {
  it.each([0, 1, 2, 3, 4])('after %s answers of the server while it is made: the read is tried again and answered', async (chunks) => {
    await open((connection) => (connection === 0 ? chunks : null))
    expect(await graph.read(ONE)).toEqual([{ one: 1 }])
    expect(line.resets).toBe(1)
  })

  it.each([0, 1, 2, 3, 4])('after %s answers while a write begins: it is written once', async (chunks) => {
    await open((connection) => (connection === 0 ? chunks : null))
    const id = `resets-${chunks}`
    const create = { name: 'test.create', text: 'MERGE (n:Theme {id: $id}) RETURN n.id AS id', parameters: { id } }
    expect((await graph.write('test.write', (transaction) => transaction.run(create))).result).toEqual([{ id }])
    const remove = { name: 'test.remove', text: 'MATCH (n:Theme {id: $id}) DETACH DELETE n RETURN $id AS id', parameters: { id } }
    expect((await direct.write('test.remove', (transaction) => transaction.run(remove))).result).toEqual([{ id }])
  })

  it('each time: the database is told to be away, never that this program is at fault', async () => {
    await open(() => 1)
    const { statements } = await statementsOf(graph, () => expect(graph.read(ONE)).rejects.toMatchObject({ code: 'UNAVAILABLE' }))
    expect(statements.map(({ error }) => error)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE'])
  })

  it('at random, through two hundred reads: each is answered, or told that the database is away', async () => {
    await open(randomResets(7))
    const codes = new Set<string>()
    for (let read = 0; read < 200; read += 1) {
      await graph.read(ONE).then(
        () => codes.add('GOOD'),
        (error: unknown) => codes.add((error as { code: string }).code),
      )
    }
    expect(line.resets).toBeGreaterThan(10)
    expect([...codes].filter((code) => code !== 'GOOD' && code !== 'UNAVAILABLE')).toEqual([])
  })
})
