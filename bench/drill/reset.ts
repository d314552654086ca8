import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import { zhengtuApi } from '../../src/server/zhengtuApi.js'
import { openResettingLine, randomResets } from '../../test/support/resettingLine.js'
import { loadSeeds } from '../../test/support/seededServer.js'
import { startTestNeo4j } from '../../test/support/testNeo4j.js'
import { openTestServer } from '../../test/support/testServer.js'

const READS = 1_000
const AT_ONCE = 8

/** So many questions to the API, while the connections to Neo4j are reset at random: half of them while they are made. */
export async function drillReset(): Promise<boolean> {
  const neo4j = await startTestNeo4j()
  const direct = createGraph(createDriver(neo4j), { database: 'neo4j', readTimeout: 60_000 })
  try {
    await loadSeeds(direct)
    const line = await openResettingLine(neo4j.uri, randomResets(20_241_130))
    const graph = createGraph(createDriver({ ...neo4j, uri: line.uri }), { database: 'neo4j' })
    const server = await openTestServer({ api: zhengtuApi(graph, { pageSize: 100 }), graph })
    const counts = new Map<string, number>()
    let left = READS
    const askAll = async (): Promise<void> => {
      for (; left > 0;) {
        left -= 1
        const { errors } = await server.ask('{ policies(first: 2) { totalCount nodes { title } } }')
        const code = errors[0]?.extensions.code ?? 'GOOD'
        counts.set(code, (counts.get(code) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, askAll))
    console.log('| questions | connections made | reset | answers |\n| --- | --- | --- | --- |')
    console.log(`| ${READS} | ${line.made} | ${line.resets} | ${[...counts].map(([code, count]) => `${code} ${count}`).join(', ')} |`)
    await server.close()
    await graph.close()
    await line.close()
    return !counts.has('INTERNAL_SERVER_ERROR') && line.resets > READS / 10
  } finally {
    await direct.close()
    await neo4j.stop()
  }
}
