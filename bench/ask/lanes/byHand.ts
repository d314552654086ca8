import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { z } from 'zod'
import { createDriver } from '../../../src/graph/driver.js'
import { createGraph } from '../../../src/graph/run.js'
import { OPERATIONS } from '../operations/index.js'
import { serveLane } from './lane.js'

/** The least that can answer: a statement written by hand for each question, behind Node's own HTTP. */

const questionSchema = z.object({ name: z.string(), variables: z.record(z.string(), z.union([z.string(), z.number()])) })

serveLane(async (access) => {
  const driver = createDriver(access)
  const graph = createGraph(driver, { database: 'neo4j' })
  let noted: { text: string; parameters: Record<string, unknown> }[] | null = null

  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const { name, variables } = questionSchema.parse(JSON.parse(await text(request)))
    const operation = OPERATIONS.find((one) => one.name === name)
    if (operation === undefined) throw new Error(`there is no operation ${name}`)
    const { byHand } = operation
    noted?.push({ text: byHand.text, parameters: variables })
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
    const { records } = await session.run(byHand.text, variables)
    await session.close()
    return { data: byHand.data(records.map((record) => record.toObject())) }
  }
  const server = createServer((request, response) => {
    answer(request).then(
      (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')

  return {
    url: `http://127.0.0.1:${address.port}/`,
    watch: () => (noted = []),
    work: async () => {
      let hits = 0
      for (const statement of noted ?? []) hits += (await graph.profile({ name: 'byHand', ...statement })).dbHits
      return { statements: noted?.length ?? 0, hits }
    },
  }
})
