import { setTimeout as sleep } from 'node:timers/promises'
import { startNeo4j } from '../../neo4j/index.js'

/** A process that starts a Neo4j in the folder that it is given, prints the server's pid, and watches it until it is ended. */
const [home = ''] = process.argv.slice(2)

try {
  const neo4j = await startNeo4j({ home, shortLived: true })
  console.log(neo4j.pid)
  process.once('SIGTERM', () => void neo4j.stop().then(() => process.exit(0)))
  await sleep(600_000)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
