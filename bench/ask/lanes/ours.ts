import { pino } from 'pino'
import { findFreePort } from '../../../neo4j/ports.js'
import { loadSettings } from '../../../src/config/environment.js'
import { createDriver } from '../../../src/graph/driver.js'
import { createGraph, type Observation } from '../../../src/graph/run.js'
import { createServer } from '../../../src/server/createServer.js'
import { serveLane } from './lane.js'

/** The server of the project, with the settings that it has by default. */
serveLane(async (access) => {
  const settings = loadSettings()
  const graph = createGraph(createDriver(access), { database: 'neo4j', readTimeout: settings.limits.statementMilliseconds })
  let noted: Observation[] | null = null
  graph.observe((observation) => noted?.push(observation))
  const server = await createServer({ graph, settings, logger: pino({ level: 'silent' }), pages: null })
  const url = await server.listen({ host: '127.0.0.1', port: await findFreePort() })
  return {
    url: `${url}graphql`,
    watch: () => (noted = []),
    work: async () => {
      const sent = noted ?? []
      noted = null
      let hits = 0
      for (const { name, text, parameters } of sent) hits += (await graph.profile({ name, text, parameters })).dbHits
      return { statements: sent.length, hits }
    },
  }
})
