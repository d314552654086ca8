import { tsImport } from 'tsx/esm/api'

/**
 * Before the first layer that needs Neo4j: starts one of its own for this run, in a folder that goes with it. The reader's
 * data is never touched. Jest loads this file without its transforms, so tsx reads the TypeScript behind it.
 */
export default async function startDatabase() {
  const { startTestNeo4j } = await tsImport('./testNeo4j.ts', import.meta.url)
  const neo4j = await startTestNeo4j({ onLine: (/** @type {string} */ line) => process.stderr.write(`${line}\n`) })
  Object.assign(globalThis, { zhengtuTestNeo4j: neo4j })
  process.env.ZHENGTU_TEST_NEO4J = JSON.stringify({ uri: neo4j.uri, username: neo4j.username, password: neo4j.password })
  // An interrupted run must not leave a server behind: ending in order lets the server's own hook on the exit run.
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.once(name, () => {
      neo4j.stop().finally(() => process.exit(130))
    })
  }
}
